import type {
  adultComes,
  adultReasons,
  insteads,
  needs,
  ReportHelp,
  supporters,
} from '../../../domain/case/conference/participation/shape.ts';
import type { FamilyTask } from '../../../domain/procedures/participation.ts';
import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';
import { childChoices } from './child-choices.en.ts';

const rules = new Intl.PluralRules('en-GB');
const things = (n: number) => plural(rules, n, { one: 'thing', other: 'things' });

const tasks = (t: Terms): Record<FamilyTask, string> => ({
  'child-plan': 'say whether invited',
  'child-told': 'told, and the reasons explained',
  'child-helped': 'helped to come',
  'child-views': 'views obtained',
  'child-expresses': 'help to say what they think arranged',
  'advocate-asked': 'advocate asked for',
  'advocate-consent': 'agrees that the advocate comes',
  'advocate-told': 'advocate told the time and place',
  'advocate-leaves': 'advocate knows when to leave the room',
  'advocate-chair': `${t.chair} told of the advocate`,
  'adult-plan': 'say whether invited',
  'adult-invited': 'invited in person',
  'adult-hour': 'asked: the hour suits them',
  'adult-confirmed': 'invitation confirmed in writing',
  'adult-leaflet': 'has the leaflet',
  'adult-explained': 'process and appeals explained',
  interpreter: 'interpreter booked, asked: no relative',
  transport: 'transport arranged',
  childcare: 'childcare arranged',
  access: 'access arranged',
  apart: 'arrives and waits apart: arranged',
  'adult-views': 'views obtained for the conference',
  'adult-outcome': 'told the outcome',
});
const adultComing: Record<(typeof adultComes)[number], string> = {
  yes: 'Comes',
  no: 'Does not come',
  'not-known': 'Not known yet',
};
const instead = (t: Terms): Record<(typeof insteads)[number], string> => ({
  'own-medium': 'In writing, or another way of their own',
  'meets-chair': `Meets the ${t.chair}`,
  'spoken-for': 'Somebody speaks for them',
  'not-said': 'Not said',
});
const adultReason: Record<(typeof adultReasons)[number], string> = {
  'no-responsibility': 'No part in the children’s lives',
  'not-found': 'Cannot be found',
  'declines-contact': 'Wants no contact',
  unsafe: 'Would put somebody in danger',
  'court-order': 'A court order or bail',
  other: 'Another one, in the words below',
};
const supporter: Record<(typeof supporters)[number], string> = { nobody: 'Nobody', friend: 'A friend', advocate: 'An advocate' };
const need: Record<(typeof needs)[number], string> = {
  interpreter: 'An interpreter, never a relative',
  transport: 'Transport',
  childcare: 'Childcare',
  access: 'Access to the building, or another way to follow',
  apart: 'To arrive, wait and be seen apart from somebody',
};

const reportHelp: Record<ReportHelp, string> = {
  'talked-through': 'Somebody goes through it with them',
  'plain-words': 'Plain words',
  'easy-read': 'Easy to read, or large print',
  pictures: 'Pictures, or play',
  translated: 'A written translation',
  interpreter: 'An interpreter, never a relative',
  signed: 'Sign language',
};

