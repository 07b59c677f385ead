import type { Reply } from '../../adapters/inbound.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { takenForm } from '../../cards/meeting/calling/taken-form.ts';
import type { Form, FormRef } from '../../cards/model.ts';
import { may } from '../../domain/access/may.ts';
import { asItStands } from '../../domain/case/case.ts';
import { conferenceFor, latestConference } from '../../domain/case/meetings.ts';
import { rights } from '../../domain/case/slices.ts';
import type { Case } from '../../domain/case/whole.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { caseStream, type Streams } from '../turn/streams.ts';
import { type Asker, refusedReply } from './reply.ts';
import { readerOf } from './scene.ts';

/** Another open case has the reference that was given. What is said of it depends on that case, which is read once this turn is over. */
export interface ReferenceTaken {
  readonly taken: string;
  readonly asker: Asker;
  /** As it was filled in; null: it cannot be shown any more. */
  readonly form: Form | null;
}

/** It is read whoever asks, so that the answer takes as long for who may see it as for who may not. */
export async function referenceTakenReply(
  { cases, references }: Pick<Streams, 'cases' | 'references'>,
  { taken, asker, form }: ReferenceTaken,
): Promise<Reply> {
  const holder = await references.holder(taken);
  const other = holder === null ? null : await cases.peek(caseStream(holder)).catch(noneIfDestroyed);
  const open = other === null ? null : openFor(asItStands(other, asker.directory), asker);
  const { language } = readerOf(asker.directory, asker.me, asker.now);
  return form === null ? refusedReply('reference-taken', asker) : { reply: 'form', form: takenForm({ language }, form, open) };
}

/** What of a case somebody may open: the form by which it is managed, or its details; null: nothing. */
function openFor(state: Case, { directory, me, now }: Asker): FormRef | null {
  if (state.opening.status !== 'open') return null;
  const { id, procedure } = state.opening;
  const meeting = conferenceFor(state, me) ?? latestConference(state)?.id;
  if (meeting === undefined) return null;
  const known = { directory, procedure: procedureOf(procedure, directory) };
  const allowed = (command: 'set-chair' | 'read-details') =>
    'under' in may({ do: command, meeting }, rights[command], state, { by: me, at: now }, known);
  if (allowed('set-chair')) return { form: 'manage', of: id, meeting };
  return allowed('read-details') ? { form: 'details', of: id, meeting } : null;
}

function noneIfDestroyed(error: unknown): null {
  if (error instanceof Destroyed) return null;
  throw error;
}
