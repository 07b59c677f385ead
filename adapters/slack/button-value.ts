import { z } from 'zod';
import { formNames } from '../../cards/form-names.ts';
import type { ButtonPress, FormRef } from '../../cards/model.ts';
import { directoryFormNames } from '../../cards/partnership/form-names.ts';
import { verbs } from '../../cards/registry.ts';
import { isMeetingId } from '../../domain/ref.ts';
import { fitting } from './limits.ts';

const id = z.string().max(200);
const about = z.string().min(1).max(200).exactOptional();

const meeting = z.string().refine(isMeetingId, 'k1, k2, … or g1, g2, …').exactOptional();

const action = z.strictObject({ verb: z.enum(verbs), of: id, meeting, about, seen: z.int().nonnegative().exactOptional() });
const destroyed = z.int().nonnegative().exactOptional();
const formRef = z.strictObject({ form: z.enum([...formNames, ...directoryFormNames]), of: id, meeting, about, destroyed });

/**
 * What travels in a button's value (limit 2,000) or a modal's private_metadata (3,000), as JSON. `& < >` are spelled \uXXXX because
 * Slack gives texts back with entities in place of them (github.com/slackapi/bolt-python/issues/513).
 */
export function packValue(what: ButtonPress | FormRef, limit: 'buttonValue' | 'privateMetadata'): string {
  const json = JSON.stringify('verb' in what ? action.parse(what) : formRef.parse(what));
  const safe = json.replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return fitting(limit, safe);
}

/** The way back: an action, a form, or undefined for anything we would not write now (an old verb, a forgery). */
export function unpackValue(value: string): ButtonPress | FormRef | undefined {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return undefined;
  }
  const isAction = typeof json === 'object' && json !== null && 'verb' in json;
  return (isAction ? action : formRef).safeParse(json).data;
}

/** Which form a modal was, from its private_metadata. */
export function unpackForm(value: string): FormRef | undefined {
  const read = unpackValue(value);
  return read !== undefined && 'form' in read ? read : undefined;
}
