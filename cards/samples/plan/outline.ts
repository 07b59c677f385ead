import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { type LineId, lineKinds, type PlanLine } from '../../../domain/case/plan/outline/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { outlineCard } from '../../plan/outline/outline-card.ts';
import { formFor } from '../../registry.ts';
import { chair, minuteTaker } from '../partnership.ts';
import { planted } from '../planted.ts';
import { registered } from '../rounds.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

type Sample<T> = readonly [name: string, one: T];

/** Some of each kind, for one child and for all; of a full one as many as there can be. */
export function outlined(size: states.Size, each: number): Convened {
  const state = states.withActions(size);
  const child = state.children[0]?.id;
  const lines = lineKinds.flatMap((kind, n) =>
    Array.from({ length: each }, (_, at): PlanLine => {
      const text = planted.planLine;
      const trigger = kind === 'contingency' ? planted.trigger : '';
      const about = child !== undefined && at % 2 === 0 ? { child } : {};
      const was = [{ text, trigger, until: states.now }];
      const status = at === 1 ? 'withdrawn' : 'stands';
      return { id: `l${n * each + at + 1}` as LineId, kind, text, trigger, ...about, status, at: states.now, was };
    }),
  );
  return { ...state, ...registered(size), stage: 'held', minuteTaker, actions: state.actions, planLines: lines };
}

/** To the minute-taker who helps: nothing stands yet, and some does. */
export function outlineCards(language: Language, size: states.Size): readonly Sample<Card>[] {
  const all = { some: outlined(size, 1), none: { ...outlined(size, 0), actions: [] } };
  return Object.entries(all).flatMap(([said, state]): readonly Sample<Card>[] =>
    [chair, minuteTaker].flatMap((me) => {
      const card = outlineCard(sampleScene(state, me, language));
      return card === null ? [] : [[`outline ${said}, to ${me === chair ? 'the chair' : 'whoever helps'}`, card]];
    }),
  );
}

export function outlineForms(language: Language, size: states.Size): readonly Sample<Form>[] {
  const some = outlined(size, 1);
  const full = outlined(size, 10);
  const one = (form: FormName, said: string, state: Convened, about?: string, me: PersonId = chair): readonly Sample<Form>[] => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = sampleScene(state, me, language);
    const before = { ...scene.procedure, decision: { ...stokeOnTrent.decision, planFirst: true } };
    const there = { ...scene, procedure: before };
    const found = formFor(ref, there);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, there, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('plan', 'short', some),
    ...one('plan', 'empty', { ...outlined(size, 0), actions: [] }),
    ...one('plan', 'long', full),
    ...lineKinds.flatMap((kind) => one('plan', `${kind} alone`, full, kind)),
    ...one('plan', 'its actions', full, 'actions'),
    ...one('plan-add', 'empty', some),
    ...one('plan-revise', 'full', full),
    ...one('plan-change', 'a contingency', some, 'l2'),
    ...one('give-action', 'for an outcome', full),
  ];
}
