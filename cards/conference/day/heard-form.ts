import { heardMembers } from '../../../domain/case/conference/day/family-ids.ts';
import type { FamilyMemberId } from '../../../domain/case/conference/day/shape.ts';
import { isIn, owed, reportOf } from '../../../domain/case/conference/reports/owed.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, heading, opens, quiet, warn } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { memberLabel } from './family-labels.ts';

const longestOption = 75;
const ways = ['self', 'spokenFor', 'own'] as const;

/** Whose reports are in: who is here reads out their own, and of who is not somebody else does (CE-P5). */
function authors(state: Convened): { readonly here: readonly PersonId[]; readonly absent: readonly PersonId[] } {
  const all = state.invitees.map((one) => one.person).filter((one) => isIn(reportOf(state.reports, one)));
  const isHere = (one: PersonId) => state.present.includes(one);
  return { here: all.filter(isHere), absent: all.filter((one) => !isHere(one)) };
}

/** Counts, with the one way to say more of it. */
export function heardBlocks(scene: Scene, state: Convened): readonly Block[] {
  const { day } = state;
  const members = heardMembers(state);
  const { absent } = authors(state);
  if (members.length === 0 && absent.length === 0) return [];
  const heard = new Set(ways.flatMap((way) => day.heard[way])).size;
  const read = absent.filter((one) => day.read.includes(one)).length;
  const words = wordsFor(scene).day;
  const said = [
    ...(members.length === 0 ? [] : [words.familyHeard(heard, members.length)]),
    ...(absent.length === 0 ? [] : [words.reportsRead(read, absent.length)]),
  ];
  return [{ block: 'row', text: said.join(' '), button: opens(words.heardOpen, 'heard', state) }];
}

export function heardForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene)) return null;
  return tickForm(scene, state, { ...ref, about: ref.about ?? String(state.day.version) }, state.day, []);
}

type Ticked = Pick<Convened['day'], 'heard' | 'read'>;

function tickForm(scene: Scene, state: Convened, ref: FormRef, start: Ticked, intro: readonly Block[]): Form {
  const words = wordsFor(scene).day;
  const labels = { self: words.heardSelf, spokenFor: words.heardSpokenFor, own: words.heardOwn };
  const members = heardMembers(state).map((id) => {
    return { value: id as string, label: fit(memberLabel(scene, id, 'named'), longestOption) };
  });
  const heard = ways.map((name): Field => {
    return { name, label: labels[name], required: false, field: 'many', options: members, start: start.heard[name] };
  });
  const { here, absent } = authors(state);
  // Whoever is not here first: somebody has to read it for them.
  const order = [...byAgency(scene, absent), ...byAgency(scene, here)];
  const label = (id: PersonId) => `${who(scene, id)}${absent.includes(id) ? ` (${words.absent})` : ''}`;
  const reports: Field = {
    name: 'read',
    label: words.readLabel,
    required: false,
    field: 'many',
    options: personOptions(scene, order, label),
    start: start.read,
  };
  return asked(
    scene,
    ref,
    words.heardForm,
    [...intro, quiet(words.heardIntro), ...notIn(scene, state)],
    [...(members.length === 0 ? [] : heard), ...(order.length === 0 ? [] : [reports])],
  );
}

/** What is not in, each by how far it is. */
function notIn(scene: Scene, state: Convened): readonly Block[] {
  const all = wordsFor(scene);
  const those = owed(state, scene.procedure).filter(({ report }) => !isIn(report));
  const items = byAgency(
    scene,
    those.map(({ invitee }) => invitee.person),
  ).map((id) => `${who(scene, id)}: ${all.reports.stage[reportOf(state.reports, id).stage]}`);
  return items.length === 0 ? [] : [heading(all.day.notIn), { block: 'list', items }];
}

export function readHeard(values: Values, scene: Scene, ref: FormRef): FormRead {
  const state = convened(scene.state);
  const read = reading(values, wordsFor(scene));
  const members = heardMembers(scene.state);
  const ticked = (name: string): readonly FamilyMemberId[] =>
    members.length === 0 ? [] : read.choices(name, members, 'optional');
  const heard = { self: ticked('self'), spokenFor: ticked('spokenFor'), own: ticked('own') };
  const { here, absent } = state === null ? { here: [], absent: [] } : authors(state);
  const reports = [...absent, ...here];
  const readOut = reports.length === 0 ? [] : read.choices('read', reports, 'optional');
  if (!sound(read)) return { problems: read.problems };
  if (state !== null && ref.about !== String(state.day.version)) {
    const again = { ...ref, about: String(state.day.version) };
    return { form: tickForm(scene, state, again, { heard, read: readOut }, [warn(wordsFor(scene).day.orderChanged)]) };
  }
  return { command: { do: 'note-heard', ...heard, read: readOut, seen: Number(ref.about) } };
}
