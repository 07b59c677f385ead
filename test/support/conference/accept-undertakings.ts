import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { Played } from '../slice.ts';

/** They accept the undertaking, as whoever reads what was decided, the plan or the minutes has to (ST-P6). */
export async function acceptUndertakings(
  { sandbox }: Played,
  id: string,
  people: readonly string[],
  meeting: MeetingId = 'k1' as MeetingId,
): Promise<void> {
  for (const by of people) {
    const stamp = { by: by as PersonId, at: sandbox.clock.now(), via: 'cli' } as const;
    const command = { do: 'accept-undertaking', meeting } as const;
    const turned = await sandbox.bot().app.streams.cases.ask(caseStream(id), { ...stamp, command } as never);
    if (turned.did !== 'decided') throw new Error(`${by} does not accept the undertaking: ${turned.did}`);
  }
}
