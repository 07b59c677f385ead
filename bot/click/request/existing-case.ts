import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import { may } from '../../../domain/access/may.ts';
import { asItStands } from '../../../domain/case/case.ts';
import { keptFromWhom } from '../../../domain/case/conference/request/kept.ts';
import type { KeptFrom } from '../../../domain/case/conference/request/shape.ts';
import { rights } from '../../../domain/case/slices.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { isCaseId } from '../../../domain/ref.ts';
import { caseStream, type Streams } from '../../turn/streams.ts';
import type { ClickContext } from '../click-context.ts';
import type { Click } from '../clicked.ts';
import type { Existing } from './existing.ts';

const nothing: Existing = { id: null, state: null, kept: undefined };

/** It is looked for whoever asks and whatever comes of it, so that an answer takes as long where there is a case as where there is none. */
async function existingCase(
  { cases, references }: Pick<Streams, 'cases' | 'references'>,
  directory: Directory,
  reference: string,
  requester: PersonId,
): Promise<Existing> {
  const id = await references.holder(reference);
  const found = id === null ? null : await cases.peek(caseStream(id)).catch(noneIfDestroyed);
  const state = found?.opening.status === 'open' ? asItStands(found, directory) : null;
  return state === null ? nothing : { id, state, kept: keptFromWhom(state, directory, requester) };
}

/** Whether a click has to know: a request that is sent, answered, or about to be set up. */
export function looksForExisting(inbound: Click): boolean {
  if (inbound.does === 'press') return false;
  const { form } = inbound.form;
  return form === 'set-up-request' || (inbound.does === 'submit' && (form === 'answer-request' || form === 'ask-conference'));
}

/**
 * The same for a click that has to know. Undefined: any other click. Somebody from whom that
 * case is kept and who asks for it has tried to open something of it: its chair hears so.
 */
export async function existingFor(context: ClickContext, inbound: Click): Promise<Existing | undefined> {
  if (inbound.does === 'press' || !looksForExisting(inbound)) return undefined;
  const { form, of } = inbound.form;
  const values = inbound.does === 'submit' ? inbound.values : null;
  const goesOn = form !== 'ask-conference';
  const { streams } = context;
  const directory = await streams.directory.peek('directory');
  const person = recognise(directory, inbound.from);
  if (person === null) return undefined;
  if (goesOn) {
    if (!isCaseId(of)) return undefined;
    const { asked } = (await streams.cases.peek(caseStream(of))).request;
    return asked === null ? undefined : existingCase(streams, directory, asked.reference, asked.by);
  }
  const reference = values?.reference;
  const found = await existingCase(streams, directory, typeof reference === 'string' ? reference : '', person.id);
  if (found.id === null) {
    // What a case costs to look at is spent where there is none, too.
    const { about = '' } = inbound.form;
    if (isCaseId(about)) for (let times = 0; times < 2; times++) await streams.cases.peek(caseStream(about));
  }
  if (found.id === null || found.kept?.quiet !== true) return found;
  const stamp = { by: person.id, at: context.now(), via: inbound.from.on } as const;
  const noted = streams.cases.ask(caseStream(found.id), { ...stamp, command: { do: 'turn-away', what: form } });
  return { ...found, noted };
}

/** Whether somebody may take a request on in the case that there is. */
export function mayTakeOn({ state }: Existing, directory: Directory, me: PersonId, now: Instant): 'none' | 'hidden' | 'theirs' {
  if (state === null || state.opening.status !== 'open') return 'none';
  const known = { directory, procedure: procedureOf(state.opening.procedure, directory) };
  const allowed = may({ do: 'record-request' }, rights['record-request'], state, { by: me, at: now }, known);
  return 'under' in allowed ? 'theirs' : 'hidden';
}

/** What is asked, with those from whom the case is kept: the bot says so, never a form. */
export function withKept<C extends object>(
  command: C,
  { existing }: { readonly existing?: Existing | undefined },
): C & { readonly kept?: KeptFrom } {
  return existing?.kept === undefined ? command : { ...command, kept: existing.kept };
}

function noneIfDestroyed(error: unknown): null {
  if (error instanceof Destroyed) return null;
  throw error;
}
