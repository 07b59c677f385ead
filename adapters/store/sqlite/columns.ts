import type { SQLOutputValue } from 'node:sqlite';
import type { Key } from '../port.ts';

/** What is in a column that the schema says is a BLOB. */
export function blob(value: SQLOutputValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('a column that should hold bytes does not');
}

/** A row of the table of keys; without a name there is none. */
export function keyIn(name: SQLOutputValue | undefined, wrapped: SQLOutputValue | undefined): Key {
  if (typeof name !== 'string') return undefined;
  return wrapped === null ? 'destroyed' : blob(wrapped);
}
