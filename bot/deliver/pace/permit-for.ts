import type { DeliveryContext } from '../delivery-context.ts';
import type { Permit, Request } from './pace.ts';

/** Permit for one request to an installation, or in how many milliseconds to come again. */
export function permitFor(
  { pace, installations }: Pick<DeliveryContext, 'pace' | 'installations'>,
  installation: string,
  request: Request,
): Permit | number {
  const permit = pace.take(request);
  if (typeof permit === 'number') return permit;
  // Asked last: a letter that then had to wait for its turn would use up the one request that may follow a probe.
  const pause = installations.enter(installation);
  if (pause === 0) return permit;
  permit.answered();
  return pause;
}
