import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { asksConsent } from '../../../domain/case/meeting/list/by-consent.ts';
import { needReasonsFor, usualNeed } from '../../../domain/case/meeting/list/need.ts';
import { fitsAgency } from '../../../domain/case/meeting/list/role-fit.ts';
import { isMarked, isOfWholeFamily } from '../../../domain/case/need-to-know/children.ts';
import { isMember } from '../../../domain/directory/membership.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import type { NeedReason } from '../../../domain/procedures/schema.ts';
import { asked, mostNames, quiet, say, shown, warn } from '../../building/building.ts';
import { nameOf, namePost } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { type Reading, reading, sound, type Values } from '../../building/values.ts';
import { fit, roleTitle } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import { childrenField, ids } from '../../need-to-know/half-siblings-form.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { mayInvite } from './invite-form.ts';
import { saysTeam, teamField } from './teams/team-rows.ts';

/** Who of the agency; `about` is "<agency>/<role>". Those on the list already, whoever chairs or writes the record, and the reader are not offered. */
export function invitePeopleForm(scene: Scene, ref: FormRef): Form | null {
  const chosen = peopleAndRole(scene, ref);
  if (!mayInvite(scene) || chosen === null) return null;
  const words = wordsFor(scene).convening;
  const intro = peopleIntro(scene, chosen);
  const team = teamField(scene, chosen.agency);
  if (chosen.people.length === 0 && team.length === 0) return shown(scene, ref, words.peopleForm, intro);
  return asked(scene, ref, words.peopleForm, intro, [
    {
      name: 'people',
      label: words.peopleLabel,
      required: team.length === 0,
      field: 'many',
      options: peopleOptions(scene, chosen),
    },
    ...team,
    ...fitField(scene, chosen),
    ...consentField(scene, chosen),
    ...needField(scene, chosen),
    ...(chosen.limited ? [childrenField(scene, wordsFor(scene).needToKnow.childrenLabel)] : []),
  ]);
}

type Chosen = NonNullable<ReturnType<typeof peopleAndRole>>;

/** Who of the agency can be chosen. */
export function peopleOptions(scene: Scene, { people, agency }: Chosen) {
  return personOptions(
    scene,
    people.map((one) => one.id),
    (id) => namePost(scene, id, agency),
  );
}

/** The agency and the role, with what is odd about them, and who is there for them already. */
export function peopleIntro(scene: Scene, chosen: Chosen): readonly Block[] {
  const words = wordsFor(scene).convening;
  const role = roleTitle(scene.procedure, chosen.role, scene.language);
  return [
    say(words.peopleIntro(chosen.name, role)),
    ...askedBy(scene, chosen.role),
    ...(chosen.fits ? [] : [warn(words.fitWarning(chosen.name, role))]),
    ...there(scene, chosen),
    ...(chosen.people.length === 0 ? [say(words.peopleNone)] : []),
  ];
}

/** Whether a role that such an agency does not usually send is meant. */
export function fitField(scene: Scene, { fits, role }: Chosen): readonly Field[] {
  if (fits) return [];
  const words = wordsFor(scene).convening;
  const yes = { value: 'yes', label: fit(words.fitYes(roleTitle(scene.procedure, role, scene.language)), 75) };
  return [{ name: 'sure', label: words.fitLabel, required: true, field: 'many', options: [yes] }];
}

export function saysSure(read: Reading, { fits }: Chosen): { readonly sure?: true } {
  if (fits) return {};
  return read.choices('sure', ['yes']).includes('yes') ? { sure: true } : {};
}

/** That chair and family agree, where the role asks for that (ST-P4). */
export function consentField(scene: Scene, { role }: Chosen): readonly Field[] {
  const { procedure } = scene;
  if (!asksConsent(procedure, role)) return [];
  const words = wordsFor(scene).convening;
  const yes = { value: 'yes', label: words.consentYes };
  return [{ name: 'agreed', label: words.consentLabel, hint: words.consentHint, required: true, field: 'many', options: [yes] }];
}

export function saysAgreed(read: Reading, { procedure }: Scene, { role }: Chosen): { readonly agreed?: true } {
  if (!asksConsent(procedure, role)) return {};
  return read.choices('agreed', ['yes']).includes('yes') ? { agreed: true } : {};
}

