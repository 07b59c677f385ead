import { type Handle, type Inbound, notOurs, type Reply } from '../../adapters/inbound.ts';
import { Tampered } from '../../adapters/store/chain.ts';
import { Destroyed } from '../../adapters/store/keyring.ts';
import { StoreDown } from '../../adapters/store/port.ts';
import { wrongHands } from '../../cards/building/notes.ts';
import { datesCard } from '../../cards/dates/dates-card.ts';
import { homeCard } from '../../cards/home/home-card.ts';
import { asItStands } from '../../domain/case/departure.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import { codeOf } from '../observe/log.ts';
import { mailboxOf } from '../turn/telling.ts';
import { peekCase, wrong } from './ask-case.ts';
import type { Front } from './click-context.ts';
import { guess } from './guess.ts';
import { handleForm } from './handle-form.ts';
import { handlePress } from './handle-press.ts';
import { handleSubmit } from './handle-submit.ts';
import { inTime } from './in-time.ts';
import { unconfirmedReply } from './reply.ts';
import { readerOf, sceneOf } from './scene.ts';

/**
 * The way of a click. The person comes from the platform's own envelope through the directory, never from button data. It is stored
 * before anything is answered, and it never throws: what failed is "not confirmed, please press again", which is safe.
 */
export function handler(front: Front): Handle {
  return (inbound) => inTime(handled(front, inbound), () => unconfirmedReply(null));
}

async function handled(front: Front, inbound: Inbound): Promise<Reply> {
  try {
    const asks = inbound.does === 'press' || inbound.does === 'submit';
    return (asks ? await guess(front, inbound, handle) : null) ?? (await handle(front, inbound));
  } catch (error) {
    // A destroyed case is nobody's any more. A destroyed mailbox or directory is a fault, and told as one.
    if (error instanceof Destroyed && error.stream.startsWith('case:')) return { reply: 'note', text: wrongHands };
    front.log(error instanceof StoreDown ? 'warn' : 'error', {
      event: 'not confirmed',
      code: codeOf(error),
      delivery: inbound.delivery,
      ...(error instanceof Tampered || error instanceof Destroyed ? { stream: error.stream } : {}),
    });
    return unconfirmedReply(null);
  }
}

async function handle(front: Front, inbound: Inbound): Promise<Reply> {
  // Both at once: one journey to the store. What the case says is looked at only once the person is known.
  const peeked = peekCase(front, inbound.does === 'submit' ? inbound.form.of : '');
  peeked.catch(() => undefined);
  const directory = await front.streams.directory.peek('directory');
  const person = recognise(directory, inbound.from);
  if (person === null) return turnAway(front, inbound);
  const asker = { directory, me: person.id, now: front.now() };
  switch (inbound.does) {
    case 'press':
      return inbound.action.verb === 'home' ? home(front, directory, person) : handlePress(front, inbound, asker);
    case 'open':
      return handleForm(front, inbound, asker);
    case 'submit':
      return handleSubmit(front, inbound, asker, peeked);
    case 'say':
      return asksForDates(inbound.text) ? dates(front, directory, person) : home(front, directory, person);
    case 'look':
      return home(front, directory, person);
    case 'arrive':
      // Slack says so each time the chat is opened; nobody wants to be greeted each time.
      return inbound.from.on === 'teams' ? home(front, directory, person) : { reply: 'done' };
    case 'leave':
      return leave(front, inbound, person);
    case 'unsupported':
      // Never a tick for what was not done.
      return notOurs.has(inbound.reason) ? wrong(front, inbound, asker, '', inbound.reason) : { reply: 'done' };
    default:
      return inbound satisfies never;
  }
}

/** The app was taken away there: nothing is sent until they are met again. */
async function leave(front: Front, inbound: Inbound, person: Person): Promise<Reply> {
  const command = { do: 'shut', on: identityKey(inbound.from), why: 'uninstalled' } as const;
  const ask = { by: person.id, at: front.now(), via: inbound.from.on, command } as const;
  const { did } = await front.mailboxes.ask(mailboxOf(person.id), ask);
  // Nobody is there to press again: the next message to them finds it out.
  if (did === 'unconfirmed') front.log('warn', { event: 'leaving not stored', person: person.id });
  return { reply: 'done' };
}

async function home(front: Front, directory: Directory, person: Person): Promise<Reply> {
  const cases = (await front.casesOf(person.id)).map((state) => asItStands(state, directory));
  return { reply: 'card', card: homeCard(readerOf(directory, person.id, front.now()), cases) };
}

/** "dates", in English or Welsh, with whatever stands around it. */
function asksForDates(text: string): boolean {
  return /\b(dates?|dyddiad(au)?)\b/i.test(text.slice(0, 200));
}

async function dates(front: Front, directory: Directory, person: Person): Promise<Reply> {
  const cases = await front.casesOf(person.id);
  const scenes = cases.map((state) => sceneOf(directory, state, person.id, front.now()));
  return { reply: 'card', card: datesCard(readerOf(directory, person.id, front.now()), scenes) };
}

/** Somebody the directory does not know: one constant sentence with no state in it, and an entry for their tenant or workspace. */
async function turnAway(front: Front, inbound: Inbound): Promise<Reply> {
  if (inbound.does === 'leave') return { reply: 'done' };
  const { from } = inbound;
  const noted = await front.door.note({ who: from.on, home: from.on === 'teams' ? from.tenant : from.org }, inbound.does);
  return noted ? { reply: 'note', text: wrongHands } : unconfirmedReply(null);
}
