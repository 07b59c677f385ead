/** Who may ask a team to send somebody, and answer for it: rows of the table of who may, in its letters. */
export const rowsOfTeams = {
  'invite-team': '- A AC C C - - - FV-P4',
  'uninvite-team': '- A AC C C - - - FV-P4',
  // No team is asked here: test/domain/case/meeting/list/teams.test.ts.
  'take-place': '- - - - - - - -',
  'pass-place': '- - - - - - - -',
  'offer-premises': '- - - - - - - -',
  'warn-practices': '- A AC - - - - - GP-T3',
  'hand-back': '- - - SPG - - - - GP-P1',
  'note-teams': '- x x x x - - - Q-8',
};
