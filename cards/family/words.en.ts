export const ofChildren = {
  changedTitle: (reference: string) => `Conference ${reference}: the children`,
  changes: {
    added: (label: string) => `${label} was added and is part of this conference now.`,
    removed: (label: string) => `${label} was entered by mistake and was taken off. The numbers of the others stay.`,
    born: (label: string, before: string) => `Who was ${before} is ${label} now.`,
    corrected: (label: string) => `A date of ${label} was corrected. What is counted from it was counted again.`,
  },
  missingNow: (roles: string) => `Needed for these children, and nobody on the list: ${roles}.`,
  nothingMissing: 'It is stored. Every role that these children need is on the list.',

  row: 'A child is missing, was born, or has a wrong date',
  changeForm: 'The children',
  what: 'What should change',
  add: 'Add a child',
  date: (label: string) => `${label}: the date of birth`,
  dateUnborn: (label: string) => `${label}: born now, or another expected date`,
  takeOut: (label: string) => `Take ${label} off: entered by mistake`,
  dateForm: 'The date of a child',
  dateOf: (label: string) => `This is about ${label}. Give the right date; the one there was stays in the history of the case.`,
  dateOfUnborn: (label: string) =>
    `This is about ${label}. A date of birth records the birth, and what is counted from it is counted again.`,
  expectedAgain: 'Or the expected date, where the child is not born',
  outForm: 'Take a child off',
  outMeans: (label: string) =>
    `${label} is taken off this case. Everybody who is invited is told, and the numbers of the others stay.`,
  outSubmit: 'Take off',
};
