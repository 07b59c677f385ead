import type { Language } from '../../../domain/calendar/format.ts';
import type { Exclusion, ExclusionId, ExclusionTask } from '../../../domain/case/conference/exclusion/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const asker = guests[0] ?? chair;
const doer = guests[1] ?? asker;

const task = (kind: ExclusionTask['kind'], who: PersonId | null, done: number | null = null): ExclusionTask => {
  return { kind, who, by: '2026-12-11', done };
};

/** As many as there can be: one that was asked late, others decided in part and in whole, one of whose tasks nobody has any more. */
export function excluding(size: states.Size): Convened {
  const state = states.answered(size);
  const other = state.invitees.length > 1 ? doer : asker;
  const adult = { adult: 'p1' as AdultId, as: 'self' } as const;
  const asked = { by: asker, at: states.now, wants: 'part', evidence: true, words: planted.exclusionWords } as const;
  const whole = { what: 'whole', part: '', reason: planted.exclusionReason, by: chair, at: states.now } as const;
  const part = { ...whole, what: 'part', part: planted.exclusionPart } as const;
  const open: Exclusion = {
    ...asked,
    id: 'x1' as ExclusionId,
    subject: adult,
    ground: 'disruption',
    late: true,
    decision: null,
    tasks: [],
    report: null,
  };
  const decided: Exclusion = {
    ...open,
    id: 'x2' as ExclusionId,
    subject: { ...adult, as: 'supporter' },
    decision: part,
    late: false,
    tasks: [task('tell', other, states.now), task('views', other), task('outcome', null)],
    report: true,
  };
  const others = Array.from({ length: 8 }, (_, n): Exclusion => {
    const id = `x${n + 3}` as ExclusionId;
    const subject = n % 2 === 0 ? ({ child: 'c1' as ChildId } as const) : 'other';
    const tasks = [task('tell', other), task('views', asker), task('outcome', asker)];
    return { ...decided, id, subject, decision: whole, tasks, report: false };
  });
  return { ...state, exclusion: { asked: [open, decided, ...others] } };
}

export function exclusionCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const state = excluding(size);
  const other = state.invitees.length > 1 ? doer : asker;
  const all = [
    ['exclusion', chair, 'to decide', 'x1'],
    ['exclusion-open', chair, 'everything', 'tasks late'],
    ['exclusion-task', other, 'given', ''],
    ['exclusion-said', asker, 'decided', ''],
  ] as const;
  return all.map(([phase, me, said, about]) => {
    const card = phaseKinds[phase].draw(sampleScene(state, me, language), about);
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  });
}

export function exclusionForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const state = excluding(size);
  const other = state.invitees.length > 1 ? doer : asker;
  const one = (form: FormName, me: PersonId, said: string, about?: string, of: Convened = state) => {
    const ref = { form, of: of.id, ...(about === undefined ? {} : { about }) };
    const found = formFor(ref, sampleScene(of, me, language));
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, sampleScene(of, me, language), problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('exclusions', chair, 'of the chair'),
    ...one('exclusions', chair, 'one of many', 'x2'),
    ...one('exclusions', asker, 'of whoever asked'),
    ...one('exclusions', other, 'of whoever has a task'),
    ...one('exclusions', chair, 'nothing asked', undefined, states.answered(size)),
    ...one('exclusion-ask', asker, 'first'),
    ...one('exclusion-withdraw', asker, 'asked', 'x1'),
    ...one('exclusion-decide', chair, 'first', 'x1'),
    ...one('exclusion-decide', chair, 'changed', 'x2'),
    ...one('exclusion-tasks', chair, 'given', 'x2'),
    ...one('exclusion-task', other, 'some done', 'x2'),
  ];
}
