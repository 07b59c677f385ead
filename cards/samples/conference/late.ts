import type { Language } from '../../../domain/calendar/format.ts';
import type { Interim, TimelinessState } from '../../../domain/case/conference/timeliness/shape.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { FormName } from '../../form-names.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair, guests, unitManager } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const first = guests[0] ?? chair;
const day = 86_400_000;
const date = '2027-01-14';

/** Its day is past its limit, and nobody has said anything of it. */
export const late = <S extends Conference>(state: S, said: Partial<TimelinessState> = {}): S => {
  const { when } = state;
  if (when === null) throw new Error('a conference without a time is not late');
  const timeliness = { ...state.timeliness, day: date, since: states.now, ...said };
  return { ...state, when: { ...when, date, startsAt: when.startsAt + 30 * day }, timeliness };
};

const by = { by: unitManager, at: states.now } as const;
const reason = { why: planted.late, proposed: '2027-01-20', day: date, by: administrator, at: states.now };
const interim = { inPlace: true, people: [first], what: planted.interimPlan, dropped: [], said: {}, by: first, at: states.now };
const authorised = { authorised: true, why: planted.delayAuthorised, day: date, ...by };

/** Everything was said: why it is late, that it is authorised, and the plan until then. */
const agreed = { authorised: true, why: planted.delayAgreed, day: date, by: chair, at: states.now };
export const settled: Partial<TimelinessState> = { reason, interim, authorised, agreed };
/** That plan as whoever led before has said it, and what whoever has a part in it has said to it. */
export const withPart = (said: Interim['said'], people: readonly PersonId[] = [first]): Partial<TimelinessState> => ({
  ...settled,
  interim: { ...interim, by: administrator, people, said },
});
/** The plan is another one, in which they have no part any more. */
export const withoutPart = (said: Interim['said'], dropped: readonly PersonId[] = [first]): Partial<TimelinessState> => ({
  ...settled,
  interim: { ...interim, by: administrator, people: [chair], dropped, said },
});
export const refused: Partial<TimelinessState> = {
  reason,
  interim: { ...interim, inPlace: false },
  authorised: { ...authorised, authorised: false },
  agreed: { ...agreed, authorised: false },
};

/** By the time limits of one procedure, whichever the samples are of: it is late by every one that has a limit. */
function lateScene(state: Conference, me: PersonId, language: Language, now: Instant = states.now): Scene {
  const scene = sampleScene(state, me, language, now);
  return { ...scene, procedure: { ...scene.procedure, timescales: buckinghamshire.timescales } };
}

/** To each who keeps it, is asked for something, or is on its list. */
export function lateCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = (said: string, state: Conference, me: PersonId, now: Instant = states.now) => {
    const card = meetingCard(lateScene(state, me, language, now));
    if (card === null) throw new Error(`the sample late ${said} shows nothing`);
    return [`late ${said}`, card] as const;
  };
  const [proposed, answered] = [states.proposed(size), states.answered(size)];
  return [
    one('asked of the unit manager', late(answered), unitManager),
    one('authorised, to the unit manager', late(answered, settled), unitManager),
    one('refused, to the unit manager', late(answered, refused), unitManager),
    one('to the lead', late(answered), first),
    one('the plan in place, to the lead', late(answered, settled), first),
    one('to whoever has a part in the plan', late(answered, withPart({})), first),
    one('their part is known', late(answered, withPart({ [first]: true })), first),
    one('they want to talk about it', late(answered, withPart({ [first]: false })), first),
    one('somebody wants to talk about their part', late(answered, withPart({ [first]: false })), administrator),
    one('they have no part any more', late(answered, withoutPart({})), first),
    one('they know that they have no part', late(answered, withoutPart({ [first]: true })), first),
    one('they want to talk about having none', late(answered, withoutPart({ [first]: false })), first),
    one('nobody confirms, and somebody is gone', late(answered, withPart({}, [first, chair])), administrator, states.beforehand),
    one('called off, to whoever has a part in the plan', calledOff(late(answered, withPart({}))), first),
    one('called off, their part is known', calledOff(late(answered, withPart({ [first]: true }))), first),
    one('called off, to the lead', calledOff(late(answered, settled)), first),
    one('called off, to the administrator', calledOff(late(answered, settled)), administrator),
    one('the plan comes from the one before', { ...late(answered, settled), interimCarried: true }, chair),
    one('of a draft', late(states.fullDraft(size)), administrator),
    one('with the chair', late(proposed), administrator),
    one('waits', late(answered), administrator, states.beforehand),
    one('to the chair', late(answered), chair),
    one('settled, to the chair', late(answered, settled), chair),
    one('refused, to the administrator', late(answered, refused), administrator),
  ];
}

/** It was called off, and the plan goes on. */
const calledOff = <S extends Conference>(state: S): S => ({
  ...state,
  stage: 'cancelled',
  why: planted.cancelled,
  interimGoesOn: true,
});

/** Adjourned for information, with the day that was agreed for it. */
function continued(state: Conference): Conference {
  return { ...state, type: 'continued', timeliness: { ...state.timeliness, agreedDay: '2027-01-12' } };
}

export function lateForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const one = (form: FormName, said: string, state: Conference, me: PersonId, about?: string) => {
    const ref = { form, of: state.id, meeting: state.meeting, ...(about === undefined ? {} : { about }) } as const;
    const scene = lateScene(state, me, language);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const answered = states.answered(size);
  return [
    ...one('late', 'first', late(answered), administrator, 'own'),
    ...one('late', 'changed', late(answered, settled), chair, 'own'),
    ...one('authorise-delay', 'first', late(answered), unitManager),
    ...one('authorise-delay', 'changed', late(answered, settled), unitManager),
    ...one('agree-delay', 'first', late(answered), chair),
    ...one('agree-delay', 'changed', late(answered, settled), chair),
    ...one('interim', 'first', late(answered), first),
    ...one('interim', 'changed', late(answered, settled), first),
    ...one('interim-part', 'first', late(answered, withPart({})), first),
    ...one('interim-part', 'changed', late(answered, withPart({ [first]: false })), first),
    ...one('interim-part', 'of who has none any more', late(answered, withoutPart({})), first),
    ...one('agreed-day', 'to put right', continued(late(answered)), administrator),
    ...one('dates', 'of a continued one', continued(late(answered)), administrator),
    ...one('details', 'of one that is late', late(answered, settled), chair),
    ...one('dates', 'of one that is late', late(answered, settled), chair),
    ...one('dates', 'of one that is late, to an invitee', late(answered, settled), first),
  ];
}
