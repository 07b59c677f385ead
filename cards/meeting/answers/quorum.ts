import type { Convened } from '../../../domain/case/conference.ts';
import { quorumOf } from '../../../domain/case/meeting/answers/quorum.ts';
import { heading, quiet, say } from '../../building/building.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whether enough agencies come, where the procedure has a quorum at all (ST-P2); elsewhere nothing. */
export function quorumBlocks(scene: Scene, state: Convened): readonly Block[] {
  const quorum = quorumOf(state, scene.procedure, scene.directory);
  if (quorum === null) return [];
  const words = wordsFor(scene).coming;
  return [
    heading(words.quorumTitle),
    say(quorum === 'likely' ? words.quorumLikely : words.quorumUnlikely),
    ...(scene.procedure.quorum?.directContact ? [quiet(words.quorumAsk)] : []),
  ];
}
