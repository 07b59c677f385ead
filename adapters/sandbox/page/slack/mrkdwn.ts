import { h } from '../element.ts';

/** Slack's only escapes: docs.slack.dev/messaging/formatting-message-text */
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** One kind of markup: how it is found, and what stands for it. */
const kinds: readonly { readonly find: RegExp; readonly draw: (inner: string) => Node }[] = [
  { find: /`([^`\n]+)`/, draw: (inner) => h('code', {}, [unescaped(inner)]) },
  { find: /<([^<>\s]+\|?[^<>]*)>/, draw: link },
  { find: /(?<![\w*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\w*])/, draw: (inner) => h('strong', {}, mrkdwn(inner)) },
  { find: /(?<![\w_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\w_])/, draw: (inner) => h('em', {}, mrkdwn(inner)) },
  { find: /(?<![\w~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\w~])/, draw: (inner) => h('s', {}, mrkdwn(inner)) },
];

function link(inner: string): Node {
  const [address = '', words] = inner.split('|');
  const url = unescaped(address);
  if (!/^(https?|mailto|tel):/.test(url)) return document.createTextNode(unescaped(words ?? address));
  return h('a', { href: url, target: '_blank', rel: 'noopener' }, [unescaped(words ?? url)]);
}

/** Slack's mrkdwn as elements: the markup that comes first is drawn, and the rest after it. */
export function mrkdwn(text: string): Node[] {
  if (text === '') return [];
  const found = kinds
    .flatMap(({ find, draw }) => {
      const match = find.exec(text);
      return match === null ? [] : [{ at: match.index, whole: match[0], inner: match[1] ?? '', draw }];
    })
    .sort((a, b) => a.at - b.at)[0];
  if (found === undefined) return [document.createTextNode(unescaped(text))];
  const rest = text.slice(found.at + found.whole.length);
  return [document.createTextNode(unescaped(text.slice(0, found.at))), found.draw(found.inner), ...mrkdwn(rest)];
}
