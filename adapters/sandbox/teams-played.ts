/** Teams that answer as one, in the sandbox that is played: a practice and a police unit, with their members and leads. */
export const teamsPlayed = [
  { id: 'millrace', agency: 'gp', name: 'Millrace Surgery, reception', members: ['ottoline', 'emrys'], lead: 'ottoline' },
  { id: 'thornmere-unit', agency: 'police', name: 'Thornmere protection unit', members: ['bram', 'sunniva'], lead: 'bram' },
] as const;
