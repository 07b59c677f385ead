/** Who may ask what of the day, in the columns of who-may.test.ts. */
export const whoMayOnTheDay = {
  'set-here': '- - - CM CM - - - GP-P2',
  'say-alone': '- - - SPG SPG - - -',
  'take-family': '- - - CM CM - - - ST-P5',
  'family-left': '- - - CM CM - - - ST-P5',
  'family-undertaking': '- - - CM CM - - - ST-P6',
  'mark-points': '- - - CM CM - - - BU-A1',
  'note-heard': '- - - CM CM - - - CE-P5',
  'say-quorum': '- - - C C - - - ST-P2',
  'choose-reconvene': '- - - - C C - - ST-P2',
  'ask-reconvene': '- - - - SPG SPG - - ST-P2',
  'unask-reconvene': '- - - - SPG SPG - - ST-P2',
  'enter-sheet': '- - - CM CM - - - Q-23',
} as const;
