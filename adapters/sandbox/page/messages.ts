import { announce } from './announce.ts';
import { bring } from './bring.ts';
import { h, reachable } from './element.ts';
import { london } from './london.ts';

interface Message {
  readonly id: string;
  readonly from: 'bot' | 'user';
  readonly at: number;
}

export interface MessageList<M extends Message> {
  readonly element: HTMLElement;
  show(messages: readonly M[]): void;
}

/** The words a message is announced by: its heading, else its beginning. */
function gist(element: Element): string {
  const heading = element.querySelector('[role=heading], h3');
  return (heading ?? element.querySelector('.said') ?? element).textContent.trim().slice(0, 120);
}

/** Puts the new drawing of a message in the place of the old, and the keyboard's focus where it was. */
function exchange(old: HTMLElement, next: HTMLElement): void {
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? reachable(old).indexOf(active) : -1;
  old.replaceWith(next);
  if (at >= 0) (reachable(next)[at] ?? next).focus({ preventScroll: true });
}

/** Shows the latest message: its end, or its beginning when it does not fit. */
function toLatest(list: HTMLElement, latest: HTMLElement): void {
  const fits = latest.offsetHeight < list.clientHeight;
  list.scrollTop = fits ? list.scrollHeight : latest.offsetTop - list.offsetTop - 8;
}

/** A chat, oldest first. A message that changes is drawn again in its place, lit for a moment and announced. */
export function messageList<M extends Message>(whose: string, draw: (message: M) => HTMLElement): MessageList<M> {
  const element = h('div', { class: 'messages', role: 'log', 'aria-live': 'off', 'aria-label': `Chat of ${whose}`, tabindex: 0 });
  let drawn = new Map<string, { readonly text: string; readonly element: HTMLElement }>();
  let first = true;
  let latest: HTMLElement | null = null;
  let follows = true;
  const follow = () => {
    follows = true;
    if (latest !== null) toLatest(element, latest);
  };
  for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
    element.addEventListener(moved, () => {
      follows = false;
    });
  // In a window of another size the end is elsewhere, and so is what comes next.
  new ResizeObserver(() => {
    if (follows) follow();
    const next = element.querySelector<HTMLElement>('.pointed');
    if (next !== null) bring(next);
  }).observe(element);

  const light = (one: HTMLElement, message: M, words: string) => {
    if (first || message.from === 'user') return;
    one.classList.add('fresh');
    announce(`${whose}: ${words}: ${gist(one)}`);
  };
  const place = (message: M, last: HTMLElement | null): HTMLElement => {
    const text = JSON.stringify(message);
    const old = drawn.get(message.id);
    if (old?.text === text) return old.element;
    const next = draw(message);
    next.tabIndex = -1;
    if (old === undefined) {
      if (last === null) element.prepend(next);
      else last.after(next);
    } else exchange(old.element, next);
    light(next, message, old === undefined ? 'new message' : 'message changed');
    return next;
  };

  return {
    element,
    show(messages) {
      const low = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
      const before = drawn.size;
      const ids = new Set(messages.map(({ id }) => id));
      for (const [id, one] of drawn) if (!ids.has(id)) one.element.remove();
      for (const divider of element.querySelectorAll('.day, .nothing')) divider.remove();
      let last: HTMLElement | null = null;
      const now = new Map<string, { readonly text: string; readonly element: HTMLElement }>();
      for (const message of messages) {
        last = place(message, last);
        now.set(message.id, { text: JSON.stringify(message), element: last });
      }
      drawn = now;
      let day = '';
      for (const message of messages) {
        const its = london.day(message.at);
        if (its !== day) drawn.get(message.id)?.element.before(h('p', { class: 'day' }, [h('span', {}, [its])]));
        day = its;
      }
      if (messages.length === 0) element.append(h('p', { class: 'nothing' }, ['Nothing here yet.']));
      // Whoever looks on is brought to what is new; whoever has scrolled back in the window they are in is left there.
      const reads = !low && element.closest('.window')?.classList.contains('active') === true;
      const isNews = drawn.size !== before || last?.classList.contains('fresh') === true;
      latest = last;
      if (last !== null && (first || (isNews && !reads))) follow();
      first = false;
    },
  };
}
