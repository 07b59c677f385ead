import { staysFor } from '../../domain/directory/agencies/decide.ts';
import { agencyList } from '../../domain/directory/keepers.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { asked, say, shown } from '../building/building.ts';
import { reading, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { agencyIn, can } from './entries.ts';

type Command = 'suspend-agency' | 'resume-agency' | 'remove-agency';

const mayAsk = (command: Command) => (scene: DirectoryScene, about: string) => can(scene, command, { agency: about as AgencyId });
const asks = (command: Command, about: string): DirectoryRead => ({ command: { do: command, agency: about as AgencyId } });

/** An agency as a whole, each asked once more before it is done: how many people it means stands in it. */
export const agencyStatusForms = {
  'agency-suspend': {
    may: mayAsk('suspend-agency'),
    draw(scene, ref) {
      const agency = agencyIn(scene, ref.about ?? '');
      if (agency === null) return null;
      const all = wordsFor(scene);
      const note = all.partnership.agencySuspendNote(agency.name, all.people(agencyList(scene.directory, agency.id).length));
      return asked(
        scene,
        ref,
        all.partnership.agencySuspendTitle,
        [say(note)],
        [],
        ({ partnership }) => partnership.suspendSubmit,
      );
    },
    read: (_values, _scene, { about = '' }) => asks('suspend-agency', about),
  },
  'agency-resume': {
    may: mayAsk('resume-agency'),
    draw(scene, ref) {
      const agency = agencyIn(scene, ref.about ?? '');
      if (agency === null) return null;
      const words = wordsFor(scene).partnership;
      const note = say(words.agencyResumeNote(agency.name));
      return asked(scene, ref, words.resumeTitle, [note], [], ({ partnership }) => partnership.resumeSubmit);
    },
    read: (_values, _scene, { about = '' }) => asks('resume-agency', about),
  },
  'agency-remove': {
    may: mayAsk('remove-agency'),
    draw(scene, ref) {
      const agency = agencyIn(scene, ref.about ?? '');
      if (agency === null) return null;
      const all = wordsFor(scene);
      const words = all.partnership;
      const { people, teams } = staysFor(scene.directory, agency.id);
      if (people > 0 || teams > 0)
        return shown(scene, ref, words.agencyRemoveTitle, [
          say(words.agencyStays(agency.name)),
          ...(people > 0 ? [say(words.agencyHasPeople(all.people(people)))] : []),
          ...(teams > 0 ? [say(words.agencyHasTeams(teams))] : []),
        ]);
      const note = say(words.agencyRemoveNote(agency.name));
      return asked(scene, ref, words.agencyRemoveTitle, [note], [], ({ partnership }) => partnership.removeSubmit);
    },
    read: (_values, _scene, { about = '' }) => asks('remove-agency', about),
  },
  'agency-back': {
    may: (scene) => can(scene, 'resume-agency', {}),
    draw(scene, ref) {
      const words = wordsFor(scene).partnership;
      const options = removedAgencies(scene).map((one) => ({ value: one.id as string, label: fit(one.name, 75) }));
      if (options.length === 0) return shown(scene, ref, words.agencyBackTitle, [say(words.agencyBackNone)]);
      const field = { name: 'agency', label: words.agency, required: true, field: 'one', options } as const;
      return asked(
        scene,
        ref,
        words.agencyBackTitle,
        [say(words.agencyBackNote)],
        [field],
        ({ partnership }) => partnership.agencyBackSubmit,
      );
    },
    read: readBack,
  },
} as const satisfies Record<string, DirectoryFormKind>;

function readBack(values: Values, scene: DirectoryScene, _ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const all = removedAgencies(scene).map((one) => one.id);
  const agency = read.choice('agency', all, 'required');
  return agency === undefined ? { problems: read.problems } : asks('resume-agency', agency);
}

/** Those that were removed, by name. */
export function removedAgencies({ directory }: Pick<Reader, 'directory'>): readonly Agency[] {
  return [...directory.agencies.values()]
    .filter((one) => one.shut?.how === 'removed')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
