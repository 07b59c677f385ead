import type { Language } from '../../../../domain/calendar/format.ts';
import type { MinutedPerson } from '../../../../domain/case/conference/minutes/content/minuted-person.ts';
import type { Minutes } from '../../../../domain/case/conference/minutes/content/model.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import type { ProcedureText } from '../../../../domain/procedures/text.ts';
import { adultLabel, childLabel } from '../../../building/wording.ts';
import type { Words } from '../../../words/en.ts';
import { withoutStop } from '../../../words/in-a-sentence.ts';

/** What a file of one conference is worded with. */
export interface Wording {
  readonly is: Minutes;
  readonly language: Language;
  readonly all: Words;
  /** English, where it has to stand beside a Welsh that nobody has reviewed. */
  readonly beside: Words | null;
  /** What a child at risk becomes by the procedure. */
  readonly outcome: ProcedureText;
  /** What other help is called by the procedure, of a child who is not at risk (FV-D5, ST-D3, BU-D3, CE-D4). */
  readonly help: ProcedureText;
}

export function personNamed(all: Words, who: MinutedPerson | null): string {
  if (who === 'hidden') return all.anotherService;
  return who === null ? all.minutesDocument.nobodyYet : (who.name ?? all.somebody);
}

/** Agency and post, of whom it may be said. */
export function agencyAndPost(who: MinutedPerson): string {
  return who === 'hidden' ? '' : [who.agency, who.post].flatMap((one) => one ?? []).join(', ');
}

export function childHere({ is, language, all }: Wording, id: ChildId): string {
  const child = is.children.find((one) => one.id === id);
  if (child === undefined) return '';
  const label = childLabel({ id, number: child.number, ...(child.unborn ? { expected: '' } : { born: '' }) }, language);
  return child.name === null ? label : all.ofChildren.named(label, child.name);
}

export function adultHere({ is, language, all }: Wording, id: AdultId): string {
  const adult = is.adults.find((one) => one.id === id);
  if (adult === undefined) return all.minutesDocument.somebodyElse;
  const label = adultLabel(adult, language);
  return adult.name === null ? label : all.ofChildren.named(label, adult.name);
}

export function familyHere(on: Wording, id: AdultId | ChildId): string {
  return on.is.children.some((one) => one.id === id) ? childHere(on, id as ChildId) : adultHere(on, id as AdultId);
}

/** With the row of the procedure that it goes by, which says nothing to a family. */
export function withRow({ is }: Wording, text: string, row: string): string {
  return is.version === 'edited' ? text : `${text} (${row})`;
}

/** Parts of one sentence, without those that say nothing. */
export function together(parts: readonly string[]): string {
  const all = parts.filter((one) => one !== '');
  return all.map((one, nth) => (nth < all.length - 1 ? withoutStop(one) : one)).join('; ');
}
