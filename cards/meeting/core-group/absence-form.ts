import type { PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, heading, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';

const longest = 600;

/** What a member who is not there tells the others (CE-C1). */
export function absenceForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAbsentHere(scene)) return null;
  const words = wordsFor(scene).coreGroup;
  const told = ownEntry(scene.state.group.told, scene.me);
  return asked(
    scene,
    ref,
    words.absentForm,
    [say(words.absentMeans), referralLine(scene)],
    [
      {
        name: 'text',
        label: words.absentLabel,
        hint: words.absentHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(told === undefined ? {} : { start: told.text }),
      },
    ],
  );
}

export function readAbsence(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const text = read.text('text', longest, 'required');
  return sound(read) ? { command: { do: 'tell-group', text } } : { problems: read.problems };
}

/** The reader is on its list and was not there, or has sent apologies. */
export function isAbsentHere(scene: Scene): boolean {
  const { state } = scene;
  const invitee = myInvitation(scene);
  if (invitee === undefined || state.stage === 'cancelled') return false;
  const present = convened(state)?.present ?? [];
  return state.stage === 'held' || state.stage === 'closed' ? !present.includes(scene.me) : invitee.answer.answer === 'apologies';
}

/** What those who were not there tell, for every member. */
export function absenceDetails(scene: Scene): readonly Block[] {
  const { told } = scene.state.group;
  const people = byAgency(scene, Object.keys(told) as PersonId[]);
  if (people.length === 0) return [];
  const lines = people.map((one) => say([{ strong: `${who(scene, one)}: ` }, ownEntry(told, one)?.text ?? '']));
  return [heading(wordsFor(scene).coreGroup.toldTitle), ...lines];
}
