import { expect, test } from 'vitest';
import { renderCard as inSlack } from '../../../adapters/slack/render/card.ts';
import { renderCard as inTeams } from '../../../adapters/teams/render/card.ts';
import { digestCard } from '../../../cards/plan/digest-card.ts';
import { chair, guests } from '../../../cards/samples/partnership.ts';
import { sampleReader } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { wordsOn } from '../words-on.ts';

const first = guests[0] ?? chair;
const size = { invitees: 40, children: 6 };
const languages: readonly Language[] = ['en', 'cy'];

/** As much of every kind as a digest can have at once, the actions due on `by`. */
function everything(language: Language, by: string) {
  const withActions = states.withActions(size);
  const actions = Array.from({ length: 11 }, (_, n) => states.sampleAction(n, { to: first, by }));
  const waiting = states.invited(size);
  const ids = Array.from({ length: 9 }, (_, nth) => `k000000000000waiting${nth}` as CaseId);
  const cases = new Map([
    ...ids.map((id) => [id, { ...waiting, id }] as const),
    [withActions.id, { ...withActions, actions }] as const,
  ]);
  const reader = sampleReader(first, language);
  const today = localDay(reader.now);
  const on = dayFromIso(waiting.when.date) ?? expect.unreachable();
  const receipts = ['decisions', 'plan', 'minutes'] as const;
  return digestCard({
    ...reader,
    cases,
    duties: actions.map(({ id }) => ({ case: withActions.id, action: id, stage: 'still' as const })),
    unanswered: ids.slice(0, 4),
    coming: new Map(ids.slice(4, 8).map((id) => [id, { reports: [], unanswered: false, lastDay: true, on }])),
    family: new Map(ids.slice(0, 4).map((id) => [id, { open: 2, past: 0, next: on }])),
    receipts: new Map([
      [withActions.id, receipts.map((document) => ({ meeting: 'k1' as const, document, by: today + 3, heldOn: null }))],
    ]),
  });
}

test.each(languages)('as much of every kind as there can be is inside the limits of both platforms: %s', (language) => {
  const card = everything(language, '2026-12-31');
  expect(() => inSlack(card)).not.toThrow();
  expect(() => inTeams(card)).not.toThrow();
});

test('what there is no room for is said by number; the most urgent stays', () => {
  // What is late stands before what is to come, whatever its kind.
  const lines = wordsOn(everything('en', '2026-11-02')).split('\n');
  expect(lines.filter((one) => one === 'I need help' || one.startsWith('You need help'))).toHaveLength(8);
  expect(lines.find((one) => one.includes('asked of you'))).toBe(
    'And 7 things more are asked of you: each stands on its own card in this chat.',
  );
  expect(lines).toContain('And 3 actions more. They follow here as you complete these.');
  const soon = wordsOn(everything('en', '2027-06-30'));
  expect(soon).toContain('They follow here as you complete these.');
  expect(soon).not.toContain('And 3 actions more');
});
