import { differences } from '../../procedures/differences.ts';
import type { OwnProcedure } from '../../procedures/own/own-procedure.ts';
import { withoutScaleEnds } from '../../procedures/own/scale-ends.ts';
import { proceduresOf } from '../../procedures/registry.ts';
import { isSame } from '../is-same.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory } from '../state.ts';
import type { OwnProcedureCommands, OwnProcedureEvents } from './shape.ts';

/**
 * Procedures that the partnership wrote itself, each over one of ours. They are kept here, and not read from their files when they are needed:
 * a case keeps the edition it was opened under, whatever becomes of a file. So one that was ever in force counts as it did, for good; another
 * edition of it is another file, with a key of its own, and is adopted like any other.
 */
export const ownProcedures: DirectorySlice<OwnProcedureCommands, OwnProcedureEvents> = {
  may: { 'keep-procedures': ['server'] },
  decide: {
    'keep-procedures'(state, { procedures }) {
      const changed = procedures.find((one) => isUsed(state, one.key) && countsOtherwise(state, one));
      if (changed !== undefined) return { refused: { why: 'procedure-in-use', procedure: changed.key } };
      const held = state.ownProcedures.filter(({ key }) => isUsed(state, key) && procedures.every((one) => one.key !== key));
      const next = [...procedures, ...held];
      return { events: isSame(next, state.ownProcedures) ? [] : [{ event: 'procedures-kept', procedures: next }] };
    },
  },
  apply: {
    'procedures-kept'(open, { procedures }) {
      open.ownProcedures = procedures.map(withoutScaleEnds);
    },
  },
  says: {
    'procedures-kept': ({ procedures }) =>
      `kept the partnership’s own procedures: ${procedures.map((one) => one.key).join(', ') || 'none'}`,
  },
};

/** Whether a case may go by it: it is in force, or was, or comes. */
function isUsed({ procedure, filedProcedure, earlier, coming }: Directory, key: string): boolean {
  return [procedure, filedProcedure, coming?.procedure].includes(key) || earlier.some((one) => one.procedure === key);
}

function countsOtherwise(state: Directory, own: OwnProcedure): boolean {
  const was = proceduresOf(state).find(own.key);
  const is = proceduresOf({ ownProcedures: [own] }).find(own.key);
  if (was === undefined || is === undefined) return false;
  const { dates, fields } = differences(was, is);
  return dates.length > 0 || fields.length > 0;
}
