import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { familyReminder } from '../../../domain/case/conference/participation/family-reminder.ts';
import {
  type AdultPlan,
  type ChildPlan,
  childNeeds,
  reportHelps,
  type TaskId,
} from '../../../domain/case/conference/participation/shape.ts';
import { participation } from '../../../domain/case/conference/participation/slice.ts';
import { tasksOf } from '../../../domain/case/conference/participation/tasks.ts';
import type { Conference, Convened } from '../../../domain/case/conference.ts';
import { mostAdults } from '../../../domain/case/family/adults.ts';
import type { Adult } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { familyCard } from '../../conference/participation/family-line.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { digestCard } from '../../plan/digest-card.ts';
import { cardFor, formFor } from '../../registry.ts';
import { administrator, chair, guests, sampleProcedure } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleReader, sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const first = guests[0] ?? chair;

const child: ChildPlan = {
  invited: true,
  comes: 'part',
  wish: 'wants',
  reasons: ['old-enough', 'asks'],
  words: planted.childWords,
  tells: 'school',
  tellBy: '2026-12-09',
  views: 'social-worker',
  advocate: 'comes',
  expresses: true,
  needs: childNeeds,
  language: planted.spoken,
  reportHelp: reportHelps,
};
const out: ChildPlan = {
  ...child,
  invited: false,
  comes: 'no',
  reasons: ['distress', 'other'],
  advocate: 'to-ask',
  untold: 'distress',
  needs: [],
  language: '',
};
const adult: AdultPlan = {
  invited: true,
  comes: 'yes',
  instead: 'not-said',
  reason: null,
  words: planted.adultWords,
  tells: 'social-worker',
  tellBy: null,
  supporter: 'friend',
  friend: null,
  needs: ['interpreter', 'transport', 'childcare', 'access', 'apart'],
  reportHelp: ['translated', 'interpreter'],
  language: planted.spoken,
};
const absent: AdultPlan = {
  ...adult,
  invited: false,
  comes: 'no',
  reason: 'unsafe',
  supporter: 'nobody',
  needs: [],
  language: '',
};

/** Of every child and adult somebody has said how they take part, and every other task is done. */
function planned<C extends Conference>(state: C, procedure: Procedure = sampleProcedure()): C {
  const children = Object.fromEntries(state.children.map((one, n) => [one.id, n % 2 === 0 ? child : out]));
  const adults = Object.fromEntries(state.adults.map((one, n) => [one.id, n % 2 === 0 ? adult : absent]));
  const said = { ...state, participation: { ...participation.start, children, adults } };
  const tasks = tasksOf(said, procedure).filter((_, n) => n % 2 === 0);
  const done = Object.fromEntries(
    tasks.map(({ id }): [TaskId, { by: PersonId; at: number }] => [id, { by: first, at: states.now }]),
  );
  return { ...said, participation: { ...said.participation, done } };
}

/** The line on the card of everybody who has it, the card it would be alone, and what a digest says. */
export function familyCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const is = planned(states.answered(size));
  const all: readonly (readonly [string, Conference, PersonId, number?])[] = [
    ['nothing said, to the lead', states.answered(size), first],
    ['planned, to the lead', is, first],
    ['planned, to the chair', is, chair],
    ['planned, to the administrator', is, administrator],
    ['on the day, to the chair', is, chair, states.theDay],
    [
      'asked on the day, to the chair',
      { ...is, participation: { ...is.participation, asked: { informed: [], explained: [], uneasy: [] } } },
      chair,
      states.theDay,
    ],
  ];
  const cards = all.map(([said, state, me, now]): readonly [string, Card] => {
    const card = cardFor('meeting', sampleScene(state, me, language, now));
    if (card === null) throw new Error(`the sample of the family ${said} shows nothing`);
    return [`family ${said}`, card];
  });
  const alone = familyCard(sampleScene(is, first, language));
  if (alone === null) throw new Error('the sample of the family alone shows nothing');
  return [...cards, ['family alone', alone], ...digests(language, is)];
}

function digests(language: Language, state: Convened): readonly (readonly [name: string, card: Card])[] {
  const procedure = sampleProcedure();
  const known = { procedure, calendar: calendarOf(procedure) };
  const day = dayFromIso('2026-12-10') ?? 0;
  const reminder = familyReminder(state, { id: first, hour: 9 }, day - 7, day, known);
  if (reminder === null) throw new Error('the sample of a digest of the family reminds of nothing');
  const of = (family: typeof reminder) =>
    digestCard({
      ...sampleReader(first, language),
      cases: new Map([[state.id, state]]),
      duties: [],
      unanswered: [],
      family: new Map([[state.id, family]]),
    });
  return [
    ['digest of the family', of(reminder)],
    ['digest of the family, done', of({ open: 0, past: 0, next: null })],
  ];
}

/** Each form, first and changed, for whoever works with the family and for the chair. */
export function familyForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const is = planned(states.answered(size));
  const { childInvited, participation: criteria, exclusion } = stokeOnTrent;
  const byEveryCriterion = { ...sampleProcedure(), childInvited, participation: criteria, exclusion };
  const large = planned(states.answered(states.sizes.large), byEveryCriterion);
  const of = (form: FormName, said: string, state: Conference, me: PersonId, about?: string, procedure?: Procedure) => {
    const scene = { ...sampleScene(state, me, language), ...(procedure === undefined ? {} : { procedure }) };
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample of ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((one) => [one.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const twenty = Array.from({ length: mostAdults }, (_, n) => ({ ...large.adults[0], id: `p${n + 1}`, number: n + 1 }) as Adult);
  const everybody = planned({ ...large, adults: twenty }, byEveryCriterion);
  return [
    ...of('family-plan', 'of as many as there can be', everybody, chair, undefined, byEveryCriterion),
    ...of('family-plan', 'of as many, the last page', everybody, chair, '>9', byEveryCriterion),
    ...of('family-plan', 'nothing said', states.answered(size), first),
    ...of('family-plan', 'planned', is, chair),
    ...of('family-plan', 'planned, by every criterion', large, administrator, undefined, byEveryCriterion),
    ...of('child-plan', 'first', states.answered(size), first, 'c1'),
    ...of('child-plan', 'changed', is, administrator, 'c1'),
    ...of('child-plan', 'by every criterion', large, chair, 'c1', byEveryCriterion),
    ...of('adult-plan', 'first', states.answered(size), first, 'p1'),
    ...of('adult-plan', 'changed', is, first, 'p1'),
    ...of('adult-plan', 'changed, to the chair', is, chair, 'p1'),
    ...of('family-tasks', 'nothing yet', states.answered(size), first),
    ...of('family-tasks', 'some', is, first),
    ...of('family-tasks', 'many', large, first, undefined, byEveryCriterion),
    ...of('parents-asked', 'first', is, chair),
  ];
}
