import { type RiskOutcome, referrals } from '../../../domain/case/conference/decision/shape.ts';
import type { Way } from '../../../domain/case/conference/decision/ways.ts';
import { type Limb, limbs } from '../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { type Bound, binding, bindingSaid } from '../../building/bilingual.ts';
import { longestLabel } from '../../building/building.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { outcomeSaid } from './outcome-text.ts';

export type What = 'on' | 'changed' | 'off' | 'nothing';

/** The choice of no category, of a child who is not at risk or not decided: no procedure has such a key. */
export const noCategory = '*';

const ways = {
  follows: 'howFollows',
  overrules: 'howOverrules',
  'chair-decides': 'howChair',
  adjourns: 'howAdjourns',
} as const satisfies Record<Way, string>;

export const outcomeChosen = (what: What): RiskOutcome => (what === 'off' ? 'not-at-risk' : 'at-risk');

/** What each choice decides, by Q-17 in English too. */
export function whatSaid(scene: Scene, child: ChildId, what: What): Bound {
  if (what === 'nothing') return binding(scene, ({ decision }) => decision.takeBack, longestLabel);
  const is = { outcome: outcomeChosen(what), changed: what === 'changed' };
  return bindingSaid(scene, (one) => outcomeSaid(one, child, is), longestLabel);
}

export const waySaid = (scene: Scene, way: Way): Bound => binding(scene, ({ decision }) => decision[ways[way]], longestLabel);

export function categorySaid(scene: Scene, chosen: string): Bound {
  const title = scene.procedure.decision.categories.find(({ key }) => key === chosen)?.title;
  return title === undefined
    ? binding(scene, ({ decision }) => decision.noCategory, longestLabel)
    : bindingSaid(scene, ({ language }) => capital(inLanguage(title, language)), longestLabel);
}

export const limbSaid = (scene: Scene, limb: Limb): Bound =>
  binding(scene, ({ views }) => capital(views.limb[limb]), longestLabel);

export const referralSaid = (scene: Scene, what: (typeof referrals)[number]): Bound =>
  binding(scene, ({ decision }) => decision.referrals[what], longestLabel);

/** Every choice that this procedure may ask besides what and how: those that are too long for both have their English over the form. */
export function furtherSaid(scene: Scene): readonly Bound[] {
  const { categories, limbs: asksLimb, reporter } = scene.procedure.decision;
  return [
    ...(categories.length === 0 ? [] : [...categories.map(({ key }) => key), noCategory].map((key) => categorySaid(scene, key))),
    ...(asksLimb ? limbs.map((one) => limbSaid(scene, one)) : []),
    ...(reporter ? referrals.map((one) => referralSaid(scene, one)) : []),
  ];
}
