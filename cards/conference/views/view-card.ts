import { childrenAskedOf, hasView, isByAgency } from '../../../domain/case/conference/views/asked.ts';
import { childrenGivenBy, type OpenViews, openViewsOf } from '../../../domain/case/conference/views/round.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { opens, posted, say } from '../../building/building.ts';
import { convened, inviteeOf, isActive, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { childLabelOf, whenText } from '../../building/wording.ts';
import { accepting } from '../../meeting/scale/scale-card.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { viewsToRead } from './views-form.ts';
import { viewsRows } from './views-rows.ts';

/** Of somebody who is here: asked for their view; it is in (not what it is, their chat would keep it); closed, and the way to read them. */
export function viewCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene) || !state.present.includes(scene.me)) return null;
  const all = wordsFor(scene);
  const words = all.views;
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] };
  const details = opens(all.details, 'details', state);
  const show = (blocks: readonly Block[], buttons: readonly Button[]) =>
    posted(scene, words.title(state.reference), blocks, [...buttons, details], [when]);
  const over = isConferenceOver(state);
  const round = over ? null : openViewsOf(state.views.rounds);
  const closed = viewsToRead(state);
  if (!over && inviteeOf(scene, scene.me)?.undertaking === undefined && !isChair(scene))
    return show([say(words.undertaking)], [accepting(scene)]);
  if (round === null)
    return closed.length === 0
      ? show([say(over ? all.ending.closed : words.waits)], [])
      : show([say(words.closed), ...viewsRows(scene, state)], [{ ...opens(words.read, 'views', state), tone: 'main' }]);
  const asked = childrenAskedOf(state, round, scene.me, scene.procedure);
  if (asked.length === 0) return show([say(whyNot(scene, state))], []);
  return show(
    [...(isByAgency(scene.procedure) ? [say(words.forAgency)] : []), ...progress(scene, round, asked)],
    [giving(scene, state, round)],
  );
}

function giving(scene: Scene, state: Convened, round: OpenViews): Button {
  const words = wordsFor(scene).views;
  const none = childrenGivenBy(round, { person: scene.me }).size === 0;
  const button = opens(none ? words.give : words.change, 'view', state, String(round.round));
  return none ? { ...button, tone: 'main' } : button;
}

function whyNot(scene: Scene, { invitees }: Convened): string {
  const words = wordsFor(scene).views;
  const role = invitees.find((one) => one.person === scene.me)?.role ?? '';
  return isByAgency(scene.procedure) && hasView(scene.procedure, role) ? words.speaksAnother : words.notAsked;
}

/** For which children theirs is in and for which not; never what it is. */
function progress(scene: Scene, round: OpenViews, asked: readonly ChildId[]): readonly Block[] {
  const words = wordsFor(scene).views;
  const given = childrenGivenBy(round, { person: scene.me });
  const labels = (those: readonly ChildId[]) => those.map((child) => childLabelOf(scene, child)).join(', ');
  const waits = asked.filter((child) => !given.has(child));
  if (waits.length === asked.length) return [say(words.asks)];
  const has = say(words.givenChildren(labels(asked.filter((child) => given.has(child)))));
  return waits.length === 0
    ? [...(asked.length > 1 ? [has] : []), say(words.given)]
    : [has, say(words.notYet(labels(waits))), say(words.asks)];
}

/** Beside something more urgent: that theirs is in, or that all of them can be read. */
export function viewedLine(scene: Scene): Block | null {
  const state = convened(scene.state);
  if (state === null) return null;
  const words = wordsFor(scene).views;
  const round = isConferenceOver(state) ? null : openViewsOf(state.views.rounds);
  if (round === null)
    return viewsToRead(state).length === 0
      ? null
      : { block: 'row', text: words.closed, button: opens(words.read, 'views', state) };
  const asked = childrenAskedOf(state, round, scene.me, scene.procedure);
  return asked.length === 0 ? null : { block: 'row', text: words.given, button: giving(scene, state, round) };
}
