import { agencyList, keepsAny, keptAgencies, keptBy } from '../../domain/directory/keepers.ts';
import { asked, quiet } from '../building/building.ts';
import { reading, type Values } from '../building/values.ts';
import type { Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import { removedAgencies } from './agency-status-forms.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { can, directoryRef } from './entries.ts';

const ways = ['find', 'code', 'add', 'add-agency', 'agency-back', 'terms'] as const;

/** The way into the directory, for administrators and leads. */
export function partnershipForm(scene: DirectoryScene, ref: FormRef): Form {
  const words = wordsFor(scene);
  const { title, what, find, add, code, addAgency, agencyBack, terms, counts } = words.partnership;
  const agencies = keptAgencies(scene.directory, scene.me);
  const all = keptBy(scene.directory, scene.me) === 'all';
  const people = all
    ? [...scene.directory.people.values()].filter((one) => one.status !== 'left').length
    : new Set(agencies.flatMap((one) => agencyList(scene.directory, one.id).map(({ id }) => id))).size;
  const labels = { find, code, add, 'add-agency': addAgency, 'agency-back': agencyBack, terms };
  const options = waysOf(scene).map((value) => ({ value, label: labels[value] }));
  return asked(
    scene,
    ref,
    title,
    [quiet(counts(words.people(people), words.agencies(agencies.length)))],
    [{ name: 'what', label: what, required: true, field: 'one', options, start: ['find'] }],
    'next',
  );
}

export function readPartnershipForm(values: Values, scene: DirectoryScene): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  switch (read.choice('what', waysOf(scene), 'required')) {
    case 'find':
      return { next: directoryRef('find', ':0') };
    case 'code':
      return { next: directoryRef('enter-code') };
    case 'add':
      return { next: directoryRef('find', 'add:0') };
    case 'add-agency':
      return { next: directoryRef('agency-add') };
    case 'agency-back':
      return { next: directoryRef('agency-back') };
    case 'terms':
      return { next: directoryRef('terms') };
    case undefined:
      return { problems: read.problems };
  }
}

export const mayPartnership = ({ directory, me }: DirectoryScene) => keepsAny(directory, me);

/** What is of no agency in particular is for administrators alone. */
const asks = { 'add-agency': 'add-agency', 'agency-back': 'resume-agency', terms: 'change-terms' } as const;
const waysOf = (scene: DirectoryScene) =>
  ways.filter((one) => {
    if (one === 'agency-back' && removedAgencies(scene).length === 0) return false;
    return one === 'find' || one === 'code' || one === 'add' || can(scene, asks[one], {});
  });
