import { type Handle, type Inbound, notOurs, type Reply, type Unspelt } from '../../adapters/inbound.ts';
import { Tampered } from '../../adapters/store/chain/chain.ts';
import { StoreDown } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { wrongHands } from '../../cards/building/notes.ts';
import type { Language } from '../../domain/calendar/format.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { PressedPlace } from '../../domain/person/left.ts';
import { isCaseId } from '../../domain/ref.ts';
import { codeOf } from '../observe/log.ts';
import { caseStream } from '../turn/streams.ts';
import { mailboxOf } from '../turn/telling.ts';
import { noteAccountBack } from './account-back.ts';
import type { ClickContext } from './click-context.ts';
import { type Click, type ClickMade, type ClickOn, isWrong, type Undrawn, type WrongHands } from './clicked.ts';
import { directoryClick } from './directory-click.ts';
import { greet, isGreeting } from './greet.ts';
import { inTime } from './in-time.ts';
import { ofManyCases } from './many-cases/of-many-cases.ts';
import { openCase, withoutCase } from './new-case.ts';
import { openForm } from './open-form.ts';
import { pressButton } from './press-button.ts';
import { pressedPlace } from './pressed-place.ts';
import { referenceTakenReply } from './reference-taken.ts';
import { type Asker, notConfirmedReply, unconfirmedReply, withLeave } from './reply.ts';
import { existingFor, looksForExisting } from './request/existing-case.ts';
import { joinCase } from './request/join-case.ts';
import { openRequest, submitRequest } from './request/request-click.ts';
import { readerOf } from './scene.ts';
import { submitForm } from './submit-form.ts';
import { answerTyped } from './typed/answer-typed.ts';
import { home } from './typed/own-cards.ts';
import { drawnOrTold, nameOfReply, undrawnReply } from './undrawn.ts';
import { wrongHandsReply } from './wrong-hands.ts';

/**
 * The way of a click. The person comes from the platform's own envelope through the directory, never from button data. It is stored
 * before anything is answered, and it never throws: what failed is "not confirmed, please press again", which is safe.
 */
export function handler(context: ClickContext): Handle {
  return async (inbound, waited) => {
    const reply = await inTime(handled(context, inbound), () => notConfirmedReply(inbound), waited);
    return isClick(inbound) ? withLeave(reply, keptLanguage(context, inbound)) : reply;
  };
}

async function handled(context: ClickContext, inbound: Inbound): Promise<Reply> {
  try {
    return await handle(context, inbound);
  } catch (error) {
    // A destroyed case is nobody's any more. A destroyed mailbox or directory is a fault, and told as one.
    if (error instanceof Destroyed && error.stream.startsWith('case:')) return { reply: 'note', text: wrongHands };
    context.log(error instanceof StoreDown ? 'warn' : 'error', {
      event: 'not confirmed',
      code: codeOf(error),
      delivery: inbound.delivery,
      ...(error instanceof Tampered || error instanceof Destroyed ? { stream: error.stream } : {}),
    });
    return notConfirmedReply(inbound);
  }
}

async function handle(context: ClickContext, inbound: Inbound): Promise<Reply> {
  if (isClick(inbound)) return click(context, inbound);
  if (inbound.does === 'uninstall') {
    context.uninstalled(installationOf(inbound.from), inbound.code);
    return { reply: 'done' };
  }
  const directory = await context.streams.directory.peek('directory');
  const person = recognise(directory, inbound.from);
  if (person === null && inbound.does === 'leave') return { reply: 'done' };
  if (person === null)
    return backOr(context, inbound, () =>
      isGreeting(inbound)
        ? greet(context, inbound, directory)
        : wrongHandsReply(context, inbound, { wrong: inbound.does, by: null }, ''),
    );
  switch (inbound.does) {
    case 'say':
      return answerTyped(context, inbound, directory, person);
    case 'look':
      return home(context, directory, person);
    case 'arrive':
      // Slack says so each time the chat is opened; nobody wants to be greeted each time.
      return inbound.from.on === 'teams' ? arrived(context, inbound, directory, person) : { reply: 'done' };
    case 'leave':
      return leave(context, inbound, person);
    case 'unsupported':
      // Never a tick for what was not done.
      return notOurs.has(inbound.reason)
        ? wrongHandsReply(context, inbound, { wrong: inbound.reason, by: person.id }, '')
        : { reply: 'done' };
    default:
      return inbound satisfies never;
  }
}

