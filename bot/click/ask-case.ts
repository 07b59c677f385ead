import { createHash } from 'node:crypto';
import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { wrongHands } from '../../cards/building/notes.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { caseStream } from '../turn/streams.ts';
import type { Front } from './click-context.ts';
import { type Asker, unconfirmedReply } from './reply.ts';

/** Case ids are made by us, so anything else was never one. */
const caseId = /^[a-z0-9]{8,40}$/;

/** One case as it stands; 'none' for an id that is not one of ours, without asking the store for it. */
export async function peekCase(front: Front, id: string): Promise<CaseState> {
  return caseId.test(id) ? front.streams.cases.peek(caseStream(id)) : { status: 'none' };
}

/**
 * Asks a case for one person. What is not theirs to ask is written to the trail and answered with the constant sentence;
 * everything else is left to the caller, who knows what was on the screen.
 */
export async function askCase(
  front: Front,
  inbound: Inbound,
  asker: Asker,
  id: string,
  command: CaseCommand,
): Promise<
  | { readonly settled: Reply }
  | { readonly did: 'decided'; readonly state: CaseState }
  | { readonly did: 'refused'; readonly reason: Refusal; readonly state: CaseState }
> {
  if (!caseId.test(id)) return { settled: await wrong(front, inbound, asker, id, command.do) };
  const stamp = { by: asker.me, at: asker.now, via: inbound.from.on, ...deliveryOf(inbound) } as const;
  const turned = await front.streams.cases.ask(caseStream(id), { ...stamp, command });
  if (turned.did === 'unconfirmed') return { settled: unconfirmedReply(asker) };
  if (turned.did === 'refused' && turned.reason === 'not-yours')
    return { settled: await wrong(front, inbound, asker, id, command.do) };
  return turned;
}

/** Platforms' names for a delivery are long, and some tell when; on the trail a short digest does. None where it has no name. */
function deliveryOf({ delivery }: Inbound): { readonly delivery?: string } {
  return delivery === '' ? {} : { delivery: createHash('sha256').update(delivery).digest('base64url').slice(0, 12) };
}

/** Wrong hands: on the trail of the case where there is one, else beside the strangers', by name: the directory stays as it is. */
export async function wrong(front: Front, inbound: Inbound, asker: Asker, id: string, what: string): Promise<Reply> {
  const state = await peekCase(front, id);
  const noted = state.status === 'none' ? await front.door.note({ who: 'person', person: asker.me }, what) : await onTrail();
  return noted ? { reply: 'note', text: wrongHands } : unconfirmedReply(asker);

  async function onTrail(): Promise<boolean> {
    const stamp = { at: asker.now, via: inbound.from.on, by: asker.me } as const;
    const turned = await front.streams.cases.ask(caseStream(id), { ...stamp, command: { do: 'turn-away', what } });
    return turned.did !== 'unconfirmed';
  }
}
