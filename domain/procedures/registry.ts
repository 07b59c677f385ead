import { buckinghamshire } from './buckinghamshire.ts';
import { ceredigion } from './ceredigion.ts';
import { forthValley } from './forth-valley.ts';
import { gpPractice } from './gp-practice.ts';
import { blackpool } from './local/blackpool.ts';
import { bolton } from './local/bolton.ts';
import { cheshireEast } from './local/cheshire-east.ts';
import { cityAndHackney } from './local/city-and-hackney.ts';
import { forthValleyToday } from './local/forth-valley-today.ts';
import { highland } from './local/highland.ts';
import { liverpool } from './local/liverpool.ts';
import { london } from './local/london.ts';
import { northYorkshire } from './local/north-yorkshire.ts';
import { powys } from './local/powys.ts';
import { sefton } from './local/sefton.ts';
import { sussex } from './local/sussex.ts';
import { tees } from './local/tees.ts';
import { england2023 } from './national/england-2023.ts';
import { northernIreland } from './national/northern-ireland.ts';
import { scotland2023 } from './national/scotland-2023.ts';
import { wales } from './national/wales.ts';
import { type OwnProcedure, procedureOfOwn } from './own/own-procedure.ts';
import type { Procedure } from './schema.ts';
import { stokeOnTrent } from './stoke-on-trent.ts';

/** The five documents, then national guidance of today, then areas that differ from it. */
const builtIn: readonly Procedure[] = [
  ...[forthValley, stokeOnTrent, buckinghamshire, ceredigion, gpPractice],
  ...[england2023, scotland2023, wales, northernIreland],
  ...[forthValleyToday, london, sussex, tees, blackpool, bolton, cheshireEast, cityAndHackney, liverpool, northYorkshire, sefton],
  ...[highland, powys],
];

export interface Procedures {
  readonly keys: readonly string[];
  find(key: string): Procedure | undefined;
}

function look(all: readonly Procedure[]): Procedures {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return { keys: [...byKey.keys()], find: (key) => byKey.get(key) };
}

/** Ours: what every partnership has. */
export const procedures: Procedures = look(builtIn);

/** A procedure of ours by its key. */
export const procedure = (key: string): Procedure | undefined => procedures.find(key);

/** What a partnership has of its own, once: every press asks for it. */
const known = new WeakMap<readonly OwnProcedure[], Procedures>();

/** Ours and the partnership's own, which were checked when they were taken (own/read-own.ts). */
export function proceduresOf({ ownProcedures = [] }: { readonly ownProcedures?: readonly OwnProcedure[] }): Procedures {
  if (ownProcedures.length === 0) return procedures;
  const found = known.get(ownProcedures);
  if (found !== undefined) return found;
  const fresh = look([...builtIn, ...ownProcedures.flatMap(wholeOf)]);
  known.set(ownProcedures, fresh);
  return fresh;
}

/** One that a release of ours has taken the base from is left out, and whoever needs it is told that it is missing. */
function wholeOf(own: OwnProcedure): readonly Procedure[] {
  const base = builtIn.find((one) => one.key === own.extends);
  if (base === undefined) return [];
  const instead = (own.instead ?? []).filter((id) => base.timescales.some((row) => row.id === id));
  return [procedureOfOwn({ ...own, instead }, base)];
}
