let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one sign each, of one code unit or of many. Made when it is first asked for: it takes up to 20 ms, and a start need not wait. */
export function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
