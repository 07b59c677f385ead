/** What people typed that no posted card may ever hold. A test looks for every one of them. */
export const planted = {
  place: 'Quince Room, Elmfield House, Mill Lane',
  link: 'https://meet.example.invalid/quince-elmfield',
  born: '2019-05-04',
  expected: '2027-03-19',
  line: 'My own daughter is in the same class.',
  deputyName: 'Wren Unlisted',
  reason: 'Bruises seen twice by the school this month.',
  doing: 'Police and duty social worker are on the way to the flat.',
  what: 'See Child 1 at home each week, alone.',
  why: 'Nobody has heard the child without the mother.',
  cancelled: 'The mother is in hospital since last night.',
  late: 'The father was arrested on the day before.',
  note: 'The aunt opened the door, the father did not.',
} as const;
