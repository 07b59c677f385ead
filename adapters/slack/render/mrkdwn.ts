import type { Text } from '../../../cards/model.ts';
import { address } from './link.ts';

/** Nothing to see, but beside it Slack's formatter takes no character for markup: mrkdwn has no escape character of its own. */
const hush = '\u200b';

/**
 * A person's words as mrkdwn that shows them as they were typed: `& < >` as entities (Slack's only escapes,
 * docs.slack.dev/messaging/formatting-message-text), formatting characters, quotes at a line's start and :emoji: names made harmless.
 */
export function literal(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `${hush}${mark}${hush}`)
    .replace(/^(\s*)&gt;/gm, `$1${hush}&gt;`)
    .replace(/:(?=[a-z0-9_+'-]+:)/gi, `:${hush}`);
}

/** Bold ends with the line and touches no space inside. */
function bold(words: string): string {
  return literal(words).replace(/\S(?:[^\n]*\S)?/g, (core) => `*${core}*`);
}

/** A text of the card model as mrkdwn. */
export function mrkdwn(text: Text): string {
  if (typeof text === 'string') return literal(text);
  let out = '';
  let afterBold = false;
  for (const part of text) {
    const isBold = typeof part === 'object' && 'strong' in part;
    const next =
      typeof part === 'string'
        ? literal(part)
        : 'strong' in part
          ? bold(part.strong)
          : `<${address(part.link).replaceAll('&', '&amp;')}|${literal(part.text)}>`;
    // `*` opens and closes only at the edge of a word; the unseen character makes that edge.
    const touches = (isBold || afterBold) && /\S$/.test(out) && /^\S/.test(next);
    out += touches ? hush + next : next;
    afterBold = isBold;
  }
  return out;
}

/** The same text without any markup, for places that take plain text only. */
export function plain(text: Text): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text)).join('');
}
