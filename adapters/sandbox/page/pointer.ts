import type { ActShown, StoryShown } from '../page-story.ts';
import { bring } from './bring.ts';

let brought: HTMLElement | undefined;

/** Marks, in the window of whoever is next, the button that the story goes on with: that of their open form, else of their newest message. */
export function point(story: StoryShown | null, windowOf: (seat: string) => HTMLElement | undefined): void {
  for (const one of document.querySelectorAll('.window .pointed')) one.classList.remove('pointed');
  if (story === null || story.doing !== null) return;
  const next = story.acts.find((one) => !one.done);
  const window = next?.seat == null ? undefined : windowOf(next.seat);
  if (window === undefined || next === undefined) return;
  const form = window.querySelector('.overlay:not([hidden]) .overlay-box');
  const found = form === null ? (inMessages(window, next) ?? ledTo(window, next, story.acts)) : inForm(form, next);
  if (found === undefined) return;
  found.classList.add('pointed');
  bring(found, found !== brought);
  brought = found;
}

const buttonsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('button, a')];
const isCalled = (button: HTMLElement, label: string) => button.textContent.trim().startsWith(label);

/** A form of the story is read and closed, sent off, or goes on with a button of its own; one that is in the way is closed. */
function inForm(form: Element, { label, beside, begun, reads }: ActShown): HTMLElement | undefined {
  const cross = form.querySelector<HTMLElement>('.cross') ?? undefined;
  if (begun && reads) return cross;
  const all = buttonsIn(form).filter((one) => one !== cross);
  const named = label === null ? undefined : nearest(all, label, beside);
  return named ?? (begun ? all.at(-1) : undefined) ?? cross;
}

/** What stood in a form that was closed meanwhile is found by the button that opened it. */
function ledTo(window: HTMLElement, { seat }: ActShown, acts: readonly ActShown[]): HTMLElement | undefined {
  const before = acts.findLast((one) => one.done && one.seat === seat && one.label !== null);
  return before === undefined ? undefined : inMessages(window, before);
}

function inMessages(window: HTMLElement, { label, beside }: ActShown): HTMLElement | undefined {
  if (label === null) return window.querySelector<HTMLElement>('.composer input') ?? undefined;
  const all = buttonsIn(window).filter((one) => one.closest('.overlay') === null);
  return nearest(all.toReversed(), label, beside);
}

/** Of the buttons that are called so, in the order in which they count, the one that stands closest beside these words. */
function nearest(all: readonly HTMLElement[], label: string, beside: string): HTMLElement | undefined {
  const called = all.filter((one) => isCalled(one, label));
  if (beside === '') return called[0];
  const around = (one: HTMLElement): number => {
    for (let at = one.parentElement; at !== null && !at.matches('.window'); at = at.parentElement)
      if (at.textContent.includes(beside)) return at.textContent.length;
    return Number.POSITIVE_INFINITY;
  };
  return called.toSorted((one, other) => around(one) - around(other))[0];
}
