import type { SlackOptions } from './slack/stand-in.ts';
import type { TeamsOptions } from './teams/stand-in.ts';

const netherwick = '7e4a0001-0000-4000-8000-0000000000a1';
const thornmere = '7e4a0002-0000-4000-8000-0000000000b2';
const wickwater = '7e4a0003-0000-4000-8000-0000000000c3';
const oid = (n: number) => `0b1ec700-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;

/**
 * Invented accounts of the same tenants and workspaces that are not in the partnership, so that adding somebody can be tried, and refused: the
 * people pickers list them, the app is not installed for them, and nobody plays them but those of newcomers.ts.
 */
export const others: { readonly teams: TeamsOptions['people']; readonly slack: SlackOptions['people'] } = {
  teams: [
    { tenant: netherwick, user: oid(1), name: 'Thessaly Wainscott' },
    { tenant: netherwick, user: oid(2), name: 'Auberon Pikestaff' },
    { tenant: netherwick, user: oid(3), name: 'Guest Lorimer Fenwright', kind: 'guest' },
    { tenant: thornmere, user: oid(4), name: 'Dorothea Larkmoor' },
    { tenant: thornmere, user: oid(5), name: 'Ignatius Bellwether' },
    { tenant: wickwater, user: oid(6), name: 'Philippa Underhay' },
    { tenant: wickwater, user: oid(7), name: 'Leander Coppergate' },
  ],
  slack: [
    { team: 'T0NETHER', user: 'U0ROSALIND', name: 'Rosalind Tanglemere' },
    { team: 'T0NETHER', user: 'U0LUCIAN', name: 'Lucian Harrowgate' },
    { team: 'T0NETHER', user: 'U0GUEST', name: 'Guest Mirabel Stonecroft', guest: 'single-channel' },
    { team: 'T0NETHER', user: 'U0CONNECT', name: 'Elsewhere Jago Trevennick', home: 'T0ELSEWHERE' },
    { team: 'T0NETHER', user: 'U0POLLBOT', name: 'Poll (an app)', bot: true },
    { team: 'T0ALDER', user: 'U0CLEMENTINE', name: 'Clementine Ashbourne' },
    { team: 'T0ALDER', user: 'U0BASIL', name: 'Basil Wetherly' },
    { team: 'T0ALDER', user: 'U0LEFT', name: 'Orsino Kestlebrook', deactivated: true },
  ],
};
