import { setTimeout as wait } from 'node:timers/promises';
import { isTheButton } from '../screens/find.ts';
import type { Chapter, Step, StoryAct } from './act.ts';
import { formOf, performAct, type StoryStage } from './perform-act.ts';

/** The chapters of every tour, in order. Only those of the tour that is played lead on to each other. */
export type TouredChapter = Chapter & { readonly tour: string };

/** What the page is told of the story whenever something changes. `at`: which step; null: the tour has been told to its end. */
export interface StoryNow {
  /** The title of the tour that is played. */
  readonly tour: string;
  readonly at: { readonly chapter: number; readonly step: number } | null;
  readonly acts: readonly { readonly act: StoryAct; readonly done: boolean; readonly begun: boolean }[];
  /** What is being done by itself just now; `part`: how much of it, 0 to 1, where it is counted. */
  readonly doing: { readonly words: string; readonly part: number | null } | null;
  /** Why the last thing could not be done, for a person. */
  readonly trouble: string | null;
}

/**
 * What somebody did at the page: pressed a button, sent a form off, or closed it. `open`: the title of the form that is open to them now;
 * `counted`: whether anything has come of it, which nothing has of what was refused.
 */
export type Noticed = { readonly person: string; readonly open: string | null; readonly counted: boolean } & (
  | { readonly did: 'press' | 'submit'; readonly label: string }
  | { readonly did: 'close' | 'say' }
);

export interface Story {
  now(): StoryNow;
  /** Everything anew: the clock back, and all that comes before that chapter played. */
  begin(chapter: string): Promise<void>;
  /** Does what is left of the step, slowly enough to be followed. */
  doStep(): Promise<void>;
  /** Goes on without what is left of the step. Throws while something is being done: it would be done all the same. */
  skip(): void;
  /** What a person did by hand ticks off what it was in the story, and then what the story does by itself is done. */
  notice(what: Noticed): void;
  clockMoved(): void;
  /** Nothing more is done; resolves when nothing is any more. */
  stop(): Promise<void>;
}

export interface StoryOptions {
  readonly stage: StoryStage;
  /** Everything as it was before that chapter's tour begins; the chapters, with their days counted from this start. */
  readonly startAgain: (chapter: string) => Promise<readonly TouredChapter[]>;
  /** A second goes by, so that what came first stays first. */
  readonly second: () => void;
  readonly isPast: (days: number, time: string) => boolean;
  readonly changed: () => void;
  /** Milliseconds between two acts that are looked at. */
  readonly pace: number;
}

interface Placed {
  readonly act: StoryAct;
  readonly chapter: number;
  readonly step: number;
}

