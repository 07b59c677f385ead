import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { pageOf } from '../../cards/building/form-pages.ts';
import { undertakingFor } from '../../cards/meeting/undertaking/undertaking-form.ts';
import type { FormRef } from '../../cards/model.ts';
import { formFor, formKind, isOfCase } from '../../cards/registry.ts';
import { may } from '../../domain/access/may.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import { leftOnTrail } from '../../domain/case/in-full.ts';
import { whereToAccept } from '../../domain/case/meeting/answers/undertaking.ts';
import { ofMeetings, rights } from '../../domain/case/slices.ts';
import type { Case } from '../../domain/case/whole.ts';
import { askBy, type ClickMade, type ClickOn } from './clicked.ts';
import { meetingOf } from './meeting-of.ts';
import { shortId } from './new-directory-id.ts';
import { type Asker, formReply, refusedReply } from './reply.ts';
import { sceneOf } from './scene.ts';

/** A form opens for whoever may do what it asks. To read is an act of its own and goes on the trail before anything is shown. */
export function openForm(inbound: Extract<Inbound, { does: 'open' }>, on: ClickOn, asker: Asker): ClickMade {
  const { form: ref } = inbound;
  const kind = isOfCase(ref.form) ? formKind(ref.form) : null;
  if (kind === null || !('opens' in kind)) return showForm(ref, on, asker);
  const command = kind.opens(pageOf(ref).whole.about, meetingOf(ref));
  // Whoever may not read it has nothing read for them.
  if (kind.trail === true && asker.recorded === undefined && !('refused' in mayAsk(command, on, asker)))
    return { answer: { wantsTrail: true } };
  return {
    ask: askBy(asker, inbound, command),
    answer(decided) {
      const { state } = decided;
      if (decided.did === 'decided') {
        const reply = (shown: Case) => formReply(ref, shown, asker);
        const meeting = meetingOf(ref);
        return kind.inFull !== true || leftOnTrail(state, meeting) === null ? reply(state) : { inFull: meeting, state, reply };
      }
      const first = decided.reason === 'undertaking-first' ? toAccept(ref, command, state, asker) : null;
      if (first !== null) return first;
      return decided.reason === 'not-yours' ? { wrong: command.do, by: asker.me } : refusedReply(decided.reason, asker, state);
    },
  };
}

/** Who has not accepted the undertaking is asked for it there and then, and not sent to look for its button (ST-P6); null: it is asked elsewhere. */
function toAccept(ref: FormRef, command: CaseCommand, state: Case, asker: Asker): Reply | null {
  const meeting = whereToAccept(state, asker.me, 'meeting' in command ? command.meeting : undefined);
  return meeting === null ? null : formReply(undertakingFor(ref, meeting), state, asker);
}

/** Also what a form that leads to the next ends in. */
export function showForm(ref: FormRef, on: ClickOn, asker: Asker): ClickMade {
  const no = mayNot(ref, on, asker);
  if (no !== null) return no;
  if (wantsTrail(ref, asker)) return { answer: { wantsTrail: true } };
  const scene = sceneOf(asker.directory, on.state, asker.me, asker.now, ref.meeting, asker.recorded);
  const form = scene === null ? null : formFor(withNewId(ref), scene);
  return { answer: form === null ? refusedReply('too-early', asker, on.state) : { reply: 'form', form } };
}

/** Whether the form is drawn of the whole trail, and that was not read yet. */
export function wantsTrail(ref: FormRef, { recorded }: Asker): boolean {
  const kind = isOfCase(ref.form) ? formKind(ref.form) : null;
  return kind?.trail === true && recorded === undefined;
}

function mayAsk(command: CaseCommand, { state, known }: ClickOn, { me, now }: Asker) {
  return may(command, rights[command.do], state, { by: me, at: now }, known);
}

/** Nothing of what a button carried stays: whoever pressed twice makes two. */
function withNewId(ref: FormRef): FormRef {
  const kind = isOfCase(ref.form) ? formKind(ref.form) : null;
  return kind !== null && 'makes' in kind ? { ...ref, about: shortId() } : ref;
}

/** What is answered where somebody may not do what a form asks; null: they may. */
export function mayNot(ref: FormRef, { state, known }: ClickOn, { me, now }: Asker): ClickMade | null {
  const kind = isOfCase(ref.form) ? formKind(ref.form) : null;
  const wrong = { answer: { wrong: ref.form, by: me } } as const;
  if (kind === null || !('may' in kind)) return wrong;
  // What it will be asked as: of the meeting whose card it came from, or of the whole case wherever it came from.
  const asked = kind.may in ofMeetings ? { do: kind.may, meeting: meetingOf(ref) } : { do: kind.may };
  const allowed = may(asked, rights[kind.may], state, { by: me, at: now }, known);
  if (!('refused' in allowed)) return null;
  return allowed.refused === 'not-yours' ? wrong : { answer: refusedReply(allowed.refused, { ...known, me, now }, state) };
}
