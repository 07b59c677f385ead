import { making } from '../../../domain/access/right.ts';
import { isDayGone } from '../../../domain/case/meeting/register/unheld.ts';
import { notSaid, openOffer, suited, timesToCome } from '../../../domain/case/meeting/times/asked-about.ts';
import type { Offer } from '../../../domain/case/meeting/times/shape.ts';
import { kindOf } from '../../../domain/ref.ts';
import { heading, mostNames, opens, press, quiet } from '../../building/building.ts';
import { namesOf } from '../../building/person-options.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { costOf, timesWords, timeText, whoIsAsked } from './asked-times.ts';

/**
 * For the administrator, and the chair once it is with them: the times that are asked about, how many can, what each costs in days, and who
 * has not said; where none are asked about, the way to do so.
 */
export function timesLines(scene: Scene, reader: 'administrator' | 'chair'): readonly Block[] {
  const { state, now } = scene;
  if (!making.some((stage) => stage === state.stage)) return [];
  const words = wordsFor(scene).times;
  const offer = openOffer(state, now);
  if (offer !== null)
    return [...asked(scene, offer, mostNames - namesBeside(scene, reader)), ...(reader === 'chair' ? agreeing(scene) : [])];
  // With its chair it has a time, and another is wanted where somebody cannot then, or the day has gone by.
  const wanted = state.stage === 'draft' || state.invitees.some((one) => one.cannotKeep) || isDayGone(state, now);
  if (!wanted || whoIsAsked(scene).length === 0) return [];
  const gone = state.times?.ended === null ? [quiet(words.allGone)] : [];
  return [...gone, { block: 'row', text: words.find, button: opens(words.findOpen, 'offer-times', state) }];
}

/** The same for whoever holds a meeting of the core group or leads, until it is held; its card names people enough. */
export function groupTimesLines(scene: Scene): readonly Block[] {
  const { state, now } = scene;
  if (state.stage !== 'convened' || whoIsAsked(scene).length === 0) return [];
  const words = timesWords(scene);
  const offer = openOffer(state, now);
  if (offer !== null) return asked(scene, offer, 0);
  return [{ block: 'row', text: words.find, button: opens(words.findOpen, 'offer-times', state) }];
}

/** The same as buttons alone, for whoever keeps it without having its card: to offer times, or to take one of those that are asked about. */
export function groupTimesButtons(scene: Scene): readonly Button[] {
  const { state, now } = scene;
  if (kindOf(state.meeting) !== 'core-group' || state.stage !== 'convened' || whoIsAsked(scene).length === 0) return [];
  const words = timesWords(scene);
  const offer = openOffer(state, now);
  if (offer === null) return [opens(words.findOpen, 'offer-times', state)];
  const open = timesToCome(offer, now);
  return [
    ...open.map((one) => opens(timeText(one, scene), 'choose-time', state, `${offer.number}/${one.nth}`)),
    opens(words.who, 'times', state),
  ];
}

/** Beside the invitation to a meeting of the core group: what its reader said of the times, which can be changed. */
export function saidOfTimesLine(scene: Scene): Block | null {
  const { state, me, now } = scene;
  const offer = openOffer(state, now);
  const said = offer?.said[me];
  if (offer === null || said === undefined || kindOf(state.meeting) !== 'core-group') return null;
  const words = timesWords(scene);
  const text = said.suits.length > 0 ? words.saidSome : words.saidNone;
  return { block: 'row', text, button: opens(words.change, 'suits', state, String(offer.number)) };
}

/** Beside the question which times suit: the time that stands until one is fixed, which is answered as before. */
export function standsLine(scene: Scene): Block | null {
  const { state, language, now } = scene;
  if (kindOf(state.meeting) !== 'core-group' || state.when === null || openOffer(state, now) === null) return null;
  const all = wordsFor(scene);
  const text = timesWords(scene).standsUntil(whenText(state.when, language));
  return { block: 'row', text, button: opens(all.somethingElse, 'something-else', state) };
}

/** How many the card names besides: the list that the chair agrees, and who cannot at the time that stands. */
function namesBeside({ state }: Scene, reader: 'administrator' | 'chair'): number {
  if (reader === 'chair') return state.invitees.length > mostNames ? mostNames : 0;
  return Math.min(mostNames, state.invitees.filter((one) => one.cannotKeep).length);
}

function asked(scene: Scene, offer: Offer, most: number): readonly Block[] {
  const { state } = scene;
  const all = wordsFor(scene);
  const words = all.times;
  const people = whoIsAsked(scene);
  const silent = namesOf(scene, notSaid(offer, people));
  const rest = silent.length - most;
  // Where nobody is named there is nobody for them to be more than.
  const others = most > 0 ? all.morePeople(rest) : all.people(rest);
  const names = all.and([...silent.slice(0, most), ...(rest > 0 ? [others] : [])]);
  return [
    heading(words.asked),
    ...timeRows(scene, offer),
    {
      block: 'row',
      text: silent.length === 0 ? words.allSaid : words.notSaid(names),
      button: opens(words.who, 'times', state),
    },
    { block: 'row', text: words.again, button: opens(words.againOpen, 'offer-times', state) },
    {
      block: 'row',
      text: words.stop,
      button: press(scene, ({ times }) => times.stopDo, 'withdraw-times', state, { seen: offer.number }),
    },
  ];
}

/** Each of the times: how many can, what it costs, and the way to take it. */
export function timeRows(scene: Scene, offer: Offer): readonly Block[] {
  const { state, now } = scene;
  const words = wordsFor(scene).times;
  const people = whoIsAsked(scene);
  return offer.times.map((time, at): Block => {
    const nth = at + 1;
    const can = words.can(suited(offer, nth, people).length, people.length);
    const more = [can, ...costOf(scene, time, scene.deadlines())];
    if (time.startsAt <= now) return quiet(`${timeText(time, scene)} · ${words.gone}`);
    return {
      block: 'row',
      text: [{ strong: timeText(time, scene) }, ` · ${more.join(' · ')}`],
      button: opens(words.take, 'choose-time', state, `${offer.number}/${nth}`),
    };
  });
}

function agreeing(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  return state.when === null ? [] : [quiet(wordsFor(scene).times.agreeingFixes(whenText(state.when, language)))];
}
