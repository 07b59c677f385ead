import type { AtScreen } from '../../adapters/sandbox/screens/at-screen.ts';
import { beside, buttonIn, fieldIn, inputOf, newest, sees } from '../../adapters/sandbox/screens/find.ts';
import { linesOf } from '../../adapters/sandbox/screens/sight.ts';
import type { Casting, Stage } from './stage.ts';
import { instantOf, oneCase } from './stage.ts';
import { trailOf } from './trail.ts';

/** A story: who lives where and when, and what they do. */
export interface Story extends Casting {
  readonly title: string;
  readonly tell: (on: Telling) => Promise<void>;
}

type Person = readonly [person: string, on?: 'teams' | 'slack'];
type Written = string | readonly string[];

/** What a person does at their screen. Everything is found by the words they read: a whole label, how it begins, or a part of it. */
export interface Actor {
  readonly says: (text: string) => Promise<void>;
  /** Presses a button of the open form (there beside `on`, where it has such a line), else of the newest message that has it (and holds `on`). */
  readonly presses: (label: string, on?: string) => Promise<void>;
  /** Their open form if it holds this, else their newest message that does, as the lines they read; throws when none does. */
  readonly reads: (holding: string) => string;
  /** Writes whether they have such a button anywhere. */
  readonly looksFor: (label: string) => Promise<void>;
  /** Fills the open form of this title in, by labels, and sends it. */
  readonly fills: (form: string, fields: Readonly<Record<string, Written>>) => Promise<void>;
  /** Their client sends the press of this button of another person's card, as if the message had wandered; `own`: a button they do have. */
  readonly pressesOnCardOf: (other: Person, label: string, own: string) => Promise<void>;
  readonly closes: () => Promise<void>;
  readonly opensHome: () => Promise<void>;
  readonly installs: () => Promise<void>;
  readonly uninstalls: () => Promise<void>;
}

export interface Telling {
  readonly stage: Stage;
  /** The clock is set to this instant of London, and what is due by then happens. */
  readonly at: (when: string) => Promise<void>;
  readonly as: (person: string, on?: 'teams' | 'slack') => Actor;
  /** Something that is not done at anybody's screen, named by `line`; words it gives are told as what was said. */
  readonly meanwhile: (line: string, does: () => Promise<unknown>) => Promise<void>;
  /** Several acts whose screens are told once, after the last; 'untold': not at all, because another story is about them. */
  readonly briefly: (does: () => Promise<void>, screens?: 'told' | 'untold') => Promise<void>;
  /** Writes all that a person sees at this moment. */
  readonly look: (person: string, on?: 'teams' | 'slack') => void;
  /** Whatever has stood on any of a person's screens since the story began, forms that were open included. */
  readonly everRead: (person: string) => string;
}

/** Plays the story from a fresh start, and gives its trail. */
export async function play(stage: Stage, story: Story): Promise<string> {
  const seats = await stage.begin(story);
  const trail = trailOf(story.title, seats, (text) => text.replaceAll(oneCase, 'conference 1'));
  let brief = false;
  const read = new Map<string, Set<string>>();
  const notice = () => {
    for (const seat of seats) {
      const all = read.get(seat.person) ?? new Set();
      read.set(seat.person, all);
      for (const face of seat.faces()) all.add(linesOf(face).join('\n'));
    }
  };

  /** Each act is a second after the one before, so that what came first stays first. */
  const act = async (line: string, more: readonly string[], does: () => Promise<unknown>) => {
    const { clock } = stage.sandbox;
    clock.set(clock.now() + 1000);
    trail.write(`${timeOf(clock.now())} ${line}`, more);
    const words = await does();
    await stage.settled();
    notice();
    if (typeof words === 'string') trail.write(`    it said: ${words}`);
    if (!brief) trail.tell();
  };
  const seatOf = (person: string, on?: 'teams' | 'slack'): AtScreen => {
    const wanted = on === undefined ? '' : on === 'teams' ? '(Teams)' : '(Slack)';
    const found = seats.find((seat) => seat.person === person && seat.name.endsWith(wanted));
    if (found === undefined) throw new Error(`nobody called ${person} ${wanted} in this story`);
    return found;
  };

  trail.write(dayLine(stage.sandbox.clock.now()));
  await story.tell({
    stage,
    async at(when) {
      trail.write(`\n${dayLine(instantOf(when))}`);
      await stage.sandbox.moveTo(instantOf(when));
      await stage.settled();
      notice();
      if (!brief) trail.tell();
    },
    as: (person, on) => actorOf(seatOf(person, on), act, trail.write, seatOf),
    meanwhile: (line, does) => act(line, [], does),
    async briefly(does, screens = 'told') {
      brief = true;
      await does();
      brief = false;
      if (screens === 'told') trail.tell();
      else trail.skip('(what they then saw is in other stories)');
    },
    look: (person, on) => trail.show(seatOf(person, on)),
    everRead: (person) => [...(read.get(person) ?? [])].join('\n'),
  });
  return trail.text();
}

