import type { CaseCommand } from '../../../domain/case/case.ts';
import type { Refusal } from '../../../domain/case/refusal.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { caseStream } from '../../turn/streams.ts';
import type { Offline } from '../offline.ts';

/** Asks a case as somebody who stands at the server; null when it is done, or the sentence why not. */
export async function askAtServer(offline: Offline, id: string, by: string, command: CaseCommand): Promise<string | null> {
  const ask = { by: by as PersonId, at: offline.now(), via: 'cli', command } as const;
  const turned = await offline.streams.cases.ask(caseStream(id), ask);
  if (turned.did === 'unconfirmed') return 'The store did not confirm it in time. Run the command again: twice does no harm.';
  return turned.did === 'refused' ? (said[turned.reason] ?? `Refused: ${turned.reason}.`) : null;
}

const said: Readonly<Partial<Record<Refusal, string>>> = {
  'not-yours':
    'There is no such case, or whoever is named is no administrator, chair or unit manager of this partnership who may know of it. Nothing was changed.',
  'on-hold': 'A legal hold stands on this case. Release it first (quorate case hold --release). Nothing was changed.',
  'not-exported': 'The last recorded export of this case is another file, or something has happened since. Export it again.',
  'not-two': 'It takes two different people, each an administrator or a chair of this partnership. Nothing was changed.',
};
