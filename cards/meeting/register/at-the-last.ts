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

/** For the chair: who is late, who joins by phone, and who cannot come after all, of those who are not ticked as here. */
export function atTheLast(scene: Scene, state: Convened): readonly Block[] {
  if (isConferenceOver(state)) return [];
  const all = wordsFor(scene);
  const line = (words: (names: string) => string, is: (answer: Invitee['answer']) => boolean): readonly Block[] => {
    const those = state.invitees.filter(({ person, answer }) => is(answer) && isYetToCome(state, person));
    const names = namesOf(
      scene,
      byAgency(
        scene,
        those.map(({ person }) => person),
      ),
    );
    const rest = names.length - mostNames;
    return names.length === 0
      ? []
      : [say(words(all.and([...names.slice(0, mostNames), ...(rest > 0 ? [all.morePeople(rest)] : [])])))];
  };
  return [
    ...line(all.room.late, (answer) => answer.answer === 'attending' && answer.late === true),
    ...line(all.room.byPhone, (answer) => answer.answer === 'attending' && answer.how === 'phone'),
    // Only on the day no reason is asked for.
    ...line(all.room.notAfterAll, (answer) => answer.answer === 'apologies' && answer.reason === undefined),
  ];
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
