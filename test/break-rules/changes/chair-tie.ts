import type { Change } from '../change.ts';

const asks = 'domain/case/conference/chair-tie/asks.ts';

export const changes: readonly Change[] = [
  {
    row: 'ST-P12',
    file: 'domain/case/conference/chair-tie/said.ts',
    before: '...(own.held ? { earlier: tiesSaid(own) } : {})',
    after: '',
  },
  {
    row: 'ST-P12',
    file: 'domain/case/meeting/when/slice.ts',
    before: 'chairs === undefined || held ? set',
    after: 'chairs !== null || held ? set',
  },
  {
    row: 'ST-P12',
    file: asks,
    before: 'ties ?? []).filter((tie) => without.includes(tie))',
    after: 'ties ?? []).filter(() => false)',
  },
  {
    row: 'ST-P12',
    file: 'domain/case/conference/chair-tie/declare-tie.ts',
    before: "  if (declared.by === by) return { refused: 'not-two' };\n",
    after: '',
  },
  { row: 'ST-P12', file: asks, before: "type === 'review' && chairBefore", after: "type === 'initial' && chairBefore" },
  {
    row: 'ST-P12',
    file: 'cards/conference/chair-tie/tie-lines.ts',
    before: 'words.detailsKept(nameOf(scene, answered.by), answered.why)',
    after: "''",
  },
  {
    row: 'ST-P12',
    file: 'domain/procedures/forth-valley.ts',
    before: "without: ['direct-involvement', 'supervisory']",
    after: "without: ['operational']",
  },
  {
    row: 'ST-P12',
    file: 'cards/conference/day-sheet/sheet-paper.ts',
    before: '      ...tieOnSheet(scene),\n',
    after: '',
  },
  { row: 'FV-P13', file: 'cards/conference/chair-tie/tie-lines.ts', before: 'chairRule.otherAgency ?', after: 'false ?' },
];
