import type { ActShown, StoryShown } from '../page-story.ts';
import { bring } from './bring.ts';

/** Marks, in the window of whoever is next, the button that the story goes on with: that of their open form, else of their newest message. */
export function point(story: StoryShown | null, windowOf: (seat: string) => HTMLElement | undefined): void {
  for (const one of document.querySelectorAll('.window .pointed')) one.classList.remove('pointed');
  if (story === null || story.doing !== null) return;
  const next = story.acts.find((one) => !one.done);
  const window = next?.seat == null ? undefined : windowOf(next.seat);
  if (window === undefined || next === undefined) return;
  const form = window.querySelector('.overlay:not([hidden]) .overlay-box');
  const found = form === null ? inMessages(window, next.label) : inForm(form, next);
  if (found === undefined) return;
  found.classList.add('pointed');
  bring(found);
}

const buttonsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('button, a')];
const isCalled = (button: HTMLElement, label: string) => button.textContent.trim().startsWith(label);

/** A form of the story is sent off or goes on with a button of its own; one that is in the way is closed. */
function inForm(form: Element, { label, begun }: ActShown): HTMLElement | undefined {
  const all = buttonsIn(form).filter((one) => !one.classList.contains('cross'));
  const named = label === null ? undefined : all.find((one) => isCalled(one, label));
  return named ?? (begun ? all.at(-1) : undefined) ?? form.querySelector<HTMLElement>('.cross') ?? undefined;
}

function inMessages(window: HTMLElement, label: string | null): HTMLElement | undefined {
  if (label === null) return window.querySelector<HTMLElement>('.composer input') ?? undefined;
  return buttonsIn(window).findLast((one) => isCalled(one, label) && one.closest('.overlay') === null);
}
