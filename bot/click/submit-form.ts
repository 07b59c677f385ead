import type { Inbound, Reply } from '../../adapters/inbound.ts';
import type { FormRead } from '../../cards/kinds.ts';
import type { Form, FormRef } from '../../cards/model.ts';
import { mayHoldDestroyed, toLookAt } from '../../cards/redaction/open-since.ts';
import { formFor, readForm } from '../../cards/registry.ts';
import { inMeeting } from '../../domain/case/case.ts';
import { textOfView } from '../../domain/case/conference/views/view.ts';
import { textOfScore } from '../../domain/case/meeting/scale/score.ts';
import { wasDelivered } from '../../domain/case/trail/delivered.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { Tell } from '../../domain/tell.ts';
import { askBy, type ClickMade, type ClickOn } from './clicked.ts';
import { meetingOf } from './meeting-of.ts';
import { mayNot, showForm, wantsTrail } from './open-form.ts';
import { type Asker, refusedReply, storedReply } from './reply.ts';
import { sceneOf } from './scene.ts';

type Stored = Extract<FormRead, { command: unknown }>;

/** A filled form: read by the form itself, asked of the case, answered in words; a problem is shown beside its field. */
export function submitForm(inbound: Extract<Inbound, { does: 'submit' }>, on: ClickOn, asker: Asker): ClickMade {
  const { form: ref, values } = inbound;
  const no = mayNot(ref, on, asker);
  if (no !== null) return no;
  if (wantsTrail(ref, asker)) return { answer: { wantsTrail: true } };
  const scene = sceneOf(asker.directory, on.state, asker.me, asker.now, ref.meeting, asker.recorded);
  const { seals } = on.known;
  if (scene === null || seals === null) return { answer: { wrong: ref.form, by: asker.me } };
  // Sent twice by the platform, it may be out of place by now: what it asked for was done the first time.
  const isDone = () => wasDelivered(on.state.delivered, askBy(asker, inbound, { do: 'read-dates' }));
  if (mayHoldDestroyed(ref, on.state) && !isDone()) {
    const form = formFor(ref, scene, {}, values);
    return { answer: form === null ? refusedReply('changed', asker, on.state) : { reply: 'form', form: toLookAt(form, scene) } };
  }
  // Numbers and views are in the clear no further than here: range-checked, padded and sealed under their round's own key.
  const read = readForm(ref, values, scene, (name, what) =>
    seals(name).seal('score' in what ? textOfScore(what) : textOfView(what)),
  );
  if ('form' in read) return { answer: isDone() ? { reply: 'done' } : { reply: 'form', form: read.form } };
  if ('next' in read) return showForm(read.next, on, asker);
  if ('problems' in read) {
    if (isDone()) return { answer: { reply: 'done' } };
    const form = formFor(ref, scene, read.problems, values);
    return { answer: form === null ? refusedReply('changed', asker, on.state) : { reply: 'form', form } };
  }
  const command = inMeeting(read.command, meetingOf(ref));
  return {
    ask: askBy(asker, inbound, command),
    answer(decided, told) {
      if (decided.did === 'decided') {
        const reply = afterwards(read, decided.state, ref, asker);
        if (reply.reply !== 'done' || read.unlike !== undefined) return reply;
        // What came again was answered the first time, by a card that may have changed then.
        return decided.events.length === 0 || showsTo(asker.me, told) ? reply : storedReply(asker);
      }
      if (decided.reason === 'reference-taken' && command.do === 'describe')
        return { taken: command.reference, asker, form: formFor(ref, scene, {}, values) };
      return decided.reason === 'not-yours'
        ? { wrong: command.do, by: asker.me }
        : refusedReply(decided.reason, asker, decided.state);
    },
  };
}

/** Whether something of theirs is another one by what was done: a card they have, or a message that comes. */
function showsTo(me: PersonId, told: readonly Tell[]): boolean {
  return told.some(({ to, item }) => to === me && (item.item === 'card' || item.item === 'notice' || item.item === 'alert'));
}

/** The form that comes next, on the state after what was stored; null: none does. */
export function nextForm({ leads }: Stored, state: Case, meeting: MeetingId | undefined, asker: Asker): Form | null {
  const scene = leads === undefined ? null : sceneOf(asker.directory, state, asker.me, asker.now, meeting);
  const ref = scene === null ? null : (leads?.(scene) ?? null);
  return scene === null || ref === null ? null : formFor(ref, scene);
}

/** Unless there is more to say, the form closes: what was done shows on a card of theirs (docs/adr/forms-close-when-stored.md). */
function afterwards(read: Stored, state: Case, { meeting }: FormRef, asker: Asker): Reply {
  if (read.after !== undefined) return { reply: 'form', form: read.after };
  const scene = read.line === undefined ? null : sceneOf(asker.directory, state, asker.me, asker.now, meeting);
  const line = scene === null ? null : (read.line?.(scene) ?? null);
  if (line !== null) return { reply: 'note', text: line };
  const next = nextForm(read, state, meeting, asker);
  if (next !== null) return { reply: 'form', form: next };
  return { reply: 'done', ...(read.unlike === undefined ? {} : { unlike: read.unlike }) };
}
