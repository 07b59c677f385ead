import { others } from './others.ts';
import type { PagePerson } from './page-seats.ts';

const rosalind = others.slack.find(({ user }) => user === 'U0ROSALIND');

/** Accounts that are not in the partnership and can be played: their greeting is answered with a code, by which they are let in. */
export const newcomers: readonly PagePerson[] =
  rosalind === undefined
    ? []
    : [
        {
          id: 'rosalind',
          name: rosalind.name,
          post: 'new, not let in yet',
          agency: 'Not in the partnership yet',
          language: 'en',
          identities: [{ on: 'slack', org: rosalind.team, user: rosalind.user }],
        },
      ];
