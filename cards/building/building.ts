import type { Action, Block, Button, Card, Field, Form, FormRef, Text } from '../model.ts';
import type { Reader } from '../scene.ts';
import type { FormName, Verb } from '../verbs.ts';
import { wordsFor } from '../words/words-for.ts';

/** A card to post: `plain` is always the one constant sentence. */
export function posted(reader: Reader, title: string, blocks: readonly Block[], buttons: readonly Button[] = []): Card {
  return { title, blocks, buttons, plain: wordsFor(reader.language).plain };
}

export function press(
  label: string,
  verb: Verb,
  of: string,
  more: Omit<Action, 'verb' | 'of'> = {},
): { label: string; does: Action } {
  return { label, does: { verb, of, ...more } };
}

export function opens(label: string, form: FormName, of: string, about?: string): { label: string; opens: FormRef } {
  return { label, opens: about === undefined ? { form, of } : { form, of, about } };
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
