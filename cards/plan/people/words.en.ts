import type { Terms } from '../../words/terms.ts';

const days = (n: number) =>
  n === 1 ? 'every day' : n % 7 === 0 && n < 60 ? (n === 7 ? 'every week' : `every ${n / 7} weeks`) : `every ${n} days`;

/** Who is who in a plan: who leads, the core group, who stands in for whom, and who sees the child. */
export const planPeople = (t: Terms) => ({
  part: { people: 'Key people and cover', visits: 'Who sees the child' },
  see: { people: 'Read who is who', visits: 'Read the visits' },
  leads: (who: string) => `The ${t.lead}: ${who}`,
  noLead: `Nobody is listed as the ${t.lead}.`,
  members: 'The core group',
  hasLeft: (who: string) => `${who} (has left)`,
  family: (who: string) => `${who}: of the core group, and never written to by the bot`,
  covered: (who: string, cover: string) => `${who}. When ill or on leave: ${cover}`,
  coveredBefore: (who: string) => `Before: ${who}`,
  notCovered: (who: string) => `${who}. Nobody is named for sickness or leave`,
  nameCover: 'Name who covers',
  coverForm: 'Who covers',
  coverMeans: (who: string) =>
    `For ${who}, when ill or on leave, as the plan agrees it. Whoever is named may be somebody of the core group or the list, or anybody by name.`,
  coverLabel: 'Who stands in',
  coverNobody: 'Nobody',
  coverName: 'Or by name',
  coverBoth: 'Choose somebody, or enter a name: one of the two.',
  often: days,
  visit: (who: string, often: string, child: string) =>
    child === '' ? `${who}: at least ${often}` : `${who} sees ${child}: at least ${often}`,
  seen: (day: string) => `Last seen, as told: ${day}`,
  notSeen: 'Nobody has said yet when last.',
  visitBefore: (text: string) => `Before: ${text}`,
  noVisits: 'Nothing is agreed yet on who sees the child.',
  agree: 'Agree visits',
  agreeRow: 'Who sees the child, and how often',
  change: 'Change',
  sayOne: 'Say when',
  visitForm: 'Who sees the child',
  whoLabel: 'Who sees the child',
  whoName: 'Or somebody without an account, by name',
  daysLabel: 'How often at least',
  changeForm: 'Change the visits',
  wayLabel: 'What is to become of it',
  ways: { change: 'Agree it otherwise, as below', end: 'Take it out of the plan', back: 'It is agreed after all' },
  ended: 'Taken out of the plan',
  seenForm: 'When last seen',
  seenLabel: 'The day the child was last seen',
  seenHint: 'Empty takes back what was said.',
  seenFuture: 'A day that has been, in the last year.',
  progress: {
    title: 'How far the plan is',
    row: 'Actions done',
    alt: (title: string) => `Bars: ${title}.`,
    see: 'See the progress',
    none: 'No action has been given yet.',
    all: 'In all',
    counts: (done: number, open: number, late: number) =>
      `${done} done, ${open} open${late === 0 ? '' : `, of these ${late} late`}`,
    key: '● done, ! late, ○ open.',
  },
});
