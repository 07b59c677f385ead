import { type Given, StoreDown } from '../../adapters/store/port.ts';
import type { Card } from '../../cards/model.ts';
import { currentConference } from '../../domain/case/meetings.ts';
import type { Case } from '../../domain/case/whole.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
import { installationAt, installationOf } from '../../domain/directory/installation.ts';
import type { Person } from '../../domain/directory/state.ts';
import type { CaseId, PersonId } from '../../domain/ids.ts';
import { type Letter, letterKey } from '../../domain/person/letter.ts';
import type { Step } from '../../domain/person/next.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { casesOf } from '../../domain/person/undelivered.ts';
import type { CaseRead } from '../turn/case-reader.ts';
import type { Delivery } from './one-delivery.ts';
import { open } from './open-chat.ts';
import { request } from './request.ts';

type Send = Extract<Step, { step: 'send' }>;
type Cases = ReadonlyMap<CaseId, Case>;

/**
 * One letter: cases loaded, to see whether there is anything to say and to whom; a rate token; the claim; cases loaded once more and
 * rendered; ONE request, its outcome. What is sent is always rendered under its claim: whoever appends to a case meanwhile either is on
 * the card or finds the claim, and tells the mailbox again (domain/person/owed.ts counts on it). Where there is no token nothing is
 * kept in hand.
 */
export async function send(round: Delivery, box: Mailbox, step: Send): Promise<number> {
  const { desk } = round;
  const held = step.to === null ? 0 : desk.installations.held(installationFor(box, step.to, step.edits));
  if (held > 0) return held;
  const person = await desk.person(round.me);
  if (person === undefined) return drop(round, step, true, []);
  const read = await casesFor(round, box, step);
  const cases = statesOf(read);
  const given = [...read.values()].flatMap((one) => one.given);
  const card = await rendered(round, step.letter, person, cases);
  if (card === 'broken') return drop(round, step, false, given);
  // What stands where the person is no longer written to is only ever emptied.
  const screen = step.edits ?? (card === null ? step.left : null);
  if (card === null && (screen === null || screen.emptied)) return drop(round, step, true, given);
  if (screen === null && step.letter.letter === 'digest' && step.left !== null) return drop(round, step, true, given);
  const at = screen ?? step.to;
  if (at === null) return escalate(round, box, step, cases);
  const on = 'emptied' in at ? at.on : identityKey(at);
  const to = 'emptied' in at ? at.at.to : box.addresses[on];
  if (to === undefined)
    return 'emptied' in at ? 0 : open(round, box, at, { letter: step.letter, version: step.version, edits: null });
  const wait = await desk.pace(screen === null ? { makes: 'post', to } : { makes: 'edit', at: screen.at });
  if (wait > 0) return wait;
  // Asked last: the one request that may follow a probe is not to be used up by what then waits for a token.
  const refused = desk.installations.enter(installationAt(to));
  if (refused > 0) return refused;
  const { letter, version } = step;
  const edits = screen?.at ?? null;
  const empties = card === null;
  return request(round, box, {
    claim: { attempt: desk.attempt(), letter, version, on, to, edits, empties },
    async card() {
      const fresh = await rendered(round, letter, person, statesOf(await casesFor(round, box, step)));
      return fresh === 'broken' || (fresh === null) !== empties ? null : (fresh ?? desk.emptied(person));
    },
  });
}

function installationFor(box: Mailbox, to: Identity, edits: Send['edits']): string {
  const there = edits?.at.to ?? box.addresses[identityKey(to)];
  return there === undefined ? installationOf(to) : installationAt(there);
}

/** The cases a letter speaks of, as stored now. */
export async function casesFor(
  { desk }: Delivery,
  box: Mailbox,
  { letter }: Pick<Send, 'letter'>,
): Promise<ReadonlyMap<CaseId, CaseRead>> {
  return new Map(await Promise.all(casesOf(box, letter).map(async (id) => [id, await desk.caseOf(id)] as const)));
}

export function statesOf(read: ReadonlyMap<CaseId, CaseRead>): Cases {
  return new Map([...read].map(([id, { state }]) => [id, state]));
}

/** null: there is nothing to say. broken: we could not make the card; that is ours to mend, and must not hold up the rest. */
export async function rendered(
  { desk, me }: Delivery,
  letter: Letter,
  person: Person,
  cases: Cases,
): Promise<Card | null | 'broken'> {
  try {
    return await desk.render(person, letter, cases);
  } catch (error) {
    if (error instanceof StoreDown) throw error;
    desk.counters.failed++;
    const name = error instanceof Error ? error.name : 'unknown';
    desk.log.error({ person: me, letter: letterKey(letter), error: name }, 'card could not be made');
    return 'broken';
  }
}

/** Nothing to say, as the cases stood: if one of them has moved on since, perhaps there is. */
function drop(
  { ask }: Delivery,
  { letter, version, edits, left }: Send,
  looked: boolean,
  given: readonly Given[],
): Promise<number> {
  const broken = !looked;
  if (letter.letter === 'digest' && edits === null && left === null)
    return ask({ do: 'pass-slot', day: letter.day, looked, ...(broken ? { broken } : {}) });
  return ask({ do: 'lapse', letter, version, broken }, given);
}

/** Nobody can reach the person: whoever called the case knows today. A digest concerns every case the person is in. */
async function escalate({ desk, ask, me }: Delivery, box: Mailbox, { letter }: Send, cases: Cases): Promise<number> {
  for (const [id, found] of cases) {
    if (box.escalated[id]?.notice === 'unreachable') continue;
    const wait = await ask({
      do: 'escalate',
      case: id,
      to: whoIsTold(found, me, await desk.administrators()),
      notice: 'unreachable',
    });
    if (wait > 0) return wait;
  }
  return letter.letter === 'digest' ? ask({ do: 'pass-slot', day: letter.day, looked: false }) : 0;
}

/** A message in that case came to nothing. */
export async function tell({ desk, me, ask }: Delivery, id: CaseId): Promise<number> {
  const { state } = await desk.caseOf(id);
  return ask({ do: 'escalate', case: id, to: whoIsTold(state, me, await desk.administrators()), notice: 'undelivered' });
}

/**
 * Whoever called the case; if it is they who are not reached, the chair of the conference in hand, or any administrator. `found` is the
 * case as it stands, so that nobody who has left is asked to telephone.
 */
function whoIsTold(found: Case, me: PersonId, administrators: readonly PersonId[]): readonly PersonId[] {
  const { opening } = found;
  if (opening.status !== 'open') return [];
  const { convenor } = opening;
  const chair = currentConference(found)?.meeting.when.chair ?? null;
  const all = [...(administrators.includes(convenor) ? [convenor] : []), ...(chair === null ? [] : [chair]), ...administrators];
  return all.filter((one) => one !== me).slice(0, 1);
}
