import type { Change } from '../change.ts';

const decide = 'domain/case/conference/timeliness/decide.ts';

export const changes: readonly Change[] = [
  {
    row: 'EN-T2',
    file: 'domain/procedures/conference/buckinghamshire.ts',
    before: 'chairAgrees: true',
    after: 'chairAgrees: false',
  },
  {
    row: 'EN-T2',
    file: decide,
    before: '  if (conference === null || !isChairAskedOfDelay(conference, procedure))',
    after: '  if (conference !== null || !isChairAskedOfDelay(conference, procedure))',
  },
  {
    row: 'EN-T2',
    file: 'cards/conference/timeliness/late-lines.ts',
    before: '  if (!isChairAskedOfDelay(state, procedure)) return [];',
    after: '  if (isChairAskedOfDelay(state, procedure)) return [];',
  },
  {
    row: 'EN-T2',
    file: 'cards/conference/timeliness/kinds.ts',
    before: "'agree-delay': { may: 'agree-delay'",
    after: "'agree-delay': { may: 'authorise-delay'",
  },
  {
    row: 'ST-T3',
    file: 'cards/conference/timeliness/late-lines.ts',
    before: 'procedure.delay?.tellsAgencies !== true',
    after: 'procedure.delay?.tellsAgencies !== false',
  },
  {
    row: 'FV-T2',
    file: 'domain/case/conference/timeliness/lateness.ts',
    before: '...invitationsSent(invitedAt), ',
    after: '',
  },
  {
    row: 'FV-T16',
    file: decide,
    before: 'missedRows(of, id, procedure, at).some((one) => one.name === row)',
    after: 'missedRows(of, id, procedure, at).length > 99',
  },
  {
    row: 'FV-T16',
    file: 'cards/conference/timeliness/late-form.ts',
    before: '    words.because(said.why),\n',
    after: '',
  },
  {
    row: 'ST-T19',
    file: decide,
    before: "  if (inPlace && (theirs.length === 0 || what === '')) return { refused: 'incomplete' };\n",
    after: '',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/interim.ts',
    before: 'facts[row.from.fact] !== undefined',
    after: 'false',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/interim.ts',
    before: 'return isToCome(conference) && conference.timeliness.interim !== null;',
    after: 'return false;',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: "if (calling.stage === 'cancelled') return calling.stopped === undefined;",
    after: "if (calling.stage === 'cancelled') return false;",
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: '  if (Object.keys(decision.adjourned).length > 0) return true;\n',
    after: '',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: "return next.calling.type === 'continued'",
    after: 'return false',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: "calling.stage === 'closed' && ",
    after: "calling.stage === 'closed' && !",
  },
  {
    row: 'ST-T19',
    file: 'cards/meeting/calling/cancelled-card.ts',
    before: 'say(words.cancelledInvited), ...planGoesOn(scene)]',
    after: 'say(words.cancelledInvited)]',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: '!isCalled(reached(calling)) && ',
    after: '',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/carried.ts',
    before: 'carried?.inPlace === true ?',
    after: 'carried !== null ?',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/interim-part.ts',
    before: 'if (!before.interimGoesOn && after.interimGoesOn && (is.by === person || hasPart(is, person))) return true;',
    after: '',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/phases-of.ts',
    before: '    ...(part === null ? [] :',
    after: '    ...(part !== null ? [] :',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/interim-part.ts',
    before: "if (status !== 'convened' || interim === null || interim.by",
    after: 'if (interim === null || interim.by',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/interim-part.ts',
    before: ' || interim.dropped.includes(person)',
    after: '',
  },
  {
    row: 'ST-T19',
    file: 'domain/case/conference/timeliness/shown.ts',
    before: '    ...of1(parts, saidOfParts(of).wait.includes(person), keeps || leads),\n',
    after: '',
  },
  {
    row: 'FV-T15',
    file: 'domain/case/dates/slice.ts',
    before: "    'agreed-day-corrected': recounted,\n",
    after: '',
  },
  {
    row: 'FV-T15',
    file: 'cards/meeting/calling/call-form.ts',
    before: "agreed !== '' && type !== undefined && type !== 'continued'",
    after: "agreed === '' && type !== undefined && type !== 'continued'",
  },
  {
    row: 'FV-T15',
    file: 'domain/case/dates/agreed-day.ts',
    before: 'row.due <= day) return row;',
    after: 'row.due > day) return row;',
  },
  {
    row: 'FV-T15',
    file: 'domain/procedures/forth-valley/afterwards.ts',
    before: "from: { fact: 'conference', of: ['initial', 'pre-birth'] },\n    within: [3, 'months'],",
    after: "from: { fact: 'conference', of: ['initial', 'pre-birth'] },\n    within: [4, 'months'],",
  },
];
