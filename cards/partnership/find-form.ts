import { keepsAny } from '../../domain/directory/keepers.ts';
import { isHomeOf } from '../../domain/directory/membership.ts';
import { type Found, searched } from '../../domain/directory/search.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { asked, quiet } from '../building/building.ts';
import { redisplay } from '../building/redisplay.ts';
import { reading, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { can, directoryRef, personIn } from './entries.ts';

/** So many to a page: what lies open in a list on a telephone. */
const page = 20;

/**
 * To find a person or an agency by name; what is found is paged, never cut silently. `about` is `what:page`. What: '' anybody and anything; of.A:
 * the people of an agency; add, to.P, in.I: an agency, to add somebody to, to move or add a person to, for an introduction.
 */
export function findForm(scene: DirectoryScene, ref: FormRef): Form {
  return drawn(scene, ref, '');
}

export function readFind(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const search = read.line('search', 60, 'optional');
  if (read.problems.search !== undefined) return { problems: read.problems };
  const [what, at] = whatAndPage(ref);
  const found = optionsOf(scene, what, search);
  const chosen = typeof values.found === 'string' ? values.found : '';
  // Somebody who is chosen and not among what is searched for now was chosen before the name was changed.
  if (found.some((one) => one.value === chosen)) return { next: whereTo(what, chosen) };
  const pages = Math.max(1, Math.ceil(found.length / page));
  return { form: drawn(scene, directoryRef('find', `${what}:${chosen === 'more' ? (at + 1) % pages : 0}`), search) };
}

export function mayFind(scene: DirectoryScene, about: string): boolean {
  const [kind, id = ''] = (about.split(':')[0] ?? '').split('.');
  if (kind === 'to') return can(scene, 'change-person', { person: id as PersonId });
  if (kind === 'of') return can(scene, 'confirm-list', { agency: id as AgencyId });
  return keepsAny(scene.directory, scene.me);
}

function drawn(scene: DirectoryScene, ref: FormRef, search: string): Form {
  const words = wordsFor(scene).partnership;
  const [what, at] = whatAndPage(ref);
  const all = optionsOf(scene, what, search);
  const from = at * page;
  const shown = all.slice(from, from + page);
  const agencies = what !== '' && !what.startsWith('of.');
  const more = all.length > page ? [{ value: 'more', label: words.foundMore }] : [];
  const fields: readonly Field[] = [
    {
      name: 'search',
      label: agencies ? words.searchAgency : words.search,
      required: false,
      field: 'text',
      lines: 'one',
      max: 60,
    },
    ...(shown.length === 0
      ? []
      : [{ name: 'found', label: words.found, required: false, field: 'one', options: [...shown, ...more] } as const]),
  ];
  const intro = [
    quiet(shown.length === 0 ? words.foundNone : words.foundMany(from + 1, from + shown.length, all.length)),
    ...(shown.length === 0 ? [] : [quiet(words.choose)]),
  ];
  const form = asked(scene, ref, agencies ? words.toAgencyTitle : words.findTitle, intro, fields, 'next');
  return redisplay(form, {}, search === '' ? {} : { search });
}

function whatAndPage({ about }: FormRef): readonly [string, number] {
  const [what = '', at = '0'] = (about ?? '').split(':');
  return [what, /^\d{1,4}$/.test(at) ? Number(at) : 0];
}

function optionsOf(scene: DirectoryScene, what: string, search: string): readonly { value: string; label: string }[] {
  const { directory } = scene;
  const [kind, id = ''] = what.split('.');
  const found = kind === 'to' ? { agencies: reachable(scene, search), people: [] } : searched(directory, scene.me, search);
  const named = narrowed(scene, found, kind ?? '', id);
  const agencyName = (agency: AgencyId) => directory.agencies.get(agency)?.name ?? '';
  return [
    ...named.agencies.map((one) => ({ value: `a.${one.id}`, label: fit(one.name, 75) })),
    ...named.people.map((one) => ({
      value: `p.${one.id}`,
      label: fit([one.name, ...one.memberships.map(({ agency }) => agencyName(agency))].join(', '), 75),
    })),
  ];
}

/** To move somebody an administrator may choose any agency, a lead one of theirs. */
const reachable = ({ directory, me }: DirectoryScene, search: string) => searched(directory, me, search).agencies;

function narrowed({ directory, from, introduction, ...scene }: DirectoryScene, found: Found, kind: string, id: string): Found {
  const agencies = (fits: (one: Agency) => boolean): Found => ({ agencies: found.agencies.filter(fits), people: [] });
  switch (kind) {
    case 'add':
      return agencies((one) => isHomeOf(one, from));
    case 'in':
      return agencies((one) => introduction !== null && isHomeOf(one, introduction.identity));
    case 'to': {
      const mine = personIn({ directory, ...scene }, id)?.memberships ?? [];
      return agencies((one) => one.shut === undefined && !mine.some(({ agency }) => agency === one.id));
    }
    case 'of':
      return { agencies: [], people: found.people.filter((one) => one.memberships.some(({ agency }) => agency === id)) };
    default:
      return found;
  }
}

function whereTo(what: string, chosen: string): FormRef {
  const id = chosen.slice(2);
  if (what === 'add') return directoryRef('person-add', `/${id}`);
  if (what.startsWith('in.')) return directoryRef('introduce', `${what.slice(3)}/${id}`);
  if (what.startsWith('to.')) return directoryRef('person-agency', `${what.slice(3)}/${id}`);
  return directoryRef(chosen.startsWith('p.') ? 'person' : 'agency', id);
}
