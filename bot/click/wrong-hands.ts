import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { wrongHands } from '../../cards/building/notes.ts';
import { isCaseId } from '../../domain/ref.ts';
import { caseStream } from '../turn/streams.ts';
import type { ClickContext } from './click-context.ts';
import type { WrongHands } from './clicked.ts';
import { notConfirmedReply } from './reply.ts';

/**
 * Wrong hands: one constant sentence that tells nothing, and an entry on the trail of the case where there is one and somebody we know
 * pressed; else beside the strangers', by name or for their tenant or workspace, so that the directory stays as it is (Q-4).
 */
export async function wrongHandsReply(
  context: ClickContext,
  inbound: Inbound,
  { wrong, by }: WrongHands,
  id: string,
): Promise<Reply> {
  const { cases } = context.streams;
  const { from } = inbound;
  const noted = await note();
  return noted ? { reply: 'note', text: wrongHands } : notConfirmedReply(inbound);

  async function note(): Promise<boolean> {
    if (by === null) return context.door.note({ who: from.on, home: from.on === 'teams' ? from.tenant : from.org }, inbound.does);
    const stream = isCaseId(id) ? caseStream(id) : null;
    if (stream === null || (await cases.peek(stream)).opening.status === 'none')
      return context.door.note({ who: 'person', person: by }, wrong);
    const stamp = { by, at: context.now(), via: from.on } as const;
    const { did } = await cases.ask(stream, { ...stamp, command: { do: 'turn-away', what: wrong } });
    return did !== 'unconfirmed';
  }
}
