import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { LineText } from '../../../domain/case/plan/outline/shape.ts';
import { readBefore } from '../../../domain/case/plan/versions/concerned.ts';
import type { PlanItem } from '../../../domain/case/plan/versions/shape.ts';
import type { VisitAgreed } from '../../../domain/case/plan/visiting/shape.ts';
import { heading, opens, quiet, say, shown } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { actionLine } from '../action-line.ts';
import { planLineText } from '../outline/line-text.ts';
import { readsPlan } from '../outline/reads-plan.ts';
import { visitorText } from '../people/visitor.ts';
import { visitText } from '../people/visits-form.ts';
import { kindOfItem, toldTogetherIn } from './changed-items.ts';

/** So many things in one dialog: more would be too heavy for Teams (80 KB). */
const mostItems = 12;

/** What was changed, each as it is now and as it was before those changes (FV-M1). `about`: the first version of them. */
export function planChangesForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const told = state === null ? null : toldTogetherIn(state, ref.about ?? '');
  if (state === null || told === null || !readsPlan(scene)) return null;
  const words = wordsFor(scene).planVersions;
  const blocks = told.items.flatMap((one) => {
    const some = itemBlocks(scene, state, one, told.since);
    return some.length === 0 ? [] : [some];
  });
  const more = blocks.length - mostItems;
  return shown(scene, ref, words.form, [
    versionLine(scene, state),
    ...(blocks.length === 0 ? [say(words.nothing)] : blocks.slice(0, mostItems).flat()),
    ...(more > 0 ? [quiet(words.more(more))] : []),
  ]);
}

/** Which version the plan is at, and since when. */
function versionLine(scene: Scene, { planVersions }: Convened): Block {
  const { version, changes } = planVersions;
  const day = dayText(isoFromDay(localDay(changes.at(-1)?.at ?? scene.now)), scene.language);
  return quiet(wordsFor(scene).planVersions.version(version, day));
}

/** The same with the way to what was changed last; nothing, before there is a plan. */
export function versionRow(scene: Scene, state: Convened): readonly Block[] {
  const last = state.planVersions.changes.at(-1);
  if (last === undefined) return [];
  const { see, version } = wordsFor(scene).planVersions;
  const text = version(last.version, dayText(isoFromDay(localDay(last.at)), scene.language));
  return [{ block: 'row', text, button: opens(see, 'plan-changes', state, String(last.told.from)) }];
}

/** null in the place of what it was: it did not stand there. */
function itemBlocks(scene: Scene, state: Convened, item: PlanItem, since: number): readonly Block[] {
  const words = wordsFor(scene).planVersions;
  const head = heading(kindOfItem(scene, state, item));
  const withdrawn = (status: string) => (status === 'withdrawn' ? [say(words.takenOut)] : []);
  if ('line' in item) {
    const line = state.planLines.find((one) => one.id === item.line);
    if (line === undefined) return [];
    const before = readBefore<LineText>(line, since);
    return [
      head,
      say(planLineText(scene, line)),
      ...withdrawn(line.status),
      ...(before === undefined ? [] : [quiet(words.was(planLineText(scene, before)))]),
      ...(before === undefined && line.status === 'stands' && line.was.length === 0 ? [quiet(words.wasNot)] : []),
    ];
  }
  if ('visit' in item) {
    const visit = state.visits.find((one) => one.id === item.visit);
    if (visit === undefined) return [];
    const before = readBefore<VisitAgreed>(visit, since);
    return [
      head,
      say(visitText(scene, visit)),
      ...withdrawn(visit.status),
      ...(before === undefined ? [] : [quiet(words.was(visitText(scene, before)))]),
      ...(before === undefined && visit.status === 'stands' && visit.was.length === 0 ? [quiet(words.wasNot)] : []),
    ];
  }
  if ('cover' in item) {
    const { cover = null, was = null } = state.covers[item.cover] ?? {};
    const { covered, notCovered } = wordsFor(scene).planPeople;
    const name = who(scene, item.cover);
    return [
      head,
      say(cover === null ? notCovered(name) : covered(name, visitorText(scene, cover))),
      quiet(was === null ? words.wasNot : words.was(visitorText(scene, was))),
    ];
  }
  const action = state.actions.find((one) => one.id === item.action);
  if (action === undefined) return [];
  // How one that was changed read before stands among what there is to say of it.
  const isNew = action.givenAt >= since && action.status !== 'withdrawn';
  return [heading(actionLine(action, state, scene)), actionFacts(scene, action), ...(isNew ? [quiet(words.wasNot)] : [])];
}
