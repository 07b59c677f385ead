import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Child } from '../../../domain/case/state.ts';
import type { Scene } from '../../scene.ts';

/** Roles the procedure always needs for these children and nobody on the list has yet. */
export function missingRoles(scene: Scene): readonly string[] {
  return neededRoles(scene).filter((role) => !scene.state.invitees.some((one) => one.role === role));
}

/** The core roles that these children and this type of conference call for; keys of the procedure's roles. */
export function neededRoles({ state, procedure, now }: Scene): readonly string[] {
  const day = state.when === null ? Math.floor(now / 86_400_000) : (dayFromIso(state.when.date) ?? 0);
  const about = new Set<string>([state.type, ...state.children.map((child) => stage(child, day))]);
  return procedure.roles
    .filter((role) => role.standing === 'core' && (role.when.length === 0 || role.when.some((wanted) => about.has(wanted))))
    .map((role) => role.key);
}

/** By age on the day: a child of four and three quarters has a health visitor, not yet a school nurse. */
function stage(child: Child, day: number): 'unborn' | 'under-five' | 'school-age' {
  if (!('born' in child)) return 'unborn';
  const years = (day - (dayFromIso(child.born) ?? day)) / 365.2425;
  return years < 5 ? 'under-five' : 'school-age';
}
