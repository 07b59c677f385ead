import type * as Renderer from 'adaptivecards';
import { isObj, type Json, type Obj } from '../../json.ts';
import type { Listed } from '../../page-screen.ts';
import { h } from '../element.ts';
import { teamsLook } from './look.ts';

declare const AdaptiveCards: typeof Renderer;

/** Somebody pressed the card's button `nth`, which said `title`, with this in the inputs. */
export type CardPress = (what: { nth: number; title: string }, filled: Readonly<Record<string, string>>) => void;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The Markdown of a TextBlock, as far as Teams goes with it and a card needs it: bold, italic, links. */
function markdown(text: string): string {
  return `<p>${escaped(text)
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\W)_(\S(?:.*?\S)?)_(?=\W|$)/g, '$1<em>$2</em>')
    .replaceAll('\n', '<br>')}</p>`;
}

let ready = false;
function prepare(): void {
  if (ready) return;
  ready = true;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
}

/** The buttons that did not fit, in a list under the last one; gone after a press or Escape. */
function showMore(actions: readonly Renderer.Action[], button: HTMLElement | undefined): boolean {
  const host = button?.parentElement;
  if (button === undefined || !host) return false;
  const open = host.querySelector('.more-actions');
  if (open !== null) {
    open.remove();
    return true;
  }
  const close = () => {
    list.remove();
    button.focus();
  };
  const items = actions.map((action) =>
    h('button', { type: 'button' }, [action.title ?? ''], {
      click() {
        close();
        action.execute();
      },
    }),
  );
  const list = h('div', { class: 'more-actions', role: 'group', 'aria-label': 'More' }, items, {
    keydown: (event) => {
      if (event.key === 'Escape') close();
    },
  });
  host.append(list);
  items[0]?.focus();
  return true;
}

/**
 * The card with a list of people in the place of each people picker: the renderer knows nothing of `choices.data`, which Teams' own clients search.
 */
function withPeople(part: Json, listed: readonly Listed[]): Json {
  if (Array.isArray(part)) return part.map((one: Json) => withPeople(one, listed));
  if (!isObj(part)) return part;
  const inner = Object.entries(part).map(([key, value]) => [key, key === 'data' ? value : withPeople(value ?? null, listed)]);
  const { 'choices.data': data, ...rest } = Object.fromEntries(inner);
  if (data === undefined) return rest;
  return {
    ...rest,
    style: 'compact',
    placeholder: 'Search',
    choices: listed.map(({ user, name }) => ({ title: name, value: user })),
  };
}

/** The card drawn by the real renderer. Its buttons carry their number as id (page-screen.ts). */
export function teamsCard(card: Obj, listed: readonly Listed[], press: CardPress): HTMLElement {
  prepare();
  const drawing = new AdaptiveCards.AdaptiveCard();
  drawing.hostConfig = new AdaptiveCards.HostConfig(teamsLook);
  drawing.onDisplayOverflowActionMenu = showMore;
  drawing.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      window.open(action.url, '_blank', 'noopener');
      return;
    }
    const inputs = drawing
      .getAllInputs()
      .flatMap(({ id, value }) => (id === undefined ? [] : [[id, String(value ?? '')] as const]));
    press({ nth: Number(action.id), title: action.title ?? '' }, Object.fromEntries(inputs));
  };
  drawing.parse(withPeople(card, listed));
  const element = drawing.render();
  if (element === undefined) return h('p', {}, ['This card cannot be drawn.']);
  // The renderer makes every card a stop of the keyboard; the chat has its own.
  element.tabIndex = -1;
  return element;
}
