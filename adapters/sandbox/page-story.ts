import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { list, obj, str } from './json.ts';
import { londonInstant, londonWall } from './london-time.ts';
import type { Act } from './page-acts.ts';
import type { StandIns } from './page-screen.ts';
import { type PagePerson, type Seat, seatsOf } from './page-seats.ts';
import { type AtScreen, slackScreen, teamsScreen } from './screens/at-screen.ts';
import type { ReadOut, Script, StoryAct } from './story/act.ts';
import { type Story, type StoryNow, type TouredChapter, tellStory } from './story/story.ts';

/**
 * The story's clock, ms since 1970. `set` resolves when what then fell due has been done; `pass` lets so many ms go by, and wakes nobody.
 * `workingDay`: the day, YYYY-MM-DD, so many working days on; 0: that day, or the first working day after it.
 */
export interface StoryClock {
  now(): number;
  set(ms: number): void | Promise<void>;
  pass(ms: number): void;
  workingDay(day: string, days: number): string;
}

export interface PageStoryOptions extends StandIns {
  readonly people: readonly PagePerson[];
  readonly clock: StoryClock;
  /** The story as it is now: another procedure may have another one. */
  readonly script: () => Script;
  /** Wipes the bot's data and the stand-ins, and sets the clock. */
  readonly startAgain: (at?: number) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly changed: () => void;
  /** What has been decided so far: another answer means that something came of what was done between. Without it, that is taken for granted. */
  readonly decided?: () => Promise<string>;
  /** Milliseconds between two acts that are looked at. */
  readonly pace?: number;
}

/** For so many ms what somebody did is waited for to reach the others. */
const patience = 1500;

/** How many working days lie between the day the page opens on and the conference. */
const ahead = 2;

/**
 * One thing to do, as the page shows it. `seat` and `label`: whose button it is, and what it is called; `beside`: words of what it stands on;
 * `reads`: its form is read, and closed; `to`: an instant the clock goes to.
 */
export interface ActShown {
  readonly words: string;
  readonly done: boolean;
  /** Its button was pressed, and its form is open. */
  readonly begun: boolean;
  readonly aside: boolean;
  readonly seat: string | null;
  readonly label: string | null;
  readonly beside: string;
  readonly reads: boolean;
  readonly to: number | null;
  /** What goes into the forms behind the button, by field. */
  readonly fields: readonly (readonly [label: string, value: string])[];
}

/** `tour`: the title of the tour it is of; `people`: the seats of those on the stage. */
export interface ChapterShown {
  readonly tour: string;
  readonly key: string;
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly text: string; readonly people: readonly string[] }[];
}

export interface StoryShown extends Omit<StoryNow, 'acts'> {
  readonly acts: readonly ActShown[];
}

export const storySchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('step') }),
  z.strictObject({ do: z.literal('skip') }),
  z.strictObject({ do: z.literal('begin'), chapter: z.string().max(40) }),
]);

export interface StoryOnPage extends Pick<Story, 'clockMoved' | 'stop'> {
  chapters(): readonly ChapterShown[];
  now(): StoryShown;
  /** The scene at which the page opens. */
  opens(): Promise<void>;
  does(what: z.infer<typeof storySchema>): Promise<void>;
  /** Throws while the story is doing something itself. */
  isFree(): void;
  /** Does what somebody does by hand, and sees what of the story it was. */
  noticing<T>(seat: Seat, act: Act, perform: () => Promise<T>): Promise<T>;
}

