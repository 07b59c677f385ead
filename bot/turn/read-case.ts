import type { Given } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { caseDecider } from '../../domain/case/case.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { CaseId, PersonId, TeamId } from '../../domain/ids.ts';
import { casesIn } from '../../domain/person/undelivered.ts';
import type { Mailboxes } from './mailboxes.ts';
import { caseStream, type Streams } from './streams.ts';
import { mailboxOf } from './telling.ts';

/** `given`: what an append may take as given that was decided on this. */
export interface CaseRead {
  readonly state: Case;
  readonly given: readonly Given[];
}

/** A case as stored now, and where it stands. One whose key is destroyed can be read by nobody, and is given as one that never was. */
export async function readCase(streams: Pick<Streams, 'cases'>, id: CaseId): Promise<CaseRead> {
  try {
    const { state, head } = await streams.cases.folds.read(caseStream(id));
    return { state, given: [{ stream: caseStream(id), head }] };
  } catch (error) {
    if (error instanceof Destroyed) return { state: caseDecider.initial, given: [] };
    throw error;
  }
}

/**
 * The open cases of somebody, or of a team, and the requests for one that wait for an answer or for the conference: their mailbox was told of each.
 * At most so many of those that are `wanted`, the latest first: one that is not for somebody takes no place of another.
 */
export async function casesOf(
  streams: Pick<Streams, 'cases'>,
  mailboxes: Pick<Mailboxes, 'peek'>,
  whose: PersonId | TeamId,
  most = Number.POSITIVE_INFINITY,
  wanted: (state: Case) => boolean = () => true,
): Promise<readonly Case[]> {
  const latest = casesIn(await mailboxes.peek(mailboxOf(whose))).toReversed();
  const found: Case[] = [];
  for (let at = 0; at < latest.length && found.length < most; at += most) {
    const some = await Promise.all(latest.slice(at, at + most).map((id) => readCase(streams, id)));
    found.push(...some.map(({ state }) => state).filter((state) => isInHand(state) && wanted(state)));
  }
  return found.slice(0, most);
}

const isInHand = ({ opening }: Case): boolean => opening.status === 'open' || opening.status === 'requested';
