import { describe, expect, test, vi } from 'vitest';
import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { renderForm as slackForm } from '../../adapters/slack/render/form.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { renderForm as teamsForm } from '../../adapters/teams/render/form.ts';
import type { planted } from '../../cards/samples/planted.ts';
import { complaintsAbout, complaintsAboutView } from '../adapters/slack/slack-says.ts';

type Planted = Record<keyof typeof planted, string>;

/** How much of each text its form takes, in UTF-16 units; dates stay as they are. */
const most: Omit<Record<keyof typeof planted, number>, 'born' | 'expected'> = {
  place: 200,
  link: 200,
  line: 300,
  deputyName: 80,
  reason: 300,
  doing: 500,
  what: 500,
  why: 500,
  planLine: 300,
  authority: 120,
  changedText: 800,
  followed: 500,
  changedNote: 800,
  absentWords: 600,
  trigger: 300,
  correction: 500,
  corrected: 500,
  cancelled: 300,
  late: 300,
  delayAuthorised: 500,
  delayAgreed: 500,
  speaksForSchool: 300,
  schoolHas: 300,
  interimPlan: 500,
  chairStays: 300,
  exclusionWords: 500,
  exclusionPart: 200,
  dissentWords: 300,
  dissentAnswer: 300,
  dissentNext: 300,
  recommended: 300,
  recommendedWhy: 300,
  followsWords: 500,
  decisionReason: 500,
  reporterWhy: 500,
  correctionWhy: 500,
  exclusionReason: 500,
  privately: 800,
  evidence: 300,
  called: 1_000,
  name: 60,
  adult: 60,
  address: 200,
  school: 200,
  placement: 200,
  reportWords: 300,
  chairLine: 300,
  managerPost: 100,
  reportLink: 500,
  minuted: 2_500,
  restricted: 2_500,
  givenBack: 500,
  childWords: 300,
  adultWords: 300,
  spoken: 40,
  note: 500,
  asks: 1_000,
  answers: 1_000,
};

/** What costs most: five signs for one once escaped; four bytes for two units; marks piled on one letter; what JSON escapes. */
const worst: Readonly<Record<string, (length: number) => string>> = {
  'signs that are escaped': (length) => '&'.repeat(length),
  'signs of four bytes': (length) => '\u{1F3E0}'.repeat(Math.floor(length / 2)),
  'marks on one letter': (length) => `a${'\u0301'.repeat(length - 1)}`,
  'quotation marks and lines': (length) =>
    '>\n"'
      .repeat(length)
      .slice(0, length - 1)
      .concat('"'),
};

async function everythingWith(text: (length: number) => string) {
  vi.resetModules();
  vi.doMock('../../cards/samples/planted.ts', async (original) => {
    const before = (await original<{ planted: Planted }>()).planted;
    const after = Object.fromEntries(Object.entries(most).map(([key, length]) => [key, text(length)]));
    const link = (start: string, length: number) => `${start}${text(length - start.length)}`.slice(0, length);
    const links = {
      link: link('https://meet.example.invalid/?', most.link),
      reportLink: link('https://f.example.invalid/?', most.reportLink),
    };
    return { planted: { ...before, ...after, ...links } };
  });
  return await import('../cards/catalogue.ts');
}

const inside = (draw: () => unknown): unknown[] => {
  draw();
  return [];
};

const complaint = (draw: () => unknown[]): unknown[] => {
  try {
    return draw();
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : 'thrown'];
  }
};

describe.each(Object.entries(worst))('the longest text a form takes, of %s', (_, text) => {
  test('is drawn whole on every card and form, inside the limits of both platforms', async () => {
    const { cards, forms } = await everythingWith(text);
    const failed = [
      ...cards.flatMap(([name, card]) => [
        ...complaint(() => complaintsAbout(slackCard(card).blocks, 50)).map((what) => `Slack, ${name}: ${what}`),
        ...complaint(() => inside(() => teamsCard(card))).map((what) => `Teams, ${name}: ${what}`),
      ]),
      ...forms.flatMap(([name, form]) => [
        ...complaint(() => complaintsAboutView(slackForm(form))).map((what) => `Slack, ${name}: ${what}`),
        ...complaint(() => inside(() => teamsForm(form))).map((what) => `Teams, ${name}: ${what}`),
      ]),
    ];
    expect(failed).toEqual([]);
  });
});
