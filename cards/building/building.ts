import type { CommandName } from '../../domain/case/case.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { Block, Button, ButtonPress, Card, Field, Form, FormRef, Text } from '../model.ts';
import type { Reader } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';
import { binding, inEnglish } from './bilingual.ts';
import { fit } from './wording.ts';

/** Slack's, the shorter of both platforms' (adapters/slack/limits.ts): on a choice, and on what sends a form off. */
export const longestLabel = 75;
/** Both platforms take more on a button, and show no more of it than about this: docs.slack.dev/reference/block-kit/block-elements/button-element. */
export const longestOnButton = 30;
const longestSubmit = 24;

/** A card to post: `plain` is always the one constant sentence. `below`: what is read after the buttons. */
export function posted(
  reader: Reader,
  title: string,
  blocks: readonly Block[],
  buttons: readonly Button[] = [],
  below: readonly Block[] = [],
): Card {
  const above = withEnglish(reader, blocks, buttons);
  const { plain } = wordsFor(reader);
  if (below.length === 0) return oneMain({ title, blocks: above, buttons, plain });
  return oneMain({ title, blocks: [...above, ...withEnglish(reader, below)], head: above.length, buttons, plain });
}

/** Of the main buttons of a card the first one read stays so: where all are filled, none says what comes next. */
function oneMain(card: Card): Card {
  const { blocks, head = blocks.length, buttons } = card;
  let isFound = false;
  const once = (button: Button): Button => {
    const { tone, ...plain } = button;
    if (tone !== 'main') return button;
    if (isFound) return plain;
    isFound = true;
    return button;
  };
  const rows = (some: readonly Block[]) =>
    some.map((block) => (block.block === 'row' ? { ...block, button: once(block.button) } : block));
  const above = rows(blocks.slice(0, head));
  const first = buttons.map(once);
  return { ...card, blocks: [...above, ...rows(blocks.slice(head))], buttons: first };
}

/** The blocks, and beneath them the English of every button in them, and of these, on which it found no room. A button that stands there twice says the same each time. */
export function withEnglish(reader: Reader, blocks: readonly Block[], buttons: readonly Button[] = []): readonly Block[] {
  const all = [...blocks.flatMap((block) => (block.block === 'row' ? [block.button] : [])), ...buttons];
  const beside = inEnglish(
    reader,
    all.map(({ label, english }) => ({ text: label, ...(english === undefined ? {} : { english }) })),
  );
  return beside.length === 0 ? blocks : [...blocks, quiet([...new Set(beside)].join(' '))];
}

/** What a button is about: a conference of a case. */
interface About {
  readonly id: string;
  readonly meeting: MeetingId;
}

/** A press does something at once, so its label binds. */
export function press(
  reader: Reader,
  label: (words: Words) => string,
  verb: CommandName,
  { id, meeting }: About,
  more: Pick<ButtonPress, 'about' | 'seen'> = {},
): { label: string; english?: string; does: ButtonPress } {
  const { text, ...beside } = binding(reader, label, longestOnButton);
  return { label: text, ...beside, does: { verb, of: id, meeting, ...more } };
}

/** `of` null: a form of no case. */
export function opens(label: string, form: FormRef['form'], of: About | null, about?: string): { label: string; opens: FormRef } {
  const ref = of === null ? { form, of: '' } : { form, of: of.id, meeting: of.meeting };
  return { label, opens: about === undefined ? ref : { ...ref, about } };
}

/**
 * A form to fill in. What sends it off binds, but for "next", which only leads to another form. One that takes free text says that it is no
 * way to report a new concern.
 */
export function asked(
  reader: Reader,
  ref: FormRef,
  title: string,
  intro: readonly Block[],
  fields: readonly Field[],
  submit: 'next' | ((words: Words) => string) = (words) => words.save,
): Form {
  const words = wordsFor(reader);
  const sends = submit === 'next' ? { text: words.next } : binding(reader, submit, longestSubmit);
  const beside = inEnglish(reader, [sends]).map((line) => quiet(line));
  const takesText = fields.some((one) => one.field === 'text' && one.lines === 'many');
  const says = intro.some(
    (one) => one.block === 'text' && typeof one.text === 'string' && one.text.startsWith(words.notReferral),
  );
  const referral = takesText && !says ? [quiet(words.notReferral)] : [];
  return {
    ref,
    title,
    intro: [...intro, ...referral, ...beside],
    fields: fields.map((field) => toldApart(startingWithOffered(field))),
    submit: sends.text,
    leave: words.leaveUnsent,
    missing: words.missing,
    empty: words.empty,
  };
}

/** What is chosen already and is not offered, since whoever it was has gone or was never on the list, is ticked by nobody: Slack takes no form with it. */
function startingWithOffered(field: Field): Field {
  if ((field.field !== 'one' && field.field !== 'many') || field.start === undefined) return field;
  const offered = new Set(field.options.map(({ value }) => value));
  return field.start.every((one) => offered.has(one))
    ? field
    : { ...field, start: field.start.filter((one) => offered.has(one)) };
}

/** Two choices that read the same, since they were cut or are named alike, get a number: nobody chooses the other one by chance. */
function toldApart(field: Field): Field {
  if (field.field !== 'one' && field.field !== 'many') return field;
  const seen = new Map<string, number>();
  const options = field.options.map((option) => {
    const nth = (seen.get(option.label) ?? 0) + 1;
    seen.set(option.label, nth);
    return nth === 1 ? option : { ...option, label: `${fit(option.label, longestLabel - 6)} (${nth})` };
  });
  return { ...field, options };
}

/** A form that is only read. */
export function shown(reader: Reader, ref: FormRef, title: string, intro: readonly Block[]): Form {
  const { leaveRead, missing } = wordsFor(reader);
  return { ref, title, intro, fields: [], submit: '', leave: leaveRead, missing };
}

/** No card names more people than this: it says how many they are, and the rest is behind its button. */
export const mostNames = 8;

/** So many people are read before anything is pressed; more are counted first, and stand after the buttons. */
export const mostAbove = 5;

/** A list of people on a card, at most so many of them. */
export function few(reader: Reader, items: readonly Text[], most = mostNames): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  const list: Block = { block: 'list', items: items.slice(0, most) };
  return [list, ...(rest > 0 ? [quiet(wordsFor(reader).moreInDetails(rest))] : [])];
}

export const say = (text: Text): Block => ({ block: 'text', text });
export const quiet = (text: Text): Block => ({ block: 'text', text, tone: 'quiet' });
export const heading = (text: string): Block => ({ block: 'text', text, tone: 'heading' });
export const warn = (text: Text): Block => ({ block: 'text', text, tone: 'warning' });
