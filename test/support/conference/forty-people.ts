const nth = (at: number) => String(at + 1).padStart(2, '0');
const each = 20;
const tenant = '7e4a0002-0000-4000-8000-0000000000b2';
/** Forty invented people more: half on Teams, half on Slack. */
export const forty = [
  ...Array.from({ length: each }, (_, at) => ({
    id: `constable-${nth(at)}`,
    name: `Constable Invented ${nth(at)}`,
    agency: 'police',
    standing: [],
    identities: [{ on: 'teams' as const, tenant, user: `0b1ec700-0000-4000-8000-0000000001${nth(at)}` }],
  })),
  ...Array.from({ length: each }, (_, at) => ({
    id: `teacher-${nth(at)}`,
    name: `Teacher Invented ${nth(at)}`,
    agency: 'school',
    standing: [],
    identities: [{ on: 'slack' as const, org: 'T0ALDER', user: `U0TEACH${nth(at)}` }],
  })),
];
export const everybody = forty.map((one) => one.id);
export const names = forty.map((one) => one.name);