/** By when it is to be asked for, and that this is late: the chair decides all the same (ST-T12). */
function askedBy(scene: Scene, role: string): readonly Block[] {
  const { procedure, deadlines, language, now } = scene;
  if (!asksConsent(procedure, role)) return [];
  const words = wordsFor(scene).convening;
  return deadlines().flatMap(({ to, due }) => {
    if (to !== 'observer-request' || due === null) return [];
    const by = words.consentBy(formatDay(due, language));
    return [localDay(now) > due ? warn(`${by} ${words.consentLate}`) : quiet(by)];
  });
}

/** Why they are needed, where it can be more than one thing; started with the role's own, and asked where that has none. */
export function needField(scene: Scene, { role }: Pick<Chosen, 'role'>): readonly Field[] {
  const { procedure } = scene;
  const reasons = needReasonsFor(procedure, role);
  const usual = usualNeed(procedure, role);
  if (reasons.length < 2) return [];
  const words = wordsFor(scene).wanted;
  const options = reasons.map((value) => ({ value, label: capital(words.reason[value]) }));
  const start = usual === null ? {} : { start: [usual] };
  return [{ name: 'why', label: words.whyLabel, hint: words.whyHint, required: usual === null, field: 'one', options, ...start }];
}

export function saysNeed(read: Reading, { procedure }: Scene, { role }: Pick<Chosen, 'role'>): { readonly why?: NeedReason } {
  const why = read.choice('why', needReasonsFor(procedure, role), usualNeed(procedure, role) === null ? 'required' : 'optional');
  return why === undefined ? {} : { why };
}

/** A button that stands on an older message says what is so now. */
function there(scene: Scene, { agency, role }: { readonly agency: AgencyId; readonly role: string }): readonly Block[] {
  const { invitees, agencies } = scene.state;
  const names = invitees
    .filter((one) => one.role === role && agencies[one.person] === agency)
    .slice(0, mostNames)
    .map((one) => nameOf(scene, one.person));
  return names.length === 0 ? [] : [quiet(wordsFor(scene).convening.peopleThere(names.join(', ')))];
}

export function readInvitePeople(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const chosen = peopleAndRole(scene, ref);
  if (chosen === null) return { problems: { people: words.notes.problems.choose } };
  const read = reading(values, words);
  // Whoever was put on the list meanwhile is not offered any more, but choosing them twice does no harm.
  const people = read.choices(
    'people',
    chosen.everybody.map((one) => one.id),
    teamField(scene, chosen.agency).length === 0 ? 'required' : 'optional',
  );
  const team = saysTeam(read, scene, chosen.agency);
  if (team === undefined && people.length === 0) read.problems.people ??= words.teams.chooseOne;
  if (team !== undefined && people.length > 0) read.problems.team = words.teams.notBoth;
  const there = chosen.limited ? { children: read.choices('children', ids(scene)) } : {};
  const sure = { ...saysSure(read, chosen), ...saysAgreed(read, scene, chosen) };
  const why = saysNeed(read, scene, chosen);
  if (!sound(read)) return { problems: read.problems };
  if (team !== undefined) return { command: { do: 'invite-team', team, role: chosen.role, ...there, ...sure, ...why } };
  const invitees = people.map((person) => ({ person, role: chosen.role, agency: chosen.agency, ...there, ...sure, ...why }));
  return { command: { do: 'invite', invitees } };
}

export function peopleAndRole({ directory, procedure, state, me }: Scene, { about = '' }: FormRef) {
  const cut = about.lastIndexOf('/');
  const role = about.slice(cut + 1);
  const agency = [...directory.agencies.values()].find((one) => one.id === about.slice(0, Math.max(0, cut)));
  if (agency === undefined || !procedure.roles.some((one) => one.key === role)) return null;
  const takesNoPart = new Set([state.chair, state.minuteTaker, me]);
  const fresh = (one: Person) => !takesNoPart.has(one.id) && !state.invitees.some((invitee) => invitee.person === one.id);
  const everybody = [...directory.people.values()].filter((one) => one.status === 'active' && isMember(one, agency.id));
  const people = everybody.filter(fresh).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  // In a family with half-siblings it is said of whoever is not there for all of it for whom they are.
  const limited = isMarked(state) && !isOfWholeFamily(procedure, role);
  const fits = fitsAgency(procedure, role, agency.kind);
  return { agency: agency.id, name: agency.name, role, everybody, people, limited, fits };
}
