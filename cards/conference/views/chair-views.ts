import { childrenAskedOf, isByAgency } from '../../../domain/case/conference/views/asked.ts';
import { childrenGivenBy, type OpenViews, openViewsOf } from '../../../domain/case/conference/views/round.ts';
import { agenciesWithSeveral } from '../../../domain/case/conference/views/shown.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { familyMembers, openRoundOf } from '../../../domain/case/meeting/scale/round.ts';
import { isUnfinished } from '../../../domain/case/meeting/scale/unfinished.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { few, opens, press, quiet, say } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { inviteeOf, isConferenceOver } from '../../building/reader-part.ts';
import { childLabelOf, roleTitle } from '../../building/wording.ts';
import { mostHere } from '../../meeting/scale/placed-list.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { viewsToRead } from './views-form.ts';
import { viewsRows } from './views-rows.ts';

/** On the chair's card of the day: to ask whether all agree, to ask for views, who has given one (never what it is), and the way to read them. */
export function chairsViewBlocks(scene: Scene, state: Convened): readonly Block[] {
  if (state.present.length === 0) return [];
  const over = isConferenceOver(state);
  const round = over ? null : openViewsOf(state.views.rounds);
  if (round !== null) return whileOpen(scene, state, round);
  const words = wordsFor(scene).views;
  const closed = viewsToRead(state);
  const labels = (those: readonly ChildId[]) => those.map((child) => childLabelOf(scene, child)).join(', ');
  const read: readonly Block[] =
    closed.length === 0
      ? []
      : [
          { block: 'row', text: words.closedFor(labels(closed)), button: opens(words.read, 'views', state) },
          ...viewsRows(scene, state),
        ];
  if (over) return read;
  return [...read, ...(isPlacing(state) || comesFirst(scene, state) ? [] : toAsk(scene, state, labels))];
}

/** What closes them, or takes the question back; the way to ask, where a scale would come first. */
export function chairsViewButtons(scene: Scene, state: Convened): readonly Button[] {
  if (isConferenceOver(state) || state.present.length === 0) return [];
  const round = openViewsOf(state.views.rounds);
  const words = wordsFor(scene).views;
  if (round === null && !isPlacing(state) && comesFirst(scene, state))
    return [
      isByAgency(scene.procedure)
        ? opens(words.agree, 'views-agree', state)
        : press(scene, ({ views }) => views.open, 'open-views', state),
    ];
  if (round === null) return [];
  const back = press(scene, ({ views }) => views.cancel, 'cancel-views', state, { about: String(round.round) });
  return [{ ...opens(words.close, 'close-views', state), tone: 'main' }, ...(round.given.length === 0 ? [back] : [])];
}

/** One thing is asked at a time: a round of the scale is open, or its 0 is not answered for (BU-S7). */
function isPlacing({ rounds }: Convened): boolean {
  return openRoundOf(rounds) !== null || isUnfinished({ scale: { rounds } });
}

/** The scale comes first, where there is one: until then views are asked for by a button among the others. */
function comesFirst({ procedure }: Scene, { rounds, views }: Convened): boolean {
  return procedure.scale.on && rounds.length === 0 && views.rounds.length === 0 && views.agreed === null;
}

function toAsk(scene: Scene, state: Convened, labels: (those: readonly ChildId[]) => string): readonly Block[] {
  const words = wordsFor(scene).views;
  const { views } = state;
  const again = views.rounds.length > 0;
  const asks = (label: 'open' | 'openAgain' | 'openAgencies') => press(scene, (all) => all.views[label], 'open-views', state);
  if (!isByAgency(scene.procedure))
    return [{ block: 'row', text: again ? words.againHint : words.openIntro, button: asks(again ? 'openAgain' : 'open') }];
  const { agreed } = views;
  if (agreed === null) return [{ block: 'row', text: words.agreeIntro, button: opens(words.agree, 'views-agree', state) }];
  const of = (is: boolean) => agreed.all.filter(({ outcome }) => (outcome !== null) === is).map(({ child }) => child);
  const [yes, no] = [of(true), of(false)];
  const change = opens(words.agreeAgain, 'views-agree', state);
  return [
    yes.length > 0
      ? { block: 'row', text: words.agreedOf(labels(yes)), button: change }
      : { block: 'row', text: words.agreeIntro, button: change },
    ...(no.length === 0
      ? []
      : [{ block: 'row' as const, text: words.notAgreedOf(labels(no)), button: asks(again ? 'openAgain' : 'openAgencies') }]),
    ...(no.length === 0 ? [] : speakersRow(scene, state)),
  ];
}

function speakersRow(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).views;
  const several = agenciesWithSeveral(state, scene.procedure).length;
  return several === 0
    ? []
    : [{ block: 'row', text: words.speakersRow(several), button: opens(words.speakers, 'speakers', state) }];
}

/** How many have given one, and the way to enter one. */
function whileOpen(scene: Scene, state: Convened, round: OpenViews): readonly Block[] {
  const { views: words, people } = wordsFor(scene);
  const { asked, given } = asksOf(scene, state, round);
  return [
    say([{ strong: words.inOf(String(given.length), people(asked.length)) }]),
    { block: 'row', text: words.enterRow, button: opens(words.enter, 'enter-view-who', state, String(round.round)) },
  ];
}

function asksOf(scene: Scene, state: Convened, round: OpenViews) {
  const sizeFor = (id: PersonId) => childrenAskedOf(state, round, id, scene.procedure).length;
  const inFor = (id: PersonId) => childrenGivenBy(round, { person: id }).size;
  const asked = byAgency(scene, state.present).filter((id) => sizeFor(id) > 0);
  return { sizeFor, inFor, asked, given: asked.filter((id) => inFor(id) >= sizeFor(id)) };
}

/** While views are given, who has and who has not: at most so many names, first those who are waited for; read after what to do next. */
export function chairsViewNames(scene: Scene, state: Convened): readonly Block[] {
  const round = isConferenceOver(state) || state.present.length === 0 ? null : openViewsOf(state.views.rounds);
  if (round === null) return [];
  const all = wordsFor(scene);
  const words = all.views;
  const { sizeFor, inFor, asked, given: has } = asksOf(scene, state, round);
  const waiting = asked.filter((id) => !has.includes(id));
  const family = familyMembers.filter((one) => childrenGivenBy(round, { family: one }).size > 0);
  const partly = (id: PersonId) => (inFor(id) === 0 ? '' : `, ${words.partly(inFor(id), sizeFor(id))}`);
  const given = [...has.map((id) => named(scene, id)), ...family.map((one) => `${all.family[one]}, ${words.enteredByYou}`)];
  // As long as anybody fears violence nobody is told from another: how many are in, and no more.
  const isNamed = !state.notes.withholds;
  const left = waiting.map((id) => `${named(scene, id)}${partly(id)}`);
  const byName = [
    ...(left.length === 0 ? [] : [say(words.waiting), ...few(scene, left, mostHere)]),
    ...(given.length === 0 || left.length >= mostHere ? [] : [say(words.hasGiven), ...few(scene, given, mostHere - left.length)]),
  ];
  return [...(isNamed ? byName : [quiet(all.room.notNamed)]), quiet(words.sealed), ...speakersRow(scene, state)];
}

function named(scene: Scene, id: PersonId): string {
  const role = inviteeOf(scene, id)?.role;
  const title = role === undefined ? '' : ` (${roleTitle(scene.procedure, role, scene.language)})`;
  return `${agencyOf(scene, id)?.name ?? ''}: ${nameOf(scene, id)}${title}`;
}
