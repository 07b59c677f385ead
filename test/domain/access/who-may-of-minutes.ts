/** Rows of the table in who-may.test.ts: the minutes. */
export const ofMinutes = {
  'read-minutes': '- - - ACSPGM ACSPGM ACSPGM - - ST-C1',
  'fetch-minutes': '- - - ACSPGM ACSPGM ACSPGM - - ST-C1',
  'write-minutes': '- - - CM CM CM - - ST-M1',
  'hand-minutes': '- - - - CM CM - - ST-M1',
  'return-minutes': '- - - - CM CM - - FV-T11',
  'agree-minutes': '- - - - C C - - FV-T11',
  'answer-restricted': '- - - SPG SPG SPG - - FV-R2',
  'confirm-restricted': '- - - - SPG SPG - - FV-R2',
  'note-restricted': '- - - - CM CM - - FV-R2',
  'keep-report-out': '- - - SPG SPG SPG - - ST-M1',
} as const;
