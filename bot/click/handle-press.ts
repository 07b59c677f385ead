import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { isLive } from '../../domain/case/state.ts';
import { askCase } from './ask-case.ts';
import type { Front } from './click-context.ts';
import { pressCommand } from './press-command.ts';
import { type Asker, cardReply, doneReply, refusedReply } from './reply.ts';

type Press = Extract<Inbound, { does: 'press' }>;

/** A button: the same card comes back as it now stands, be it the receipt, or the new state of what was to be ratified. */
export async function handlePress(front: Front, inbound: Press, asker: Asker): Promise<Reply> {
  const press = pressCommand(inbound.action);
  if (press === null) return { reply: 'done' };
  const turned = await askCase(front, inbound, asker, inbound.action.of, press.command);
  if ('settled' in turned) return turned.settled;
  if (turned.did === 'refused' && turned.reason !== 'changed') return refusedReply(turned.reason, asker);
  // A digest lists several cases; its edit is owed by the case, and the press itself is answered in words.
  if (press.card === 'digest') return doneReply(press.command.do, asker);
  const chair = isLive(turned.state) && turned.state.status !== 'draft' && turned.state.chair === asker.me;
  const card = press.card === 'list' && !chair ? 'draft' : press.card;
  return cardReply(card, press.about, turned.state, asker);
}
