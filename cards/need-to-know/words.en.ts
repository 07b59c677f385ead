/** Who may know of a case, and of what in it. */
export const needToKnow = {
  barredForm: 'Kept from',
  barredIntro:
    'This case is kept from the people and agencies below. They are on no list and in nobody’s choices here, and whatever they try is answered as if there were nothing.',
  barredNobody: 'This case is kept from nobody in particular.',
  barredPeople: 'Kept from',
  barredAgency: (name: string) => `Everybody of ${name}`,
  attempts: 'Tried to open it',
  attempt: (who: string, day: string, time: string, what: string) => `${who}: ${day}, ${time} (${what})`,
  barRow: 'Somebody else must not know',
  barOpen: 'Keep from somebody',
  unbarRow: 'Somebody may know after all',
  unbarOpen: 'Let them know again',
  barForm: 'Keep from somebody',
  barAgency: 'Their agency',
  barPeopleForm: 'Keep from somebody',
  barPeopleIntro: (agency: string) =>
    `From ${agency}. They are taken off this case at once and are told nothing. Their place counts as missing again; what they still had to do is on your list of actions.`,
  barPeople: 'Who must not know',
  barWhole: 'Everybody of this agency',
  barSubmit: 'Keep from them',
  unbarForm: 'May know again',
  unbarIntro: 'What they were here they are again, as far as it is not over.',
  unbarLabel: 'Who may know again',
  unbarSubmit: 'They may know',
  detailsRow: 'Whom this case is kept from',
  detailsOpen: 'See and change',
  takenOffTitle: (reference: string) => `Conference ${reference}: taken off`,
  takenOff:
    'Somebody from whom this case is kept now had a part in it. They see nothing of it any more and do not count as coming.',
  takenOffActions: (open: string) => `Still open in their name: ${open}. Please give it to somebody else.`,
  attemptTitle: (reference: string) => `Conference ${reference}: an attempt`,
  attemptMade:
    'Somebody who may not know of this case tried to open something of it. They were answered as if there were nothing.',
  attemptOpen: 'Details',
};
