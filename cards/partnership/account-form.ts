import { type Identity, identityKey, shortMark } from '../../domain/directory/identity.ts';
import { typedCode } from '../../domain/directory/introductions/code.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { directoryRef, personIn, platformName } from './entries.ts';

/** Their accounts, by platform alone. */
export function accountForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).partnership;
  const options = [
    { value: 'code', label: words.accountCode },
    ...person.identities.map((one, nth) => ({ value: markOf(one), label: words.unbind(platformName(one.on), nth + 1) })),
  ];
  const field = { name: 'what', label: words.what, required: true, field: 'one', options } as const;
  return asked(scene, ref, words.accountTitle, [say([{ strong: person.name }])], [field]);
}

export function readAccount(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const person = personIn(scene, ref.about);
  const read = reading(values, wordsFor(scene));
  const what = read.choice('what', ['code', ...(person?.identities ?? []).map(markOf)], 'required');
  if (person === null || what === undefined) return { problems: read.problems };
  if (what === 'code') return { next: directoryRef('enter-code', person.id) };
  const identity = person.identities.find((one) => markOf(one) === what);
  return identity === undefined
    ? { problems: read.problems }
    : { command: { do: 'unbind-account', person: person.id, identity } };
}

/** What somebody read out. `about`: for whom it is a further account; none: for somebody new. */
export function codeForm(scene: DirectoryScene, ref: FormRef): Form {
  const words = wordsFor(scene).partnership;
  const { codeLabel: label, codeHint: hint } = words;
  const field = { name: 'code', label, hint, required: true, field: 'text', lines: 'one', max: 20 } as const;
  return asked(scene, ref, words.codeTitle, [], [field], 'next');
}

export function readCode(values: Values, scene: DirectoryScene, { about }: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const code = typedCode(read.line('code', 20, 'required'));
  if (!sound(read)) return { problems: read.problems };
  return { redeem: code, person: about === undefined ? null : (about as PersonId) };
}

/** Sent twice it is no other account's, though the first was taken away meanwhile. */
const markOf = (identity: Identity) => shortMark(identityKey(identity));
