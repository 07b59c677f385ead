/** Of the decision on each child: rows of the table in who-may.test.ts. */
export const ofDecision = {
  'read-decision': '- - - - ACSPGM ACSPGM - - Q-3',
  'decide-child': '- - - - C C - - ST-D1',
  'adjourn-child': '- - - - C C - - ST-D1',
  'take-back-decision': '- - - - C C - - ST-D1',
  'say-follows': '- - - - CS CS - - FV-D5',
  recommend: '- - - - C C - - ST-D5',
  'take-back-recommendation': '- - - - C C - - ST-D5',
  'answer-recommendation': '- - - - SPG SPG - - ST-D5',
  dissent: '- - - - SPG SPG - - FV-D2',
  'take-back-dissent': '- - - - SPG SPG - - FV-D2',
  'record-dissent': '- - - - CM CM - - FV-D3',
  'take-back-recorded-dissent': '- - - - CM CM - - FV-D3',
  'answer-dissent': '- - - - C C - - FV-D2',
  'say-dissent-next': '- - - - CSPG CSPG - - FV-D3 CE-D2',
  'tick-decided': '- - - - ACSPG ACSPG - - CE-D5',
} as const;
