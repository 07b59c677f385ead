import { announce } from './announce.ts';
import { bring } from './bring.ts';
import { h, reachable } from './element.ts';
import { following } from './follow.ts';
import { london } from './london.ts';

interface Message {
  readonly id: string;
  readonly from: 'bot' | 'user';
  readonly at: number;
}

/** `height`: in px, as it was drawn last; 0 while nobody sees the chat. */
interface Drawn {
  readonly text: string;
  readonly element: HTMLElement;
  height: number;
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

/** A chat, oldest first. A message that changes is drawn again in its place, lit for a moment and announced. */
export function messageList<M extends Message>(whose: string, draw: (message: M) => HTMLElement): MessageList<M> {
  const log = h('div', { class: 'messages', role: 'log', 'aria-live': 'off', 'aria-label': `Chat of ${whose}`, tabindex: 0 });
  let drawn = new Map<string, Drawn>();
  let first = true;
  const follow = following(log);
  const element = h('div', { class: 'chat-log' }, [log, follow.button]);
  // In a window of another size the end is elsewhere, and so is what comes next.
  new ResizeObserver(() => {
    follow.resized();
    const next = log.querySelector<HTMLElement>('.pointed');
    if (next !== null) bring(next, false);
  }).observe(log);

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
      if (last === null) log.prepend(next);
      else last.after(next);
    } else {
      follow.redrawn(old.element, next);
      exchange(old.element, next);
    }
    light(next, message, old === undefined ? 'new message' : 'message changed');
    return next;
  };

  return {
    element,
    show(messages) {
      const before = drawn;
      const stay = follow.standing();
      const ids = new Set(messages.map(({ id }) => id));
      for (const [id, one] of drawn) if (!ids.has(id)) one.element.remove();
      for (const divider of log.querySelectorAll('.day, .nothing')) divider.remove();
      let last: HTMLElement | null = null;
      const now = new Map<string, Drawn>();
      for (const message of messages) {
        last = place(message, last);
        now.set(message.id, { text: JSON.stringify(message), element: last, height: 0 });
      }
      drawn = now;
      let day = '';
      for (const message of messages) {
        const its = london.day(message.at);
        if (its !== day) drawn.get(message.id)?.element.before(h('p', { class: 'day' }, [h('span', {}, [its])]));
        day = its;
      }
      if (messages.length === 0) log.append(h('p', { class: 'nothing' }, ['Nothing here yet.']));
      for (const one of drawn.values()) one.height = one.element.offsetHeight;
      const came = messages.filter(({ id }) => !before.has(id));
      const grown = messages.findLast(({ id }) => {
        const [then, its] = [before.get(id), drawn.get(id)];
        return then !== undefined && its !== undefined && then.text !== its.text && its.height >= then.height;
      });
      const elementOf = (message: M | undefined) => (message === undefined ? null : (drawn.get(message.id)?.element ?? null));
      const wrote = first || came.some(({ from }) => from === 'user');
      stay();
      follow.tell({ latest: last, came: elementOf(came.at(-1)), grown: elementOf(grown), wrote });
      first = false;
    },
  };
}
