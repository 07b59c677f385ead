import type { FormName } from '../../cards/form-names.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { BareCommand, CaseCommand, CommandName } from '../../domain/case/case.ts';
import type { ConferenceRequest } from '../../domain/case/conference/request/shape.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { AgencyId, CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { doorsOfCirculation } from './doors-of-circulation.ts';
import { doorsOfDecision } from './doors-of-decision.ts';
import { doorsOfExclusion } from './doors-of-exclusion.ts';
import { doorsOfKeeping, sha256 } from './doors-of-keeping.ts';
import { doorsOfMinutes } from './doors-of-minutes.ts';
import { doorsOfPractice } from './doors-of-practice.ts';
import { doorsOfTheDay } from './doors-of-the-day.ts';
import { doorsOfViews } from './doors-of-views.ts';
import { changeDoors, groupDoors, laterDoors, moveDoors, needDoors, planDoors } from './plan-doors.ts';
import type { Staged } from './staged.ts';
import { referenceOf } from './tell-case.ts';

/** Who is about to press what, on which case as it stands. */
export interface At {
  readonly staged: Staged;
  readonly person: string;
  readonly state: Case;
  readonly now: Instant;
}

type Values = Readonly<Record<string, string>>;

/**
 * The way a command is asked. press: a button of that name; `after`: what whoever may has done just before it. form: filled in as its rightful
 * person would. Where somebody may, the form is only opened, so that the case stays where it is; `sent`: it is sent all the same, since what
 * comes after needs it. server: on the command line. none: there is no button, and one that is
 * made up is nobody's.
 */
export type Door =
  | { readonly press: { readonly about?: string; readonly seen?: number }; readonly after?: BareCommand }
  | {
      readonly form: FormName;
      readonly about?: string;
      readonly values?: Values;
      readonly sent?: true;
      readonly without?: 'case';
    }
  | { readonly server: CaseCommand }
  | 'none';

const coming = ({ now }: At) => isoFromDay(localDay(now) + 20);
const placed = (at: At) => ({ date: coming(at), time: '14:00', place: 'Invented Room' });
const meetingIn = ({ staged, state }: At) => state.meetings[staged.meeting];
/** The start that stands on a card. */
const startIn = (at: At): Instant => meetingIn(at)?.when.when?.startsAt ?? 0;
/** The round that is open, or was the last: a round that was taken back is followed by another. */
const roundIn = (at: At) => meetingIn(at)?.scale.rounds.at(-1)?.round ?? 1;

/** Of what they have just done, where there is something that waits; elsewhere of the first that ever waited, long after. */
function undoing(at: At): Door {
  const held = meetingIn(at);
  const next = String((held?.heldBack.ever ?? 0) + 1);
  if (held?.calling.stage === 'convened') return { press: { about: next }, after: { do: 'cancel', why: 'invented' } };
  const chairs = at.staged.parts[at.person]?.includes('chair') === true;
  if (at.staged.stage === 'held' && chairs)
    return { press: { about: next }, after: { do: 'uninvite', person: 'saffron' as PersonId } };
  return { press: { about: '1' } };
}

/** What somebody asked for elsewhere, of the reference this case has. */
function recorded({ staged, now }: At): ConferenceRequest {
  return {
    id: 'invented0request0one' as CaseId,
    reference: referenceOf(staged.id),
    by: 'ottoline' as PersonId,
    agency: 'surgery' as AgencyId,
    at: now,
    criterion: 'significant-harm',
    grounds: [],
    why: 'invented',
    to: [],
    managers: [],
    answered: { answer: 'accepted', by: 'osric' as PersonId, at: now, why: 'invented', to: [] },
    answers: 1,
  };
}

/** The child for whom everything has stopped, or the last there is. */
function endedOr({ family }: At['state']): string {
  return family.ended.at(-1)?.child.id ?? family.children.at(-1)?.id ?? 'c1';
}

