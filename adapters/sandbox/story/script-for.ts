import type { Script } from './act.ts';
import { administrators } from './administrators/administrators.ts';
import { administratorsOfPractice } from './administrators/of-a-practice.ts';
import { toBeginWith } from './to-begin-with.ts';
import { inWelsh } from './whole-life/in-welsh.ts';
import { toldOf } from './whole-life/told-of.ts';
import { wholeLife } from './whole-life/whole-life.ts';

export function scriptFor(procedure: string): Script {
  const told = toldOf(procedure);
  return told === null
    ? { opens: 'calling', tours: [toBeginWith, administratorsOfPractice] }
    : { opens: 'before', tours: [wholeLife(told), administrators(told)] };
}

/** The language that everybody of the sandbox reads on this procedure, but whoever has chosen one; null: English. */
export const languageFor = (procedure: string): 'cy' | null => (toldOf(procedure)?.words === inWelsh ? 'cy' : null);
