import { z } from 'zod';
import { extended, type LocalProcedure } from '../local/extended.ts';
import type { Procedure } from '../schema.ts';
import { procedureFields } from '../schema.ts';

/**
 * A partnership's own procedure as its file has it: which of ours it stands on, and only what differs from that. `instead`: ids of rows of
 * the base whose place its own rows take.
 */
export interface OwnProcedure extends LocalProcedure {
  readonly extends: string;
}

/** Who has adopted it is said by adopting it, and whether it convenes by what it stands on. */
const {
  key,
  title,
  document,
  sourceDate,
  sourceNote,
  adoptedBy: _,
  reviewedOn: __,
  overlay: ___,
  ...others
} = procedureFields.shape;
const { decision, reports } = others;
const quorum = others.quorum.unwrap();

/** The fields of a file, each of its own form; what of it is nonsense beside the rest is said by read-own.ts. */
export const ownFields = z.strictObject({
  extends: z.string(),
  key: key.max(40),
  title,
  document,
  sourceDate,
  sourceNote,
  instead: z.array(z.string()).max(60).optional(),
  ...z.strictObject(others).partial().shape,
  decision: decision.partial().optional(),
  reports: reports.partial().optional(),
  quorum: quorum.partial().nullable().optional(),
});

/** The whole of it, over the procedure it stands on. Throws where it takes the place of a row that the base does not have. */
export function procedureOfOwn({ extends: _, ...local }: OwnProcedure, base: Procedure): Procedure {
  return extended(base, local);
}
