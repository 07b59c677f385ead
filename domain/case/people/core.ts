import type { Procedure } from '../../procedures/schema.ts';

/** Whether a role is of the statutory core: asked at once to keep the time free. */
export function isCoreRole({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some((one) => one.key === role && one.standing === 'core');
}
