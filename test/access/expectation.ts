import { readFileSync } from 'node:fs';

/**
 * What the hand-written page says: of every part what it may, as `command stage`, and where only until the meeting starts. Towards the directory a
 * part is called `directory <part>`, and its one stage is `directory`.
 */
export interface Expectation {
  /** By part. A stage of a meeting of the core group is `core-group <stage>`. */
  readonly may: ReadonlyMap<string, ReadonlySet<string>>;
  readonly untilStart: ReadonlySet<string>;
  /** Where only for the children they are there for, of half-siblings; everything else is for all. */
  readonly ownChildren: ReadonlySet<string>;
  /** `part command`: outside its stages it is refused as a stranger's is. */
  readonly quiet: ReadonlySet<string>;
  /** Every command that stands on the page, also those that are nobody's. */
  readonly commands: ReadonlySet<string>;
}

const line = /^ {2}may [^()]+ \(([a-z-]+)\)(.*)$/;
const where = /^ (of the core group )?in ([a-z, ]+?)(, until it starts)?(, for their own children)?(, quietly)?$/;

/** Throws on a line it cannot read, lest an expectation be left out unseen. */
export function expectation(): Expectation {
  const may = new Map<string, Set<string>>();
  const untilStart = new Set<string>();
  const ownChildren = new Set<string>();
  const quiet = new Set<string>();
  const commands = new Set<string>();
  let part: string | null = null;
  for (const text of readFileSync(new URL('expected.txt', import.meta.url), 'utf8').split('\n')) {
    const heading = /^((?:directory )?[a-z-]+):/.exec(text);
    if (heading !== null) {
      part = heading[1] as string;
      if (may.has(part)) throw new Error(`expected.txt: ${part} stands there twice`);
      may.set(part, new Set());
      continue;
    }
    // What stands before the first part and after the last is for the reader.
    if (part === null || !text.startsWith('  ')) continue;
    const read = line.exec(text);
    if (read === null) throw new Error(`expected.txt: cannot be read: ${text}`);
    const [, command = '', rest = ''] = read;
    commands.add(command);
    if (part === 'nobody') continue;
    if (part.startsWith('directory ')) {
      if (rest !== '') throw new Error(`expected.txt: cannot be read: ${text}`);
      may.get(part)?.add(`${command} directory`);
      continue;
    }
    for (const clause of rest.split(';')) {
      const found = where.exec(clause);
      if (found === null) throw new Error(`expected.txt: cannot be read: ${text}`);
      const [, group, stages = '', until, own, quietly] = found;
      if (quietly !== undefined) quiet.add(`${part} ${command}`);
      for (const stage of stages.split(', ')) {
        const cell = `${command} ${group === undefined ? '' : 'core-group '}${stage}`;
        if (may.get(part)?.has(cell)) throw new Error(`expected.txt: ${part} ${cell} stands there twice`);
        may.get(part)?.add(cell);
        if (until !== undefined) untilStart.add(`${part} ${cell}`);
        if (own !== undefined) ownChildren.add(`${part} ${cell}`);
      }
    }
  }
  may.delete('nobody');
  return { may, untilStart, ownChildren, quiet, commands };
}
