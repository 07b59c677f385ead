import type { Convened } from '../../../domain/case/state.ts';
import { heading, quiet, say } from '../../building/building.ts';
import { agencyOf } from '../../building/people.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whether enough agencies come, where the procedure has a quorum at all (ST-P2); elsewhere nothing. */
export function quorumBlocks(scene: Scene, state: Convened): readonly Block[] {
  const { quorum } = scene.procedure;
  if (quorum === null) return [];
  const words = wordsFor(scene.language).coming;
  const there = state.invitees.filter((one) => one.answer.answer === 'attending');
  const agencies = new Set(there.map((one) => agencyOf(scene.directory, one.person)?.id));
  const needed = quorum.needs.every((role) => there.some((one) => one.role === role));
  const enough = needed && agencies.size >= Math.max(quorum.agencies, quorum.otherAgencies + 1);
  return [
    heading(words.quorumTitle),
    say(enough ? words.quorumLikely : words.quorumUnlikely),
    ...(quorum.directContact ? [quiet(words.quorumAsk)] : []),
  ];
}