/** Tells a story at the people's own screens, beside whoever plays it. One thing at a time. */
export function tellStory(options: StoryOptions): Story {
  const { stage, changed, pace } = options;
  let chapters: readonly TouredChapter[] = [];
  let tour = '';
  let acts: readonly Placed[] = [];
  let done = new Set<Placed>();
  /** Pressed, and its form not sent off yet. */
  let begun: Placed | null = null;
  let doing: StoryNow['doing'] = null;
  let trouble: string | null = null;
  /** What is being done is given up, between two acts. */
  let givenUp = false;
  let working: Promise<void> = Promise.resolve();

  const next = () => acts.find((one) => !done.has(one));
  const stepOf = ({ chapter, step }: Placed): Step | undefined => chapters[chapter]?.steps[step];
  const rest = () => {
    const at = next();
    return at === undefined ? [] : acts.filter((one) => one.chapter === at.chapter && one.step === at.step && !done.has(one));
  };
  const tick = (one: Placed) => {
    done = new Set([...done, one]);
    if (begun === one) begun = null;
  };

  function isFree(): void {
    if (doing !== null) throw new Error('The story is doing something already: a moment, please.');
  }

  async function alone(words: string, work: () => Promise<void>, part: number | null = null): Promise<void> {
    isFree();
    doing = { words, part };
    trouble = null;
    changed();
    working = work()
      .catch((error: unknown) => {
        const why = error instanceof Error ? (error.message.split('; sees:')[0] ?? '') : String(error);
        trouble = `This has gone another way: ${why}. Go on without it, or begin the chapter anew.`;
      })
      .finally(() => {
        doing = null;
      });
    await working;
    changed();
  }

  /** Whoever still has a form open reads it no more: it would lie over what the chapter begins with. */
  async function closeForms(): Promise<void> {
    const all = new Set(acts.flatMap(({ act }) => ('who' in act ? [act.who] : [])));
    for (const screen of [...all].map(stage.screen)) if (formOf(screen) !== undefined) await screen.close();
  }

  /** What that button is for in the story: done, or begun. A button of a dialog in Teams sends it off, and is pressed all the same. */
  function press(what: Noticed, label: string): void {
    const at = next()?.chapter;
    const found = acts.find((one) => one.chapter === at && !done.has(one) && isPressed(one.act, what.person, label));
    if (found === undefined) return;
    if (isDone(found.act, { ...what, did: 'press', label })) tick(found);
    else if (what.open !== null) begun = found;
  }

  /** Its button opened what it is for, or its last form has been sent off and has come to something. */
  function isDone(act: StoryAct, { did, open, counted }: Noticed): boolean {
    if (!('press' in act)) return false;
    const isFilled = (act.fill ?? []).some(([title]) => open?.startsWith(title) === true);
    if (did === 'press') return open === null ? counted : act.fill === undefined && act.reads !== 'closed';
    if (did === 'close') return act.reads !== undefined;
    return counted && !isFilled;
  }

  async function play(all: readonly Placed[]): Promise<void> {
    for (const [nth, one] of all.entries()) {
      await wait(pace);
      // What somebody pressed just now may still be on its way to the others.
      await stage.settled();
      if (givenUp) return;
      options.second();
      // Who had begun it by hand begins anew.
      if (begun === one && 'who' in one.act) await stage.screen(one.act.who).close();
      await performAct(stage, nth === all.length - 1 ? stillRead(one.act) : one.act, () => wait(pace));
      tick(one);
      changed();
    }
  }

  /** The story's own part, once its turn has come. */
  async function asides(): Promise<void> {
    const first = next();
    if (doing !== null || givenUp || trouble !== null || first === undefined || !isAside(first.act)) return;
    const all = rest();
    const until = all.findIndex(({ act }) => !isAside(act));
    await alone('The others do their part', () => play(until < 0 ? all : all.slice(0, until)));
    await asides();
  }

  function after(): void {
    changed();
    void asides();
  }

  return {
    now() {
      const first = next();
      const at = first === undefined ? null : { chapter: first.chapter, step: first.step };
      const its = acts.filter((one) => first !== undefined && one.chapter === first.chapter && one.step === first.step);
      return { tour, at, acts: its.map((one) => ({ act: one.act, done: done.has(one), begun: begun === one })), doing, trouble };
    },
    async begin(key) {
      givenUp = true;
      await working;
      givenUp = false;
      const set = async () => {
        chapters = await options.startAgain(key);
        const place = Math.max(
          chapters.findIndex((one) => one.key === key),
          0,
        );
        tour = chapters[place]?.tour ?? '';
        acts = chapters.flatMap((its, chapter) =>
          its.tour === tour ? its.steps.flatMap((one, step) => one.acts.map((act) => ({ act, chapter, step }))) : [],
        );
        done = new Set();
        begun = null;
        const before = acts.filter((one) => one.chapter < place);
        for (const [nth, one] of before.entries()) {
          if (givenUp) return;
          doing = { words: `The scene is being set: ${chapters[one.chapter]?.title ?? ''}`, part: nth / before.length };
          changed();
          options.second();
          await performAct(stage, one.act, async () => undefined);
          tick(one);
        }
        await closeForms();
      };
      await alone('The scene is being set', set, 0);
      await asides();
    },
    async doStep() {
      await alone(stepTitle(next()), () => play(rest()));
      await asides();
    },
    skip() {
      isFree();
      for (const one of rest()) tick(one);
      trouble = null;
      after();
    },
    notice(what) {
      if (doing !== null) return;
      const isBegun = begun !== null && 'press' in begun.act && begun.act.who === what.person;
      if (what.did === 'press' || (what.did === 'submit' && !isBegun)) press(what, what.label);
      else if (what.did === 'say') {
        const found = rest().find(({ act }) => 'say' in act && act.who === what.person);
        if (found !== undefined) tick(found);
      } else if (begun !== null && isBegun) {
        if (isDone(begun.act, what)) tick(begun);
        else if (what.open === null) begun = null;
      }
      after();
    },
    clockMoved() {
      for (const one of rest()) {
        if (!('clock' in one.act) || !options.isPast(...one.act.clock)) break;
        tick(one);
      }
      after();
    },
    async stop() {
      givenUp = true;
      await working;
    },
  };

  function stepTitle(one: Placed | undefined): string {
    return one === undefined ? '' : (stepOf(one)?.title ?? '');
  }
}

const isAside = (act: StoryAct): boolean => 'aside' in act && act.aside === true;

/** What a step opens last stays open, to be looked at. */
const stillRead = (act: StoryAct): StoryAct => ('reads' in act ? { ...act, reads: 'left' } : act);

const isPressed = (act: StoryAct, person: string, label: string): boolean =>
  'press' in act && act.who === person && isTheButton(label, act.press);
