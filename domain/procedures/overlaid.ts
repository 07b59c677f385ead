import type { Procedure } from './schema.ts';

/** The rows of one that adds its own, each with the document it stands in: made once, since counts are remembered by row. */
const own = new WeakMap<Procedure, Procedure['timescales']>();

function ownRows(overlay: Procedure): Procedure['timescales'] {
  const { document, sourceDate: edition, sourceAddress: address } = overlay;
  const standsIn = { document, edition, ...(address === undefined ? {} : { address }) };
  const rows = own.get(overlay) ?? overlay.timescales.map((row) => ({ standsIn, ...row }));
  own.set(overlay, rows);
  return rows;
}

/** A procedure as somebody sees it who adds rules of their own: everything is the convener's, the rules are both's. */
export function overlaid(overlay: Procedure, convening: Procedure): Procedure {
  const rows = ownRows(overlay).filter((row) => row.types.some((type) => convening.types.includes(type)));
  const reports = { ...convening.reports, evenWhenAbsent: convening.reports.evenWhenAbsent || overlay.reports.evenWhenAbsent };
  return { ...convening, key: overlay.key, title: overlay.title, reports, timescales: [...convening.timescales, ...rows] };
}
