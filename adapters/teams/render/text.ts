import type { Text } from '../../../cards/model.ts';

type Run = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Large';
  readonly isSubtle?: true;
  readonly color?: 'Attention';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
};
type Look = Pick<Run, 'weight' | 'size' | 'isSubtle' | 'color'>;

/**
 * What somebody typed, drawn as typed. A TextBlock is Markdown and Teams on iOS and Android does not undo backslash escapes
 * (https://github.com/microsoft/AdaptiveCards/issues/5590, https://github.com/MicrosoftDocs/msteams-docs/issues/5793), while the
 * runs of a RichTextBlock are never Markdown on any client. So nothing is escaped: there is nothing to escape from.
 */
export function richText(text: Text, look: Look = {}) {
  return { type: 'RichTextBlock', inlines: runsOf(text, look) } as const;
}

/**
 * A heading that screen readers announce. Only a TextBlock can be one, so a heading holding a character that Markdown would act on
 * is drawn as large bold runs instead: literal text comes before the role.
 */
export function headingBlock(text: Text, size: 'Large' | 'Medium') {
  const plain = plainWords(text);
  if (markdown.test(plain)) return richText(plain, { weight: 'Bolder', size: 'Large' });
  return { type: 'TextBlock', text: plain, style: 'heading', size, weight: 'Bolder', wrap: true } as const;
}

/** The words alone, for places that take a plain string; a link is followed by its address. */
export function plainWords(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : `${part.text} (${part.link})`))
    .join('');
}

/** Throws on an address that is not one a person may be sent to (javascript:, data:, a relative path). */
export function assertLink(url: string): string {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (!['https:', 'http:', 'mailto:', 'tel:'].includes(scheme))
    throw new RangeError('Teams: a link must be https, http, mailto or tel');
  return url;
}

const markdown = /[\\`*_~[\]<>#&]|\{\{|(^|\n)\s*([-+]|\d+[.)])(\s|$)/;

function runsOf(text: Text, look: Look): Run[] {
  if (typeof text === 'string') return [run(text, look)];
  return text.map((part) => {
    if (typeof part === 'string') return run(part, look);
    if ('strong' in part) return run(part.strong, { ...look, weight: 'Bolder' });
    return { ...run(part.text, look), selectAction: { type: 'Action.OpenUrl', url: assertLink(part.link) } };
  });
}

/** Clients rewrite {{DATE(…)}} and {{TIME(…)}} wherever they find them; a zero-width joiner between the braces keeps typed ones as typed. */
function run(text: string, look: Look): Run {
  return { type: 'TextRun', text: text.replaceAll('{{', '{\u2060{'), ...look };
}
