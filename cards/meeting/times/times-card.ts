import { isAskedOfTimes, type NumberedTime, openOffer } from '../../../domain/case/meeting/times/asked-about.ts';
import type { Offer } from '../../../domain/case/meeting/times/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { inviteeOf, isActive } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { timeText } from './asked-times.ts';

/** The statutory core says which of several times suit: the times, the reference and who asks; nothing of the family, not even a role. */
export function timesCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const invitee = inviteeOf(scene, scene.me);
  const { times: offer } = state;
  if (offer === null || invitee === undefined || !isActive(scene) || !isAskedOfTimes(state.meeting, scene.procedure, invitee))
    return null;
  const all = wordsFor(scene);
  const words = all.times;
  const open = openOffer(state, scene.now) !== null;
  const kept = open && invitee.keepsFree && state.when !== null ? [quiet(words.soFar(whenText(state.when, language)))] : [];
  const facts: Block = {
    block: 'facts',
    rows: [
      [all.reference, state.reference],
      [all.convening.holdFrom, who(scene, asker(scene))],
    ],
  };
  const said = offer.said[scene.me] !== undefined;
  return posted(
    scene,
    words.title,
    [say(textOf(scene, offer, open)), ...(open ? numbered(offer).map((one) => row(scene, offer, one)) : []), ...kept],
    open ? [opens(said ? words.change : words.other, 'suits', state, String(offer.number))] : [],
    [facts],
  );
}

/** Whoever holds a meeting of the core group asks about its times. */
function asker({ state }: Scene): PersonId {
  return kindOf(state.meeting) === 'core-group' && state.chair !== null ? state.chair : state.convenor;
}

function textOf(scene: Scene, offer: Offer, open: boolean): string {
  const { state, me } = scene;
  const all = wordsFor(scene);
  const said = offer.said[me];
  if (state.stage === 'cancelled') return all.ending.cancelledHold;
  if (!open) return offer.ended === null ? all.times.allGone : all.times.withdrawn;
  if (said === undefined) return all.times.ask;
  return said.suits.length > 0 ? all.times.saidSome : all.times.saidNone;
}

const numbered = ({ times }: Offer): readonly NumberedTime[] => times.map((one, at) => ({ ...one, nth: at + 1 }));

/** One tap for one time; what was tapped is taken back in the form. */
function row(scene: Scene, { said, number }: Offer, time: NumberedTime): Block {
  const words = wordsFor(scene).times;
  const text = timeText(time, scene);
  if (time.startsAt <= scene.now) return quiet(`${text}: ${words.gone}`);
  if (said[scene.me]?.suits.includes(time.nth)) return say(['✓ ', { strong: text }]);
  const button = press(scene, ({ times }) => times.suits, 'suits', scene.state, { about: String(time.nth), seen: number });
  return { block: 'row', text: [{ strong: text }], button };
}
