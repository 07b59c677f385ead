import type { FamilyTherePart } from '../../../../domain/case/conference/minutes/content/there.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import type { DocumentBlock } from '../../../document.ts';
import { adultHere, childHere, type Wording } from './wording.ts';

/** Who of the family was there, with whom, and until when; and how each was heard (ST-P5, CE-P5). */
export function familyTables(on: Wording): readonly DocumentBlock[] {
  const { is, all } = on;
  const words = all.minutesDocument;
  const rows = is.family.there.map((one) => [nameOf(on, one), one.left === null ? words.came : all.day.leftAt(one.left)]);
  const heard = is.family.heard.map(({ of, how }) => [memberHere(on, of), how.map((one) => words.heard[one]).join('\n')]);
  return [
    ...(rows.length === 0 ? [] : [{ block: 'table', head: words.familyHead, widths: [70, 30], rows } as const]),
    ...(heard.length === 0 ? [] : [{ block: 'table', head: words.heardHead, widths: [40, 60], rows: heard } as const]),
  ];
}

function nameOf(on: Wording, { of, as }: FamilyTherePart): string {
  const name = memberHere(on, of);
  return as === 'self' ? name : on.all.day.companion[as](name);
}

function memberHere(on: Wording, of: AdultId | ChildId): string {
  return on.is.children.some((one) => one.id === of) ? childHere(on, of as ChildId) : adultHere(on, of as AdultId);
}
