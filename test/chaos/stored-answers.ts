import { nowhere } from '../../adapters/store/head.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import type { CaseEvent } from '../../domain/case/case.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import type { Town } from '../support/town.ts';
import type { Answered } from './answering.ts';

/** What was acknowledged and is not stored, or no longer stands though nothing was said after it; and what is stored more than once. */
export interface StoredAnswers {
  readonly lost: number;
  readonly twice: number;
  readonly why: readonly string[];
}

/** Compares what people were told with what the store holds of one case. */
export async function storedAnswers(
  beside: Awaited<ReturnType<Town['beside']>>,
  caseId: string,
  said: Answered,
): Promise<StoredAnswers> {
  const { events } = await beside.sealed.read(caseStream(caseId), nowhere);
  const round = (await beside.sealed.rounds(caseId))('k1/1');
  const words = (events as readonly CaseEvent[]).flatMap((one): readonly string[] => {
    if (one.event === 'answered' && one.answer.answer === 'apologies') return [one.answer.line];
    if (one.event === 'placed') return one.placed.map(({ blob }) => JSON.parse(round.unseal(blob)).reason);
    return [];
  });
  const stored = new Set(words);
  const missing = said.acknowledged.filter((one) => !stored.has(one));
  const repeated = words.filter((one, at) => words.indexOf(one) !== at);
  const state = conferenceOf(await beside.streams.cases.peek(caseStream(caseId)));
  if (state?.status !== 'convened') throw new Error(`the conference is ${state?.status}`);
  const overwritten = [...said.last].filter(([who, line]) => {
    const answer = state.invitees.find((one) => one.person === who)?.answer;
    return answer?.answer !== 'apologies' || answer.line !== line;
  });
  return {
    lost: missing.length + overwritten.length,
    twice: repeated.length,
    why: [
      ...missing.map((one) => `lost: ${one}`),
      ...repeated.map((one) => `twice: ${one}`),
      ...overwritten.map(([who, line]) => `no longer stands: ${line} of ${who}`),
    ],
  };
}
