import { expect, test } from 'vitest';
import { cardFor } from '../../../../cards/registry.ts';
import { sampleScene } from '../../../../cards/samples/scene-of.ts';
import type { Scene } from '../../../../cards/scene.ts';
import { shortNotice } from '../../../../domain/case/meeting/when/notice.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** Invited on this day to a conference on Tuesday 15 December. */
function invitedOn(day: string): Story {
  const story = drafted();
  story.at = noon(day);
  story.ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

const scene = (story: Story, who: Parameters<typeof id>[0], more: Partial<Scene> = {}): Scene => ({
  ...sampleScene(story.conference, id(who), 'en', story.at),
  directory: story.known.directory,
  ...more,
});
const card = (story: Story, who: Parameters<typeof id>[0], more: Partial<Scene> = {}) =>
  JSON.stringify(cardFor('meeting', scene(story, who, more)));

test('eight days of notice are short, nine are not, counted from the invitation; only where the procedure says so (BU-T10)', () => {
  const days = (day: string) => shortNotice(invitedOn(day).conference, known.procedure, noon('2026-12-14'));
  expect(days('2026-12-07')).toBe(8);
  expect(days('2026-12-06')).toBeNull();
  expect(shortNotice(invitedOn('2026-12-07').conference, forthValley, noon('2026-12-14'))).toBeNull();
});

test('whoever is invited so late reads how many days there are, above the dates worked back (BU-T10)', () => {
  expect(card(invitedOn('2026-12-07'), 'tom')).toMatch(
    /Short notice: 8 days from the invitation.*Worked back from the conference/,
  );
  expect(card(invitedOn('2026-12-06'), 'tom')).not.toContain('Short notice');
});

test('whoever is put on the list late has short notice, and nobody else for that (BU-T10)', () => {
  const story = invitedOn('2026-12-01');
  story.at = noon('2026-12-09');
  story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
  expect(card(story, 'tess')).toContain('Short notice: 6 days');
  expect(card(story, 'tom')).not.toContain('Short notice');
});

test('before anybody is invited, those who set it up read it with the dates worked back, from the day on which it is so (BU-T10)', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  const at = noon('2026-12-07');
  const turns = turningsOf(story.conference, id('ada'), known).map((one) => new Date(one.at).toISOString().slice(0, 16));
  expect(turns).toContain('2026-12-07T00:00');
  for (const who of ['ada', 'cleo'] as const) {
    expect(card(story, who, { now: noon('2026-12-06') })).not.toContain('Short notice');
    expect(card(story, who, { now: at })).toMatch(/Short notice, for schools.*Worked back from the conference/);
  }
});
