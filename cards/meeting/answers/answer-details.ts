import type { Invitee } from '../../../domain/case/conference.ts';
import { heading } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { asRecorded, convened } from '../../building/reader-part.ts';
import { roleTitle } from '../../building/wording.ts';
import type { Block, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { neededText } from '../list/expected.ts';
import { registerText } from './answer-text.ts';

/** Everybody on the list and their answers with their reasons, for chair and administrator, in a dialog only. */
export function answerDetails(scene: Scene): readonly Block[] {
  const words = wordsFor(scene);
  const is = convened(scene.state);
  const of = is === null ? scene.state : asRecorded(scene, is);
  const { invitees } = of;
  const items = byAgency(
    scene,
    invitees.map((one) => one.person),
  ).flatMap((id): readonly Text[] => {
    const invitee = invitees.find((one) => one.person === id);
    if (invitee === undefined) return [];
    const { answer } = invitee;
    const why =
      answer.answer === 'apologies'
        ? [
            ...(answer.reason === undefined ? [] : [words.coming.detailsReason(words.apologyReason[answer.reason])]),
            ...(answer.speaks === undefined
              ? []
              : [words.coming.speaksForThem(roleTitle(scene.procedure, answer.speaks, scene.language))]),
            ...(answer.noConcern ? [words.coming.noConcern] : []),
            ...(answer.line === '' ? [] : [answer.line]),
          ]
        : [];
    return [
      `${who(scene, id)}: ${[registerText(of, invitee, words), ...why, ...undertakingText(scene, invitee), neededText(scene, invitee)].filter(Boolean).join('; ')}`,
    ];
  });
  return items.length === 0 ? [] : [heading(words.answering.answersTitle), { block: 'list', items }];
}

/** How the undertaking was accepted, and by whose word where it was on paper. */
function undertakingText(scene: Scene, { undertaking, onPaper }: Invitee): readonly string[] {
  const words = wordsFor(scene).coming;
  if (undertaking === undefined) return [];
  return [onPaper === undefined ? words.undertakingTap : words.undertakingPaper(who(scene, onPaper))];
}
