import { randomBytes } from 'node:crypto';
import type { AgencyId, AgencyTeamId, PersonId } from '../../domain/ids.ts';

/** 60 bits of chance as twelve letters and digits: short enough to be read out, and of nothing personal. */
export function shortId(): string {
  return BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-12);
}

export const newPersonId = () => `p${shortId()}` as PersonId;
export const newAgencyId = () => `a${shortId()}` as AgencyId;
export const newTeamId = () => `t${shortId()}` as AgencyTeamId;

/** Whether an id is one that we could have made just now: a forged form cannot choose another. */
export function isNewId(id: string): boolean {
  return /^[pat][0-9a-z]{12}$/.test(id);
}
