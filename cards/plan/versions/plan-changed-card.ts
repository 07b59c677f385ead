import type { Convened } from '../../../domain/case/conference.ts';
import { readBefore } from '../../../domain/case/plan/versions/concerned.ts';
import type { PlanItem } from '../../../domain/case/plan/versions/shape.ts';
import type { VisitAgreed, Visitor } from '../../../domain/case/plan/visiting/shape.ts';
import { opens, posted, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { childLabelOf } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { concerning, kindOfItem, toldTogetherIn } from './changed-items.ts';

/**
 * The plan was changed, to whom that concerns (FV-M1): by whom, of which kind it is and which version it has. To who sees a child or stands in
 * for somebody: what is asked of them, with how it was. Every other word of it is in its form. null: it concerns the reader no more.
 */
export function planChangedCard(scene: Scene, about: string): Card | null {
  const state = convened(scene.state);
  const told = state === null ? null : toldTogetherIn(state, about);
  if (state === null || told === null || !isActive(scene)) return null;
  const items = concerning(scene, state, told);
  if (items.length === 0) return null;
  const { planVersions: words, outline } = wordsFor(scene);
  const [from, to] = [told.changes[0]?.version ?? 0, told.changes.at(-1)?.version ?? 0];
  const authors = [...new Set(told.changes.map((one) => one.by))].map((one) => who(scene, one)).join('; ');
  const reads = keepsPlan(scene) || state.coreGroup.includes(scene.me);
  const kinds = [...new Set(items.map((one) => kindOfItem(scene, state, one)))].join(', ');
  return posted(
    scene,
    words.title(state.reference),
    [
      say(`${words.changedBy(authors, from, to)} ${words.before(from - 1)}`),
      ...items.flatMap((one) => asksOfMe(scene, state, one, told.since)).map(say),
      ...(reads ? [say(words.about(kinds))] : []),
    ],
    reads ? [{ ...opens(words.see, 'plan-changes', state, about), tone: 'main' }, opens(outline.open, 'plan', state)] : [],
  );
}

/** What it says to the reader themself: by label only, since this is posted. */
function asksOfMe(scene: Scene, state: Convened, item: PlanItem, since: number): readonly string[] {
  const { planVersions: words, planPeople } = wordsFor(scene);
  const mine = (one: Visitor | null | undefined) => one != null && 'person' in one && one.person === scene.me;
  if ('visit' in item) {
    const visit = state.visits.find((one) => one.id === item.visit);
    if (visit === undefined) return [];
    const before = readBefore<VisitAgreed>(visit, since);
    const child = ({ child: of }: VisitAgreed) => (of === undefined ? words.theChild : childLabelOf(scene, of));
    if (visit.status === 'withdrawn' || !mine(visit.who)) {
      const saw = mine(visit.who) ? visit : before;
      return saw !== undefined && mine(saw.who) ? [words.seesNoMore(child(saw))] : [];
    }
    const was = before !== undefined && mine(before.who) ? ` ${words.seesBefore(planPeople.often(before.days))}` : '';
    return [words.seesNow(child(visit), planPeople.often(visit.days)) + was];
  }
  if (!('cover' in item)) return [];
  const { cover = null, was = null } = state.covers[item.cover] ?? {};
  if (item.cover === scene.me) return [coveredBy(scene, cover)];
  const whose = who(scene, item.cover);
  return mine(cover) ? [words.coversNow(whose)] : mine(was) ? [words.coversNoMore(whose)] : [];
}

/** A name that was typed is read in forms only. */
function coveredBy(scene: Scene, cover: Visitor | null): string {
  const { planVersions: words } = wordsFor(scene);
  if (cover === null) return words.coveredByNobody;
  return 'person' in cover ? words.coveredBy(who(scene, cover.person)) : words.coveredByName;
}
