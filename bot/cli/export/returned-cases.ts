import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import { keepsCase } from '../../../domain/case/need-to-know/named.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Offline } from '../offline.ts';

/** An open case, by the id it is kept under. */
export interface ReturnedCase {
  readonly id: string;
  readonly state: Case & { readonly opening: Extract<Case['opening'], { status: 'open' }> };
}

/** The open cases that somebody may keep, in the order of their ids: of others nobody can tell by it that there are any. */
export async function casesKeptBy({ streams }: Offline, by: PersonId, directory: Directory): Promise<readonly ReturnedCase[]> {
  const found: ReturnedCase[] = [];
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    try {
      const state = await streams.cases.peek(stream);
      if (isOpen(state) && keepsCase(state, by, directory)) found.push({ id: stream.slice('case:'.length), state });
    } catch (error) {
      // What is destroyed is returned no more.
      if (!(error instanceof Destroyed)) throw error;
    }
  }
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function isOpen(state: Case): state is ReturnedCase['state'] {
  return state.opening.status === 'open';
}
