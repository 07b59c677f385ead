/** Every form, in one list: what a button may open. 'what-if' is of no case: anybody in the directory may ask it, and nothing is stored. */
export const formNames = [
  'child',
  'give-action',
  'progress',
  'help',
  'details',
  'something-else',
  'newcomer',
  'conference',
  'call',
  'cancel',
  'close',
  'invite',
  'invite-people',
  'take-off',
  'register',
  'place',
  'room',
  'family',
  'immediate',
  'line',
  'when',
  'chair',
  'dates',
  'what-if',
] as const;

export type FormName = (typeof formNames)[number];
