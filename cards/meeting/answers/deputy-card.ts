import type { PersonId } from '../../../domain/ids.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { agencyOf, namePost } from '../../building/people.ts';
import { convened, inviteeOf, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { roleTitle, whenText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The chair agrees to a deputy, or does not (Q-7, CE-P2, ST-P3). `of`: the person who asks to send one. */
export function deputyCard(scene: Scene, of: PersonId): Card | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene)) return null;
  const all = wordsFor(scene);
  const words = all.coming;
  const title = words.deputyTitle(state.reference);
  const invitee = inviteeOf(scene, of);
  if (invitee?.answer.answer !== 'deputy' || !('person' in invitee.answer.deputy) || invitee.answer.agreed !== 'asked')
    return null;
  if (isConferenceOver(state)) return null;
  const role = roleTitle(scene.procedure, invitee.role, scene.language);
  return posted(
    scene,
    title,
    [
      say(words.deputyAsk),
      {
        block: 'facts',
        rows: [
          [words.deputyFrom, namePost(scene, of)],
          [words.deputyWho, namePost(scene, invitee.answer.deputy.person)],
        ],
      },
    ],
    [
      {
        ...press(scene, ({ coming }) => coming.agree, 'agree-deputy', state, { about: of, seen: invitee.answer.at }),
        tone: 'main',
      },
      press(scene, ({ coming }) => coming.decline, 'decline-deputy', state, { about: of }),
      opens(words.withLine, 'deputy', state, `${of}/${invitee.answer.at}`),
      opens(all.details, 'details', state),
    ],
    [
      {
        block: 'facts',
        rows: [
          [all.whenLabel, whenText(state.when, scene.language)],
          [words.deputyRole, role],
        ],
      },
      quiet(words.deputySame(agencyOf(scene, of)?.name ?? '')),
    ],
  );
}
