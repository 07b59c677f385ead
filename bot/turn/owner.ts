import type { StreamId } from '../../adapters/store/port.ts';
import type { PersonId } from '../../domain/ids.ts';

/** Whose mailbox a stream is; null for a case or the directory. */
export function ownerOf(stream: StreamId): PersonId | null {
  return stream.startsWith('person:') ? (stream.slice('person:'.length) as PersonId) : null;
}
