import { StoreDown } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { next, wake } from '../../domain/person/next.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { mailboxOf } from '../turn/telling.ts';
import { askToTelephone, sayItArrived } from './ask-to-telephone.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { coverDigest } from './digest/cover-digest.ts';
import { look, release } from './look.ts';
import type { Delivery } from './one-delivery.ts';
import { send } from './send.ts';
import type { Pause } from './tick.ts';
import { tidy } from './tidy.ts';

/** After so many requests for one person, others have their turn. */
const stepsAtOnce = 40;
const storePause = 1_000;
const faultPause = 30_000;
/** A mailbox whose key is destroyed may be due for ever: its wake cannot be written any more. */
const gonePause = 3_600_000;

/**
 * Delivers what one person is owed now, one request after the other. Answers in how many milliseconds this process should look again
 * although the mailbox is due already (a rate token, a store that is down); 0: the stored wake says it. Never throws.
 */
export function deliver(context: DeliveryContext): (me: PersonId, signal?: AbortSignal) => Promise<Pause> {
  // Folds with the wake that is stored for them, so that a nudge with nothing to do costs no write.
  const armed = new WeakMap<Mailbox, Instant | null>();

  /** Who the person is may have changed since: a wake that has come and comes to nothing is written anew, lest it be due for ever. */
  function isArmed(box: Mailbox): boolean {
    const stored = armed.get(box);
    return stored === null || (stored !== undefined && stored > context.now());
  }

  async function rounds(me: PersonId, signal?: AbortSignal): Promise<Pause> {
    const stream = mailboxOf(me);
    const delivery: Delivery = {
      context,
      me,
      async ask(command, given = []) {
        const turned = await context.turns.askGiven(stream, { by: 'time', at: context.now(), via: 'time', command }, given);
        if (turned.did === 'decided' && turned.events.length > 0)
          armed.set(turned.state, wake(turned.state, await context.known(stream)));
        return turned.did === 'unconfirmed' ? storePause : 0;
      },
    };
    for (let steps = 0; steps < stepsAtOnce && signal?.aborted !== true; steps++) {
      // Both in one journey to the store.
      const [box, known] = await Promise.all([context.turns.peek(stream), context.known(stream)]);
      const step = next(box, known, context.now());
      if (step.step === 'rest') return isArmed(box) ? 0 : rest(stream);
      const pause = await take(delivery, box, step);
      if (pause > 0) return canWait(step) ? { unlessNew: pause } : pause;
    }
    return 1;
  }

  async function rest(stream: ReturnType<typeof mailboxOf>): Promise<number> {
    const turned = await context.turns.rest(stream);
    if (turned.did !== 'decided') return storePause;
    armed.set(turned.state, wake(turned.state, await context.known(stream)));
    return 0;
  }

  return async (me, signal) => {
    try {
      return await rounds(me, signal);
    } catch (error) {
      if (error instanceof StoreDown) return storePause;
      if (error instanceof Destroyed && error.stream === mailboxOf(me)) {
        context.watch.gone(error.stream);
        return gonePause;
      }
      // The name only: a message may hold what a card says.
      context.log.error({ person: me, error: error instanceof Error ? error.name : 'unknown' }, 'delivery failed');
      return faultPause;
    }
  };
}

/** An edit or a place to tidy: what asks something of the person since goes before it, and is not put off with it. */
function canWait(step: ReturnType<typeof next>): boolean {
  return step.step === 'tidy' || (step.step === 'send' && step.edits !== null);
}

async function take(delivery: Delivery, box: Mailbox, step: Exclude<ReturnType<typeof next>, { step: 'rest' }>): Promise<number> {
  switch (step.step) {
    case 'tell':
      return askToTelephone(delivery, step.case, { notice: 'undelivered', letter: step.letter });
    case 'owe-anew':
      return delivery.ask({ do: 'owe-anew' });
    case 'heal':
      return sayItArrived(delivery, step.case);
    case 'retry':
      return delivery.ask({ do: 'retry' });
    case 'look':
      return look(delivery, box, step.claim);
    case 'release':
      return release(delivery, step.claim);
    case 'send':
      return send(delivery, box, step);
    case 'tidy':
      return tidy(delivery, box, step);
    case 'cover':
      return delivery.ask({ do: 'tell-cover', cases: [step.case] });
    case 'cover-digest':
      return coverDigest(delivery, box, step.letter);
    case 'pass':
      return delivery.ask({ do: 'pass-slot', day: step.day, looked: false });
    default:
      return step satisfies never;
  }
}
