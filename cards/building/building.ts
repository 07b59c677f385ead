import type { CommandName } from '../../domain/case/case.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { FormName } from '../form-names.ts';
import type { Action, Block, Button, Card, Field, Form, FormRef, Text } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A card to post: `plain` is always the one constant sentence. */
export function posted(reader: Reader, title: string, blocks: readonly Block[], buttons: readonly Button[] = []): Card {
  return { title, blocks, buttons, plain: wordsFor(reader.language).plain };
}

/** What a button is about: a conference of a case. */
interface About {
  readonly id: string;
  readonly meeting: MeetingId;
}

export function press(
  label: string,
  verb: CommandName,
  { id, meeting }: About,
  more: Pick<Action, 'about' | 'seen'> = {},
): { label: string; does: Action } {
  return { label, does: { verb, of: id, meeting, ...more } };
}

/** `of` null: a form of no case. */
export function opens(label: string, form: FormName, of: About | null, about?: string): { label: string; opens: FormRef } {
  const ref = of === null ? { form, of: '' } : { form, of: of.id, meeting: of.meeting };
  return { label, opens: about === undefined ? ref : { ...ref, about } };
}

/** A form to fill in. */
export function asked(
  reader: Reader,
  ref: FormRef,
  title: string,
  intro: readonly Block[],
  fields: readonly Field[],
  submit?: string,
): Form {
  const words = wordsFor(reader.language);
  return { ref, title, intro, fields, submit: submit ?? words.save, missing: words.missing };
}

/** A form that is only read. */
export function shown(reader: Reader, ref: FormRef, title: string, intro: readonly Block[]): Form {
  return { ref, title, intro, fields: [], submit: '', missing: wordsFor(reader.language).missing };
}

export const say = (text: Text): Block => ({ block: 'text', text });
export const quiet = (text: Text): Block => ({ block: 'text', text, tone: 'quiet' });
export const heading = (text: string): Block => ({ block: 'text', text, tone: 'heading' });
export const warn = (text: Text): Block => ({ block: 'text', text, tone: 'warning' });
