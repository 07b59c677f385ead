import type { Day } from '../calendar/day.ts';
import { isoFromDay } from '../calendar/iso.ts';
import type { Adoption } from './adopted-by.ts';
import { faultInArea, hasArea, withArea } from './area-settings.ts';
import type { Procedure } from './schema.ts';

/** The procedure as a partnership has adopted it. An age is the area's to say only where the document gives none. */
export function adopted(procedure: Procedure, { by, reviewedOn, childInvitedFrom, areas = {} }: Adoption): Procedure {
  const { childInvited } = procedure;
  const invited = { ...childInvited, from: childInvited.from ?? childInvitedFrom ?? null };
  const set = Object.entries(areas).reduce((one, [key, settings]) => withArea(one, key, settings), procedure);
  return { ...set, adoptedBy: by, reviewedOn, childInvited: invited };
}

/** Whether a procedure may be used. `say` is one sentence for the start's log, or for the page of the sandbox. */
export type MayBeUsed =
  | { readonly may: true; readonly say: string | null }
  | { readonly may: false; readonly refused: 'procedure-not-adopted'; readonly say: string };

/**
 * A live start refuses a procedure nobody has adopted; the sandbox says it and goes on.
 * Several of the documents are old: that somebody answers for the dates is what makes them usable.
 */
export function mayBeUsed(procedure: Procedure, where: 'live' | 'sandbox'): MayBeUsed {
  const { adoptedBy, key } = procedure;
  if (adoptedBy !== null) return { may: true, say: null };
  const dated = procedure.sourceDate === null ? 'without a date' : `of ${procedure.sourceDate}`;
  const document = `(its document: ${procedure.document.en}, ${dated})`;
  if (where === 'sandbox')
    return {
      may: true,
      say: `Nobody has adopted the procedure of ${procedure.title.en} ${document}. Its dates are for trying out only.`,
    };
  const fact = `Nobody has adopted the procedure "${key}" ${document}.`;
  const remedy = 'Have it looked through, then name who adopted it and when in the partnership file.';
  return { may: false, refused: 'procedure-not-adopted', say: `${fact} ${remedy}` };
}

/** Whether one procedure may take the place of another: of the same nation, and one that convenes. */
export function adoptable(now: Procedure, next: Procedure): boolean {
  return next.nation === now.nation && next.key !== now.key && !next.overlay;
}

/** What was set by the area stays set, as far as the next procedure has such an area and leaves that to it. */
export function adoptionAfter(
  last: Adoption | null,
  next: Procedure,
  { by, on }: { readonly by: string; readonly on: Day },
): Adoption {
  const areas = Object.entries(last?.areas ?? {}).flatMap(([key, { coreGroupWeeks, localHolidays }]) => {
    const weeks = coreGroupWeeks === undefined || faultInArea(next, key, { coreGroupWeeks }) !== null ? {} : { coreGroupWeeks };
    return hasArea(next, key) ? [[key, { ...weeks, ...(localHolidays === undefined ? {} : { localHolidays }) }] as const] : [];
  });
  return {
    by,
    reviewedOn: isoFromDay(on),
    ...(last?.childInvitedFrom === undefined ? {} : { childInvitedFrom: last.childInvitedFrom }),
    ...(areas.length === 0 ? {} : { areas: Object.fromEntries(areas) }),
  };
}
