import { z } from 'zod';
import { buckinghamshire } from './buckinghamshire.ts';
import { ceredigion } from './ceredigion.ts';
import { forthValley } from './forth-valley.ts';
import { gpPractice } from './gp-practice.ts';
import { forthValleyToday } from './local/forth-valley-today.ts';
import { london } from './local/london.ts';
import { sussex } from './local/sussex.ts';
import { tees } from './local/tees.ts';
import { england2023 } from './national/england-2023.ts';
import { scotland2023 } from './national/scotland-2023.ts';
import { wales } from './national/wales.ts';
import { type Procedure, procedureSchema } from './schema.ts';
import { stokeOnTrent } from './stoke-on-trent.ts';

/** The five documents, then national guidance of today, then areas that differ from it. */
const builtIn: readonly Procedure[] = [
  ...[forthValley, stokeOnTrent, buckinghamshire, ceredigion, gpPractice],
  ...[england2023, scotland2023, wales],
  ...[forthValleyToday, london, sussex, tees],
];

export interface Procedures {
  readonly keys: readonly string[];
  find(key: string): Procedure | undefined;
}

function look(all: readonly Procedure[]): Procedures {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return { keys: [...byKey.keys()], find: (key) => byKey.get(key) };
}

export const procedures: Procedures = look(builtIn);

/** A procedure of ours by its key. */
export const procedure = (key: string): Procedure | undefined => procedures.find(key);

/** Ours and others, given as plain data (a file a partnership wrote). Throws, naming the field, on one that is not right. */
export function proceduresWith(...more: readonly unknown[]): Procedures {
  const checked = more.map((one) => {
    const found = procedureSchema.safeParse(one);
    if (!found.success) throw new Error(`This procedure cannot be used:\n${z.prettifyError(found.error)}`);
    return found.data;
  });
  const all = [...builtIn, ...checked];
  const twice = all.find((one, i) => all.some((other, j) => j < i && other.key === one.key));
  if (twice !== undefined) throw new Error(`There are two procedures called "${twice.key}": give one of them another key`);
  return look(all);
}