/** Tells the script at the screens of the stand-ins, each person at the first of their platforms. */
export function storyOnPage(options: PageStoryOptions): StoryOnPage {
  const { people, clock, script, settled } = options;
  const screens = new Map(people.map((one) => [one.id, screenAt(options, one)]));
  const seats = seatsOf(people);
  const seatKey = (person: string) => seats.find((one) => one.person.id === person)?.key ?? null;
  const firstName = (person: string) => people.find((one) => one.id === person)?.name.split(' ')[0] ?? person;
  let conference = '';
  const day = (days: number) => clock.workingDay(conference, days);
  const instant = (days: number, time: string) => londonInstant(`${day(days)}T${time}`);
  const story = tellStory({
    stage: {
      settled,
      screen(person) {
        const found = screens.get(person);
        if (found === undefined) throw new Error(`nobody called ${person} is in this sandbox`);
        return found;
      },
      // Somebody may have gone further by hand already.
      moveTo: async (days, time) => void (await clock.set(Math.max(clock.now(), instant(days, time)))),
    },
    async startAgain(chapter) {
      conference = clock.workingDay(clock.workingDay(londonWall(Date.now()).slice(0, 10), 0), ahead);
      const { tours } = script();
      const tour = tours.find((one) => one.chapters(day).some(({ key }) => key === chapter)) ?? tours[0];
      if (tour === undefined) throw new Error('there is nothing to play');
      await options.startAgain(instant(...tour.begins));
      await settled();
      return touredChapters(day);
    },
    second: () => clock.pass(1000),
    isPast: (days, time) => clock.now() >= instant(days, time),
    changed: options.changed,
    pace: options.pace ?? 600,
  });

  function touredChapters(days: (after: number) => string): readonly TouredChapter[] {
    return script().tours.flatMap((tour) => tour.chapters(days).map((one) => ({ ...one, tour: tour.title })));
  }

  function shown(act: StoryAct, state: Pick<ActShown, 'done' | 'begun'>): ActShown {
    const is = { ...state, aside: 'aside' in act && act.aside === true, beside: '', reads: false };
    if ('clock' in act) {
      const to = instant(...act.clock);
      return { words: 'The clock goes to', ...is, seat: null, label: null, to, fields: [] };
    }
    const seat = seatKey(act.who);
    const name = firstName(act.who);
    if ('say' in act) return { words: `${name} writes “${act.say}”`, ...is, seat, label: null, to: null, fields: [] };
    const fields = (act.fill ?? []).flatMap(([, values]) =>
      Object.entries(values).map(([label, value]) => [label, writtenText(value, firstName)] as const),
    );
    const { press: label, beside = '' } = act;
    const words = `${name}: “${label}”`;
    return { words, ...is, seat, label, beside, reads: act.reads !== undefined, to: null, fields };
  }

  return {
    chapters: () =>
      touredChapters(() => '').map(({ tour, key, title, steps }) => ({
        tour,
        key,
        title,
        steps: steps.map((one) => ({
          title: one.title,
          text: one.text,
          people: one.people.flatMap((who) => seatKey(who) ?? []),
        })),
      })),
    now() {
      const { acts, ...rest } = story.now();
      return { ...rest, acts: acts.map(({ act, ...state }) => shown(act, state)) };
    },
    opens: () => story.begin(script().opens),
    does(what) {
      if (what.do === 'step') return story.doStep();
      if (what.do === 'begin') return story.begin(what.chapter);
      story.skip();
      return Promise.resolve();
    },
    isFree() {
      const { doing } = story.now();
      if (doing !== null) throw new Error('The story is doing something itself just now: a moment, please.');
    },
    async noticing(seat, act, perform) {
      const label = act.act === 'press' ? labelOf(options, seat, act) : act.act === 'submit' ? (act.what?.title ?? '') : '';
      const before = await options.decided?.();
      const done = await perform();
      // What it changed is drawn before the next button is marked: one that is about to be another is pressed in vain.
      await Promise.race([options.settled(), wait(patience)]);
      const counted = before === undefined || before !== (await options.decided?.());
      const what = { person: seat.person.id, open: openTitle(options, seat), counted };
      if (act.act === 'press' || act.act === 'submit') story.notice({ ...what, did: act.act, label });
      else if (act.act === 'close' || act.act === 'say') story.notice({ ...what, did: act.act });
      return done;
    },
    clockMoved: story.clockMoved,
    stop: story.stop,
  };
}

function writtenText(value: string | readonly string[] | ReadOut, nameOf: (person: string) => string): string {
  if (typeof value === 'string') return value;
  return 'readBy' in value ? `as ${nameOf(value.readBy)} reads it out` : value.join(', ');
}

/** The title of the form that is open at that seat. */
function openTitle({ teams, slack }: StandIns, seat: Seat): string | null {
  if (seat.on === 'teams') return teams.snapshot(seat.who).dialog?.title ?? null;
  const view = slack.snapshot(seat.who).views.at(-1);
  return view === undefined ? null : str(obj(view.definition.title).text);
}

/** What the button is called that is pressed; '' where it is none. */
function labelOf({ slack }: StandIns, seat: Seat, { where, what }: Extract<Act, { act: 'press' }>): string {
  if ('title' in what) return what.title;
  if (seat.on === 'teams') return '';
  const { messages, views, home } = slack.snapshot(seat.who);
  const message = messages.find((one) => one.ts === where);
  const view = [...views, ...(home === null ? [] : [home])].find((one) => one.id === where);
  const block = (message?.blocks ?? view?.blocks ?? []).find((one) => one.block_id === what.block);
  const all = [...list(block?.elements), block?.accessory ?? null].map((one) => obj(one));
  return str(obj(all.find((one) => one.action_id === what.action)?.text).text);
}

function screenAt({ teams, slack }: StandIns, { id, name, identities }: PagePerson): AtScreen {
  const first = name.split(' ')[0] ?? name;
  const [one] = identities;
  if (one === undefined) throw new Error(`${id} is on no platform`);
  return one.on === 'teams' ? teamsScreen(teams, id, first, one) : slackScreen(slack, id, first, one);
}
