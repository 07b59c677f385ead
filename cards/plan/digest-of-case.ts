import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { TheirNeedPlan } from '../../domain/case/in-need/cards.ts';
import type { TheirMove } from '../../domain/case/moving/cards.ts';
import type { CaseId } from '../../domain/ids.ts';
import { opens } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import type { Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { type DigestItem, groupOn } from './digest-groups.ts';

/** What a digest says of a case beside its meetings: tasks of children who move, and reviews of child-in-need plans. */
export interface OfCase {
  readonly moves: readonly TheirMove[];
  readonly needPlans: readonly TheirNeedPlan[];
}

/** A row each, in its group by the first day that is open; what it is stands behind the button. */
export function ofCaseItems(
  reader: Reader,
  cases: ReadonlyMap<CaseId, Conference>,
  reminders: ReadonlyMap<CaseId, OfCase>,
): readonly DigestItem[] {
  return [...reminders].flatMap(([id, { moves, needPlans }]): readonly DigestItem[] => {
    const state = cases.get(id);
    if (state === undefined) return [];
    const { tasks: words, childMoves, inNeed, child } = wordsOfCase(reader, state);
    const item = (by: number, text: (day: string) => string, button: Button): DigestItem => ({
      group: groupOn(reader, state, by),
      rows: [{ block: 'row', text: text(dayText(isoFromDay(by), reader.language)), button }],
    });
    return [
      ...moves.map(({ move, tasks }) => {
        const open = tasks.filter((one) => !one.done && one.who === reader.me);
        const first = Math.min(...open.map((one) => one.due));
        const button = opens(childMoves.tick, 'child-move-tasks', state, move.id);
        return item(first, (day) => words.move(state.reference, open.length, day), button);
      }),
      ...needPlans.map(({ plan, due }) => {
        const by = Math.min(dayFromIso(plan.planned ?? '') ?? Infinity, due ?? localDay(reader.now));
        return item(
          by,
          (day) => words.needReview(state.reference, child(Number(plan.child.id.slice(1))), day),
          opens(inNeed.review, 'need-review', state, plan.child.id),
        );
      }),
    ];
  });
}
