/** Who may write the plan, and see to what goes out of a conference: rows of the table in who-may.test.ts. */
export const rowsOfPlan: Readonly<Record<string, string>> = {
  'release-list': '- - - - C C - - ST-C1',
  'send-document': '- - - - C C - - FV-T10',
  'confirm-received': '- - - - SPGT SPGT - - FV-T9',
  'open-document': '- - - - SPGT SPGT - - FV-T9',
  'note-received': '- - - - ACS ACS - - FV-T17',
  'withdraw-copies': '- - - - C C - - Q-22',
  'ask-correction': '- - - - SPGT SPGT - - ST-C1',
  'take-back-correction': '- - - - SPGT SPGT - - ST-C1',
  'answer-correction': '- - - - C C - - ST-C1',
  'read-circulation': '- - - - ACS ACS - - FV-T17',
  'add-plan-lines': '- S CS CSM CSM CS CS - Q-21 BU-D1',
  'change-plan-line': '- S CS CSM CSM CS CS - Q-21 BU-D1',
  'withdraw-plan-line': '- S CS CSM CSM CS CS - Q-21 BU-D1',
  'restore-plan-line': '- S CS CSM CSM CS CS - Q-21 BU-D1',
  'read-plan': '- S CS CSTM CSPTM CSPTM CST - Q-3 FV-C4 BU-D1',
};
