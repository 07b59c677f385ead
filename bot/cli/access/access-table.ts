import { type Cell, type CellStage, parts, stagesOf } from '../../../domain/access/matrix.ts';
import { stagesInOrder } from '../../../domain/access/may.ts';
import type { Part } from '../../../domain/access/right.ts';
import type { CommandName } from '../../../domain/case/case.ts';
import { rightsBySlice } from '../../../domain/case/slices.ts';
import { partLetters } from './part-letters.ts';

const width = 120;
const gap = 2;

/** The matrix to be read by a person: a line a command, a column a stage, a letter for each part that may; by slice, 120 columns wide. */
export function accessTable(cells: readonly Cell[]): string {
  const conferences: readonly CellStage[] = stagesInOrder;
  const coreGroups = stagesInOrder.map((stage) => `core-group ${stage}` as const);
  return [
    'Who may do and read what, and at which stage. A letter is a part; * is until the meeting starts; a stroke is nobody.',
    'A guest, and anybody else who is nobody of the partnership, has no letter: they may nothing, and are told nothing.',
    '',
    ...parts.map(
      (part) => `  ${partLetters[part][0]}  ${part.padEnd(Math.max(...parts.map((one) => one.length)))}  ${partLetters[part][1]}`,
    ),
    '',
    'A conference; of what belongs to the whole case: where its latest conference stands',
    ...tableOf(cells, conferences),
    '',
    'A meeting of the core group',
    ...tableOf(cells, coreGroups),
    '',
  ].join('\n');
}

/** Commands that somebody may at one of these stages, or that are asked about at no other. */
function tableOf(cells: readonly Cell[], columns: readonly CellStage[]): readonly string[] {
  const asked = columns.filter((stage) => cells.some((cell) => cell.stage === stage));
  const of = Map.groupBy(cells, ({ may, stage }) => `${may} ${stage}`);
  const letters = (command: CommandName, stage: CellStage) =>
    (of.get(`${command} ${stage}`) ?? [])
      .flatMap(({ allowed, who, why }) => (allowed && isPart(who) ? [letterOf(who, why)] : []))
      .join('') || '-';
  const lines = Object.entries(rightsBySlice).map(([slice, rights]) => {
    const commands = (Object.keys(rights) as CommandName[]).filter((command) =>
      stagesOf(command).some((one) => asked.includes(one)),
    );
    const rows = commands.map((command) => [
      `  ${command}`,
      ...asked.map((stage) => letters(command, stage)),
      rowsOf(cells, command, asked),
    ]);
    const some = asked[0] === 'none' ? rows : rows.filter((row) => row.slice(1, -1).some((one) => one !== '-'));
    return { slice, rows: some };
  });
  const head = ['', ...asked.map((stage) => stage.replace('core-group ', '')), 'by'];
  const every = [head, ...lines.flatMap(({ rows }) => rows)];
  const widths = head.map((_, at) => Math.max(...every.map((row) => row[at]?.length ?? 0)));
  const room = width - (widths.at(0) ?? 0) - (widths.at(-1) ?? 0) - gap * (head.length - 1);
  const most = Math.floor(room / asked.length);
  const column = widths.map((one, at) => (at === 0 || at === widths.length - 1 ? one : Math.min(one, most)));
  return [
    ...broken(head, column),
    ...lines
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ slice, rows }) => [slice, ...rows.flatMap((row) => broken(row, column))]),
  ];
}

/** The rows of the procedures by which a command is somebody's at these stages. */
function rowsOf(cells: readonly Cell[], command: CommandName, columns: readonly CellStage[]): string {
  const whys = cells.filter((cell) => cell.may === command && cell.allowed && columns.includes(cell.stage)).map(({ why }) => why);
  return [...new Set(whys.map((why) => /^[A-Z]+-[A-Z]?\d+/.exec(why)?.[0] ?? ''))].filter((row) => row !== '').join(', ');
}

/** Half-siblings and guests have no letter: what is for their own children alone is not for the one, and nothing is for the other. */
function isPart(who: Cell['who']): who is Part {
  return Object.hasOwn(partLetters, who);
}

function letterOf(who: Part, why: string): string {
  return `${partLetters[who][0]}${isUntilStart(why) ? '*' : ''}`;
}

function isUntilStart(why: string): boolean {
  return why.endsWith('until the meeting starts');
}

/** One line; more, where a cell has more letters than its column has room for. */
function broken(row: readonly string[], widths: readonly number[]): readonly string[] {
  const pieces = row.map((cell, at) => {
    const most = Math.max(2, widths[at] ?? 0);
    return cell.length <= most ? [cell] : filled(cell.match(/.\*?/g) ?? [], most);
  });
  const lines = Math.max(...pieces.map((one) => one.length));
  return Array.from({ length: lines }, (_, line) =>
    pieces
      .map((one, at) => (one[line] ?? '').padEnd(widths[at] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function filled(letters: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const letter of letters) {
    const last = lines.pop() ?? '';
    lines.push(...(last.length + letter.length <= most ? [last + letter] : [last, letter]));
  }
  return lines;
}
