import type { Procedure } from './schema.ts';

/** A procedure as somebody sees it who adds rules of their own: everything is the convener's, the rules are both's. */
export function overlaid(overlay: Procedure, convening: Procedure): Procedure {
  const rows = overlay.timescales.filter((row) => row.types.some((type) => convening.types.includes(type)));
  const reports = { ...convening.reports, evenWhenAbsent: convening.reports.evenWhenAbsent || overlay.reports.evenWhenAbsent };
  return { ...convening, key: overlay.key, title: overlay.title, reports, timescales: [...convening.timescales, ...rows] };
}
