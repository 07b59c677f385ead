import type { AreaSettings } from './adopted-by.ts';
import type { Procedure } from './schema.ts';

/** The procedure with an area set as the deployment has it; the other areas stay. An area it does not have changes nothing. */
export function withArea(procedure: Procedure, key: string, settings: AreaSettings): Procedure {
  const areas = procedure.areas.map((area) => (area.key === key ? { ...area, ...settings } : area));
  return { ...procedure, areas };
}

/** What of an area's settings its procedure does not have, or does not allow; null: nothing. */
export function faultInArea(procedure: Procedure | undefined, key: string, { coreGroupWeeks }: AreaSettings): string | null {
  if (procedure === undefined || !hasArea(procedure, key)) return 'no area of that procedure';
  if (coreGroupWeeks === undefined) return null;
  const own = procedure.timescales.find((row) => row.kind === 'interval' && row.byArea !== undefined);
  if (own?.kind !== 'interval') return 'that procedure leaves no interval to an area';
  const [shortest] = own.every;
  const longest = own.longest ?? shortest;
  return coreGroupWeeks >= shortest && coreGroupWeeks <= longest
    ? null
    : `from ${shortest} to ${longest} weeks between core groups`;
}

export function hasArea({ areas }: Pick<Procedure, 'areas'>, key: string): boolean {
  return areas.some((one) => one.key === key);
}
