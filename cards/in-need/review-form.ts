import { dayFromIso } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type NeedReviewHow, needReviewHows } from '../../domain/case/in-need/shape.ts';
import { type Bound, binding, carefully, inEnglish } from '../building/bilingual.ts';
import { asked, longestLabel, quiet, say } from '../building/building.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childNamed, dayText, fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { needPlanCalled, standingLines, theirNeedPlans } from './need-card.ts';

/** What can be said of one: that it is called, or not after all; that it was held, and what came of it; that this was a slip. */
const ways = ['call', 'uncall', ...needReviewHows, 'back'] as const;
type Way = (typeof ways)[number];

function planFor(scene: Scene, about: string | undefined) {
  const found = theirNeedPlans(scene).find((one) => one.plan.child.id === about);
  const plan = scene.state.inNeed.plans.find((one) => one.child.id === about);
  if (found !== undefined && found.part !== 'chairs') return found;
  return plan === undefined || !(isAdministrator(scene) || scene.lead === scene.me)
    ? undefined
    : { plan, part: 'keeps' as const, due: found?.due ?? null };
}

function waysFor({ plan }: NonNullable<ReturnType<typeof planFor>>): readonly Way[] {
  const back = plan.reviews.length > 0 ? (['back'] as const) : [];
  if (plan.ended !== null) return back;
  return ['call', ...(plan.planned === null ? [] : (['uncall'] as const)), ...needReviewHows, ...back];
}

const waySaid = (scene: Scene, way: Way): Bound => binding(scene, ({ inNeed }) => inNeed.ways[way], longestLabel);

/** `about`: the child. What was noted stands above. */
export function needReviewForm(scene: Scene, ref: FormRef): Form | null {
  const found = planFor(scene, ref.about);
  if (found === undefined || waysFor(found).length === 0) return null;
  const words = wordsFor(scene).inNeed;
  const { plan } = found;
  const day = (iso: string) => dayText(iso, scene.language);
  const items = plan.reviews.map((one) =>
    words.noted(
      day(one.on),
      carefully(scene, ({ inNeed }) => inNeed.hows[one.how]),
    ),
  );
  const open = waysFor(found);
  const list: readonly Block[] = items.length === 0 ? [] : [{ block: 'list', items }];
  return asked(
    scene,
    ref,
    words.form,
    [
      say(words.means(childNamed(scene, plan.child), needPlanCalled(scene))),
      ...standingLines(scene, found),
      ...list,
      ...inEnglish(
        scene,
        open.map((one) => waySaid(scene, one)),
      ).map((line) => quiet(line)),
    ],
    [
      {
        name: 'way',
        label: words.wayLabel,
        required: true,
        field: 'one',
        options: open.map((value) => ({ value, label: fit(waySaid(scene, value).text, longestLabel) })),
      },
      {
        name: 'on',
        label: words.on,
        required: true,
        once: { field: 'way', is: ['call', ...needReviewHows] },
        field: 'date',
        ...(plan.planned === null ? {} : { start: plan.planned }),
      },
    ],
  );
}

export function readNeedReview(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const found = planFor(scene, ref.about);
  if (found === undefined) return { problems: {} };
  const read = reading(values, all);
  const way = read.choice('way', waysFor(found), 'required');
  const on = read.date('on', way === undefined || way === 'uncall' || way === 'back' ? 'optional' : 'required');
  const today = localDay(scene.now);
  const day = dayFromIso(on);
  const { child, since, reviews } = found.plan;
  const isPast = day !== null && day <= today && on >= since;
  if (day !== null && way === 'call' && day < today) read.problems.on = all.inNeed.notPast;
  if (day !== null && isHow(way) && !isPast) read.problems.on = all.inNeed.notAhead;
  if (!sound(read) || way === undefined) return { problems: read.problems };
  const about = { child: child.id };
  if (way === 'call') return { command: { do: 'call-need-review', ...about, on } };
  if (way === 'uncall') return { command: { do: 'call-need-review', ...about, on: null } };
  if (way === 'back') return { command: { do: 'take-back-need-review', ...about, on: reviews.at(-1)?.on ?? '' } };
  return { command: { do: 'note-need-review', ...about, on, how: way } };
}

function isHow(way: Way | undefined): way is NeedReviewHow {
  return needReviewHows.some((one) => one === way);
}
