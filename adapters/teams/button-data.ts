import * as z from 'zod';
import { formNames } from '../../cards/form-names.ts';
import type { ButtonPress, FormRef } from '../../cards/model.ts';
import { directoryFormNames } from '../../cards/partnership/form-names.ts';
import { verbs } from '../../cards/registry.ts';
import { isMeetingId } from '../../domain/ref.ts';

/**
 * What a button carries, and the only thing read back from one. A client can forge all of it, so nothing here decides who somebody
 * is or what they may do. `press` does something, `open` asks for a form, `submit` hands one in; `lists` names the fields that take
 * many choices, which Teams sends joined by commas, `accounts` those a person is picked in. Inputs arrive beside these under `field_<name>`, so no field can overwrite them.
 */
export type ButtonData =
  | { readonly press: ButtonPress }
  | { readonly open: FormRef }
  | { readonly submit: FormRef; readonly lists: readonly string[]; readonly accounts?: readonly string[] };

export const fieldPrefix = 'field_';

// `of` is empty for what is not made yet (the form of a new conference).
const of = z.string().max(200);
const about = z.string().max(400).exactOptional();
const meeting = z.string().refine(isMeetingId).exactOptional();
const names = z.array(z.string().max(100)).max(100);
const destroyed = z.int().nonnegative().exactOptional();
const ref = z.object({ form: z.enum([...formNames, ...directoryFormNames]), of, meeting, about, destroyed });
const schemas = [
  ['press', z.object({ press: z.object({ verb: z.enum(verbs), of, meeting, about, seen: z.int().exactOptional() }) })],
  ['open', z.object({ open: ref })],
  ['submit', z.object({ submit: ref, lists: names, accounts: names.exactOptional() })],
] as const;

/** Reads what a press carried; null when it is nothing of ours. What lacks the one name that a schema is about is not held against it. */
export function readButtonData(data: unknown): ButtonData | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const [name, schema] of schemas) {
    const read = name in data ? schema.safeParse(data).data : undefined;
    if (read !== undefined) return read;
  }
  return null;
}
