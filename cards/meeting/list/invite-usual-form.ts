import { type UsualFor, usualPeople } from '../../../domain/case/meeting/list/usual-people.ts';
import { asRole } from '../../building/as-role.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { agencyOf, nameOf, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit, roleTitle } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { mayInvite } from './invite-form.ts';

/** So many of the likeliest, of all roles together, come before everybody else: they are on the first page of a long list. */
const likeliest = 90;
const longestTitle = 30;

/** The roles that are still to be filled, as one list with the usual people of each: several are chosen at once. */
export function inviteUsualForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayInvite(scene)) return null;
  const words = wordsFor(scene).convening;
  const open = usual(scene);
  const options = optionsOf(scene, open);
  if (options.length === 0) return null;
  return asked(scene, ref, words.usualForm, intro(scene, open), [
    { name: 'people', label: words.usualLabel, required: true, field: 'many', options },
  ]);
}

export function readInviteUsual(values: Values, scene: Scene): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const open = usual(scene);
  const all = open.flatMap(({ role, people }) =>
    people.map((one) => ({ value: choiceOf(scene, role, one.person), role, ...one })),
  );
  const chosen = read.choices(
    'people',
    all.map((one) => one.value),
  );
  const invitees = all.flatMap(({ value, person, role, agency }) => (chosen.includes(value) ? [{ person, role, agency }] : []));
  const twice = invitees.find((one, at) => invitees.findIndex((other) => other.person === one.person) !== at);
  if (twice !== undefined) read.problems.people = words.convening.usualTwice(nameOf(scene, twice.person));
  return sound(read) ? { command: { do: 'invite', invitees } } : { problems: read.problems };
}

function usual({ state, procedure, directory, now }: Scene): readonly UsualFor[] {
  return usualPeople(state, procedure, directory, now);
}

/** What is asked for always, for whom the directory has nobody, and the way to everybody else. */
function intro(scene: Scene, open: readonly UsualFor[]): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.convening;
  const titles = (some: readonly UsualFor[]) => all.and(some.map(({ role }) => roleTitle(scene.procedure, role, scene.language)));
  const needed = open.filter((one) => one.needed && !one.further);
  const nobody = open.filter((one) => one.people.length === 0);
  return [
    ...(needed.length === 0 ? [] : [say(words.notYet(titles(needed)))]),
    ...(open.some((one) => one.further) ? [quiet(all.wanted.furtherSchool)] : []),
    ...(nobody.length === 0 ? [] : [quiet(words.usualNobody(titles(nobody)))]),
    { block: 'row', text: words.usualOthers, button: opens(words.addPeople, 'invite', scene.state) },
  ];
}

/** "Police: Bram Example, Sergeant, Thornmere Police": role by role, the likeliest of each first. */
function optionsOf(scene: Scene, open: readonly UsualFor[]) {
  const filled = open.filter(({ people }) => people.length > 0);
  const each = Math.max(1, Math.floor(likeliest / Math.max(1, filled.length)));
  const turns = [
    ...filled.map((one) => ({ ...one, people: one.people.slice(0, each) })),
    ...filled.map((one) => ({ ...one, people: one.people.slice(each) })),
  ];
  return turns.flatMap(({ role, people }) => {
    // So short that who it is still fits behind it.
    const [title = ''] = fit(roleTitle(scene.procedure, role, scene.language), longestTitle).split(',');
    const named = personOptions(
      scene,
      people.map((one) => one.person),
      (id) =>
        `${title}: ${asRole(scene, id, role) === '' ? [nameOf(scene, id), agencyOf(scene, id)?.name].join(', ') : who(scene, id)}`,
    );
    return named.map(({ value, label }) => ({ value: choiceOf(scene, role, value), label }));
  });
}

/** The role by its place in the procedure, and the person: short enough for any platform. */
function choiceOf({ procedure }: Scene, role: string, person: string): string {
  return `${procedure.roles.findIndex((one) => one.key === role)}/${person}`;
}
