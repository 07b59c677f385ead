import type { Language } from '../../domain/calendar/format.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import type { Adult, Child, ChildId } from '../../domain/case/family/shape.ts';
import type { When } from '../../domain/case/meeting/when/shape.ts';
import { graphemes } from '../../domain/graphemes.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { inLanguage } from '../../domain/procedures/text.ts';

import type { Scene } from '../scene.ts';
import { termsOf } from '../words/terms-of.ts';
import { wordsFor } from '../words/words-for.ts';

/** A day for people: `Fri 18 Dec 2026`. What is not a date is shown as it stands. */
export function dayText(iso: string, language: Language): string {
  const day = dayFromIso(iso);
  return day === null ? iso : formatDay(day, language);
}

export function whenText(when: When, language: Language): string {
  return wordsFor(language).whenAt(dayText(when.date, language), when.time);
}

/** What the procedure calls this kind of conference. */
export function conferenceWord({ words }: Procedure, type: string, language: Language): string {
  return inLanguage(type === 'review' ? words.review : words.conference, language);
}

/** The same in the title of a document, which may be read by itself: in full, and of which kind where the word alone does not say it. */
export function conferenceTitle(procedure: Procedure, type: string, language: Language): string {
  const { conferenceType } = wordsFor(language);
  const kind =
    type === 'initial' || type === 'review' ? undefined : Object.entries(conferenceType).find(([key]) => key === type)?.[1];
  return [conferenceWord(procedure, type, language), ...(kind === undefined ? [] : [kind.toLowerCase()])].join(', ');
}

/** What whoever chairs is called in full; the usual Welsh word where the procedure has none of its own (its document is in English alone). */
export function chairWord({ words, terms }: Pick<Procedure, 'words' | 'terms'>, language: Language): string {
  return language === 'cy' && words.chair.cy === undefined
    ? termsOf(terms, 'cy', false).chair
    : inLanguage(words.chair, language);
}

/** The same of whoever leads. */
export function leadWord({ words, terms }: Pick<Procedure, 'words' | 'terms'>, language: Language): string {
  const { leadProfessional: lead } = words;
  return language === 'cy' && lead.cy === undefined ? termsOf(terms, 'cy', false).lead : inLanguage(lead, language);
}

export function roleTitle(procedure: Procedure, key: string, language: Language): string {
  const role = procedure.roles.find((one) => one.key === key);
  return role === undefined ? key : inLanguage(role.title, language);
}

/** "Child 1", "Unborn 2": once a list was agreed the number is the child's own for good, so a label never moves to another child. */
export function childLabel(child: Child, language: Language): string {
  const words = wordsFor(language);
  return 'born' in child ? words.child(child.number) : words.unborn(child.number);
}

export function childLabelOf(scene: Scene, id: ChildId): string {
  const child = scene.state.children.find((one) => one.id === id);
  return child === undefined ? wordsFor(scene).child(Number(id.slice(1))) : childLabel(child, scene.language);
}

/** In a form alone, never on a card: the label, and what the child is called where this reader has that. */
export function childNamed(scene: Scene, child: Child): string {
  const label = childLabel(child, scene.language);
  const name = scene.childrenRead().of[child.id]?.name;
  return name === undefined ? label : wordsFor(scene).ofChildren.named(label, name);
}

export function childNamedOf(scene: Scene, id: ChildId): string {
  const child = scene.state.children.find((one) => one.id === id);
  return child === undefined ? childLabelOf(scene, id) : childNamed(scene, child);
}

/** "Parent 1", "Carer 2": the number is their own for good. */
export function adultLabel({ kind, number }: Pick<Adult, 'kind' | 'number'>, language: Language): string {
  return wordsFor(language).ofAdults.labels[kind](number);
}

/** In a form alone, never on a card: the label, and the name where this reader has it. */
export function adultNamed(scene: Scene, adult: Adult): string {
  const label = adultLabel(adult, scene.language);
  const name = scene.childrenRead().adults[adult.id];
  return name === undefined ? label : wordsFor(scene).ofChildren.named(label, name);
}

/** Text for places that a platform limits (an option's label: 75 in Slack), cut at the end with a sign that it was. */
export function fit(text: string, max: number): string {
  if (text.length <= max) return text;
  const opened = (part: string) => part.lastIndexOf('“') > part.lastIndexOf('”');
  const whole = cutAtWord(text, max - 1);
  return opened(whole) ? `${cutAtWord(text, max - 2)}…”` : `${whole}…`;
}

/** As much as has room, to the end of a word; a word that alone takes more than half of the room is cut. */
function cutAtWord(text: string, max: number): string {
  const part = cut(text, max);
  const end = /^\s/u.test(text.slice(part.length)) ? part.length : part.search(/\s\S*$/u);
  return part.slice(0, end > max / 2 ? end : part.length).replace(/[\s,;:·(–-]+$/u, '');
}

/** So much of a text, never half a sign: not of two code units, nor a letter without its accent. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { segment } of graphemes(text)) {
    if (end + segment.length > max) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
