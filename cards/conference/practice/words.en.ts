import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';

const rules = new Intl.PluralRules('en-GB');

/** What a GP practice keeps for its doctors. Buttons: 30 characters at most. */
export const practice = (t: Terms) => ({
  title: (reference: string) => `For your practice: ${reference}`,
  practice: 'Practice',
  notAnswered: 'has not answered yet',
  more: (count: number) => `And ${count} more of your practice.`,
  open: (team: string) => `${team}: nobody has said who comes.`,
  assign: 'Say who comes',
  rota: 'Another doctor comes',
  rotaForm: 'Rota',
  rotaInstead: (name: string) => `Who comes in place of ${name}?`,
  rotaMeans:
    'Whoever is in the team of your practice can be chosen. They are invited at once, and the other one hears that they are not needed. Their report is asked for anew.',
  rotaNone: 'Nobody else of the team can come on that day.',
  worksThen: (name: string) => `${name}: works then`,
  notThen: (name: string) => `${name}: not at that hour`,
  who: 'Who comes',
  reportIn: (name: string) => `The report of ${name} is in.`,
  reportOpen: (name: string, by: string, ready: boolean) =>
    `The report of ${name} is ${ready ? 'written, and not sent yet' : 'not in yet'}${by === '' ? '' : `. Asked for by ${by}`}.`,
  remind: 'Remind now',
  cancelled: 'It is called off. Nothing more is asked of your practice for it.',
  warnedTitle: (reference: string) => `To be expected: ${reference}`,
  expected: 'To be held',
  by: (day: string) => `by ${day}`,
  noDate: 'no day yet',
  warned: 'Your practice was at the strategy discussion. A conference is to be expected; you hear the day once it is agreed.',
  warnedReport:
    'A report will be asked of the doctor who knows the family best. Please see that they have time for it, and keep them in mind for the rota.',
  premisesForm: 'Your premises',
  premisesMeans: `The ${t.chair} and whoever sets the conference up read your offer; where it is they decide.`,
  seats: 'Could it be held at your practice',
  notOffered: 'No, or not any more',
  roomFor: (seats: number) => `Yes, with room for ${plural(rules, seats, { one: 'person', other: 'people' })}`,
  premisesAsk: 'Could it be held at your practice?',
  premisesSaid: (seats: number) => `You have offered a room for ${plural(rules, seats, { one: 'person', other: 'people' })}.`,
  offer: 'Offer a room',
  change: 'Change',
  premisesTo: (practice: string, seats: number) =>
    `${practice} offers its premises, with room for ${plural(rules, seats, { one: 'person', other: 'people' })}.`,
  premisesMore: (count: number) =>
    `${plural(rules, count, { one: 'more practice offers', other: 'more practices offer' })} a room.`,
  warnForm: 'Practices to tell',
  warnMeans:
    'Practices that were at the strategy discussion are told that a conference is to be expected, and that a report will be asked for.',
  warnTells: 'They read the reference and by which day, nothing of the family. Clear the list to take it back.',
  warnWhich: 'Which practices',
  warnAsk: 'Was a practice at the strategy discussion? It can be told to expect a conference.',
  warnSaid: (count: number) =>
    `${plural(rules, count, { one: 'practice has', other: 'practices have' })} been told to expect a conference.`,
  warn: 'Tell a practice',
});
