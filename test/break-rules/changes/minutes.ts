import type { Change } from '../change.ts';

const own = 'domain/case/conference/minutes';

/** What is typed of the minutes, who has what of them, and what stands in them. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['BU-F1', `${own}/headings.ts`, "minutes.headings === 'own'", "minutes.headings === 'usual'"],
  [
    'ST-M2',
    `${own}/write.ts`,
    'changes: changes + 1, list: null, words: {}, got: {} }',
    'changes: changes + 1, list: own.restricted.list, words: own.restricted.words, got: {} }',
  ],
  ['ST-M2', `${own}/write.ts`, "&& !('list' in put && meeting.when.chair === by)", "&& !('list' in put)"],
  [
    'Q-11',
    `${own}/readers.ts`,
    'return texts.filter(({ from }) => from === person || (isListed && hasGivenWord(of, from, person)));',
    'return texts;',
  ],
  [
    'Q-11',
    `${own}/content/minutes-of.ts`,
    'empty: is.minutes.empty,',
    "empty: is.minutes.restricted.texts.length === 0 ? is.minutes.empty : 'left-out',",
  ],
  ['BU-S3', `${own}/content/scale-parts.ts`, "if ('person' in whose || version === 'whole') return true;", 'return true;'],
  ['ST-P7', `${own}/content/family-parts.ts`, 'reason: whole ? decision.reason : null,', 'reason: decision.reason,'],
  ['FV-P9', `${own}/content/family-parts.ts`, 'reason: whole ? decision.reason : null,', 'reason: null,'],
  ['ST-M1', `${own}/content/people-parts.ts`, '&& !is.minutes.notAppended.includes(person)', ''],
  ['ST-M1', `${own}/agree.ts`, 'includes(by as PersonId) === out', 'includes(by as PersonId) !== out'],
  ['FV-P15', `${own}/content/family-parts.ts`, 'views: roleSaid(known.procedure, views),', 'views: null,'],
  ['ST-P2', 'domain/case/conference/decision/provisional.ts', 'decided.length === 0 ?', 'decided.length >= 0 ?'],
  ['ST-P2', 'cards/conference/circulation/outcome-form.ts', '...provisionalLines(scene, mine.children)', ''],
  ['ST-P2', 'domain/case/conference/day/quorate.ts', "(['not-asked'] as const)", '[]'],
  ['ST-T3', `${own}/content/record-parts.ts`, 'authorised: said(authorised),', 'authorised: null,'],
  ['ST-T3', 'domain/case/conference/timeliness/decide.ts', '|| isReasonAlwaysAsked(procedure))', ')'],
  [
    'ST-T3',
    'domain/case/conference/timeliness/authorising.ts',
    'procedure.delay.authorisedBy !== null && latenessOf(conference, procedure).isLate',
    'false',
  ],
  [
    'FV-R2',
    `${own}/readers.ts`,
    'return texts.filter(({ from }) => from === person || (isListed && hasGivenWord(of, from, person)));',
    'return texts;',
  ],
  ['FV-R2', `${own}/restricted-word.ts`, 'said?.agrees === true && said.people.includes(to)', 'true'],
  ['FV-R2', `${own}/waiting.ts`, 'open.includes(person)', 'false'],
  ['Q-16', `${own}/restricted-got.ts`, 'isThere && isToConfirm(of, person)', 'isThere && givenTo(of, person).length > 0'],
  ['Q-22', `${own}/taken-back-tells.ts`, '!has.has(from)', 'has.has(from)'],
  ['Q-6', 'bot/cli/export/export-case.ts', '(isPrivate(event) ? [] : [index + 1])', '[index + 1]'],
  ['Q-11', `${own}/readers.ts`, "length > 0 ? 'restricted' : null", "length > 0 ? 'minutes' : null"],
  ['FV-R2', 'bot/cli/export/export-case.ts', 'const { restricted: _, ...set } = event;', 'const { ...set } = event;'],
  ['ST-P3', `${own}/content/people-parts.ts`, 'read: is.day.read.includes(person),', 'read: false,'],
  ['ST-T16', 'cards/conference/minutes/document/minutes-document.ts', '      ...signed(on),\n', ''],
  ['CE-P2', `${own}/content/people-parts.ts`, 'there: therePart(source, attended.get(one.person)),', 'there: null,'],
  [
    'ST-P15',
    'cards/conference/exclusion/exclusions-form.ts',
    'ground?.policeInFull === true',
    'ground?.policeInFull === undefined',
  ],
  ['FV-T11', `${own}/due.ts`, "row.to === 'minutes-circulated'", "row.to === 'decisions-circulated'"],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