function isClick(inbound: Inbound): inbound is Click & Inbound {
  return inbound.does === 'press' || inbound.does === 'open' || inbound.does === 'submit';
}

/** What a stranger hears, unless they are somebody whose account is there again. */
async function backOr(context: ClickContext, inbound: Inbound, heard: () => Promise<Reply>): Promise<Reply> {
  const back = await noteAccountBack(context, inbound);
  if (back === 'back') return handle(context, inbound);
  return back === 'unconfirmed' ? notConfirmedReply(inbound) : heard();
}

function turnedAway(context: ClickContext, inbound: Click, wrong: WrongHands, id: string): Promise<Reply> {
  const heard = () => wrongHandsReply(context, inbound, wrong, id);
  return wrong.by === null ? backOr(context, inbound, heard) : heard();
}

/** A press or a form: made and decided on the case it is about, in one turn of that case. */
async function click(context: ClickContext, inbound: Click): Promise<Reply> {
  const ref = inbound.does === 'press' ? inbound.action : inbound.form;
  const now = context.now();
  let id = ref.of;
  const ofDirectory = directoryClick(context, inbound);
  if (ofDirectory !== null) {
    const came = await ofDirectory;
    return isWrong(came) ? turnedAway(context, inbound, came, '') : came;
  }
  if (id === '') {
    const directory = await context.streams.directory.peek('directory');
    const person = recognise(directory, inbound.from);
    const many = person === null ? null : ofManyCases(context, inbound, { directory, me: person.id, now });
    if (many !== null) {
      const came = await many;
      if ('next' in came) return click(context, came.next);
      return 'reply' in came ? came.reply : turnedAway(context, inbound, came, came.of ?? '');
    }
    const found = person === null ? stranger(inbound) : withoutCase(inbound, { directory, me: person.id, now });
    if (found !== null) return isWrong(found) ? turnedAway(context, inbound, found, '') : found;
    id = ref.about ?? '';
  }
  if (!isCaseId(id)) return notACase(context, inbound, id);
  const existing = looksForExisting(inbound) ? await existingFor(context, inbound) : undefined;
  if (inbound.does === 'submit' && inbound.form.form === 'set-up-request') {
    const joined = await joinCase(context, inbound, existing);
    return 'wrong' in joined ? turnedAway(context, inbound, joined, id) : joined;
  }
  const place = pressedPlace(context, inbound);
  const make = (more: Pick<Asker, 'recorded'> = {}) =>
    context.streams.cases.make(caseStream(id), (on) =>
      drawnOrTold(inbound, () => clicked(inbound, on, { now, existing, ...linksOf(context, inbound), ...more }, place)),
    );
  const [first] = existing?.noted === undefined ? [await make()] : await Promise.all([make(), existing.noted]);
  const wants = first.did === 'made' && 'wantsTrail' in first.value;
  const made = wants ? await make({ recorded: await context.streams.trail(id) }) : first;
  if (made.did === 'unconfirmed') return unconfirmedReply(keptAsker(context, inbound));
  const { value } = made;
  const undrawn = (one: Undrawn) => undrawnReply(one, keptLanguage(context, inbound), context.watch);
  if ('undrawn' in value) return undrawn(value);
  if ('wantsTrail' in value) throw new Error('the trail was asked for twice');
  if ('taken' in value) return referenceTakenReply(context.streams, value);
  if ('inFull' in value) {
    const state = await context.streams.inFull(caseStream(id), value.state, value.inFull);
    try {
      return value.reply(state);
    } catch (fault) {
      return undrawn({ undrawn: 'form' in ref ? ref.form : ref.verb, stored: false, fault });
    }
  }
  return isWrong(value) ? turnedAway(context, inbound, value, id) : value;
}

