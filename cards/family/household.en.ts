export const household = {
  row: (others: number) => (others === 0 ? 'No others in the family entered' : `Others in the family: ${others}`),
  button: 'Who else',
  change: 'Others in the family: how many, how old',
  form: 'Others in the family',
  means: 'Brothers and sisters, and other children at home, whom this conference is not about: their school may be needed too.',
  noNames: 'Numbers and ages alone. Please enter no names anywhere for them.',
  ages: {
    'under-five': 'Under five, at no nursery',
    'pre-five': 'Under five, at a nursery or pre-five place',
    'school-age': 'Of school age',
  },
  nursery: 'Children of the conference under five: at a nursery or pre-five place?',
  attending: { yes: 'Yes, at least one', no: 'No, none', unknown: 'Not known, or none under five' },
  changed: 'Who else is in the family was entered anew.',
};
