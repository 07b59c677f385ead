import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { saidOnTheDay } from '../../../domain/case/meeting/answers/on-the-day.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { mostNames, say } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** So many signs are one line of a card. */
const oneLine = 60;

/** For the chair, of those who are not ticked as here: who is late, joins by phone, or cannot come after all, as far as that is one line. */
export function atTheLast(scene: Scene, state: Convened): readonly Block[] {
  const { above } = lastOf(scene, state);
  return above.length === 0 ? [] : [say(above.join(' '))];
}

/** The rest of it, read after what to do next. */
export function lastByName(scene: Scene, state: Convened): readonly Block[] {
  return lastOf(scene, state).below.map((one) => say(one));
}

function named(scene: Scene, { words, names }: Last): string {
  const { and, morePeople } = wordsFor(scene);
  const rest = names.length - mostNames;
  return words(and([...names.slice(0, mostNames), ...(rest > 0 ? [morePeople(rest)] : [])]));
}

/** Each said once, above or below. */
function lastOf(scene: Scene, state: Convened): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const above: string[] = [];
  const below: string[] = [];
  for (const one of allLast(scene, state)) {
    const said = named(scene, one);
    const fits = [...above, said].join(' ').length <= oneLine;
    (fits ? above : below).push(said);
  }
  return { above, below };
}

interface Last {
  readonly words: (those: string) => string;
  readonly names: readonly string[];
}

function allLast(scene: Scene, state: Convened): readonly Last[] {
  if (isConferenceOver(state)) return [];
  const { room } = wordsFor(scene);
  const those = (words: Last['words'], is: (answer: Invitee['answer']) => boolean): Last => {
    const found = state.invitees.filter(({ person, answer }) => is(answer) && isYetToCome(state, person));
    const people = byAgency(
      scene,
      found.map(({ person }) => person),
    );
    return { words, names: namesOf(scene, people) };
  };
  return [
    those(room.late, (answer) => answer.answer === 'attending' && answer.late === true),
    those(room.byPhone, (answer) => answer.answer === 'attending' && answer.how === 'phone'),
    // Only on the day no reason is asked for.
    those(room.notAfterAll, (answer) => answer.answer === 'apologies' && answer.reason === undefined),
  ].filter(({ names }) => names.length > 0);
}

/** The same in a line beside something more urgent, of those who have said so on the day: so many names at most, all in all. */
export function lastLine(scene: Scene, state: Convened): string {
  const { room, and, people, morePeople } = wordsFor(scene);
  const those = lastSaid(state);
  let left = mostInLine;
  const part = (what: 'late' | 'phone' | 'not', words: (names: string) => string): readonly string[] => {
    const names = namesOf(
      scene,
      those.filter((one) => saidOnTheDay(one, state.when) === what).map((one) => one.person),
    );
    if (names.length === 0) return [];
    const shown = names.slice(0, left);
    left -= shown.length;
    const rest = names.length - shown.length;
    return [words(and([...shown, ...(rest > 0 ? [shown.length === 0 ? people(rest) : morePeople(rest)] : [])]))];
  };
  return [...part('not', room.notAfterAll), ...part('late', room.late), ...part('phone', room.byPhone)].join(' ');
}

/** How many of the names that a card has at most that line takes. */
export function namedLast(state: Convened): number {
  return Math.min(mostInLine, lastSaid(state).length);
}

const mostInLine = 3;

function lastSaid(state: Convened): readonly Invitee[] {
  if (isConferenceOver(state)) return [];
  return state.invitees.filter((one) => isYetToCome(state, one.person) && saidOnTheDay(one, state.when) !== null);
}

/** Neither here, nor here before. */
function isYetToCome({ present, day }: Convened, person: PersonId): boolean {
  return !present.includes(person) && ownEntry(day.left, person) === undefined;
}
