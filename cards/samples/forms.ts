import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import type { Problems } from '../building/values.ts';
import type { FormName } from '../form-names.ts';
import { unitCasesForm } from '../home/unit-cases-form.ts';
import { zeroForm } from '../meeting/scale/place-form.ts';
import type { Form, FormRef } from '../model.ts';
import { formFor } from '../registry.ts';
import { changedActions } from './actions.ts';
import { namedForms } from './children.ts';
import { conferenceForms } from './conference/all.ts';
import { tieForms } from './conference/chair-ties.ts';
import { lateForms } from './conference/late.ts';
import { redactionForms } from './conference/redactions.ts';
import { requestForms } from './conference/request.ts';
import { coreGroupForms } from './core-groups.ts';
import { areaAndMoveForms } from './dates/area-and-move.ts';
import { whatIfForms } from './dates/what-if.ts';
import { askingFor, represented } from './deputies.ts';
import { sampleDirectoryForms } from './directory-forms.ts';
import { cancelled, closed, coreGroup, held, review } from './endings.ts';
import { pressed } from './held-back.ts';
import { leaveForms } from './leave.ts';
import { longLists } from './long-lists.ts';
import { called } from './meeting/called.ts';
import { linkedForm } from './meeting/linked-form.ts';
import { notInvited } from './meeting/not-invited.ts';
import { nobodyHasSaid, offered } from './meeting/times.ts';
import { moved } from './moved.ts';
import { boardSamples } from './oversight/board.ts';
import { administrator, chair, guests, sampleProcedure } from './partnership.ts';
import { pickerForms } from './people-picker.ts';
import { planForms } from './plan/all.ts';
import { planted } from './planted.ts';
import { leftOut, opened, registered, revealed, secondRound, someLeft, unbound } from './rounds.ts';
import { sampleReader, sampleScene } from './scene-of.ts';
import * as states from './states.ts';
import { unreachedState } from './unreached.ts';

const first = guests[0] ?? chair;
type Sample = readonly [name: string, form: Form];
const unitCasesRef: FormRef = { form: 'unit-cases', of: '' };

