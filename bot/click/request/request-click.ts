import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { isOfRequest, requestForms } from '../../../cards/conference/request/kinds.ts';
import type { FormRef } from '../../../cards/model.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import type { RequestScene } from '../../../cards/scene.ts';
import { may } from '../../../domain/access/may.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { rights } from '../../../domain/case/slices.ts';
import { wasDelivered } from '../../../domain/case/trail/delivered.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { askBy, type ClickMade, type ClickOn, type WrongHands } from '../clicked.ts';
import { type Asker, refusedReply } from '../reply.ts';
import { mayTakeOn, withKept } from './existing-case.ts';
import { requestSceneOf } from './request-scene.ts';

type Of<D> = Extract<Inbound, { does: D }>;

const noSeal = () => {
  throw new Error('seal: a request has no rounds');
};

/** A form about a request opens: what is read is on the trail first, as of a case. Null: it is no such form. */
export function openRequest(inbound: Of<'open'>, on: ClickOn, asker: Asker): ClickMade | null {
  const { form: ref } = inbound;
  if (!isOfRequest(ref.form)) return null;
  const kind = requestForms[ref.form];
  const no = 'may' in kind ? mayNot(ref, kind.may, on, asker) : null;
  if (no !== null || !('opens' in kind)) return no ?? { answer: shown(ref, on.state, asker) };
  return asking(inbound, kind.opens(), asker, (state) => shown(ref, state, asker));
}

/** A filled form about a request. Null: it is no such form. */
export function submitRequest(inbound: Of<'submit'>, on: ClickOn, asker: Asker): ClickMade | null {
  const { form: ref, values } = inbound;
  if (!isOfRequest(ref.form)) return null;
  const kind = requestForms[ref.form];
  const wrong: ClickMade = { answer: { wrong: ref.form, by: asker.me } };
  if (!('may' in kind)) return wrong;
  const no = mayNot(ref, kind.may, on, asker);
  if (no !== null) return no;
  const scene = requestSceneOf(asker.directory, on.state, asker.me, asker.now);
  if (scene === null) return wrong;
  const read = readForm(ref, values, scene, noSeal);
  if ('command' in read)
    return asking(inbound, withKept(read.command, asker) as CaseCommand, asker, (state) => after(ref, state, asker));
  if ('problems' in read && !wasDelivered(on.state.delivered, askBy(asker, inbound, { do: 'read-request' }))) {
    const form = formFor(ref, scene, read.problems, values);
    return form === null ? { answer: refusedReply('changed', asker) } : { answer: { reply: 'form', form } };
  }
  return { answer: { reply: 'done' } };
}

/** Whoever agreed to it and may set it up does that next. */
function after({ form, of }: FormRef, state: Case, asker: Asker): Reply {
  const scene = form === 'answer-request' ? requestSceneOf(asker.directory, state, asker.me, asker.now) : null;
  const next = scene?.maySetUp === true ? formFor({ form: 'set-up-request', of }, withExisting(scene, asker)) : null;
  return next === null ? { reply: 'done' } : { reply: 'form', form: next };
}

/** Whether a case has the reference matters where it is set up, and is said to nobody else. */
function withExisting(scene: RequestScene, { existing, directory, me, now }: Asker): RequestScene {
  return existing === undefined ? scene : { ...scene, existing: mayTakeOn(existing, directory, me, now) };
}

function asking(inbound: Inbound, command: CaseCommand, asker: Asker, reply: (state: Case) => Reply): ClickMade {
  return {
    ask: askBy(asker, inbound, command),
    answer(decided): Reply | WrongHands {
      if (decided.did === 'decided') return reply(decided.state);
      return decided.reason === 'not-yours' ? { wrong: command.do, by: asker.me } : refusedReply(decided.reason, asker);
    },
  };
}

function shown(ref: FormRef, state: Case, asker: Asker): Reply {
  const scene = requestSceneOf(asker.directory, state, asker.me, asker.now, ref.about);
  const form = scene === null ? null : formFor(ref, withExisting(scene, asker));
  return form === null ? refusedReply('too-early', asker) : { reply: 'form', form };
}

function mayNot(
  ref: FormRef,
  command: 'accept-request' | 'withdraw-request' | 'join-request',
  on: ClickOn,
  asker: Asker,
): ClickMade | null {
  const allowed = may({ do: command }, rights[command], on.state, { by: asker.me, at: asker.now }, on.known);
  if (!('refused' in allowed)) return null;
  return allowed.refused === 'not-yours'
    ? { answer: { wrong: ref.form, by: asker.me } }
    : { answer: refusedReply(allowed.refused, asker) };
}
