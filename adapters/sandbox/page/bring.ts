/** Where the page itself has scrolled a box to: any other place is that of whoever reads in it. */
const scrolledTo = new WeakMap<HTMLElement, number>();

/** So many px are few, even in the smallest box. */
const little = 100;

export function scrollBox(box: HTMLElement, top: number): void {
  box.scrollTop = top;
  scrolledTo.set(box, box.scrollTop);
}

export function isWhereScrolled(box: HTMLElement): boolean {
  return Math.abs((scrolledTo.get(box) ?? Number.NaN) - box.scrollTop) < 2;
}

/**
 * Into view inside its own box: the page itself is not scrolled, nor a chat in which somebody has gone back to read. Where they have moved about in the
 * last message, it is brought once. `isNew`: it has not been before.
 */
export function bring(button: HTMLElement, isNew: boolean): void {
  const box = button.closest<HTMLElement>('.messages, .slack-home, .teams-dialog-body, .slack-modal-body');
  if (box === null || box.classList.contains('gone-back') || (box.classList.contains('moved-about') && !isNew)) return;
  const [inner, outer] = [button.getBoundingClientRect(), box.getBoundingClientRect()];
  // What little stands below it in its message comes with it, so that no button there is cut.
  const below = (button.closest('article')?.getBoundingClientRect().bottom ?? inner.bottom) - inner.bottom;
  const end = inner.bottom + (below < little ? Math.max(below, 24) : 24);
  if (end - 12 > outer.bottom) scrollBox(box, box.scrollTop + Math.min(end - outer.bottom, inner.top - outer.top - 8));
  else if (inner.top < outer.top) scrollBox(box, box.scrollTop - (outer.top - inner.top + 24));
}
