import type { Language } from '../../../domain/calendar/format.ts';
import { familyIds } from '../../../domain/case/conference/day/family-ids.ts';
import type { HereAs } from '../../../domain/case/conference/day/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PhaseName } from '../../../domain/case/phase-names.ts';
import type { AgencyId, Instant, PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { administrator, chair, guests, inOwnWords, minuteTaker } from '../partnership.ts';
import { registered } from '../rounds.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { withReports } from './reports.ts';

const first = guests[0] ?? chair;
const by = { by: chair, at: states.started };

/** All of it: people from outside, some of whom are alone; some have left; all of the family and with them; half of the order done. */
export function onTheDay(size: states.Size): Convened {
  const state = { ...withReports(registered(size), 1), minuteTaker };
  const here = state.invitees.map(({ person }, n): readonly [PersonId, HereAs] => {
    const how = (['phone', 'video', 'in-person'] as const)[n % 3] ?? 'phone';
    return [person, { how, ...(n % 4 === 0 ? { part: true } : {}), speaksFor: n % 5 === 1 ? ['school' as AgencyId] : [] }];
  });
  const left = state.invitees.slice(30).map((one) => [one.person, '11:20'] as const);
  const family = familyIds(state);
  const bound = family.filter((_, n) => n % 3 === 1).map((one) => [one, by] as const);
  const members = family.filter((one) => !one.includes('/')) as unknown as Convened['day']['heard']['self'];
  return {
    ...state,
    stage: 'held',
    present: state.present.slice(0, 30),
    day: {
      ...state.day,
      takenAt: states.started,
      here: Object.fromEntries(here),
      alone: Object.fromEntries(state.present.slice(3, 9).map((one, n) => [one, { alone: n % 2 === 0, at: states.started }])),
      left: Object.fromEntries(left),
      family,
      bound: Object.fromEntries(bound),
      points: { introductions: by, purpose: by },
      heard: { self: members.slice(0, 1), spokenFor: members.slice(1, 2), own: [] },
      read: state.invitees.slice(0, 2).map((one) => one.person),
      version: 4,
    },
  };
}

/** Entered on the next day, from the printed sheet. */
function enteredAfterwards(size: states.Size, times: boolean): Convened {
  const state = onTheDay(size);
  const sheet = { ...by, at: states.afterwards, register: '10:05', scale: '11:10', decision: '11:40' };
  return { ...state, day: { ...state.day, takenAt: states.afterwards, sheet: times ? sheet : null } };
}

/** Without a quorum: what the chair has said of it, and who asks to reconvene. */
function withoutQuorum(size: states.Size, over: boolean, more: Partial<Convened['day']> = {}): Convened {
  const state = onTheDay(size);
  const some = {
    quorum: { direct: [], information: false, fewer: false },
    asksReconvene: Object.fromEntries(state.invitees.slice(-3).map((one) => [one.person, states.started])),
    ...more,
  };
  const here = over ? { stage: 'closed', present: state.present.slice(1, 2), next: 'k2' } : {};
  return { ...state, ...here, day: { ...state.day, ...some } } as Convened;
}

/** The strictest there is, of a review that follows another without a quorum. */
const strict = {
  ...stokeOnTrent,
  quorum: { ...stokeOnTrent.quorum, twoInARow: false, endsPlan: false, reconvene: { workingDays: 10 } },
} as const satisfies Procedure;

function second(size: states.Size): Convened {
  const state = withoutQuorum(size, false);
  const { invitees, agencies, children, needToKnow, present, day } = state;
  return {
    ...state,
    type: 'review',
    continues: 'review',
    thereBefore: { invitees, agencies, children, needToKnow, present, day },
  };
}

/** From outside, and not alone yet. */
export function fromOutside(size: states.Size, alone?: boolean): Convened {
  const state = onTheDay(size);
  const said = alone === undefined ? {} : { [first]: { alone, at: states.started } };
  return { ...state, rounds: [], day: { ...state.day, alone: said } };
}

/** Somebody of whose agency nobody was there. */
const absentee = (state: Convened): PersonId => state.invitees[0]?.person ?? chair;

type Named<T> = readonly (readonly [name: string, what: T])[];

export function dayCards(language: Language, size: states.Size): Named<Card> {
  const one = (phase: PhaseName, state: Convened, me: PersonId, said: string, of: Procedure = buckinghamshire, now?: Instant) => {
    const card = phaseKinds[phase].draw(
      { ...sampleScene(state, me, language, now ?? states.started), procedure: inOwnWords(of) },
      '',
    );
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  const over = withoutQuorum(size, true);
  return [
    one('room', onTheDay(size), chair, 'on the day'),
    one('room', enteredAfterwards(size, false), chair, 'entered afterwards', buckinghamshire, states.afterwards),
    one('room', enteredAfterwards(size, true), chair, 'with the real times', buckinghamshire, states.afterwards),
    one('room', onTheDay(size), chair, 'nobody has said who has direct contact', stokeOnTrent),
    one('room', withoutQuorum(size, false), chair, 'without a quorum', stokeOnTrent),
    one('room', second(size), chair, 'the second without a quorum', strict),
    one('room', over, chair, 'over without a quorum', strict),
    one('room', withoutQuorum(size, true, { reconvene: { ...by, choice: 'reconvene' } }), chair, 'to be reconvened', strict),
    one('room', withoutQuorum(size, true, { reconvene: { ...by, choice: 'goes-on' } }), chair, 'stands', stokeOnTrent),
    one('helping', states.recorded(size), minuteTaker, 'before the register'),
    one('helping', onTheDay(size), minuteTaker, 'on the day'),
    one('alone', fromOutside(size), first, 'asked'),
    one('alone', fromOutside(size, false), first, 'not yet'),
    one('alone-said', fromOutside(size, true), first, 'said'),
    one('absent', over, absentee(over), 'asked', stokeOnTrent),
    one(
      'absent',
      withoutQuorum(size, true, { asksReconvene: { [absentee(over)]: states.started } }),
      absentee(over),
      'asks',
      stokeOnTrent,
    ),
    one(
      'to-reconvene',
      withoutQuorum(size, true, { reconvene: { ...by, choice: 'reconvene' } }),
      administrator,
      'by a day',
      strict,
    ),
  ];
}

export function dayForms(language: Language, size: states.Size): Named<Form> {
  const one = (
    form: FormName,
    state: Convened,
    me: PersonId,
    said: string,
    about?: string,
    of: Procedure = buckinghamshire,
  ): Named<Form> => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = { ...sampleScene(state, me, language, states.started), procedure: inOwnWords(of) };
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const state = onTheDay(size);
  return [
    ...one('here', state, chair, 'of everybody'),
    ...one('here-person', state, chair, 'of one', first),
    ...one('family-left', state, chair, 'of a parent', 'p1'),
    ...one('family-here', registered(size), chair, 'nobody yet'),
    ...one('family-here', { ...state, adults: [], children: [] }, chair, 'nobody to tick'),
    ...one('family-here', state, minuteTaker, 'all'),
    ...one('family-bound', state, chair, 'some'),
    ...one('running-order', state, chair, 'some done'),
    ...one('running-order', { ...state, day: { ...state.day, points: {} } }, chair, 'none done'),
    ...one('heard', state, minuteTaker, 'some'),
    ...one('direct-contact', state, chair, 'not said', undefined, stokeOnTrent),
    ...one('direct-contact', withoutQuorum(size, false), chair, 'said', undefined, stokeOnTrent),
    ...one('real-times', state, chair, 'first'),
    ...one('real-times', enteredAfterwards(size, true), chair, 'again'),
    ...one('details', state, chair, 'on the day'),
  ];
}
