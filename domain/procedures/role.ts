import type { Procedure } from './schema.ts';

export type Role = Procedure['roles'][number];

/** What each agency is asked for, where a procedure asks each for a written report and has it shared with the family. */
export const everything = ['attend', 'report', 'share'] as const;

type Given = Pick<Role, 'key' | 'title' | 'agency' | 'why' | 'source'>;

/** A role that nobody asks for as a matter of course: for whoever has something to give in this family. */
export function involved(role: Given & Partial<Role>): Role {
  return { standing: 'may', when: ['where-involved'], part: 'view', expects: everything, ...role };
}

/** Somebody who only observes, one at a conference, with the consent of chair and family. */
export const oneByConsent = { part: 'observe', most: 1, consent: true, why: ['observes'], expects: ['attend'] } as const;

/** Of a transfer, where the row that asks for it names nobody of the other authority. Our reading: it tells of the move, and has known the family. */
export function authorityMovedFrom(source: string): Role {
  return {
    key: 'originating-social-worker',
    title: { en: 'Social worker of the authority moved from', cy: 'Gweithiwr cymdeithasol yr awdurdod blaenorol' },
    agency: 'social-care',
    standing: 'usual',
    when: ['transfer'],
    part: 'view',
    why: ['knew-before'],
    expects: everything,
    source,
  };
}

/** Whom a practice's guidance finds on lists everywhere, whoever convenes (GP-P7). */
export const alsoOnLists: readonly Role[] = [
  involved({
    key: 'youth-justice',
    title: { en: 'Youth justice worker', cy: 'Gweithiwr cyfiawnder ieuenctid' },
    agency: 'other',
    why: ['works-with-child', 'works-with-parent'],
    source: 'GP-P7',
  }),
  involved({
    key: 'family-support',
    title: { en: 'Family support worker', cy: 'Gweithiwr cymorth i deuluoedd' },
    agency: 'other',
    why: ['works-with-parent', 'works-with-child'],
    source: 'GP-P7',
  }),
  involved({
    key: 'young-carers',
    title: { en: 'Young carers’ worker', cy: 'Gweithiwr gofalwyr ifanc' },
    agency: 'other',
    why: ['works-with-child'],
    source: 'GP-P7',
  }),
];
