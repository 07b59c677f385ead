import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { formFor } from '../../../cards/registry.ts';
import { may } from '../../../domain/access/may.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { conferenceFor, latestConference } from '../../../domain/case/meetings.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { isCaseId } from '../../../domain/ref.ts';
import { caseStream } from '../../turn/streams.ts';
import type { ClickContext } from '../click-context.ts';
import { askBy, type WrongHands } from '../clicked.ts';
import { type Asker, refusedReply, unconfirmedReply } from '../reply.ts';
import { sceneOf } from '../scene.ts';
import type { Existing } from './existing.ts';

/**
 * A request that was agreed to goes on in the open case that has its reference: it is recorded there, and then told that it is. Stopped between
 * the two and pressed again, the first is there already.
 */
export async function joinCase(
  context: ClickContext,
  inbound: Extract<Inbound, { does: 'submit' }>,
  existing: Existing | undefined,
): Promise<Reply | WrongHands> {
  const { cases, directory: people } = context.streams;
  const directory = await people.peek('directory');
  const person = recognise(directory, inbound.from);
  const { form, of } = inbound.form;
  const wrong: WrongHands = { wrong: form, by: person?.id ?? null };
  if (person === null || !isCaseId(of)) return wrong;
  const state = await cases.peek(caseStream(of));
  const { asked } = state.request;
  const asker: Asker = { directory, me: person.id, now: context.now() };
  const refused = mayNotJoin(state, asker);
  if (refused !== null) return refused === 'not-yours' ? wrong : refusedReply(refused, asker);
  if (asked === null || existing === undefined || existing.id === null) return refusedReply('changed', asker);
  if (asked.answered.answer !== 'accepted') return refusedReply('too-early', asker);
  const ask = (id: string, command: CaseCommand) => cases.ask(caseStream(id), askBy(asker, inbound, command));
  const recorded = await ask(existing.id, { do: 'record-request', request: asked });
  if (recorded.did === 'unconfirmed') return unconfirmedReply(asker);
  if (recorded.did === 'refused') return recorded.reason === 'not-yours' ? wrong : refusedReply(recorded.reason, asker);
  const joined = await ask(of, { do: 'join-request', into: existing.id });
  if (joined.did === 'unconfirmed') return unconfirmedReply(asker);
  return joined.did === 'refused' ? refusedReply(joined.reason, asker) : managing(recorded.state, existing.id, asker);
}

function mayNotJoin(state: Case, { directory, me, now }: Asker): 'not-yours' | 'too-early' | 'too-late' | null {
  const procedure = procedureOf('procedure' in state.opening ? state.opening.procedure : directory.procedure, directory);
  const known = { directory, procedure };
  const allowed = may({ do: 'join-request' }, rights['join-request'], state, { by: me, at: now }, known);
  return 'refused' in allowed ? allowed.refused : null;
}

/** Who has that case, and the way to its next conference. */
function managing(state: Case, of: string, asker: Asker): Reply {
  const meeting = conferenceFor(state, asker.me) ?? latestConference(state)?.id;
  const scene = meeting === undefined ? null : sceneOf(asker.directory, state, asker.me, asker.now, meeting);
  const form = scene === null || meeting === undefined ? null : formFor({ form: 'manage', of, meeting }, scene);
  return form === null ? { reply: 'done' } : { reply: 'form', form };
}
