import type { Language } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { NeedPlan } from '../../../domain/case/in-need/plans.ts';
import type { NeedReview } from '../../../domain/case/in-need/shape.ts';
import type { InNeedShown } from '../../../domain/case/in-need/shown.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { buckinghamshireTimescales } from '../../../domain/procedures/buckinghamshire-timescales.ts';
import type { Card, Form } from '../../model.ts';
import { cardFor, formFor } from '../../registry.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { outlined } from './outline.ts';

const week = 7 * 86_400_000;
const day = (at: Instant) => isoFromDay(localDay(at));
const leader = guests[1] ?? chair;

function withPlans(size: states.Size, more: Partial<NeedPlan>): Convened {
  const state = outlined({ ...size, invitees: size.invitees + 1 }, 3);
  const one = { since: day(states.now), lead: leader, planned: null, reviews: [], ended: null } as const;
  const plans = state.children.map((child): NeedPlan => ({ child, ...one, ...more }));
  const { perChild } = needToKnow.start;
  const inNeed: InNeedShown = { plans, chair, convenor: administrator, away: [], perChild, area: undefined };
  return { ...state, stage: 'closed', next: 'k2', inNeed };
}

/** Under a procedure that says when it is reviewed, whatever else is its own. */
function sceneOf(state: Convened, me: PersonId, language: Language, now: Instant) {
  const scene = sampleScene(state, me, language, now);
  const rows = buckinghamshireTimescales.filter((row) => row.to === 'child-in-need-review');
  return { ...scene, procedure: { ...scene.procedure, timescales: [...scene.procedure.timescales, ...rows] } };
}

function held(how: NeedReview['how']): NeedReview {
  return { child: 'c1' as NeedReview['child'], on: day(states.now + week), how, by: leader, at: states.now + week };
}

export function needCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const all: readonly (readonly [string, PersonId, Partial<NeedPlan>, Instant])[] = [
    ['to whoever leads it', leader, {}, states.now],
    ['called too late', administrator, { planned: day(states.now + 13 * week) }, states.now + week],
    ['was it held', leader, { planned: day(states.now + week) }, states.now + 2 * week],
    ['late, to the chair', chair, {}, states.now + 13 * week],
    ['ended', leader, { reviews: [held('ends')], ended: held('ends') }, states.now + 2 * week],
    ['not wanted any more', administrator, { reviews: [held('not-wanted')], ended: held('not-wanted') }, states.now + 2 * week],
  ];
  return all.map(([said, me, more, now]) => {
    const found = cardFor('in-need', sceneOf(withPlans(size, more), me, language, now));
    if (found === null) throw new Error(`the sample plan ${said} shows nothing`);
    return [`in-need ${said}`, found];
  });
}

export function needForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [string, PersonId, Partial<NeedPlan>])[] = [
    ['first', leader, {}],
    ['again', administrator, { planned: day(states.now + week), reviews: [held('goes-on')] }],
    ['ended', leader, { reviews: [held('ends')], ended: held('ends') }],
  ];
  return all.map(([said, me, more]) => {
    const state = withPlans(size, more);
    const ref = { form: 'need-review', of: 'k-sample', about: state.children[0]?.id ?? 'c1' } as const;
    const found = formFor(ref, sceneOf(state, me, language, states.now));
    if (found === null) throw new Error(`the sample form need-review ${said} shows nothing`);
    return [`need-review ${said}`, found];
  });
}
