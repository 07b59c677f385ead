import fc from 'fast-check';
import { expect } from 'vitest';
import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { noticeNames } from '../../../domain/cardname.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { cardLetter, type Letter, letterKey } from '../../../domain/person/letter.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { Tell } from '../../../domain/tell.ts';
import { known, openCommand, type Story } from '../case-story.ts';
import { id, people } from '../invented-partnership.ts';

export type Name = keyof typeof people;
const names = Object.keys(people) as Name[];
const reference = openCommand.id as CaseId;

/** Something that may be asked of a case, with what it needs drawn from somebody and a number. */
export type Asking = (story: Story, one: Name, n: number) => BareCommand;

/** What one message says to its reader, if anything. What was drawn after one step is what stood there before the next. */
function shows(state: Case, who: PersonId, letter: Letter, at: number): string {
  const all = drawn.get(state) ?? new Map<string, string>();
  drawn.set(state, all);
  const name = `${at} ${who} ${letterKey(letter)}`;
  const found = all.get(name);
  if (found !== undefined) return found;
  const person = known.directory.people.get(who) ?? expect.unreachable(who);
  const card = JSON.stringify(renderLetter(known.directory, person, letter, new Map([[reference, state]]), at));
  all.set(name, card);
  return card;
}
const drawn = new WeakMap<Case, Map<string, string>>();

/** The messages each person has been sent so far; a digest everybody may have. */
class Held {
  readonly all = new Map<string, { readonly to: PersonId; readonly letter: Letter }>();

  told(tells: readonly Tell[]): void {
    for (const { to, item } of tells)
      if (item.item === 'card' && item.card !== 'digest') {
        const letter = cardLetter(item);
        this.all.set(`${to}/${letterKey(letter)}`, { to: to as PersonId, letter });
      } else if (item.item === 'notice') {
        const letter: Letter = { letter: 'notice', case: item.case, notice: item.notice, about: item.about };
        this.all.set(`${to}/${letterKey(letter)}`, { to: to as PersonId, letter });
        // Each step draws all of them: so many of the latest are looked at.
        const notices = [...this.all].filter(([, one]) => one.letter.letter === 'notice').map(([key]) => key);
        for (const key of notices.slice(0, -16)) this.all.delete(key);
      }
  }

  /** A notice that was emptied is done with. */
  emptied(to: PersonId, letter: Letter): void {
    if (letter.letter === 'notice') this.all.delete(`${to}/${letterKey(letter)}`);
  }

  at(now: number): readonly { readonly to: PersonId; readonly letter: Letter }[] {
    const digest: Letter = { letter: 'digest', since: 0, day: localDay(now) };
    return [...this.all.values(), ...names.map((one) => ({ to: id(one), letter: digest }))];
  }
}

export const nameOf = (to: Tell['to'], letter: Letter) =>
  letter.letter === 'notice' ? `${to}: notices ${letter.notice}` : `${to}: ${letterKey(letter)}`;
export function namesIn(tells: readonly Tell[]): ReadonlySet<string> {
  return new Set(
    tells.flatMap(({ to, item }) => {
      if (item.item === 'notice') return [`${to}: notices ${item.notice}`];
      if (item.item === 'notices') return [`${to}: notices ${item.notice}`];
      // Whoever has another part has every notice of the case looked at again (domain/person/evolve-told.ts).
      if (item.item === 'member') return noticeNames.map((one) => `${to}: notices ${one}`);
      if (item.item !== 'card') return [];
      return [nameOf(to, item.card === 'digest' ? { letter: 'digest', since: 0, day: 0 } : cardLetter(item))];
    }),
  );
}

export const stepOf = (asks: readonly Asking[]) =>
  fc.record({
    /** Mostly whoever may: the chair, who convened, who leads, or the one it is about. */
    who: fc.constantFrom('chair', 'chair', 'ada', 'sam', 'about', 'about', ...names),
    about: fc.constantFrom(...names),
    ask: fc.nat({ max: asks.length - 1 }),
    n: fc.nat({ max: 30 }),
    later: fc.constantFrom(0, 0, 0, 0, 60_000, 60_000, 26 * 3_600_000),
    meeting: fc.constantFrom<MeetingId>('k1', 'k1', 'k2', 'g1'),
  });

type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer S> ? S : never;

/** With the commands that came about, so that a run in which nothing happens is seen. */
export function play(story: Story, steps: readonly Step[], asks: readonly Asking[], did: Set<string>): void {
  const held = new Held();
  held.told(story.told);
  for (const { who, about, ask, n, later, meeting } of steps) {
    story.at += later;
    story.meeting = story.state.meetings[meeting] === undefined ? 'k1' : meeting;
    const from = story.state;
    const command = (asks[ask] ?? asks[0])?.(story, about, n);
    if (command === undefined) continue;
    const { chair } = story.conference;
    // The next conference is called by its own id.
    if (command.do === 'call') story.meeting = 'k2';
    if (command.do === 'call-core-group') story.meeting = 'g1';
    const time = command.do === 'note-unreached' || command.do === 'note-reached';
    const person = who === 'about' ? about : who === 'chair' ? (names.find((one) => id(one) === chair) ?? 'ada') : who;
    const by = time ? 'time' : person;
    story.press(by, command);
    if (story.events.includes('held-back')) story.lets();
    if (story.refused !== undefined || story.events.length === 0) continue;
    did.add(command.do);
    const told = namesIn(story.told);
    for (const { to, letter } of held.at(story.at)) {
      if (shows(from, to, letter, story.at) === shows(story.state, to, letter, story.at)) continue;
      expect([...told], `after ${command.do} of ${by}: ${nameOf(to, letter)}`).toContain(nameOf(to, letter));
      if (shows(story.state, to, letter, story.at) === 'null') held.emptied(to, letter);
    }
    held.told(story.told);
  }
}
