import type { Change } from '../change.ts';

const asked = 'domain/case/conference/views/asked.ts';
const give = 'domain/case/conference/views/give-view.ts';
const line = 'cards/meeting/scale/line-drawn.ts';
const field = 'cards/conference/views/view-field.ts';

export const changes: readonly Change[] = [
  {
    row: 'ST-D4',
    file: 'domain/case/conference/views/open-views.ts',
    before: "procedure.decision.limbs && one.outcome === 'at-risk'",
    after: 'false',
  },
  { row: 'ST-D4', file: field, before: 'decision.limbs ?', after: 'false as boolean ?' },
  { row: 'BU-P2', file: give, before: ' || !theirs.every((child) => given.has(child))', after: '' },
  { row: 'BU-P7', file: field, before: "evidence === 'both' ? need : 'optional')", after: "'optional')" },
  { row: 'Q-24', file: field, before: "(chosen === undefined) !== (text === '')", after: 'false' },
  {
    row: 'CE-D1',
    file: 'domain/case/conference/views/proposed.ts',
    before: "return { outcome: null, why: 'not-said' };",
    after: "return { outcome: 'at-risk', why: 'majority' };",
  },
  { row: 'CE-D3', file: field, before: 'decision.limbs ?', after: 'false as boolean ?' },
  { row: 'CE-D3', file: field, before: "{ answer: 'yes', limb: 'research' }", after: "{ answer: 'yes', limb: 'enquiries' }" },
  {
    row: 'CE-D3',
    file: 'domain/case/conference/views/rounds.ts',
    before: 'closedAt: at, views, leftOut, missing',
    after: 'closedAt: at, views: views.map(({ limb: _, ...one }) => one), leftOut, missing',
  },
  { row: 'ST-P5', file: asked, before: "part === 'view')", after: "part !== 'observe')" },
  { row: 'FV-P3', file: asked, before: "part === 'view')", after: "part !== 'comment')" },
  { row: 'Q-24', file: 'adapters/store/sealing/round.ts', before: 'const STEP = 1_024;', after: 'const STEP = 16;' },
  { row: 'Q-24', file: 'cards/building/redisplay.ts', before: ' || name.startsWith(viewPrefix)', after: '' },
  {
    row: 'Q-24',
    file: 'cards/conference/views/view-card.ts',
    before: 'show([say(words.closed), ...viewsRows(scene, state)]',
    after:
      "show([say(state.views.rounds[0]?.status === 'closed' ? (state.views.rounds[0].views[0]?.evidence ?? '') : ''), say(words.closed), ...viewsRows(scene, state)]",
  },
  {
    row: 'Q-24',
    file: 'domain/case/trail/read.ts',
    before: "rounds.some((one) => one.status === 'closed')",
    after: 'rounds.length > 0',
  },
  {
    row: 'Q-24',
    file: line,
    before: '(isChair(scene) || state.present.includes(scene.me))',
    after: '(isChair(scene) || !state.present.includes(scene.me))',
  },
  { row: 'Q-24', file: line, before: 'state.present.includes(scene.me)', after: 'state.present.length > 0' },
  {
    row: 'Q-24',
    file: 'domain/case/need-to-know/children.ts',
    before: 'return theirs === undefined || theirs.includes(child);',
    after: "return what === 'scale' || theirs === undefined || theirs.includes(child);",
  },
  {
    row: 'Q-24',
    file: 'domain/case/meeting/scale/round.ts',
    before: "round.status === 'revealed' && round.zero.zero !== 'asked'",
    after: "round.status === 'revealed' || round.version > 0",
  },
];
