import type { StreamId } from '../../adapters/store/port.ts';
import type { PersonId } from '../../domain/ids.ts';

/** Whose own mailbox a stream is; null for a case, the directory or a team's mailbox, which is nobody's alone. */
export function personOfMailbox(stream: StreamId): PersonId | null {
  return stream.startsWith('person:') ? (stream.slice('person:'.length) as PersonId) : null;
}
