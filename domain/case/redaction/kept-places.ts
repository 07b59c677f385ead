import type { ChildId, Detail, WithheldPart } from '../family/shape.ts';
import type { TrailEntry } from '../whole.ts';

/** Of which child a text says what that is withheld where the chair has it so; without a child: of any of them. */
export interface PlacesIn {
  readonly child?: ChildId;
  readonly parts: readonly Detail[];
}

/** What of this entry names or places one of the family; null: nothing of it does. */
export function wordsPlacesIn(event: TrailEntry): PlacesIn | null {
  if (event.event === 'child-named') return { child: event.child, parts: Object.keys(event.entered) as Detail[] };
  if (event.event === 'adult-added' || event.event === 'adult-corrected') return { parts: [] };
  if (event.event !== 'child-move-said') return null;
  return { parts: ['placement'], ...(event.child === undefined ? {} : { child: event.child }) };
}

/** What of each child is withheld from everybody but the chair by now, as the trail says. */
function withheldBy(trail: readonly TrailEntry[]): ReadonlyMap<ChildId, ReadonlySet<WithheldPart>> {
  const all = new Map<ChildId, Set<WithheldPart>>();
  for (const event of trail) {
    if (event.event === 'child-withheld') all.set(event.child, new Set([...(all.get(event.child) ?? []), ...event.parts]));
    if (event.event === 'child-shown-again') for (const part of event.parts) all.get(event.child)?.delete(part);
  }
  return all;
}

/**
 * Whether the words of a text are kept from a reader: from everybody as long as a concern about violence is recorded, and from all but the
 * chair where the chair withholds that of the child. Where the placement is confidential, address and school would tell it.
 */
export function isPlaceKept(
  trail: readonly TrailEntry[],
  { places }: { readonly places: PlacesIn | null },
  { chair, withholds }: { readonly chair: boolean; readonly withholds: boolean },
): boolean {
  if (places === null || withholds) return places !== null;
  if (chair) return false;
  const withheld = [...withheldBy(trail)].flatMap(([child, parts]) =>
    places.child === undefined || places.child === child ? [...parts] : [],
  );
  const kept: readonly string[] = withheld.includes('placement') ? [...withheld, 'address', 'school'] : withheld;
  return places.parts.some((one) => kept.includes(one));
}