/** Every form in every state worth seeing, for a conference of this size; each is also shown again with a problem at every field. */
export function sampleForms(language: Language, size: states.Size): readonly Sample[] {
  const one = (
    form: FormName,
    state: Conference,
    me: PersonId,
    said: string,
    about?: string,
    now?: Instant,
  ): readonly Sample[] => {
    const ref = about === undefined ? { form, of: state.id } : { form, of: state.id, about };
    const scene = sampleScene(state, me, language, now);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems: Problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const { large } = states.sizes;
  const spread = (person: number, child: number) => (person * 3 + child) % 11;
  const fresh = formFor(
    { form: 'conference', of: '', about: 'k-new' },
    { ...sampleReader(administrator, language), procedure: sampleProcedure() },
  );
  if (fresh === null) throw new Error('the form of a new conference shows nothing');
  const withName = states.answeredWith(size, states.answers[4] ?? { answer: 'none' });
  return [
    ['conference new', fresh],
    ['zero', zeroForm(sampleScene(opened(size, 1), first, language))],
    ...one('conference', states.fullDraft(size), administrator, 'changed'),
    ...pickerForms(language),
    ...leaveForms(language, size),
    ...tieForms(language, size),
    ...lateForms(language, size),
    ...namedForms(language, size),
    ...called(language, size),
    ...conferenceForms(language, size),
    ...redactionForms(language, size),
    ...planForms(language, size),
    ...coreGroupForms(language, size),
    ...one('something-else', coreGroup(size), guests[1] ?? chair, 'to the core group'),
    ...one('register', coreGroup(size), first, 'of the core group'),
    ...one('cancel', coreGroup(size), first, 'of the core group'),
    ...one('details', cancelled(coreGroup(size)), first, 'of a core group that was cancelled'),
    ...one('details', coreGroup(size), guests[1] ?? chair, 'of a core group'),
    ...one('close', held(size), chair, 'open'),
    ...one('close', closed(size), chair, 'done'),
    ...one('cancel', states.invited(size), chair, 'open'),
    ...one('cancel', cancelled(states.invited(size)), administrator, 'again'),
    ...one('cancel', pressed(states.invited(size), chair, { do: 'cancel', why: '' }), chair, 'held back'),
    ...one('cancel', states.fullDraft(size), administrator, 'of a draft'),
    ...one('child', states.fullDraft(size), administrator, 'next', String(size.children)),
    ...one('children-change', states.fullDraft(size), administrator, 'of a draft'),
    ...one('children-change', states.answered(size), chair, 'of the chair'),
    ...one('child-date', states.answered(size), chair, 'of one who was born', 'c1'),
    ...one('child-names', states.answered(size), chair, 'of the chair', 'c1'),
    ...one('child-withhold', states.answered(size), administrator, 'of the administrator', 'c1'),
    ...one('child-out', states.answered(size), chair, 'asked', 'c1'),
    ...one('when', states.emptyDraft(), administrator, 'empty'),
    ...one('when', states.fullDraft(size), administrator, 'in doubt', '202612250730/limit/bank-holiday/hours'),
    ...one('propose', states.emptyDraft(), administrator, 'lacking'),
    ...one('propose', states.fullDraft(size), administrator, 'whole'),
    ...one('propose', states.proposed(size), administrator, 'sent'),
    ...one('when', states.lateDraft(size), administrator, 'filled'),
    ...one('move', states.answered(size), administrator, 'first'),
    ...one('move', states.answered(size), administrator, 'all in doubt', '0/202612260730/limit/weekend/bank-holiday/hours'),
    ...one('move', coreGroup(size), first, 'of the core group'),
    ...one('details', moved(states.answered(size)), chair, 'of one that was moved'),
    ...one('something-else', moved(states.answered(size)), first, 'of one that was moved'),
    ...one('offer-times', states.fullDraft(size), administrator, 'first'),
    ...one('offer-times', states.emptyDraft(), administrator, 'nobody to ask'),
    ...one('offer-times', offered(states.proposed(size)), chair, 'other times, in doubt', '2/202612120930/202612280730'),
    ...one('suits', offered(states.fullDraft(size), nobodyHasSaid), first, 'first'),
    ...one(
      'suits',
      offered(states.proposed(size), () => ({ suits: [], line: planted.line })),
      first,
      'changed',
    ),
    ...one('choose-time', offered(states.fullDraft(size)), administrator, 'inside the limit', '2/1'),
    ...one('choose-time', offered(states.proposed(size)), administrator, 'past the limit', '2/3'),
    ...one('choose-time', offered(states.proposed(size)), chair, 'by the chair', '2/2'),
    ...one('times', offered(states.proposed(size)), chair, 'who can when'),
    ...one('offer-times', offered(coreGroup(size)), first, 'of the core group'),
    ...one('choose-time', offered(coreGroup(size)), first, 'of the core group, past the limit', '2/3'),
    ...one('suits', offered(coreGroup(size)), guests[1] ?? chair, 'of the core group'),
    ...one('details', { ...states.proposed(size), whyPast: planted.late }, chair, 'of a time past its limit'),
    ...one('chair', states.answered(size), administrator, 'another'),
    ...one('manage', states.recorded(size), administrator, 'all'),
    ...one('pass-on', { ...states.answered(size), convenor: chair }, administrator, 'open'),
    ...one('pass-on', states.answered(size), administrator, 'nobody else'),
    ...one('minute-taker', states.recorded(size), administrator, 'named'),
    [
      'unit-cases',
      unitCasesForm(sampleReader(administrator, language), unitCasesRef, [states.answered(size)], 'This cannot be right.'),
    ],
    ['unit-cases none', unitCasesForm(sampleReader(administrator, language), unitCasesRef, [])],
    ...boardSamples(administrator, language),
    ...one('invite', states.fullDraft(size), administrator, 'first step'),
    ...one('invite-people', states.fullDraft(size), administrator, 'second step', 'police/police'),
    ...one('take-off', states.proposed(size), chair, 'list'),
    ...one('not-invited', notInvited(size), chair, 'with a reason'),
    ...one('by-name', states.fullDraft(size), administrator, 'of a draft'),
    ...one('by-name', states.proposed(size), chair, 'to agree'),
    ...one('by-name', states.answered(size), administrator, 'who is coming'),
    ...one('agree-late', states.proposed(size), chair, 'after the start', '3', states.started),
    ...one('agree-late', states.proposed(size), chair, 'the day gone by', '3', states.afterwards),
    ...one('pre-flight', states.unsettled(size), chair, 'all', undefined, states.beforehand),
    ...one('pre-flight', states.unsettled(size), administrator, 'one role', 'health-visitor', states.beforehand),
    ...one('dates', states.answered(size), first, 'of a case'),
    ...requestForms(language),
    ...whatIfForms(language),
    ...areaAndMoveForms(language, size),
    ...sampleDirectoryForms(language),
    ...one('details', states.invited(size), first, 'of an invitee'),
    ...one('details', states.answered(size), chair, 'of the chair'),
    ...one('details', states.lateDraft(size), administrator, 'of a draft'),
    ...one('details', states.withActions(size), chair, 'of all actions', 'actions', states.afterwards),
    ...one('details', states.withActions(size), first, 'of one action', 'a1', states.afterwards),
    ...one('details', cancelled(states.answered(size)), chair, 'of one that was cancelled'),
    ...one('diary', states.invited(size), first, 'of an invitee'),
    ...one('diary', cancelled(states.answered(size)), chair, 'of one that was cancelled'),
    ...one('sheet', states.answered(size), chair, 'of an unknown address', undefined, states.beforehand),
    ['sheet with its link', linkedForm('sheet', sampleScene(states.answered(size), chair, language, states.beforehand))],
    ...one('something-else', states.invited(size), first, 'open'),
    ...one('apologise', states.invited(size), first, 'open', String(states.now)),
    ...one('send-deputy', states.invited(size), first, 'colleagues', String(states.now)),
    ...one('deputy-name', states.invited(size), first, 'not in the list', String(states.now)),
    ...longLists(language, size),
    ...one('deputy', askingFor(size, 'asked'), chair, 'asked', `${first}/${states.now}`),
    ...one('chair-line', represented(size), first, 'agreed'),
    ...one('chair-line', askingFor(size, 'declined'), first, 'declined'),
    ...one('newcomer', withName, administrator, 'named', first),
    ...one('register', states.answered(size), chair, 'first'),
    ...one('register', registered(size), chair, 'changed'),
    ...one('walk-in', registered(size), chair, 'agency and role'),
    ...one('walk-in-person', registered(size), chair, 'who', 'police/police'),
    ...one('walk-in-person', registered(size), chair, 'a role that does not fit', 'primary/police'),
    ...one('invite-people', states.fullDraft(size), administrator, 'a role that does not fit', 'primary/police'),
    ...one('undertakings', unbound(size), chair, 'on paper'),
    ...one('reveal', opened(size, 1), chair, 'some have not placed'),
    ...one('reveal', someLeft(size), chair, 'some have left'),
    ...one('place', opened(size, 0), first, 'first', '1'),
    ...one('place', opened(size, 1), first, 'changed', '1'),
    ...one('room', opened(size, 1), chair, 'one child', '1/c1'),
    ...one('family', opened(size, 0), chair, 'first', '1'),
    ...one(
      'immediate',
      revealed(size, () => 0, { zero: 'asked' }),
      chair,
      'asked',
    ),
    ['line-picture with its link', linkedForm('line-picture', sampleScene(revealed(size, spread), first, language))],
    ['over-time with its link', linkedForm('over-time', sampleScene(review(size), first, language))],
    ...one('over-time', review(size), first, 'whose', 'c1'),
    ...one('line', revealed(size, spread), first, 'spread'),
    ...one(
      'line',
      revealed(size, () => 6),
      chair,
      'all the same',
    ),
    ...one(
      'line',
      revealed(size, () => 0, { zero: 'answered', doing: planted.doing }),
      chair,
      'after a zero',
    ),
    ...one('line', secondRound(size, 'revealed'), first, 'second round'),
    ...one('line', review(size), first, 'beside the one before'),
    ...one('line', opened(size, 1), first, 'not open'),
    ...one('line', leftOut(size), chair, 'somebody left out'),
    ...one('line', revealed(size, spread), first, 'reasons', 'c1'),
    ...one('barred', states.invited(size), chair, 'nobody'),
    ...one('barred', states.withBarred(size), chair, 'some'),
    ...one('bar', states.withBarred(size), chair, 'agency'),
    ...one('bar-people', states.withBarred(size), chair, 'people', 'police'),
    ...one('unbar', states.withBarred(size), chair, 'some'),
    ...one('sensitive', states.invited(size), chair, 'not yet'),
    ...one('sensitive', states.withNamed(size), administrator, 'already'),
    ...one('named', states.withNamed(size), chair, 'some'),
    ...one('open-list', states.invited(size), chair, 'closed'),
    ...one('half-siblings', states.withHalfSiblings(large), chair, 'marked'),
    ...one('children-of', states.withHalfSiblings(size), chair, 'person'),
    ...one('children', states.withHalfSiblings(size), chair, 'ticked', first),
    ...one('invite-people', states.withHalfSiblings(size), chair, 'for whom', 'primary/school'),
    ...one('details', states.withHalfSiblings(size), chair, 'of the chair, with half-siblings'),
    ...one('give-action', states.answered(size), chair, 'open'),
    ...one('progress', states.withActions(size), first, 'open', 'a1'),
    ...one('revise', states.withActions(size), chair, 'any', 'all'),
    ...one('revise', states.withActions(size), chair, 'one', 'a1'),
    ...one('revise', states.answered(size), chair, 'none', 'all'),
    ...one('change-action', changedActions(size), chair, 'of all children', 'a1'),
    ...one('change-action', changedActions(size), chair, 'of one child', 'a2'),
    ...one('withdraw-action', changedActions(size), chair, 'open', 'a2'),
    ...one('details', changedActions(size), chair, 'of actions that were changed', 'actions', states.afterwards),
    ...one('hand-on', states.withActions(size), chair, 'any', 'all'),
    ...one('hand-on', states.unowned(states.withActions(size)), chair, 'nobody has them'),
    ...one('hand-on', states.withActions(size), chair, 'none'),
    ...one('help', states.withActions(size), first, 'open', 'a1'),
    ...one('unreached', unreachedState(size, 'some told'), administrator, 'some told'),
    ...one('unreached', unreachedState(size, 'reached'), administrator, 'all reached'),
    ...one('told-by-telephone', unreachedState(size, 'some told'), administrator, 'some told'),
    ...one('told-by-telephone', unreachedState(size, 'all told'), administrator, 'all told'),
  ];
}
