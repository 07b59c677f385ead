import type { Terms } from '../words/terms.ts';
export const ofChildren = (t: Terms) => ({
  changedTitle: (reference: string) => `${t.conference} ${reference}: the children`,
  changes: {
    added: (label: string) => `${label} was added and is part of this conference now.`,
    removed: (label: string) => `${label} was entered by mistake and was taken off. The numbers of the others stay.`,
    'put-back': (label: string) => `${label} had been taken off by mistake and is part of this conference again, as before.`,
    born: (label: string, before: string) => `Who was ${before} is ${label} now.`,
    discharge: (label: string) => `When ${label} leaves hospital was entered or changed.`,
    renamed: (label: string) => `What ${label} is called was corrected. It stands under “Details”, for those who may read it.`,
    corrected: (label: string) => `A date of ${label} was corrected. What is counted from it was counted again.`,
  },
  missingNow: (roles: string) => `Missing for these children: ${roles}.`,
  nothingMissing: 'It is stored. Every role that these children need is on the list.',

  row: 'The children: names, dates, what is withheld, one more',
  changeForm: 'The children',
  what: 'What should change',
  add: 'Add a child',
  date: (label: string) => `${label}: the date of birth`,
  dateUnborn: (label: string) => `${label}: born now, or another expected date`,
  names: (label: string) => `${label}: name, address, school, reason`,
  withhold: (label: string) => `${label}: withhold something`,
  showAgain: (label: string) => `${label}: show again`,
  takeOut: (label: string) => `Take ${label} off: entered by mistake`,
  putBack: (label: string) => `Put ${label} back: taken off by mistake`,
  wasTakenOut: 'A child was taken out',
  putBackShort: 'Put back',
  dateForm: 'The date of a child',
  dateOf: (label: string) => `This is about ${label}. Give the right date; the one there was stays in the history of the case.`,
  dateOfUnborn: (label: string) =>
    `This is about ${label}. A date of birth records the birth, and what is counted from it is counted again.`,
  expectedAgain: 'Or the expected date, where the child is not born',
  outForm: 'Take a child off',
  outMeans: (label: string) =>
    `${label} is taken off this case. Everybody who is invited is told at once, and the numbers of the others stay. Until the conference is over, “The children” puts ${label} back as before.`,
  outSubmit: 'Take off',

  dischargeForm: 'Leaving hospital',
  dischargeRow: (label: string, day: string | null) =>
    day === null ? `${label}: the day of leaving hospital` : `${label}: leaves hospital on ${day}`,
  dischargeEnter: 'Enter the day',
  dischargeMeans: (label: string) =>
    `This is about ${label}. The day may be planned, and entered again as it changes. The core group has to meet before that day. Its date is worked out at once.`,
  dischargeDay: 'Leaves hospital on',
  dischargeUnknown: 'The day is not known after all',
  dischargeNot: 'If the day is not known',
  dischargeOr: 'Enter the day, or tick that it is not known.',
  dischargeFits: 'A baby cannot leave hospital on this day: it is before the birth, or too long after it.',

  named: (label: string, name: string) => `${label} (${name})`,
  details: { name: 'Name', address: 'Address', school: 'School', placement: 'Placement', reason: 'Why the conference is called' },
  beforeBirth: 'Before the birth it goes by the mother’s surname. Its own name is entered once it is born.',
  namesForm: 'Which child it is',
  namesOf: (label: string) => `This is about ${label}. What stands there now is under “Details”.`,
  whoReads: 'Never posted. Under “Details” for those who take part and have accepted the confidentiality undertaking.',
  emptyKeeps: 'Left empty it stays as it is.',
  emptyKeepsAll: 'What you leave empty stays as it is.',
  remove: 'Remove what stands there',
  parts: {
    withhold: {
      form: 'Withhold something',
      means: (label: string) =>
        `This is about ${label}. Nobody but the ${t.chair} reads it any more. A placement that is withheld withholds the address and the school with it.`,
      label: `What the ${t.chair} has withheld`,
      submit: 'Withhold',
    },
    'show-again': {
      form: 'Show again',
      means: (label: string) =>
        `This is about ${label}. Everybody who takes part and has accepted the undertaking reads it again.`,
      label: 'What is no longer withheld',
      submit: 'Show again',
    },
  },
  told: (names: string) => `Told which children it is: ${names}.`,
  byTelephone: (who: string) => `Names, places and reasons are not shown here at present. They are told by telephone: ${who}.`,
  untold: (names: string) => `Not told yet which children it is: ${names}.`,
  toldForm: 'I have told them',
  toldLabel: 'Whom you have told',
  toldNot: 'Not after all: noted by mistake',
  toldChange: 'Correct',
  toldMeans:
    'Which children it is, by word of mouth. That you told them is noted in the history of the case; what you told is not.',
  isWithheld: `withheld by the ${t.chair}`,
  withheldFromOthers: (text: string) => `${text} (withheld from everybody but the ${t.chair})`,
  afterUndertaking:
    'Which children it is about stands here once you have accepted the confidentiality undertaking: your card of this conference has the button.',
  unnamed: (who: string) => `Not every child is named here. Please ask ${who}.`,
  unnamedYet: 'Not every child is named yet: “The children”, below, is where that is done.',
  byMouth: (who: string, day: string) =>
    `Which children it is about you are told by telephone before your report is due, and before ${day} in any case. Please ring if nobody has told you: ${who}.`,
});