/** Everything that can be asked of a case. The compiler asks for a new one, and a test drives it under everybody's name. */
export const doors: Readonly<Record<CommandName, (at: At) => Door>> = {
  open: (at) => ({
    form: 'conference',
    about: at.staged.id,
    values: { reference: referenceOf(at.staged.id), type: 'initial', 'section-47-started': isoFromDay(localDay(at.now) - 2) },
    sent: true,
    without: 'case',
  }),
  'ask-conference': (at) => ({
    form: 'ask-conference',
    about: at.staged.id,
    values: { reference: referenceOf(at.staged.id), criterion: 'significant-harm', why: 'invented', backing: 'nobody-yet' },
    without: 'case',
  }),
  'withdraw-request': () => ({ form: 'withdraw-request', values: {} }),
  'accept-request': ({ state }) => ({
    form: 'answer-request',
    about: String(state.request.asked?.answers ?? 0),
    values: { way: 'accept', why: 'invented' },
  }),
  'decline-request': ({ state }) => ({
    form: 'answer-request',
    about: String(state.request.asked?.answers ?? 0),
    values: { way: 'decline', why: 'invented' },
  }),
  'join-request': () => ({ form: 'set-up-request', values: {} }),
  // No form alone asks it: the bot does, of the case that has the reference, for whoever sets a request up.
  'record-request': (at) => ({ server: { do: 'record-request', request: recorded(at) } }),
  'pass-request-on': () => 'none',
  'read-request': () => ({ form: 'request' }),
  'add-child': () => ({ form: 'child', values: { born: '2018-04-05' }, sent: true }),
  // The one who was added last, so that no numbers were asked for them yet.
  'remove-child': ({ state }) => ({ press: { about: state.family.children.at(-1)?.id ?? 'c2' } }),
  'put-back-child': ({ state }) => ({ press: { about: state.family.off.at(-1)?.child.id ?? 'c2' } }),
  'set-household': () => ({
    form: 'household',
    values: { 'under-five': '0', 'pre-five': '0', 'school-age': '1', nursery: 'no' },
  }),
  'say-schools': ({ state }) => ({ press: { about: state.family.household.schools === 1 ? 'not-all' : '1' } }),
  'name-child': () => ({ form: 'child-names', about: 'c1', values: { 'child-name': 'Wren Invented' } }),
  'note-told': () => ({ form: 'names-told', values: { people: 'bram' } }),
  withhold: () => ({ form: 'child-withhold', about: 'c1', values: { parts: 'school' } }),
  'show-again': () => ({ form: 'child-shown-again', about: 'c1', values: { parts: 'school' } }),
  'end-child': ({ state, now }) => ({
    form: 'child-end',
    values: { child: endedOr(state), how: 'left-uk', on: isoFromDay(localDay(now)) },
  }),
  'take-back-ending': ({ state }) => ({ form: 'child-end-back', about: endedOr(state), values: {} }),
  'add-adult': ({ state }) => ({
    form: 'adult',
    about: `new/${state.family.adults.length + state.family.adultsOff.length}`,
    values: { kind: 'parent' },
    sent: true,
  }),
  // The first of them, once anybody has entered one.
  'correct-adult': () => ({ form: 'adult', about: 'p1', values: { kind: 'carer' } }),
  'remove-adult': () => ({ form: 'adult-off', about: 'p1', values: {} }),
  'put-adult-back': () => ({ form: 'adults', values: { what: 'back/p1' } }),
  'set-discharge': ({ now }) => ({ form: 'child-discharge', about: 'c1', values: { on: isoFromDay(localDay(now)) } }),
  'correct-child': () => ({ form: 'child-date', about: 'c1', values: { born: '2017-03-30' } }),
  'read-family': () => ({ form: 'family-plan' }),
  'plan-child': () => ({
    form: 'child-plan',
    about: 'c1',
    values: {
      invited: 'yes',
      comes: 'whole',
      wish: 'wants',
      tells: 'social-worker',
      views: 'social-worker',
      advocate: 'referred',
    },
    sent: true,
  }),
  'plan-adult': () => ({
    form: 'adult-plan',
    about: 'p1',
    values: {
      invited: 'yes',
      comes: 'yes',
      instead: 'not-said',
      tells: 'social-worker',
      supporter: 'nobody',
    },
    sent: true,
  }),
  'tick-tasks': () => ({ form: 'family-tasks', values: {} }),
  'ask-parents': () => ({ form: 'parents-asked', values: {} }),
  'count-dates': () => 'none',
  'note-departures': () => 'none',
  'note-covers': () => 'none',
  'ask-cover': () => ({ form: 'ask-cover', about: 'avery' }),
  'admit-cover': () => ({ form: 'admit-cover', about: 'avery/clover', values: { what: 'yes' } }),
  'refuse-cover': () => ({ form: 'admit-cover', about: 'avery/clover', values: { what: 'no' } }),
  'note-unreached': () => 'none',
  'note-reached': () => 'none',
  'tell-by-telephone': () => ({ press: { about: 'bram' } }),
  'read-unreached': () => ({ form: 'unreached' }),
  'pass-on': () => ({ form: 'pass-on', values: { to: 'juniper' } }),
  'move-over': () => ({ form: 'move-over', about: 'sussex', values: {} }),
  'take-chair': () => ({ press: {} }),
  'set-minute-taker': () => ({ form: 'minute-taker', values: { person: '-' } }),
  end: ({ person }) => ({
    server: { do: 'end', sha256, confirmedBy: (person === 'linden' ? 'avery' : 'linden') as PersonId },
  }),
  'read-details': () => ({ form: 'details' }),
  'read-diary': () => ({ form: 'diary' }),
  // Of a link that is not good nobody hears why, so it is asked behind the page, where the reason is still known.
  'fetch-diary': ({ staged, person, now }) => ({
    server: { do: 'fetch-diary', meeting: staged.meeting, link: person, until: now + 600_000 },
  }),
  'read-sheet': () => ({ form: 'sheet' }),
  'fetch-sheet': ({ staged, person, now }) => ({
    server: { do: 'fetch-sheet', meeting: staged.meeting, link: `sheet of ${person}`, until: now + 600_000, code: 'right' },
  }),
  'read-review-report': () => ({ form: 'review-report' }),
  'fetch-review-report': ({ staged, person, now }) => ({
    server: {
      do: 'fetch-review-report',
      meeting: staged.meeting,
      link: `report of ${person}`,
      until: now + 600_000,
      code: 'right',
    },
  }),
  'read-dates': () => ({ form: 'dates' }),
  'fetch-line': ({ staged, person, now }) => ({
    server: { do: 'fetch-line', meeting: staged.meeting, link: `line of ${person}`, until: now + 600_000, code: 'right' },
  }),
  'read-line': () => ({ form: 'line' }),
  'read-action': ({ staged, person }) => ({ form: 'details', about: staged.parts[person]?.includes('chair') ? 'actions' : 'a2' }),
  'read-chair-line': () => ({ form: 'chair-line' }),
  'read-barred': () => ({ form: 'barred' }),
  bar: () => ({ form: 'bar-people', about: 'housing', values: { people: 'barnaby' } }),
  unbar: () => ({ form: 'unbar', values: { names: 'p/barnaby' } }),
  'set-sensitive': () => ({ form: 'sensitive', values: {} }),
  'clear-sensitive': () => ({ form: 'named', values: { lift: 'yes' } }),
  'name-people': () => ({ form: 'named', values: {} }),
  'open-list': () => ({ form: 'open-list', about: 'open', values: {} }),
  'close-list': () => ({ form: 'open-list', about: 'close', values: {} }),
  'set-half-siblings': () => ({ form: 'half-siblings', values: { children: 'c1' } }),
  'limit-children': () => ({ form: 'children', about: 'marigold', values: { children: 'c1' } }),
  ...doorsOfDecision,
  ...doorsOfExclusion,
  ...doorsOfPractice,
  ...doorsOfMinutes,
  ...doorsOfKeeping,
  'mark-loss': () => 'none',
  'turn-away': () => 'none',
  ...doorsOfCirculation,
  ...planDoors,
  ...groupDoors,
  ...changeDoors,
  ...moveDoors,
  ...laterDoors,
  ...needDoors,
  call: () => ({ form: 'call', values: { type: 'review' } }),
  'call-core-group': (at) => ({ form: 'call-core-group', values: placed(at) }),
  'set-area': () => ({ form: 'area', values: { area: 'falkirk' } }),
  describe: (at) => ({ form: 'conference', values: { reference: referenceOf(at.staged.id), type: 'initial' } }),
  close: () => ({ form: 'close', values: {} }),
  cancel: () => ({ form: 'cancel', values: { holder: '*', why: 'invented' } }),
  'set-when': (at) => ({ form: 'when', values: { ...placed(at), chair: 'rowan' } }),
  'offer-times': () => ({ form: 'offer-times', values: {} }),
  suits: () => ({ press: { about: '1', seen: 1 } }),
  'withdraw-times': () => ({ press: { seen: 1 } }),
  'choose-time': () => ({ form: 'choose-time', about: '1/1', values: { place: 'Invented Room', chair: 'rowan' } }),
  move: (at) => ({ form: 'move', values: { ...placed(at), chair: 'rowan' } }),
  'set-chair': () => ({ form: 'chair', values: { chair: 'linden' } }),
  'correct-agreed-day': () => ({ form: 'agreed-day', values: { agreed: '2027-01-12' } }),
  'explain-late': () => ({ form: 'late', about: 'own', values: { why: 'invented' } }),
  'authorise-delay': () => ({ form: 'authorise-delay', values: { answer: 'yes', why: 'invented' } }),
  'arrange-school': () => ({ form: 'school', values: { speaks: 'invented', where: 'invented' } }),
  'agree-delay': () => ({ form: 'agree-delay', values: { answer: 'yes', why: 'invented' } }),
  'say-interim': () => ({ form: 'interim', values: { answer: 'no' } }),
  'answer-interim': () => ({ form: 'interim-part', about: '1', values: { answer: 'know' } }),
  'declare-tie': () => ({ press: {} }),
  'keep-chair': () => ({ form: 'keep-chair', values: { why: 'invented' } }),
  invite: () => ({ form: 'invite-people', about: 'housing/other', values: { people: 'barnaby', why: 'home' } }),
  uninvite: () => ({ form: 'take-off', values: { person: 'ottoline' } }),
  'invite-team': () => ({ form: 'invite-people', about: 'housing/other', values: { team: 'repairs', why: 'home' } }),
  'uninvite-team': () => ({ form: 'take-off', values: { person: 'team/lettings' } }),
  'note-teams': () => 'none',
  'say-not-invited': () => ({ form: 'not-invited', values: {} }),
  'name-briefer': () => ({ form: 'briefer', about: 'bram', values: { practitioner: 'tamsin' } }),
  'say-briefed': () => ({ press: { about: 'bram/yes' } }),
  'come-myself': () => ({ press: {} }),
  propose: () => ({ press: {} }),
  'agree-list': (at) => ({ press: { seen: meetingIn(at)?.list.version ?? 0 } }),
  'keep-free': (at) => ({ press: { seen: startIn(at) } }),
  'cannot-keep-free': (at) => ({ press: { seen: startIn(at) } }),
  attend: (at) => ({ press: { seen: startIn(at) } }),
  apologise: (at) => ({
    form: 'apologise',
    about: String(startIn(at)),
    values: { reason: 'leave-or-sickness', line: '' },
    sent: true,
  }),
  'send-deputy': (at) => ({
    form: 'deputy-name',
    about: String(startIn(at)),
    values: { 'deputy-name': 'Somebody Else' },
    sent: true,
  }),
  'change-on-the-day': () => ({ press: { about: 'late' } }),
  'name-deputy': () => ({ form: 'newcomer', about: 'orla', values: { deputy: 'peregrine' } }),
  'agree-deputy': (at) => {
    const answer = meetingIn(at)?.answers['marigold' as PersonId]?.answer;
    return { press: { about: 'marigold', seen: answer?.answer === 'deputy' ? answer.at : 0 } };
  },
  'decline-deputy': () => ({ press: { about: 'bram' } }),
  'set-report': () => ({ press: { about: 'ready' } }),
  'share-report': () => ({ press: {} }),
  'ask-withhold': () => ({ form: 'report-withhold' }),
  'ask-counter-sign': () => ({ form: 'report-sign' }),
  'counter-sign': ({ state, staged }) => ({
    press: { about: 'tamsin/yes', seen: state.meetings[staged.meeting]?.reports['tamsin' as PersonId]?.sign?.at ?? 0 },
  }),
  'decide-withheld': () => ({ form: 'report-withheld', about: 'bram/0' }),
  'say-new': () => ({ press: { about: 'no' } }),
  'remind-report': ({ person }) => ({ press: { about: person === 'heather' ? 'thea' : 'bram' } }),
  'read-reports': () => ({ form: 'reports' }),
  remind: () => ({ press: { about: 'bram' } }),
  'drop-deputies': () => 'none',
  'note-school-holidays': () => 'none',
  'accept-undertaking': () => ({ press: {} }),
  'undertaking-signed': () => ({ form: 'undertakings', values: { people: 'ottoline' } }),
  'walk-in': () => ({ form: 'walk-in-person', about: 'housing/other', values: { person: 'barnaby', why: 'home' } }),
  'take-register': (at) => ({
    form: 'register',
    about: String(meetingIn(at)?.register.version ?? 0),
    values: { present: 'ottoline' },
  }),
  ...doorsOfTheDay,
  'open-scale': () => ({ press: {} }),
  place: (at) =>
    at.staged.parts[at.person]?.includes('chair')
      ? { form: 'family', about: String(roundIn(at)), values: { family: 'mother', 'score-c1': '5' } }
      : {
          form: 'place',
          about: String(roundIn(at)),
          values: { 'score-c1': '0', 'reason-c1': 'invented', 'score-c2': '5', 'reason-c2': 'invented' },
          sent: true,
        },
  'place-room': (at) => ({ form: 'room', about: `${roundIn(at)}/c1`, values: { 'score-ottoline': '5' } }),
  reveal: (at) => {
    const round = meetingIn(at)?.scale.rounds.at(-1);
    const since = meetingIn(at)?.register.sinceRound ?? 0;
    return { form: 'reveal', about: String(round?.status === 'open' ? round.version + since : 0), values: {}, sent: true };
  },
  'cancel-round': (at) => ({ press: { about: String(roundIn(at)) } }),
  'take-back': undoing,
  'carry-out': () => 'none',
  'answer-zero': () => ({ form: 'immediate', values: { doing: 'invented' }, sent: true }),
  ...doorsOfViews,
};
