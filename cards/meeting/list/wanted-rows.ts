import { unaskedFor } from '../../../domain/case/meeting/list/need.ts';
import { missingRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { fewerSchools } from '../../../domain/case/meeting/list/schools.ts';
import { type UsualFor, usualPeople } from '../../../domain/case/meeting/list/usual-people.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { mostNames, opens, press, quiet, say } from '../../building/building.ts';
import { agencyOf, nameOf } from '../../building/people.ts';
import { roleTitle } from '../../building/wording.ts';
import type { CardKind } from '../../kinds.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const mostTaps = 3;
/** Of how many schools there are: more than was said. */
const notAll = 'not-all';

/** So few that the names of the list beside them find room; one that is longer is folded, and takes none. */
function tapsBeside({ state: { invitees } }: Scene): number {
  return invitees.length > mostNames ? mostTaps : Math.min(mostTaps, mostNames - invitees.length);
}

/** What the procedure asks for and is not on the list, each by the row that asks; with one tap for whoever it can only be, and a list of the others. */
export function wantedRows(scene: Scene): readonly Block[] {
  const { state, procedure, directory, now, language } = scene;
  const all = wordsFor(scene);
  const words = all.wanted;
  const named = (key: string) => {
    const row = procedure.roles.find((one) => one.key === key)?.source ?? '';
    return words.by(roleTitle(procedure, key, language), row);
  };
  const wantedAll = missingRoles(state, procedure, now);
  const said = wantedAll.filter((role) => ownEntry(state.notInvited, role) !== undefined);
  const missing = wantedAll.filter((role) => !said.includes(role));
  const explained = said.length === 0 ? [] : [quiet(words.notInvited(all.and(said.map(named))))];
  const usual = usualPeople(state, procedure, directory, now);
  const missed = missing.length > 0;
  // Another school is chosen from the same list of people.
  const text = missed ? all.convening.notYet(all.and(missing.map(named))) : words.furtherSchool;
  const isSome = usual.some(({ people, further }) => people.length > 0 && (missed || further));
  const button = opens(all.convening.choosePeople, 'invite-usual', state);
  const ask: readonly Block[] = isSome ? [{ block: 'row', text, button }] : missed ? [quiet(text)] : [];
  return [
    ...schoolRows(scene, named),
    ...ask,
    ...surely(usual.filter(({ role, further }) => further || missing.includes(role)))
      .slice(0, tapsBeside(scene))
      .map(({ role, person, agency }): Block => {
        const who = [nameOf(scene, person), directory.agencies.get(agency)?.name].filter(Boolean).join(', ');
        return {
          block: 'row',
          text: `   ${words.suggestion(roleTitle(procedure, role, language), who)}`,
          button: press(scene, ({ wanted }) => wanted.invite, 'invite', state, { about: `${role}/${agency}/${person}` }),
        };
      }),
    ...explained,
    ...(missed || explained.length > 0 ? [notInvitedRow(scene)] : []),
  ];
}

/** Fewer schools than children: whether they go to the same one is one tap, and can be said otherwise (FV-P1, Q-21). */
function schoolRows(scene: Scene, named: (role: string) => string): readonly Block[] {
  const { state, procedure, now } = scene;
  const words = wordsFor(scene).wanted;
  return fewerSchools(state, procedure, now).map(({ role, children, schools, isAll }): Block => {
    const label = isAll ? 'otherSchool' : schools === 1 ? 'sameSchool' : 'noOtherSchool';
    return {
      block: 'row',
      text: isAll ? words.allSchools(named(role)) : words.fewerSchools(named(role), children, schools),
      button: press(scene, ({ wanted }) => wanted[label], 'say-schools', state, { about: isAll ? notAll : String(schools) }),
    };
  });
}

/** Why nobody is invited in one: said once, agreed with the list, and minuted (FV-P4). It holds nothing up. */
function notInvitedRow(scene: Scene): Block {
  const { wanted } = wordsFor(scene);
  return { block: 'row', text: wanted.notInvitedAsk, button: opens(wanted.notInvitedSay, 'not-invited', scene.state) };
}

/** Of the roles that are missing, whoever it can only be. */
function surely(usual: readonly UsualFor[]) {
  return usual.flatMap((one) => (one.needed && one.surely !== null ? [{ role: one.role, ...one.surely }] : []));
}

/** The tap beside such a row. */
export const wantedPresses = {
  invite: ({ about }) => {
    const [role = '', agency = '', person = ''] = about.split('/');
    return { do: 'invite', invitees: [{ person: person as PersonId, role, agency: agency as AgencyId }] };
  },
  'say-schools': ({ about }) => ({ do: 'say-schools', schools: about === notAll ? null : Number(about) }),
} as const satisfies CardKind['presses'];

/** How many there are, on one line with what they have said of the time, and who of them nothing asks for: to the chair, who limits it to those who need to know. */
export function howMany(scene: Scene, counts: string): readonly Block[] {
  const { state, procedure, now } = scene;
  const all = wordsFor(scene);
  const words = all.wanted;
  const agencies = new Set(state.invitees.map((one) => agencyOf(scene, one.person)?.id)).size;
  const unasked = unaskedFor(state, procedure, now).length;
  return [
    say(
      [words.onList(all.people(state.invitees.length), all.agencies(agencies)), counts].filter((one) => one !== '').join(' · '),
    ),
    ...(unasked === 0 ? [] : [quiet(words.unasked(all.people(unasked)))]),
  ];
}