/** Pure: what a click comes to on a case as it stands. */
function clicked(
  inbound: Click,
  on: ClickOn,
  known: Pick<Asker, 'now' | 'links' | 'existing' | 'recorded'>,
  place: PressedPlace,
): ClickMade {
  const person = recognise(on.beside, inbound.from);
  if (person === null) return { answer: stranger(inbound) };
  const asker = { directory: on.beside, me: person.id, ...known };
  switch (inbound.does) {
    case 'press':
      return pressButton(inbound, asker, place);
    case 'open':
      return openRequest(inbound, on, asker) ?? openForm(inbound, on, asker);
    case 'submit':
      return inbound.form.of === ''
        ? openCase(inbound, asker)
        : (submitRequest(inbound, on, asker) ?? submitForm(inbound, on, asker));
    default:
      return inbound satisfies never;
  }
}

/** Whoever is given a link comes in by this account. */
function linksOf({ links }: ClickContext, { from }: Inbound): Pick<Asker, 'links'> {
  return links === undefined ? {} : { links: { make: (to, now) => links.make({ ...to, account: from }, now) } };
}

/** Somebody the directory does not know. */
function stranger({ does }: Click): WrongHands {
  return { wrong: does, by: null };
}

/** Case ids are made by us: no other ever was one, so the store is not asked for it. */
async function notACase(context: ClickContext, inbound: Click, id: string): Promise<Reply> {
  const person = recognise(await context.streams.directory.peek('directory'), inbound.from);
  return turnedAway(context, inbound, { wrong: inbound.does, by: person?.id ?? null }, id);
}

/** Whoever asked, as far as is known without the store, which does not answer: for the language of the words. */
function keptAsker(context: ClickContext, inbound: Inbound): Asker | null {
  const directory = context.streams.directory.folds.kept('directory')?.state;
  const person = directory === undefined ? null : recognise(directory, inbound.from);
  return directory === undefined || person === null ? null : { directory, me: person.id, now: context.now() };
}

/** English for somebody we cannot look up. */
function keptLanguage(context: ClickContext, inbound: Inbound): Language {
  const asker = keptAsker(context, inbound);
  return asker === null ? 'en' : readerOf(asker.directory, asker.me, asker.now).language;
}

/** They have the app now. That there is nothing for them is a message of their mailbox, so that it can be said otherwise once there is. */
async function arrived(context: ClickContext, { from }: Inbound, directory: Directory, person: Person): Promise<Reply> {
  if ((await context.casesOf(person.id, 1)).length > 0) return home(context, directory, person);
  const ask = { by: person.id, at: context.now(), via: from.on, command: { do: 'greet' } } as const;
  const { did } = await context.mailboxes.ask(mailboxOf(person.id), ask);
  return did === 'unconfirmed' ? home(context, directory, person) : { reply: 'done' };
}

/** The app was taken away there: nothing is sent until they are met again. */
async function leave(context: ClickContext, inbound: Inbound, person: Person): Promise<Reply> {
  const command = { do: 'shut', on: identityKey(inbound.from), why: 'uninstalled' } as const;
  const ask = { by: person.id, at: context.now(), via: inbound.from.on, command } as const;
  const { did } = await context.mailboxes.ask(mailboxOf(person.id), ask);
  // Nobody is there to press again: the next message to them finds it out.
  if (did === 'unconfirmed') context.log('warn', { event: 'leaving not stored', person: person.id });
  return { reply: 'done' };
}

/** In place of a reply that a platform's renderer would not spell. */
export function unspelt(context: ClickContext): Unspelt {
  return (inbound, reply, fault) => {
    const stored = 'stored' in reply && reply.stored === true;
    const language = keptLanguage(context, inbound);
    return withLeave(undrawnReply({ undrawn: nameOfReply(inbound, reply), stored, fault }, language, context.watch), language);
  };
}
