import { inventedPartnership } from '../partnership.ts';
import type { Script } from './act.ts';
import { administrators } from './administrators/administrators.ts';
import { toBeginWith } from './to-begin-with.ts';
import { wholeLife } from './whole-life/whole-life.ts';

const toldBy = inventedPartnership().procedure;

/** On the procedure of the invented partnership, whose limits and roles the stories are told by, all of them; on any other a conference is called by hand. */
export function scriptFor(procedure: string): Script {
  return procedure === toldBy
    ? { opens: 'before', tours: [wholeLife, administrators] }
    : { opens: 'calling', tours: [toBeginWith] };
}
