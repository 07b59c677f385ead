import type { Language } from '../../domain/calendar/format.ts';
import type { CommandName } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import { spelledCode } from '../../domain/directory/introductions/code.ts';
import type { Letter } from '../../domain/person/letter.ts';
import type { Card, Text } from '../model.ts';
import type { Reader } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { type Speaking, wordsFor } from '../words/words-for.ts';
import { say } from './building.ts';

/** The constant sentence for wrong hands: both languages, no reference, no state, the same whatever was pressed. */
export const wrongHands: Text = `${wordsFor('en').notes.refused['not-yours']} ${wordsFor('cy').notes.refused['not-yours']}`;

/** The same, and a code to be read out by telephone, in both languages: nobody knows who reads it. */
export function introducingCode(code: string): Text {
  const spelled = spelledCode(code);
  return [`${wrongHands}\n`, ...(['en', 'cy'] as const).flatMap((one) => ['\n', ...wordsFor(one).notes.introducing(spelled)])];
}

/** The store could not be asked, or not in time. */
export function notConfirmed(language: Language): Text {
  return wordsFor(language).notes.notConfirmed;
}

/** What closes an answer that is only read. */
export function leaveWords(language: Language): string {
  return wordsFor(language).leaveRead;
}

/** It is stored, and shows on no card of theirs. */
export function storedWords(language: Language): Text {
  return wordsFor(language).notes.stored;
}

/** What was to be shown cannot be drawn. `stored`: what was pressed is. */
export function undrawnWords(stored: boolean, reference: string, language: Language): Text {
  const { undrawnStored, undrawnNothing } = wordsFor(language).notes;
  return (stored ? undrawnStored : undrawnNothing)(reference);
}

/** Why not, to the rightful person, in the words of the case where there is one; `not-yours` is the constant sentence in every language. */
export function refusalWords(refusal: Refusal, of: Language | Speaking): Text {
  return refusal === 'not-yours' ? wrongHands : wordsFor(of).notes.refused[refusal];
}

/** One line that says what was done, where no card says it better. */
export function confirmation(did: CommandName, language: Language): Text {
  const { done, noted } = wordsFor(language).notes;
  return (done as Readonly<Partial<Record<CommandName, string>>>)[did] ?? noted;
}

/** What is left of a card that is no longer theirs: nothing of the case. */
export function emptiedCard(reader: Pick<Reader, 'language'>): Card {
  const words = wordsFor(reader);
  return { title: words.notes.emptiedTitle, blocks: [say(words.notes.emptied)], buttons: [], plain: words.plain };
}

/** What is left where a card stood before it came down: where it is now, and nothing of the case. */
export function movedDownCard(reader: Pick<Reader, 'language'>, letter: Letter['letter']): Card {
  const { notes, plain } = wordsFor(reader);
  const line = letter === 'digest' ? notes.newerDigest : notes.movedDown;
  return { title: notes.movedDownTitle, blocks: [say(line)], buttons: [], plain };
}

/** As whoever looks after the platform knows it. `installation`: `teams/<tenant>`, `slack/<workspace>`. */
function workplaceText({ notes }: Words, installation: string): string {
  const [platform = '', id = ''] = installation.split('/');
  return platform === 'teams' ? notes.tenantOfTeams(id) : notes.workspaceOfSlack(id);
}

/** To administrators: nobody in that tenant or workspace can be written to. `installation`: domain/directory/installation.ts. */
export function installationCard(reader: Pick<Reader, 'language'>, installation: string): Card {
  const words = wordsFor(reader);
  const { installationTitle, installationStopped, installationWhich } = words.notes;
  const rows = [[installationWhich, workplaceText(words, installation)]] as const;
  return {
    title: installationTitle,
    blocks: [say(installationStopped), { block: 'facts', rows }],
    buttons: [],
    plain: words.plain,
  };
}

/** To administrators: so many there are said to be deactivated that no more of them count as having left. */
export function deactivatedCard(reader: Pick<Reader, 'language'>, installation: string): Card {
  const words = wordsFor(reader);
  const { manyDeactivatedTitle, manyDeactivated, installationWhich } = words.notes;
  const rows = [[installationWhich, workplaceText(words, installation)]] as const;
  return {
    title: manyDeactivatedTitle,
    blocks: [say(manyDeactivated), { block: 'facts', rows }],
    buttons: [],
    plain: words.plain,
  };
}
