/** A longer word is none that anybody looks for. */
const longest = 40;

/** Signs that stand for up to eighteen letters each, none of them of a word that anybody looks for: taken apart they would make a long text endless. */
const manyInOne = /[\uFB50-\uFDFF]/g;

/**
 * The words of a text, so that the same word written otherwise is one: small letters, no accents, no signs that nobody sees (no width,
 * directions of writing), "can't" as `cant`,
 * "I'll" as two words, since whoever is ill writes it otherwise, and Welsh "mae'r" as `mae`. One pass for each step, whatever the text is.
 */
export function spokenWords(text: string): readonly string[] {
  const plain = text
    .replaceAll('🆘', ' sos ')
    .replace(manyInOne, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´′]/gu, "'")
    .replaceAll("'ll", ' will');
  return (plain.match(/[\p{L}\p{N}']+/gu) ?? [])
    .map(withoutApostrophes)
    .filter((word) => word !== '')
    .map((word) => shortForms.get(word) ?? word);
}

/** As days are thumbed into a telephone. No word of either language is written so. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ...['tmrw', 'tmrow', 'tmorrow', 'tmw', 'tmr', 'tomoz', 'tmoz', '2moro', '2morrow', '2mrw'].map(
    (word) => [word, 'tomorrow'] as const,
  ),
  ...['2day', 'tdy'].map((word) => [word, 'today'] as const),
  ['2nite', 'tonight'],
  ['cnt', 'cant'],
]);

/** What Welsh hangs on a word that ends in a vowel: 'r the, 'n in or being, 'i his or her, 'u their, 'w to his, 'ch your. */
const welshEnding = /'(?:r|n|i|u|w|ch)$/;

function withoutApostrophes(word: string): string {
  return word.slice(0, longest).replace(welshEnding, '').replaceAll("'", '');
}
