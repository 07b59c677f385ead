import type { Told } from './told.ts';
import { toldInEngland } from './told-in-england.ts';
import { toldInScotland } from './told-in-scotland.ts';
import { toldInWalesAndNorthernIreland } from './told-in-wales-and-northern-ireland.ts';

const told: Readonly<Record<string, Told>> = { ...toldInEngland, ...toldInScotland, ...toldInWalesAndNorthernIreland };

/** How the whole life is told on a procedure; null: on one that no conference is called by. */
export const toldOf = (procedure: string): Told | null => told[procedure] ?? null;