type Act = (line: string, more: readonly string[], does: () => Promise<unknown>) => Promise<void>;

function actorOf(seat: AtScreen, act: Act, write: (line: string) => void, find: (...who: Person) => AtScreen): Actor {
  const form = () => seat.faces().find((face) => face.kind === 'form');
  return {
    says: (text) => act(`${seat.name} wrote “${text}”`, [], () => seat.say(text)),
    async presses(label, on) {
      const open = form();
      const inForm = open === undefined ? undefined : (beside(open, label, on) ?? buttonIn(open, label));
      const found = inForm ?? newest(seat, label, on);
      // What lies behind a form cannot be pressed.
      if (inForm === undefined && open !== undefined) await seat.close();
      await act(`${seat.name} pressed “${found.label}”`, [], found.press);
    },
    reads(holding) {
      const all = seat.faces().map((face) => linesOf(face).join('\n'));
      const found = all.findLast((text) => text.includes(holding));
      if (found === undefined) throw new Error(`${seat.name} reads “${holding}” nowhere${sees(seat)}`);
      return found;
    },
    async looksFor(label) {
      const there = seat.faces().some((face) => buttonIn(face, label) !== undefined);
      write(`    ${seat.name} looked for a button “${label}”: ${there ? 'there it is' : 'there is none'}`);
    },
    async fills(title, fields) {
      const open = form();
      if (open === undefined || !open.title.startsWith(title))
        throw new Error(`${seat.name} has no form “${title}” open${sees(seat)}`);
      const values = Object.entries(fields).map(([label, written]) => inputOf(fieldIn(open, label), written));
      const send = open.shown.findLast((one) => one.is === 'button');
      const label = send?.is === 'button' ? send.button.label : '';
      const lines = values.map(({ field, said }) => `${field.label}: ${said}`);
      await act(`${seat.name} filled in “${open.title}” and pressed “${label}”`, lines, () =>
        seat.fill(Object.fromEntries(values.map(({ field, value }) => [field.key, value]))),
      );
    },
    pressesOnCardOf: (other, label, own) => {
      const theirs = find(...other);
      return act(`${seat.name} pressed “${label}” on a card of ${theirs.name}`, [], () =>
        seat.sendTheirs(theirs.payload(label), own),
      );
    },
    closes: () => act(`${seat.name} closed the form`, [], seat.close),
    installs: () => act(`${seat.name} installed the app`, [], () => seat.install(true)),
    uninstalls: () => act(`${seat.name} took the app away`, [], () => seat.install(false)),
    opensHome: () => act(`${seat.name} opened Home`, [], seat.openHome),
  };
}

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
const timeOf = (at: number): string => clock.format(at);
const dayLine = (at: number): string => `--- ${day.format(at)}, ${timeOf(at)} ---`;
