import type { Inbound, Reply } from '../../adapters/inbound.ts';
import type { Given } from '../../cards/filled-form.ts';
import { formFor, readForm } from '../../cards/forms.ts';
import { zeroForm } from '../../cards/meeting/scale/place-form.ts';
import { ownStands } from '../../cards/meeting/scale/room-form.ts';
import type { Text } from '../../cards/model.ts';
import { may } from '../../domain/access/may.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import { type CaseState, type Existing, isLive } from '../../domain/case/state.ts';
import { caseProcedure, procedureOf } from '../turn/procedure.ts';
import { askCase, wrong } from './ask-case.ts';
import type { Front } from './click-context.ts';
import { commandOfForm } from './form-command.ts';
import { showForm } from './handle-form.ts';
import { type Asker, refusedReply } from './reply.ts';
import { readerOf, sceneOf } from './scene.ts';
import { sealScores } from './seal-scores.ts';

type Submit = Extract<Inbound, { does: 'submit' }>;

/** `peeked`: the case the form belongs to. A filled form: read by the form itself, asked of the case, answered in words; a problem is shown beside its field. */
export async function handleSubmit(front: Front, inbound: Submit, asker: Asker, peeked: Promise<CaseState>): Promise<Reply> {
  const { form: ref, values } = inbound;
  if (ref.of === '') return submitNew(front, inbound, asker);
  const { directory, me, now } = asker;
  const state = await peeked;
  if (!isLive(state)) return wrong(front, inbound, asker, ref.of, ref.form);
  const known = { directory, procedure: caseProcedure(procedureOf(state.procedure, directory)) };
  const access = may(commandOfForm(ref.form), state, me, now, known);
  if (access === 'not-yours') return wrong(front, inbound, asker, ref.of, ref.form);
  if (access !== 'yes') return refusedReply(access, asker);
  const scene = sceneOf(directory, state, me, now);
  const filled = readForm(ref, values, scene);
  if ('problems' in filled) {
    const form = formFor(ref, scene, filled.problems, values);
    return form === null ? refusedReply('changed', asker) : { reply: 'form', form };
  }
  if ('answer' in filled) return { reply: 'form', form: filled.answer };
  if ('next' in filled) return showForm(front, inbound, asker, filled.next);
  if ('command' in filled) return ask(front, inbound, asker, ref.of, filled.command);
  const command = await sealScores(front.sealed, state.id, filled);
  const reply = await ask(front, inbound, asker, ref.of, command);
  return answerZero(filled.scores, reply, state, asker);
}

async function ask(front: Front, inbound: Submit, asker: Asker, id: string, command: CaseCommand): Promise<Reply> {
  const turned = await askCase(front, inbound, asker, id, command);
  if ('settled' in turned) return turned.settled;
  if (turned.did === 'refused') return refusedReply(turned.reason, asker);
  const left = command.do === 'place-room' ? notTaken(command, turned.state, asker) : null;
  // The form closes: what was done shows on the card it was opened from.
  return left === null ? { reply: 'done' } : { reply: 'note', text: left };
}

/** Somebody may have placed while the chair wrote down their number. */
function notTaken(command: Extract<CaseCommand, { do: 'place-room' }>, state: CaseState, asker: Asker): Text | null {
  return isLive(state) ? ownStands(sceneOf(asker.directory, state, asker.me, asker.now), command) : null;
}

/** A 0 is answered at once, to the one who gave it: if the child is in danger now, do not wait (BU-S7). */
function answerZero(scores: readonly Given[], reply: Reply, state: Existing, asker: Asker): Reply {
  if (reply.reply !== 'done') return reply;
  const own = scores.filter(({ whose }) => 'person' in whose && whose.person === asker.me);
  if (own.length === 0) return reply;
  // Made for every number, so that a 0 is not answered later than another.
  const form = zeroForm(sceneOf(asker.directory, state, asker.me, asker.now));
  return own.some(({ score }) => score === 0) ? { reply: 'form', form } : { reply: 'done', unlike: form };
}

/** A new case: its id came with the form. */
async function submitNew(front: Front, inbound: Submit, asker: Asker): Promise<Reply> {
  const { form: ref, values } = inbound;
  const { directory, me, now } = asker;
  const procedure = procedureOf(directory.procedure, directory);
  const scene = { ...readerOf(directory, me, now), procedure };
  if (ref.form === 'what-if') return whatIf(inbound, scene);
  const known = { directory, procedure: caseProcedure(procedure) };
  const id = ref.about ?? '';
  if (ref.form !== 'conference' || may('open', { status: 'none' }, me, now, known) !== 'yes')
    return wrong(front, inbound, asker, '', ref.form);
  const filled = readForm(ref, values, scene);
  if ('command' in filled) return ask(front, inbound, asker, id, filled.command);
  const form = formFor(ref, scene, 'problems' in filled ? filled.problems : {}, values);
  return form === null ? wrong(front, inbound, asker, '', ref.form) : { reply: 'form', form };
}

/** The next step of "what if", its problems, or its answer. */
function whatIf({ form: ref, values }: Submit, scene: Parameters<typeof formFor>[1]): Reply {
  const filled = readForm(ref, values, scene);
  if ('answer' in filled) return { reply: 'form', form: filled.answer };
  const form = formFor(
    'next' in filled ? filled.next : ref,
    scene,
    'problems' in filled ? filled.problems : {},
    'next' in filled ? {} : values,
  );
  return form === null ? { reply: 'done' } : { reply: 'form', form };
}
