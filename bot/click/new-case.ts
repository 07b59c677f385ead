import type { Inbound, Reply } from '../../adapters/inbound.ts';
import type { FormRef } from '../../cards/model.ts';
import { formFor, readForm } from '../../cards/registry.ts';
import type { NewScene } from '../../cards/scene.ts';
import { may } from '../../domain/access/may.ts';
import { caseDecider } from '../../domain/case/case.ts';
import { rights } from '../../domain/case/slices.ts';
import { askBy, type Click, type ClickMade, type WrongHands } from './clicked.ts';
import { newCaseId } from './new-case-id.ts';
import { type Asker, refusedReply } from './reply.ts';
import { withKept } from './request/existing-case.ts';
import { newSceneOf } from './scene.ts';
import { nextForm } from './submit-form.ts';

const noSeal = () => {
  throw new Error('seal: a new case has no rounds');
};

/** What is of no case yet: the form of a new one, and "what if". Null: a filled form of a new case, which is asked of that case. */
export function withoutCase(inbound: Click, asker: Asker): Reply | WrongHands | null {
  if (inbound.does === 'press') return { wrong: inbound.action.verb, by: asker.me };
  const { form: ref } = inbound;
  const scene = newSceneOf(asker.directory, asker.me, asker.now);
  if (ref.form === 'what-if') return whatIf(inbound, ref, scene);
  if (!isBegun(ref.form) || !mayBegin(ref.form, scene, asker)) return { wrong: ref.form, by: asker.me };
  if (inbound.does === 'submit') return null;
  // The form carries the id the case will have, so that sent twice it opens one.
  return shown({ form: ref.form, of: '', about: newCaseId() }, scene, asker);
}

/** The filled form of a new case, on the case of the id that came with it. */
export function openCase(inbound: Extract<Inbound, { does: 'submit' }>, asker: Asker): ClickMade {
  const { form: ref, values } = inbound;
  const scene = newSceneOf(asker.directory, asker.me, asker.now);
  if (!isBegun(ref.form) || !mayBegin(ref.form, scene, asker)) return { answer: { wrong: ref.form, by: asker.me } };
  const read = readForm(ref, values, scene, noSeal);
  if ('command' in read && read.command.do === 'open') {
    const { reference } = read.command;
    return {
      ask: askBy(asker, inbound, read.command),
      answer(decided) {
        if (decided.did === 'decided') {
          const next = nextForm(read, decided.state, undefined, asker);
          return next === null ? { reply: 'done' } : { reply: 'form', form: next };
        }
        if (decided.reason !== 'reference-taken') return refusedReply(decided.reason, asker);
        return { taken: reference, asker, form: formFor(ref, scene, {}, values) };
      },
    };
  }
  // Whoever asks hears the same whether a case has that reference or not.
  if ('command' in read && read.command.do === 'ask-conference')
    return {
      ask: askBy(asker, inbound, withKept(read.command, asker)),
      answer(decided) {
        if (decided.did === 'decided') return { reply: 'done' };
        return decided.reason === 'not-yours' ? { wrong: ref.form, by: asker.me } : refusedReply(decided.reason, asker);
      },
    };
  const form = formFor(ref, scene, 'problems' in read ? read.problems : {}, values);
  return { answer: form === null ? { wrong: ref.form, by: asker.me } : { reply: 'form', form } };
}

/** The forms that begin something, each with what it asks. */
const begun = { conference: 'open', 'ask-conference': 'ask-conference' } as const;

function isBegun(form: FormRef['form']): form is keyof typeof begun {
  return Object.hasOwn(begun, form);
}

function mayBegin(form: keyof typeof begun, { procedure }: NewScene, { directory, me, now }: Asker): boolean {
  const known = { directory, procedure };
  const command = begun[form];
  return 'under' in may({ do: command }, rights[command], caseDecider.initial, { by: me, at: now }, known);
}

function shown(ref: FormRef, scene: NewScene, asker: Asker): Reply | WrongHands {
  const form = formFor(ref, scene);
  return form === null ? { wrong: ref.form, by: asker.me } : { reply: 'form', form };
}

/** What a procedure's dates would be: anybody in the directory may ask, and nothing is stored. */
function whatIf(inbound: Extract<Click, { does: 'open' | 'submit' }>, ref: FormRef, scene: NewScene): Reply {
  const read = inbound.does === 'open' ? { problems: {} } : readForm(ref, inbound.values, scene, noSeal);
  if ('form' in read) return { reply: 'form', form: read.form };
  const next = 'next' in read ? read.next : ref;
  const values = inbound.does === 'submit' && !('next' in read) ? inbound.values : {};
  const form = formFor(next, scene, 'problems' in read ? read.problems : {}, values);
  return form === null ? { reply: 'done' } : { reply: 'form', form };
}
