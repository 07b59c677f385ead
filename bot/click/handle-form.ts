import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { formFor } from '../../cards/forms.ts';
import type { FormRef } from '../../cards/model.ts';
import { may } from '../../domain/access/may.ts';
import { isLive } from '../../domain/case/state.ts';
import { caseProcedure, procedureOf } from '../turn/procedure.ts';
import { askCase, peekCase, wrong } from './ask-case.ts';
import type { Front } from './click-context.ts';
import { commandOfForm } from './form-command.ts';
import { newCaseId } from './new-case-id.ts';
import { type Asker, refusedReply } from './reply.ts';
import { readerOf, sceneOf } from './scene.ts';

type Open = Extract<Inbound, { does: 'open' }>;

/** A form opens for whoever may do what it asks. To read is an act of its own and goes on the trail before anything is asker. */
export async function handleForm(front: Front, inbound: Open, asker: Asker): Promise<Reply> {
  const { form: ref } = inbound;
  if (ref.of === '') return openNew(front, inbound, asker);
  if (ref.form === 'details' || ref.form === 'line') {
    const read = await askCase(front, inbound, asker, ref.of, { do: 'read', what: ref.form });
    if ('settled' in read) return read.settled;
    if (read.did === 'refused') return refusedReply(read.reason, asker);
  }
  return showForm(front, inbound, asker, ref);
}

/** Also what a form that leads to the next ends in. */
export async function showForm(front: Front, inbound: Inbound, asker: Asker, ref: FormRef): Promise<Reply> {
  const { directory, me, now } = asker;
  const state = await peekCase(front, ref.of);
  if (!isLive(state)) return wrong(front, inbound, asker, ref.of, ref.form);
  const known = { directory, procedure: caseProcedure(procedureOf(state.procedure, directory)) };
  const access = may(commandOfForm(ref.form), state, me, now, known);
  if (access === 'not-yours') return wrong(front, inbound, asker, ref.of, ref.form);
  if (access !== 'yes') return refusedReply(access, asker);
  const form = formFor(ref, sceneOf(directory, state, me, now));
  return form === null ? refusedReply('too-early', asker) : { reply: 'form', form };
}

/** The form of a new case carries the id the case will have, so that sent twice it opens one. */
async function openNew(front: Front, inbound: Open, asker: Asker): Promise<Reply> {
  const { directory, me, now } = asker;
  const scene = { ...readerOf(directory, me, now), procedure: procedureOf(directory.procedure, directory) };
  if (inbound.form.form === 'what-if') return whatIf(inbound.form, scene);
  const id = newCaseId();
  const known = { directory, procedure: caseProcedure(procedureOf(directory.procedure, directory)) };
  if (inbound.form.form !== 'conference' || may('open', { status: 'none' }, me, now, known) !== 'yes')
    return wrong(front, inbound, asker, '', inbound.form.form);
  const form = formFor({ form: 'conference', of: '', about: id }, scene);
  return form === null ? wrong(front, inbound, asker, '', inbound.form.form) : { reply: 'form', form };
}

/** What a procedure's dates would be: anybody in the directory may ask, and nothing is stored. */
function whatIf(ref: FormRef, scene: Parameters<typeof formFor>[1]): Reply {
  const form = formFor(ref, scene);
  return form === null ? { reply: 'done' } : { reply: 'form', form };
}
