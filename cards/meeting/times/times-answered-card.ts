import { notSaid, openOffer } from '../../../domain/case/meeting/times/asked-about.ts';
import { opens, posted } from '../../building/building.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { whoIsAsked } from './asked-times.ts';
import { timeRows } from './times-lines.ts';

/** To the administrator or lead professional who asked a core group about times and does not hold it: everybody has said, and one can be taken. null: one was taken, or somebody has to say anew. */
export function timesAnsweredCard(scene: Scene, about: string): Card | null {
  const { state, now } = scene;
  const offer = openOffer(state, now);
  if (offer === null || state.stage !== 'convened' || about !== `${state.meeting}/${offer.number}`) return null;
  if (notSaid(offer, whoIsAsked(scene)).length > 0) return null;
  const all = wordsFor(scene);
  const facts: Block = { block: 'facts', rows: [[all.reference, state.reference]] };
  return posted(
    scene,
    all.times.ofGroup.answeredTitle,
    [facts, ...timeRows(scene, offer)],
    [opens(all.times.who, 'times', state)],
  );
}
