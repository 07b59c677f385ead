import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { nowhere } from '../../adapters/store/head.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { renderLetter } from '../../bot/deliver/render-letter.ts';
import { readCase } from '../../bot/turn/read-case.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { mailboxOf } from '../../bot/turn/telling.ts';
import { type CaseEvent, caseDecider } from '../../domain/case/case.ts';
import { tells } from '../../domain/case/tells.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { CaseId, PersonId } from '../../domain/ids.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import type { Letter } from '../../domain/person/letter.ts';
import { mailboxDecider } from '../../domain/person/mailbox.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Professional } from '../support/forty.ts';
import { readable } from '../support/hands.ts';
import type { Town } from '../support/town.ts';

type Beside = Awaited<ReturnType<Town['beside']>>;

/** A message somebody is owed, and how often they have it before their eyes as it ought to read now. */
export interface Owed {
  readonly to: Professional;
  readonly case: CaseId;
  readonly what: string;
  readonly there: number;
}

/**
 * What the cases in the store owe everybody, or `only` one case: worked out from the cases alone, as if nobody had been told anything yet,
 * and looked for on the screens. No mailbox is asked, so nothing that the bot believes it has sent counts. Every case needs a reference of
 * its own, or two cards read alike.
 */
export async function owedByCases(town: Town, beside: Beside, only?: CaseId): Promise<readonly Owed[]> {
  const directory = await beside.streams.directory.peek('directory');
  const found: Owed[] = [];
  for (const state of await casesOf(beside)) {
    const { opening } = state;
    if (opening.status !== 'open' || (only !== undefined && opening.id !== only)) continue;
    const known = { directory, procedure: procedureOf(opening.procedure, directory) };
    for (const { to, item, notBefore } of tells(caseDecider.initial, state, known)) {
      if (item.item !== 'card' || item.card === 'digest' || notBefore > town.now()) continue;
      const { item: _, ...card } = item;
      const letter = { letter: 'card', ...card } as const;
      const owed = await owedOf(town, beside, to as PersonId, letter);
      if (owed !== null) found.push(owed);
    }
  }
  return found;
}

/**
 * How many people the case has asked to telephone somebody, by its own trail: their card comes down in working hours, whenever this runs.
 */
export async function askedToTelephone(beside: Beside, of: CaseId, unreachable: Professional): Promise<number> {
  const { events } = await beside.sealed.read(caseStream(of), nowhere);
  const asked = (events as readonly CaseEvent[]).flatMap((one) =>
    one.event === 'not-reached' && one.person === unreachable.id && one.ask !== null ? [one.ask] : [],
  );
  return new Set(asked).size;
}

/** Everybody who was marked as unreachable at any time, whatever they did about it later. */
export async function everShut(town: Town, beside: Beside): Promise<ReadonlySet<string>> {
  const shut = new Set<string>();
  for (const { id } of town.people.everybody) {
    const { events } = await beside.sealed.read(mailboxOf(id as PersonId), nowhere);
    let box = mailboxDecider.initial;
    for (const event of events as readonly (MailEvent & Stamp)[]) {
      box = mailboxDecider.evolve(box, event);
      if (Object.keys(box.unreachable).length > 0) shut.add(id);
    }
  }
  return shut;
}

async function casesOf(beside: Beside): Promise<readonly Case[]> {
  const found: Case[] = [];
  for await (const stream of beside.streams.all())
    if (stream.startsWith('case:')) found.push((await readCase(beside.streams, stream.slice('case:'.length) as CaseId)).state);
  return found;
}

/** null: as things stand there is nothing to say to them. */
async function owedOf(
  town: Town,
  beside: Beside,
  to: PersonId,
  letter: Extract<Letter, { letter: 'card' | 'notice' }>,
): Promise<Owed | null> {
  const directory = await beside.streams.directory.peek('directory');
  const person = directory.people.get(to);
  const professional = town.people.everybody.find(({ id }) => id === to);
  if (person === undefined || professional === undefined) throw new Error(`nobody is called ${to}`);
  const cases = new Map([[letter.case, (await readCase(beside.streams, letter.case)).state]]);
  const card = renderLetter(directory, person, letter, cases, town.now());
  if (card === null) return null;
  const { identity } = professional;
  const wanted = identity.on === 'teams' ? teamsCard(card).attachment.content : slackCard(card).blocks;
  const shown: readonly unknown[] =
    identity.on === 'teams'
      ? town.teams.snapshot(identity).messages.map((one) => one.card)
      : town.slack.snapshot(identity).messages.map((one) => one.blocks);
  const as = readable(wanted);
  const what = letter.letter === 'card' ? letter.card : `${letter.notice} ${letter.about}`;
  return { to: professional, case: letter.case, what, there: shown.filter((one) => readable(one) === as).length };
}
