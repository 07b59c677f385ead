import { isAskedForWord, wordOnAll } from '../../../domain/case/conference/minutes/restricted-word.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, opens, say } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const answers = ['yes', 'no'] as const;

/** Who would read it besides those who write the minutes. */
function names(scene: Scene): string {
  const { people } = scene.state.minutes.restricted.list ?? { people: [] };
  return people
    .filter((one) => one !== scene.me)
    .map((one) => nameOf(scene, one))
    .join(', ');
}

function isMine(scene: Scene): boolean {
  return scene.cover?.how !== 'covering' && isAskedForWord(scene.state, scene.me);
}

/** To whoever's information it is: to whom it is to go, and their word on that (FV-R2). */
export function wordRows(scene: Scene): readonly Block[] {
  if (!isMine(scene)) return [];
  const words = wordsFor(scene).minutes;
  const { list } = scene.state.minutes.restricted;
  const said = wordOnAll(scene.state, scene.me);
  return [
    say(words.wordFor(names(scene))),
    {
      block: 'row',
      text: words.wordSaid[said === null ? 'none' : said ? 'yes' : 'no'],
      button: opens(words.wordSay, 'minutes-word', scene.state, String(list?.at)),
    },
  ];
}

/** To whoever writes the minutes: whose word is there and whose is not, of those whose information is to go further. */
export function wordsGiven(scene: Scene): readonly Block[] {
  const { texts, list, words: given } = scene.state.minutes.restricted;
  if (list === null || list.people.length === 0) return [];
  const words = wordsFor(scene).minutes;
  const items = [...new Set(texts.map((one) => one.from))].map((from) => {
    const said = isWriter(scene, from) ? true : wordOnAll(scene.state, from);
    const before = ownEntry(given, from);
    const some = before?.agrees === true && before.people.length > 0 ? 'some' : 'none';
    return words.wordOf[said === null ? some : said ? 'yes' : 'no'](nameOf(scene, from));
  });
  return [{ block: 'list', items }];
}

const isWriter = ({ state }: Scene, person: PersonId) => person === state.chair || person === state.minuteTaker;

export function restrictedWordForm(scene: Scene, ref: FormRef): Form | null {
  if (!isMine(scene)) return null;
  const words = wordsFor(scene).minutes;
  const said = wordOnAll(scene.state, scene.me);
  return asked(
    scene,
    ref,
    words.wordForm,
    [say(words.wordFor(names(scene)))],
    [
      {
        name: 'word',
        label: words.wordLabel1,
        required: true,
        field: 'one',
        options: answers.map((value) => ({ value, label: words.wordAnswers[value] })),
        ...(said === null ? {} : { start: [said ? 'yes' : 'no'] }),
      },
    ],
  );
}

/** `about`: when the list on the screen was made. */
export function readRestrictedWord(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const word = read.choice('word', answers, 'required');
  if (!sound(read) || word === undefined) return { problems: read.problems };
  const seen = /^\d{1,15}$/.test(ref.about ?? '') ? Number(ref.about) : -1;
  return { command: { do: 'answer-restricted', agrees: word === 'yes', seen } };
}
