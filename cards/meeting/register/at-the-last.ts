import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { mostNames, say } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** For the chair: who is late, who joins by phone, and who cannot come after all, of those who are not ticked as here. */
export function atTheLast(scene: Scene, state: Convened): readonly Block[] {
  if (isConferenceOver(state)) return [];
  const all = wordsFor(scene.language);
  const line = (words: (names: string) => string, is: (answer: Invitee['answer']) => boolean): readonly Block[] => {
    const those = state.invitees.filter(({ person, answer }) => is(answer) && !state.present.includes(person));
    const names = byAgency(
      scene,
      those.map(({ person }) => person),
    ).map((id) => nameOf(scene, id));
    const rest = names.length - mostNames;
    return names.length === 0
      ? []
      : [say(words(all.and([...names.slice(0, mostNames), ...(rest > 0 ? [all.people(rest)] : [])])))];
  };
  return [
    ...line(all.room.late, (answer) => answer.answer === 'attending' && answer.late === true),
    ...line(all.room.byPhone, (answer) => answer.answer === 'attending' && answer.how === 'phone'),
    // Only on the day no reason is asked for.
    ...line(all.room.notAfterAll, (answer) => answer.answer === 'apologies' && answer.reason === undefined),
  ];
}
