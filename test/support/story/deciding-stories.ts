import { expect } from 'vitest';
import type { Telling } from '../../trails/story.ts';
import { convenes, english } from './before-the-day.ts';

/** The agencies of the list, as people read them. */
export const care = "Netherwick Children's Social Care";
export const [police, trust, school] = ['Thornmere Police', 'Wickwater Health Trust', 'Alderbrook Academy'];
/** Nobody's chat ever held why it was decided, nor what. */
export function nothingPosted({ as }: Telling): void {
  for (const who of ['rowan', 'linden', 'isolde', 'bram', 'orla', 'marigold', 'juniper', 'avery'])
    for (const word of ['plantedreason', 'plantedevidence', 'neglect', 'at risk of significant harm: '])
      expect(() => as(who).reads(word), `${who} reads ${word}`).toThrow(/nowhere/);
}

/** What a conference of Stoke-on-Trent is asked for, set up and called with, by whom: an agency on each platform, the chair on Slack. */
export const ofStoke = {
  words: { ...english, when: { ...english.when, chair: 'CRM' } },
  asker: 'bram',
  decider: 'magnolia',
  administrator: 'avery',
  chair: 'linden',
  criterion: 'A child suffers',
  asking: { 'Who stands behind it': 'A senior manager' },
  from: { 'Strategy discussion': '2026-11-30' },
  date: '2026-12-16',
} as const;

/** Stoke-on-Trent, with the chair on Slack and an agency on each platform; on the day the register is taken with these. */
export async function inStoke(on: Telling, reference: string, here: readonly string[]): Promise<void> {
  const { as, at } = on;
  await convenes(on, {
    ...ofStoke,
    reference,
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police, Central', 'Bram'],
      [trust, 'School nurse', 'Orla'],
      [school, 'Education', 'Marigold'],
    ],
  });
  for (const who of ['isolde', 'bram', 'orla', 'marigold']) await as(who).presses("I'll be there");
  await at('2026-12-16 10:05');
  await as('linden').presses('Take the register');
  await as('linden').fills('Register', { 'Who is here': here });
}

/** Of the other procedures: who asks, who is in charge, and on which day. */
export const usual = {
  words: english,
  asker: 'marigold',
  decider: 'osric',
  administrator: 'juniper',
  chair: 'rowan',
  date: '2026-12-16',
} as const;
