import { childrenSeen, undecided } from '../../../domain/case/conference/decision/phases-of.ts';
import type { ChildDecided } from '../../../domain/case/conference/decision/shape.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish, carefully } from '../../building/bilingual.ts';
import { heading, opens } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { acceptsFirst, inviteeOf, isAdministrator, isChair, writesRecord } from '../../building/reader-part.ts';
import { childLabel, dayText } from '../../building/wording.ts';
import type { Block, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whether a child is on the register, or subject of a plan, as the conference began. */
export function wasOn({ state }: Scene, child: ChildId): boolean {
  return state.standings.before.get(child)?.on === true;
}

/** What is decided on a child, in the procedure's own word, by Q-17 in English too. In forms alone. */
export function outcomeText(scene: Scene, child: ChildId, is: Pick<ChildDecided, 'outcome' | 'changed'>): string {
  return besideEnglish(scene, (one) => outcomeSaid(one, child, is));
}

/** The same in the scene's language alone. */
export function outcomeSaid(scene: Scene, child: ChildId, is: Pick<ChildDecided, 'outcome' | 'changed'>): string {
  const words = wordsFor(scene).decision;
  const outcome = inLanguage(scene.procedure.words.outcome, scene.language);
  const on = wasOn(scene, child);
  if (is.outcome === 'not-at-risk') return on ? words.ends(outcome) : words.notAtRisk;
  if (!on) return words.atRisk(outcome);
  return is.changed ? words.goesOnChanged(outcome) : words.goesOn(outcome);
}

/** What help there is for a child who is not at risk, and who leads it (FV-D5, ST-D3, BU-D3, CE-D4); null: nothing is said of that. In forms alone. */
export function helpText(scene: Scene, child: ChildId): string | null {
  const { help = null, lead = null } = scene.state.decision.follows[child] ?? {};
  if (help === null) return null;
  return besideEnglish(scene, (one) => {
    const { decision: words, anotherService } = wordsFor(one);
    if (help !== 'yes') return words.helps[help];
    const called = inLanguage(one.procedure.decision.otherHelp.called, one.language);
    return lead === null ? called : words.helpLed(called, one.hides(lead) ? anotherService : nameOf(one, lead));
  });
}

/** Under which categories a child is registered; one that the procedure does not have (any more) is said by its key, as words. */
export function categoryText(scene: Scene, keys: readonly string[]): string {
  const { categories } = scene.procedure.decision;
  const titles = [
    ...categories.filter(({ key }) => keys.includes(key)).map(({ title }) => title),
    ...keys.filter((key) => categories.every((one) => one.key !== key)).map((key) => ({ en: capital(key.replaceAll('-', ' ')) })),
  ];
  return besideEnglish(scene, ({ language }) => titles.map((one) => inLanguage(one, language)).join(', '));
}

/** Whether what was decided is the reader's to read: of Details a manager of the unit reads the rest. */
function readsDecision(scene: Scene): boolean {
  const isInvited = inviteeOf(scene, scene.me) !== undefined;
  return isInvited || isAdministrator(scene) || isChair(scene) || writesRecord(scene) || scene.lead === scene.me;
}

/** In Details, for whoever may read them: how each child stands by what was decided, and the way to all of it. */
export function decisionDetails(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  if (state.status !== 'convened' || (state.stage !== 'held' && state.stage !== 'closed') || !readsDecision(scene)) return [];
  const { children, adjourned } = state.decision;
  const all = childrenSeen(state, scene.me);
  const said = all.filter(({ id }) => children[id] !== undefined || adjourned[id] !== undefined);
  if (said.length === 0 && !isChair(scene)) return [];
  const words = wordsFor(scene).decision;
  const way: Block = {
    block: 'row',
    text: said.length === 0 ? words.nothing : words.row,
    button: opens(words.open, 'decisions', state),
  };
  // Whoever has to accept the undertaking first is asked there (ST-P6).
  if (acceptsFirst(scene)) return [heading(words.row), { ...way, text: wordsFor(scene).undertaking.first }];
  const rows = said.map((child): readonly [string, string] => {
    const is = children[child.id];
    const since = is?.outcome === 'at-risk' ? (state.standings.after.get(child.id)?.since ?? null) : null;
    const text =
      is === undefined
        ? [carefully(scene, ({ decision }) => decision.adjournedFor)]
        : [outcomeText(scene, child.id, is), categoryText(scene, is.categories)];
    const parts = [...text, ...(since === null ? [] : [`${words.since} ${dayText(since, language)}`])];
    return [
      childLabel(child, language),
      [...parts, ...(is?.provisional ? [carefully(scene, ({ decision }) => decision.provisional)] : [])]
        .filter(Boolean)
        .join(' · '),
    ];
  });
  return [heading(words.row), ...(rows.length === 0 ? [] : [{ block: 'facts', rows } as const]), way];
}

/** The next child who is to be decided, so that a family is one form after the other. */
export function nextToDecide({ state }: Scene, child: ChildId): FormRef | null {
  const all = undecided(state, state.children);
  const [next] = [...all.filter((one) => one.id > child), ...all];
  const { id, meeting } = state;
  return next === undefined ? null : { form: 'decide-child', of: id, meeting, about: next.id };
}
