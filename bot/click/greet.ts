import { randomInt } from 'node:crypto';
import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { introducingCode, wrongHands } from '../../cards/building/notes.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { codeLength, codeOfChance, codeSigns } from '../../domain/directory/introductions/code.ts';
import { livingCode } from '../../domain/directory/introductions/introductions.ts';
import type { IntroductionId } from '../../domain/directory/introductions/shape.ts';
import { isHomeOf } from '../../domain/directory/membership.ts';
import { holderOf } from '../../domain/directory/people/accounts.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { ClickContext } from './click-context.ts';
import { shortId } from './new-directory-id.ts';
import { wrongHandsReply } from './wrong-hands.ts';

/** Whether somebody speaks to the bot of their own accord, rather than pressing something that was never theirs. */
export function isGreeting({ does }: Inbound): boolean {
  return does === 'say' || does === 'arrive';
}

/**
 * Somebody nobody knows greets: the constant sentence, and where their tenant or workspace is an agency's, a code to read out by
 * telephone. It tells nothing, and whoever does not wait for it takes no notice of it.
 */
export async function greet(context: ClickContext, inbound: Inbound, directory: Directory): Promise<Reply> {
  const refused = await wrongHandsReply(context, inbound, { wrong: inbound.does, by: null }, '');
  if (refused.reply !== 'note' || refused.text !== wrongHands) return refused;
  const code = await codeFor(context, inbound.from, directory);
  return code === null ? refused : { reply: 'note', text: introducingCode(code) };
}

/** null: not of a tenant or workspace of ours, somebody's already, or so many have asked there today. */
async function codeFor(context: ClickContext, identity: Identity, directory: Directory): Promise<string | null> {
  if (![...directory.agencies.values()].some((one) => isHomeOf(one, identity))) return null;
  if (holderOf(directory, identity) !== null) return null;
  const code = codeOfChance(Array.from({ length: codeLength }, () => randomInt(codeSigns)));
  const at = context.now();
  const command = { do: 'greet', identity, id: shortId() as IntroductionId, code } as const;
  const turned = await context.streams.introductions.ask('introductions', { by: 'time', at, via: identity.on, command });
  return turned.did === 'decided' ? livingCode(turned.state, identity, at) : null;
}
