import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import type { Values } from '../building/values.ts';
import type { FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { can, personIn } from './entries.ts';

/** To be asked once more before it is done: it says what it means, and has nothing to fill in. */
function confirmed(command: 'suspend' | 'resume' | 'remove'): DirectoryFormKind {
  return {
    may: (scene, about) => can(scene, command, { person: about as PersonId }),
    draw(scene: DirectoryScene, ref: FormRef) {
      const person = personIn(scene, ref.about);
      const words = wordsFor(scene).partnership;
      if (person === null) return null;
      const note = words[`${command}Note`](person.name);
      return asked(scene, ref, words[`${command}Title`], [say(note)], [], ({ partnership }) => partnership[`${command}Submit`]);
    },
    read: (_values: Values, _scene, { about }): DirectoryRead => ({
      command: { do: command, person: (about ?? '') as PersonId },
    }),
  };
}

export const statusForms = {
  'person-suspend': confirmed('suspend'),
  'person-resume': confirmed('resume'),
  'person-remove': confirmed('remove'),
} as const;
