import { isWhereScrolled, scrollBox } from './bring.ts';
import { h } from './element.ts';

/** What came of drawing a chat anew. */
export interface ChatNews {
  /** The last message; null: there is none. */
  readonly latest: HTMLElement | null;
  /** The last of those that came. */
  readonly came: HTMLElement | null;
  /** The last of those that changed and take more room than before. */
  readonly grown: HTMLElement | null;
  /** Whether something the reader wrote themselves is among those that came. */
  readonly wrote: boolean;
}

export interface Following {
  /** Stands over the chat of whoever has gone back in it, once there is something new below. */
  readonly button: HTMLElement;
  /** Before the chat is drawn anew: what is called afterwards has whoever moved about in it where they were. */
  standing(): () => void;
  /** A message stands in the place of what it was. */
  redrawn(old: HTMLElement, next: HTMLElement): void;
  tell(news: ChatNews): void;
  /** The box has another size. */
  resized(): void;
}

/** Whoever is so near to the end, in px, reads the end. */
const near = 40;
/** A scroll that comes within so many ms of a wheel, a key or a finger is the reader's own. */
const byHand = 1000;
/** So much of a message, in px, is who sent it and when: that may be above the box. */
const sender = 44;
/** So many ms what came is what is new, also where an older card grows after it. */
const lit = 3000;

/**
 * Brings whoever reads a chat to what is new in it: a message that came, a card that has grown. Whoever has gone back to read is left there, with a
 * button that leads to the new; whoever writes is at the end again.
 */
export function following(list: HTMLElement): Following {
  let latest: HTMLElement | null = null;
  /** Where the page puts the reader. */
  let target: HTMLElement | null = null;
  let unread: HTMLElement | null = null;
  /** 'within': the reader has moved about in the last message, which does not fit the box. */
  let place: 'followed' | 'within' | 'back' = 'followed';
  let theirs = 0;
  let cameAt = 0;

  const most = () => list.scrollHeight - list.clientHeight;
  const topOf = (one: HTMLElement) => one.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;
  const isHidden = () => list.clientHeight === 0;
  /** The end of the last message, or its beginning where it does not fit; of another one no more than brings it into view. */
  const goalFor = (one: HTMLElement): number => {
    const fits = one.offsetHeight < list.clientHeight;
    if (!fits) return wholeButtons(one, Math.min(most(), topOf(one) - 8));
    if (one === latest) return most();
    const top = topOf(one);
    return Math.min(Math.max(list.scrollTop, top + one.offsetHeight + 8 - list.clientHeight), top - 8);
  };
  /** That place, or a little further where a button is cut by the end of the box. */
  const wholeButtons = (one: HTMLElement, top: number): number => {
    const end = top + list.clientHeight;
    if (most() - top <= sender) return most();
    const cut = [...one.querySelectorAll('button')].find(
      (button) => topOf(button) < end && topOf(button) + button.offsetHeight > end,
    );
    const further = cut === undefined ? 0 : topOf(cut) + cut.offsetHeight + 8 - end;
    return further <= sender ? Math.min(most(), top + further) : top;
  };
  const stand = (where: typeof place) => {
    place = where;
    list.classList.toggle('gone-back', where === 'back');
    list.classList.toggle('moved-about', where === 'within');
  };
  const showButton = () => {
    const isBelow = (one: HTMLElement) => one.getBoundingClientRect().top > list.getBoundingClientRect().bottom - near;
    if (unread !== null && (place !== 'back' || !unread.isConnected || (!isHidden() && !isBelow(unread)))) unread = null;
    if (unread === null && document.activeElement === button) list.focus({ preventScroll: true });
    button.hidden = unread === null;
  };
  const goTo = (one: HTMLElement | null) => {
    target = one;
    stand('followed');
    if (one !== null) scrollBox(list, goalFor(one));
    showButton();
  };
  const button = h('button', { type: 'button', class: 'new-below', hidden: true }, ['New below'], {
    click: () => goTo(latest),
  });

  for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'focusin'] as const)
    list.addEventListener(moved, () => {
      theirs = performance.now();
    });
  list.addEventListener('scroll', () => {
    if (isHidden() || isWhereScrolled(list)) return;
    if (most() - list.scrollTop < near) stand('followed');
    else if (performance.now() - theirs < byHand) {
      theirs = performance.now();
      stand(latest !== null && list.scrollTop < goalFor(latest) - near ? 'back' : 'within');
    }
    showButton();
  });

  /** The first message whose beginning is seen, and how far from the top of the box. */
  let seen: { element: HTMLElement; readonly from: number } | null = null;

  return {
    button,
    standing() {
      const messages = [...list.querySelectorAll<HTMLElement>(':scope > article')];
      const first =
        messages.find((one) => topOf(one) >= list.scrollTop) ?? messages.findLast((one) => topOf(one) < list.scrollTop);
      seen = place === 'followed' || first === undefined ? null : { element: first, from: topOf(first) - list.scrollTop };
      return () => {
        if (seen?.element.isConnected) scrollBox(list, topOf(seen.element) - seen.from);
        seen = null;
      };
    },
    redrawn(old, next) {
      if (seen?.element === old) seen.element = next;
      if (unread === old) unread = next;
      if (target === old) target = next;
    },
    tell({ latest: last, came, grown, wrote }) {
      latest = last;
      if (came !== null) cameAt = performance.now();
      if (!isHidden() && most() - list.scrollTop < 1) stand('followed');
      const isLit = performance.now() - cameAt < lit;
      const news = came !== null ? last : grown !== last && isLit ? null : grown;
      if (place === 'back' && !wrote) unread = news ?? unread;
      else if (came !== null || place === 'followed') return goTo(news ?? (target?.isConnected === true ? target : last));
      showButton();
    },
    resized() {
      if (place === 'followed' && !isHidden()) goTo(target?.isConnected === true ? target : latest);
      else showButton();
    },
  };
}
