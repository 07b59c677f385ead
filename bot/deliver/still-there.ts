import type { Outcome } from '../../adapters/chat.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Delivery } from './one-delivery.ts';

type Gone = Extract<Outcome<never>, { did: 'unreachable' }>['why'];

/** there: as far as anybody can tell. wait: come again in so many milliseconds. */
type Found =
  | { readonly is: 'there' }
  | { readonly is: 'wait'; readonly ms: number }
  | { readonly is: 'gone'; readonly why: Gone };

const there: Found = { is: 'there' };

/**
 * Before the first request of a day to somebody whose platform takes what is written to an account that was deactivated: is it still there? Where
 * that cannot be found out (a limit, a right that is missing, no answer) they are written to. It says nothing of the installation.
 */
export async function stillThere({ context, me }: Delivery, who: Identity): Promise<Found> {
  const chat = context.chats[who.on];
  if (chat?.present === undefined || !context.checks.isDue(who)) return there;
  const ms = await context.pace({ makes: 'look-up', to: who });
  if (ms > 0) return { is: 'wait', ms };
  const outcome = await chat.present(who);
  if (outcome.did !== 'unreachable') {
    context.checks.asked(who);
    return there;
  }
  context.counters.unreachable++;
  context.log.warn({ person: me, on: who.on, why: outcome.why }, 'account gone');
  return { is: 'gone', why: outcome.why };
}
