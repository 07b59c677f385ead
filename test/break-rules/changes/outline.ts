import type { Change } from '../change.ts';

const missing = 'domain/case/plan/outline/missing.ts';
const form = 'cards/plan/outline/plan-form.ts';
const stands = "one.kind === kind && one.status === 'stands'";

/** The plan's outline: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['BU-D1', missing, 'decision.planFirst ?', '!decision.planFirst ?'],
  [
    'BU-D1',
    'cards/conference/minutes/document/minutes-document.ts',
    '(procedure.decision.planFirst ? planSection(on) : [])',
    'planSection(on)',
  ],
  ['BU-D1', 'cards/conference/decision/decide-form.ts', 'lacks.decision.includes(child)', 'false'],
  ['BU-D1', 'cards/conference/day-sheet/of-children.ts', '(procedure.decision.planFirst ? plan : [])', 'plan'],
  ['BU-D1', 'cards/conference/day-sheet/of-children.ts', '(procedure.decision.planFirst ? plans : [])', 'plans'],
  ['ST-B2', missing, 'decision.planBeforeBirth ?', '!decision.planBeforeBirth ?'],
  ['ST-B2', 'domain/case/conference/request/ask.ts', ' || grounds.length > 0;', ' || grounds.length >= 0;'],
  ['FV-C3', form, stands, `${stands} && kind !== 'need'`],
  ['BU-C3', form, stands, `${stands} && kind !== 'wish'`],
  ['FV-C1', 'domain/case/plan/cover/name-cover.ts', 'cover.person === of ||', ''],
  ['FV-M1', 'domain/case/plan/versions/slice.ts', 'version: version + 1, at, by:', 'version, at, by:'],
  [
    'FV-M1',
    'domain/case/plan/versions/slice.ts',
    "changed(own, event, [{ visit: event.visit }]),\n    'visits-changed'",
    "own,\n    'visits-changed'",
  ],
  ['FV-M1', 'domain/case/plan/versions/concerned.ts', '[...leads, ...of.coreGroup], [line', '[...leads], [line'],
  ['FV-C4', 'cards/plan/people/people-blocks.ts', "one.kind !== 'relative'", "one.kind === 'relative'"],
  [
    'FV-C4',
    'domain/case/plan/done/complete.ts',
    'if (own !== null || by !== leadOf(state, procedure)) return own;',
    'return own;',
  ],
  [
    'FV-C4',
    'cards/meeting/core-group/core-group-card.ts',
    "'revise', { id, meeting: 'k1' }, 'all')",
    "'revise', { id, meeting: 'k1' }, 'none')",
  ],
  [
    'FV-C4',
    'domain/case/plan/action-tells.ts',
    'concerned(state, action, update, known));',
    '[concerned(state, action, update, known), Object.values(action.does ?? {})].flat() as PersonId[]);',
  ],
  [
    'BU-C1',
    'domain/case/plan/visiting/agree.ts',
    "visit?.status !== 'stands') return { refused: 'no-such-line' };\n  const now",
    "visit === undefined) return { refused: 'no-such-line' };\n  const now",
  ],
  ['ST-T21', form, stands, `${stands} && kind !== 'review'`],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
