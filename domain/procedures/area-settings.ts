import type { Procedure } from './schema.ts';

/** What a deployment knows of one of its areas. `localHolidays`: YYYY-MM-DD, days nobody there works. */
export interface AreaSettings {
  readonly coreGroupWeeks?: number;
  readonly localHolidays?: readonly string[];
}

/** The procedure with an area set as the deployment has it; the other areas stay. An area it does not have changes nothing. */
export function withArea(procedure: Procedure, key: string, settings: AreaSettings): Procedure {
  const areas = procedure.areas.map((area) => (area.key === key ? { ...area, ...settings } : area));
  return { ...procedure, areas };
}
