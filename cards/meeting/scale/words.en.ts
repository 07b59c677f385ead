/** A participant's card, the form to place, and the line. */
export const scale = {
  title: (reference: string) => `Conference ${reference}: the scale`,
  waiting: 'The chair has you as here. The scale is not open yet.',
  open: 'The scale is open. Place each child from 0 to 10, for yourself first. Nobody sees it before the chair reveals, the chair neither.',
  place: 'Place',
  placed: 'You have placed. You may change it until the reveal.',
  placedSome: (placed: number, all: number) => `You have placed for ${placed} of ${all} children.`,
  change: 'Change it',
  holdOn: 'The chair has revealed. The line opens shortly.',
  revealed: 'The chair has revealed. You can open the line.',
  line: 'Open the line',

  form: 'Safety scale',
  intro: 'How safe is each child, on everything you have heard? Every view is valid. Give one also for a child you have not met.',
  score: (child: string) => `${child}: from 0 to 10`,
  reason: (child: string) => `${child}: why`,
  reasonHint: 'Those who are here can read it after the reveal.',
  zero: '0: no safety, the child must leave this care at once',
  ten: '10: good enough and safe, social work no longer needed',
  danger: 'If a child is in danger now, tell the chair or the police (999). Do not wait for the conference.',
  dangerPlaced: 'Your numbers are placed. You may change them until the reveal.',
  dangerForm: 'Do not wait',

  lineForm: 'The line',
  lineIntro: 'From 0, no safety, to 10, safe without social work. Every view is valid.',
  lineRound: (n: number) => `Round ${n}`,
  notOpen: 'There is no line to show yet.',
  noNumbers: 'No numbers for this child.',
  range: (low: number, high: number, count: number) => {
    if (count === 1) return `One number: ${low}.`;
    return low === high ? `Everybody placed ${low}.` : `From ${low} to ${high}.`;
  },
  variation: 'The views differ. Explore what lies behind that before anything is decided.',
  acrossThreshold: (below: number) => `There are numbers on both sides of ${below} and ${below + 1}.`,
  wide: (points: number) => `They are ${points} apart.`,
  guidance: (from: number, to: number) =>
    `For the chair: ${from} to ${to} usually means that the threshold for significant harm is met. It is guidance and decides nothing.`,
  at: (score: number, who: string) => `${score}: ${who}`,
  theirs: (who: string) => `${who}, their own number, entered by the chair`,
  enteredByChair: 'entered by the chair',
  earlier: 'Earlier rounds',
  earlierRound: (n: number, numbers: string) => `Round ${n}: ${numbers}`,
  before: 'At the conferences before',
  earlierConference: (day: string, numbers: string) => `${day}: ${numbers}`,
  why: (who: string, reason: string) => `${who}: ${reason}`,
  noReason: 'no reason given',
  reasonsForm: 'Reasons',
};
