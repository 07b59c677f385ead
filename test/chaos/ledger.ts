import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { verify } from '../../adapters/store/chain/verify.ts';
import { nowhere } from '../../adapters/store/head.ts';
import type { StreamId } from '../../adapters/store/port.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { renderLetter } from '../../bot/deliver/render-letter.ts';
import { readCase } from '../../bot/turn/read-case.ts';
import { mailboxOf } from '../../bot/turn/telling.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import { isGreetingLetter } from '../../domain/person/letter.ts';
import type { Kept, Mailbox } from '../../domain/person/state.ts';
import { isOwed } from '../../domain/person/turning.ts';
import type { Professional } from '../support/forty.ts';
import { readable } from '../support/hands.ts';
import type { Town } from '../support/town.ts';
import type { Answered } from './answering.ts';
import { type Figures, nothing } from './figures.ts';
import { storedAnswers } from './stored-answers.ts';

type Beside = Awaited<ReturnType<Town['beside']>>;

/** One message of the bot on somebody's screen, as it can be read. */
interface Seen {
  readonly id: string;
  readonly text: string;
}

/** Replies are left out: greetings, which were there before (`greeted`), and what only the one who pressed sees. */
function seenBy(town: Town, { id, identity }: Professional, greeted: ReadonlyMap<string, number>): readonly Seen[] {
  if (identity.on === 'teams')
    return town.teams
      .snapshot(identity)
      .messages.slice(greeted.get(id))
      .map((one) => ({ id: one.id, text: readable(one.card) }));
  const { messages } = town.slack.snapshot(identity);
  return messages
    .filter((one) => one.metadata !== null && !one.ephemeral)
    .map((one) => ({ id: one.ts, text: readable(one.blocks) }));
}

/** Letters the person should hold now; what has its hour is not owed before, but for what stands already and is edited at once. */
const owedNow = (box: Mailbox, now: number) =>
  box.letters.filter((kept) => kept.notBefore <= now && (kept.hour <= now || kept.posted?.emptied === false));

/** Why a mailbox may not have been looked at, its times from now on in seconds. */
function asleep(box: Mailbox, now: number): string {
  const from = (at: number) => (at === 0 ? '0' : `${Math.round((at - now) / 1_000)}`);
  const shut = Object.keys(box.unreachable).length + Object.keys(box.escalated).length;
  return `claimed ${box.claim === null ? 'no' : from(box.claim.at)}, held ${from(box.waitUntil)}, trouble ${box.trouble}, shut ${shut}`;
}

/** How many letters are still on their way, or places they have left untidied; 0: nobody is owed anything, and no request is in the air. */
export async function leftToSend(town: Town, beside: Beside): Promise<number> {
  const boxes = await Promise.all(town.people.everybody.map(({ id }) => beside.mailboxes.peek(mailboxOf(id as PersonId))));
  const left = boxes.map((box) => {
    const owed = owedNow(box, town.now()).filter(
      (kept) => isOwed(kept, town.now()) || kept.left.some((one) => !one.emptied),
    ).length;
    return owed + (box.claim === null ? 0 : 1);
  });
  return left.reduce((sum, one) => sum + one, 0);
}

/** What the card of a letter reads as, were it sent now. */
async function asItStands(beside: Beside, { identity, id }: Professional, { letter }: Kept, now: number): Promise<string | null> {
  if (!('case' in letter)) return null;
  const directory = await beside.streams.directory.peek('directory');
  const person = directory.people.get(id as PersonId);
  if (person === undefined) return null;
  const cases = new Map([[letter.case, (await readCase(beside.streams, letter.case)).state]]);
  const card = renderLetter(directory, person, letter, cases, now);
  if (card === null) return null;
  return identity.on === 'teams' ? readable(teamsCard(card).attachment.content) : readable(slackCard(card).blocks);
}

/** New messages whose sender did not learn their outcome: it was looked for later, by whoever came after. */
function unheard(events: readonly (MailEvent & Stamp)[]): number {
  const posted = events.filter((one) => one.event === 'claimed' && one.edits === null);
  return posted.filter((claim) => {
    if (claim.event !== 'claimed') return false;
    const settled = events.find((one) => one.event === 'settled' && one.attempt === claim.attempt);
    if (settled?.event !== 'settled') return true;
    // A sender is done in seconds: later than that, or before it began (a clock set back), it was settled by another.
    const own = settled.at >= claim.at && settled.at < claim.at + 55_000;
    return !own || ['unknown', 'never', 'resend'].includes(settled.outcome.did);
  }).length;
}

/** Compares what the store holds, what people were told and what they see. Reads only. */
export async function compare(
  town: Town,
  beside: Beside,
  caseId: string,
  said: Answered,
  greeted: ReadonlyMap<string, number>,
): Promise<Figures & { readonly why: readonly string[] }> {
  const answers = await storedAnswers(beside, caseId, said);
  const why = [...answers.why];

  let [owed, unsent, duplicates, killedSenders] = [0, 0, 0, 0];
  for (const one of town.people.everybody) {
    const stream: StreamId = mailboxOf(one.id as PersonId);
    const box = await beside.mailboxes.peek(stream);
    const seen = seenBy(town, one, greeted);
    // What greets is one of the replies: it was there before.
    const letters = owedNow(box, town.now()).filter(({ letter }) => !isGreetingLetter(letter));
    owed += letters.length;
    for (const kept of letters) {
      const there = seen.find(({ id }) => id === kept.posted?.at.message);
      const text = await asItStands(beside, one, kept, town.now());
      if (kept.shown >= kept.wanted && there !== undefined && (text === null || text === there.text)) continue;
      unsent++;
      why.push(
        `unsent: ${JSON.stringify(kept.letter)} of ${one.id}: ${kept.shown} of ${kept.wanted}, ${there === undefined ? 'not there' : 'there'}, ${asleep(box, town.now())}`,
      );
    }
    // Where a card stood before it came down there is a message too, of one line by now.
    const left = letters.reduce((sum, kept) => sum + kept.left.length, 0);
    duplicates += seen.length - left - letters.filter((kept) => kept.posted !== null).length;
    killedSenders += unheard((await beside.sealed.read(stream, nowhere)).events as readonly (MailEvent & Stamp)[]);
  }
  const { faults } = await verify(beside.store, { masters: beside.keys });
  why.push(...faults.map((one) => `${one.fault}: ${one.stream} ${one.record}`));
  return {
    ...nothing,
    acknowledged: said.acknowledged.length,
    lost: answers.lost,
    twice: answers.twice,
    owed,
    unsent,
    duplicates,
    killedSenders,
    chainVerified: faults.length === 0,
    why,
  };
}
