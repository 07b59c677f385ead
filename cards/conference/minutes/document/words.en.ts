import type { How, RiskOutcome, referrals } from '../../../../domain/case/conference/decision/shape.ts';
import type { NextPart } from '../../../../domain/case/conference/minutes/content/ahead.ts';
import type { PersonPart } from '../../../../domain/case/conference/minutes/content/model.ts';
import type { HeardPart } from '../../../../domain/case/conference/minutes/content/there.ts';
import type { ReportStage, WaySent } from '../../../../domain/case/conference/reports/shape.ts';
import type { UnbornQuestion } from '../../../../domain/procedures/decision/schema.ts';
import { capital } from '../../../words/in-a-sentence.ts';
import type { Terms } from '../../../words/terms.ts';

const answer: Record<PersonPart['answer'], string> = {
  none: 'no reply',
  'in-person': 'said they come',
  phone: 'by phone',
  video: 'by video',
  'first-part': 'for the first part',
  apologies: 'apologies',
  'deputy-asked': 'asked for a deputy',
};
const yesOrNo = { yes: 'Yes', no: 'No' } as const;
const outcome: Record<RiskOutcome, string> = {
  'at-risk': 'At continuing risk of significant harm',
  'not-at-risk': 'Not at continuing risk of significant harm',
};
const referral: Record<(typeof referrals)[number], string> = {
  made: 'made already',
  refer: 'to be made',
  'not-needed': 'not needed',
};
const stage: Record<ReportStage, string> = { asked: 'not in', ready: 'written, not sent', 'with-chair': 'in' };
const way: Record<WaySent, string> = { 'secure-mail': 'by secure mail', link: 'by a link', 'by-hand': 'by hand or post' };