/** How children, parents and carers take part: their forms, the line on cards, and what a digest says. */
export const participation = (t: Terms) => ({
  tasks: tasks(t),
  ...childChoices,
  adultComing,
  instead: instead(t),
  adultReason,
  supporter,
  need,
  /** On a card: counts and a day, nothing of whom. */
  line: (open: number, all: number, day: string) =>
    `The family: ${things(open)} to do, the first by ${day} (${all - open} of ${all} done).`,
  linePast: (open: number, all: number, day: string) =>
    `The family: ${things(open)} to do, the first past its day, ${day} (${all - open} of ${all} done).`,
  lineDone: (all: number) => `The family: all is done (${all} of ${all}).`,
  noAdult: 'No parent or carer is entered yet.',
  friendWaits: (n: number) =>
    `${plural(rules, n, { one: 'parent brings', other: 'parents bring' })} a friend: please say whether you agree.`,
  freeFrom: (time: string) => `From ${time} on you meet the child and the parents: that time is kept free.`,
  childFreeFrom: (time: string) => `From ${time} on you meet the child, apart from the parents: that time is kept free.`,
  open: 'The family',
  row: 'How children and parents take part, and what they need for it',
  cardTitle: (reference: string) => `${t.conference} ${reference}: the family`,
  digest: (reference: string) => `${reference}: the family`,
  digestOpen: (open: number, day: string) => `${things(open)} to do, the first by ${day}`,
  digestPast: (n: number) => `${things(n)} to do, past the day`,
  digestDone: 'All done.',
  tick: 'Tick what is done',

  form: 'The family',
  intro: `Nothing here is sent to the family: people do it. What stands here is read by the ${t.chair}, the ${t.administrator} and whoever works with the family.`,
  nobody: 'There is no child yet, and no parent or carer.',
  change: 'Change',
  adults: 'Parents and carers: add, correct',
  toTick: 'What is done, and what is not after all',
  invited: 'Invited',
  notInvited: 'Not invited',
  notSaid: 'Nobody has said yet whether they are invited.',
  is: {
    comes: (text: string) => `Coming: ${text}`,
    wish: (text: string) => `Wish: ${text}`,
    reasons: (text: string) => `Reasons: ${text}`,
    advocate: (text: string) => `Advocate: ${text}`,
    views: (role: string) => `Views obtained by: ${role}`,
    tells: (role: string) => `Told by: ${role}`,
    untold: (reason: string) => `Not told in person: ${reason}`,
    instead: (text: string) => `Heard instead: ${text}`,
    supporter: (text: string) => `Supporter: ${text}`,
    needs: (text: string) => `Needs: ${text}`,
    language: (text: string) => `Language: ${text}`,
  },
  friendSaid: {
    agreed: `the ${t.chair} agrees`,
    'not-agreed': `the ${t.chair} does not agree`,
    waits: `the ${t.chair} has not said`,
  },
  todo: (task: string, day: string) => `To do: ${task}, by ${day}`,
  done: (task: string) => `Done: ${task}`,
  again: (task: string) => `again: ${task}`,
  movedSince: 'It was moved since the family was told. What says “again” was done for the earlier time or place.',

  childForm: 'How a child takes part',
  childIntro: (label: string) => `This is about ${label}.`,
  byAge: {
    usually: (from: number | null) => `By their age they are usually invited (${from} or over).`,
    consider: (from: number | null) =>
      from === null
        ? 'Whether to invite them is considered for each child, by age and understanding.'
        : `At their age it is considered whether to invite them (${from} or over); reasons are recorded either way.`,
    'if-asked': (from: number | null) => `Younger than ${from}: a child who asks is helped to come, even for part of it.`,
    'no-age': () =>
      'Your partnership has not said from which age a child is usually invited. Until it does, please consider it for each child.',
  },
  invitedLabel: 'Is the child invited?',
  yes: 'Yes',
  no: 'No',
  comesLabel: 'Does the child come?',
  wishLabel: 'What the child wishes',
  reasonsLabel: 'Reasons for and against',
  reasonsBesideWish: 'Reasons for and against, beside the child’s own wish not to come',
  reasonsToAdd: 'Reasons for and against, if the child is invited and comes',
  criteriaHint: 'If the child does not attend, and that is not the child’s own wish: at least one of the criteria.',
  needsReason: 'Please give a reason.',
  needsCriterion: 'Please say which of the criteria it is.',
  wordsLabel: 'In a few words',
  wordsHint: 'Read in this form and the one before it alone. Left empty, what stands there stays.',
  clear: 'The words that stand there',
  clearThem: 'Remove them',
  tellsLabel: 'Who tells the child',
  tellByLabel: 'By when',
  tellByWrong: {
    'child-told': 'Please choose a day up to that of the conference.',
    'adult-outcome': 'Please choose the day of the conference or a later one.',
  },
  untoldLabel: 'If not invited, and not told so in person: why',
  untoldHint: 'Left empty, the child is told in person.',
  viewsLabel: 'Who obtains what the child thinks',
  advocateLabel: 'An advocate',
  expresses: 'Needs help to say what they think',
  expressesLabel: 'Help',

  adultForm: 'How they take part',
  adultIntro: (label: string) => `This is about ${label}.`,
  adultInvitedLabel: 'Are they invited?',
  adultComesLabel: 'Do they come?',
  insteadLabel: 'If they do not come, how they are heard',
  reasonLabel: 'If they are not invited, why',
  adultTellsLabel: 'If they are not invited, who tells them the outcome',
  supporterLabel: 'Who comes with them, one person',
  friendHint: `A friend comes as the ${t.chair} agrees.`,
  friendLabel: 'Do you agree to the friend?',
  needsLabel: 'What they need',
  reportHelpLabel: 'How they can follow a report',
  reportHelp,
  reportByLabel: 'By when a report is shared with them',
  languageLabel: 'Language of the interpreter',
  needsLanguage: 'Please say which language.',
  stands: (words: string) => `What stands there now: ${words}`,

  tickForm: 'What is done',
  tickIntro: 'Tick what is done. Nothing is sent to anybody of the family.',
  tickDone: 'Done now',
  tickUndone: 'Not done after all',
  nothingToTick: 'There is nothing to tick yet: say of each first whether they are invited.',
  task: (label: string, task: string, day: string) => `${label}: ${task} (${day})`,

  askRow:
    'Please ask the parents: have they had the information, do they know how it goes, and how do they feel about taking part?',
  askedRow: 'You have noted what the parents said when you asked them.',
  askNote: 'Note what they say',
  askChange: 'Change it',
  askForm: 'The parents are asked',
  askInformed: 'Who has had the information',
  askExplained: 'Who has had the process explained',
  askUneasy: 'Who is uneasy about taking part, or wants help with it',
});
