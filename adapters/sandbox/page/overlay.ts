import { h, reachable } from './element.ts';

export interface Overlay {
  readonly element: HTMLElement;
  /** Shows this instead of what it held; `fresh`: it was not open before, or is another one. */
  fill(title: string, parts: readonly Node[], fresh: boolean): void;
  clear(): void;
}

/**
 * A dialog over one window only: the others go on, as other people's screens do. What is under it cannot be reached while it is open.
 * Takes the focus when it opens for somebody who was in this window, and gives it back.
 */
export function overlay(under: readonly HTMLElement[], close: () => void): Overlay {
  let before: HTMLElement | null = null;
  const element = h('div', { class: 'overlay', hidden: true }, [], {
    keydown(event) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    },
  });
  const inWindow = () => element.closest('.window')?.contains(document.activeElement) ?? false;
  const returnTo = (): HTMLElement | null => {
    if (before?.isConnected) return before;
    const messages = element.closest('.window')?.querySelector<HTMLElement>('.messages');
    return messages ?? null;
  };
  return {
    element,
    fill(title, parts, fresh) {
      const mine = inWindow();
      const active = document.activeElement;
      if (element.hidden) before = active instanceof HTMLElement ? active : null;
      const heading = h('h3', { class: 'overlay-title' }, [title]);
      const cross = h('button', { type: 'button', class: 'cross', 'aria-label': 'Close' }, ['×'], { click: close });
      const box = h('div', { class: 'overlay-box', role: 'dialog', 'aria-label': title, tabindex: -1 }, [
        h('header', { class: 'overlay-head' }, [heading, cross]),
        ...parts,
      ]);
      element.replaceChildren(box);
      element.hidden = false;
      for (const one of under) one.inert = true;
      if (!mine) return;
      const first = reachable(box).find((one) => one !== cross);
      (fresh ? (first ?? box) : box).focus();
    },
    clear() {
      if (element.hidden) return;
      const mine = inWindow();
      element.hidden = true;
      element.replaceChildren();
      for (const one of under) one.inert = false;
      if (mine) returnTo()?.focus({ preventScroll: true });
    },
  };
}