/** The minutes as a file. */
export const minutesDocument = (t: Terms) => ({
  title: (conference: string) => `Minutes: ${conference}`,
  restrictedTitle: (word: string) => `Restricted part: ${word}`,
  header: (reference: string) => `Confidential · ${reference}`,
  footer: (title: string) => title,
  page: (n: string, all: string) => `Page ${n} of ${all}`,
  draft: `Draft. The ${t.chair} has not agreed these minutes.`,
  draftMark: 'Draft',
  copyMark: 'Copy for the family',
  copy: 'Copy for the family. What is not for the family is left out.',
  partCopy: 'It has the part for which they were there, and what was decided.',
  agreed: (who: string, day: string) => `Agreed by ${who} on ${day}.`,
  confidential:
    'Keep these minutes confidential. Share them only with people who need them to keep a child safe, as the procedure allows.',

  date: 'Date',
  time: 'Time',
  place: 'Place',
  kind: 'Kind',
  chair: capital(t.chair),
  chairedFrom: (who: string, time: string) => `from ${time} ${who}`,
  minutesBy: 'Minutes by',
  entered: 'Entered afterwards, from the printed sheet',
  lead: capital(t.lead),
  procedure: 'Procedure',

  children: 'The children',
  childHead: ['Child', 'Name', 'Born', 'Address', 'School'] as readonly string[],
  expected: (day: string) => `expected ${day}`,
  unborn: 'not born yet',
  called: 'Why the conference was called',
  adults: 'Parents, carers and relatives',
  adultHead: ['Who', 'Name', 'Of which child'] as readonly string[],
  withheld: '–',

  people: 'Who was asked, and who came',
  peopleHead: ['Name', 'Agency and post', 'Role', 'Was there'] as readonly string[],
  notInvited: 'Who was not invited, and why',
  came: 'yes',
  cameBy: (how: string) => `yes, ${how}`,
  notCame: (said: string) => `no: ${said}`,
  forSomebody: (who: string) => `for ${who}`,
  spokenFor: (role: string) => `spoken for by ${role}`,
  answer,
  familyHead: ['Of the family, and with them', 'Was there'] as readonly string[],
  heardHead: ['Heard', 'How'] as readonly string[],
  heard: {
    self: 'spoke for themselves',
    'spoken-for': 'through an advocate or somebody who spoke for them',
    own: 'in a form of their own',
  } satisfies Record<HeardPart['how'][number], string>,
  counts: (came: number, asked: number) => `${came} of ${asked} people on the list were there.`,

  // Apart, since Welsh answers each with its own verb.
  isInvited: yesOrNo as Readonly<Record<'yes' | 'no', string>>,
  hasReport: yesOrNo as Readonly<Record<'yes' | 'no', string>>,
  unbornSaid: { home: yesOrNo, order: yesOrNo, 'core-group': yesOrNo, elsewhere: yesOrNo } as Readonly<
    Record<UnbornQuestion, Readonly<Record<'yes' | 'no', string>>>
  >,
  byDay: (day: string) => `by ${day}`,
  family: 'How the family took part',
  invited: 'Invited',
  comes: 'Was to come',
  wish: 'Wish',
  reasons: 'Reasons',
  untold: 'Not told in person',
  viewsBy: 'Views obtained by',
  advocate: 'Advocate',
  supporter: 'Supporter',
  needs: 'Needs',
  language: 'Language',
  instead: 'Heard instead',
  why: 'Why',
  tells: 'Told the outcome by',

  excludedTitle: (who: string) => `${who}: not there, by the decision of the ${t.chair}`,
  excluded: 'Not there',
  extent: { whole: 'for all of it', part: (which: string) => `for part of it: ${which}` },
  ground: 'Ground',
  reason: 'Reason',
  task: { views: 'Views obtained by', outcome: 'Told the outcome by' },
  notYet: 'not yet',
  getsReport: 'Gets the social worker’s report',
  supporterOf: (adult: string) => `Supporter of ${adult}`,
  somebodyElse: 'Somebody else of the family',

  chairTie: `The ${t.chair} and the case`,
  noTie: `The ${t.chair} has said that they have no tie to the case.`,
  tied: (all: string) => `The ${t.chair} has said: ${all}.`,
  stays: (who: string, why: string) => `${who} has said that the ${t.chair} stays: ${why}`,

  late: 'What is later than the procedure says',
  lateDay: (why: string) => `The day of the conference: ${why}`,
  lateRow: (rule: string, why: string) => `${rule}: ${why}`,
  proposed: (day: string) => ` Now proposed: ${day}.`,
  authorised: {
    yes: (who: string, why: string) => `The delay is authorised by ${who}: ${why}`,
    no: (who: string, why: string) => `The delay is not authorised by ${who}: ${why}`,
  },
  agreedTo: {
    yes: (who: string, why: string) => `The ${t.chair} agrees to the delay, ${who}. ${why}`.trim(),
    no: (who: string, why: string) => `The ${t.chair} does not agree to the delay, ${who}. ${why}`.trim(),
  },
  interim: { yes: 'A short-term plan stood until the conference.', no: 'No short-term plan stood until the conference.' },
  interimWhat: (what: string) => `What it says: ${what}`,
  interimPeople: (names: string) => `With a role in it: ${names}.`,

  reports: 'Reports',
  reportHead: ['From', 'Agency', 'How far', 'Shared with', 'Appended'] as readonly string[],
  parents: 'the parents or carers',
  stage,
  way,
  counterSigned: 'counter-signed',
  readOut: 'read out',
  appended: 'yes',
  notAppended: 'no',

  nothing: 'Nothing was written down.',

  scale: 'The safety scale',
  scaleIntro: 'From 0, no safety, to 10, safe without social work. Every view is valid. The numbers decide nothing.',
  scaleHead: ['Number', 'Whose', 'Why'] as readonly string[],
  range: (low: number, high: number) => (low === high ? `Everybody: ${low}.` : `From ${low} to ${high}.`),
  notShown: 'not shown whose',

  views: 'Views on each child',
  viewHead: ['Whose', 'View', 'Why'] as readonly string[],
  decisions: 'What was decided on each child',
  outcome,
  /** What a child at risk becomes, as the procedure has it. */
  becomes: (said: string, becomes: string) => `${said}: ${becomes}`,
  adjourned: (means: string) =>
    `Adjourned: the ${t.chair} does not agree with the majority and thinks otherwise (${means}). The conference is reconvened.`,
  how: {
    follows: 'As was agreed, or as most thought.',
    agreed: 'As all agreed.',
    majority: 'As most thought.',
    overrules: `The ${t.chair} decides otherwise than most.`,
    'chair-decides': `There was no agreement: the ${t.chair} decides.`,
  } satisfies Record<How | 'agreed' | 'majority', string>,
  provisional: 'Provisional: too few agencies were there.',
  undecided: 'Not decided.',
  changed: 'The plan goes on and is changed.',
  categories: (all: string) => `Category: ${all}.`,
  decidedWhy: (text: string) => `Why: ${text}`,
  corrected: (why: string) => `Corrected afterwards: ${why}`,
  reporter: (what: string) => `Referral to the Children’s Reporter: ${what}.`,
  referral,
  help: {
    'not-wanted': 'Other help was offered and is not wanted.',
    'not-needed': 'Other help is not needed.',
  },
  helpCalled: (called: string) => `Other help is offered: ${called}.`,
  helpLead: (who: string) => `Led by ${who}.`,

  recommendations: 'Recommendations to agencies',
  recommendation: (agency: string, what: string) => `${agency}: ${what}`,
  answered: (text: string) => `Answer: ${text}`,
  accepted: { yes: 'accepted', no: 'not accepted' },
  reconvene: {
    reconvene: `There was no quorum: the ${t.chair} has chosen to reconvene.`,
    'goes-on': `There was no quorum: the ${t.chair} has chosen to let it stand.`,
  },
  tasks: 'To do since it was decided',
  dissents: 'Who disagrees',
  dissent: (who: string, words: string) => `${who}: ${words}`,

  plan: 'The plan',
  planHead: ['Part of the plan', 'What'] as readonly string[],
  actionHead: ['What', 'Who', 'By'] as readonly string[],
  coreGroup: 'Core group',
  nobodyYet: 'nobody yet',
  dates: 'Dates from here',
  next: {
    'core-group': (day: string) => `The core group meets on ${day}.`,
    conference: (day: string) => `The next conference is on ${day}.`,
  } satisfies Record<NextPart['what'], (day: string) => string>,
  dateLine: (title: string, day: string) => `${title}: by ${day}`,

  sign: 'Signed',
  signature: 'Signature',
  signedOn: 'Date signed',

  restrictedMark:
    'Only for those who are named here. It is kept apart from the minutes, and goes no further without the word of whoever’s information it is.',
  restrictedList: 'Who gets this part',
  restrictedNobody: 'Nobody else.',
});
