import type { StoryShown } from '../page-story.ts';

/** Marks, in the window of whoever is next, the button that the story goes on with: that of their open form, else of their newest message. */
export function point(story: StoryShown | null, windowOf: (seat: string) => HTMLElement | undefined): void {
  for (const one of document.querySelectorAll('.window .pointed')) one.classList.remove('pointed');
  if (story === null || story.doing !== null) return;
  const next = story.acts.find((one) => !one.done);
  const window = next?.seat == null ? undefined : windowOf(next.seat);
  if (window === undefined || next === undefined) return;
  const found = inForm(window, next.label) ?? inMessages(window, next.label);
  if (found === undefined) return;
  found.classList.add('pointed');
  bring(found);
}

const buttonsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('button, a')];
const isCalled = (button: HTMLElement, label: string) => button.textContent.trim().startsWith(label);

function inForm(window: HTMLElement, label: string | null): HTMLElement | undefined {
  const form = window.querySelector('.overlay:not([hidden]) .overlay-box');
  if (form === null) return undefined;
  const all = buttonsIn(form).filter((one) => !one.classList.contains('cross'));
  return (label === null ? undefined : all.find((one) => isCalled(one, label))) ?? all.at(-1);
}

function inMessages(window: HTMLElement, label: string | null): HTMLElement | undefined {
  if (label === null) return window.querySelector<HTMLElement>('.composer input') ?? undefined;
  return buttonsIn(window).findLast((one) => isCalled(one, label) && one.closest('.overlay') === null);
}

/** Into view inside its own box: the page itself is not scrolled. */
function bring(button: HTMLElement): void {
  const box = button.closest<HTMLElement>('.messages, .teams-dialog-body, .slack-modal-body');
  if (box === null) return;
  const [inner, outer] = [button.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.bottom > outer.bottom - 12) box.scrollTop += inner.bottom - outer.bottom + 24;
  else if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + 24;
}
