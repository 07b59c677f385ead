import { expect, test } from 'vitest';
import { renderLetter } from '../../../../bot/deliver/render-letter.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { moveId, moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

/** The rows of that day's digest that lead to a form of moves or of child-in-need plans, each below its heading. */
function rows(story: Story, who: Name, on: string): readonly string[] {
  const person = story.known.directory.people.get(id(who)) ?? expect.unreachable();
  const { opening } = story.state;
  if (opening.status !== 'open') return expect.unreachable();
  const letter = { letter: 'digest', day: day(on), since: day(on) - 1 } as const;
  const card = renderLetter(story.known.directory, person, letter, new Map([[opening.id, story.state]]), noon(on));
  let group = '';
  return (card?.blocks ?? []).flatMap((one): readonly string[] => {
    if (one.block === 'text' && one.tone === 'heading') group = String(one.text);
    if (one.block !== 'row' || !('opens' in one.button)) return [];
    const { form } = one.button.opens;
    return form === 'child-move-tasks' || form === 'need-review' ? [`${group}: ${String(one.text)}`] : [];
  });
}
const comesDown = (story: Story, who: Name) =>
  story.told.flatMap(({ to, item }) =>
    to === id(who) && item.item === 'card' && (item.card === 'child-move' || item.card === 'in-need')
      ? (item.turnings ?? []).filter((one) => one.comesDown)
      : [],
  );

test('what there is to do for a child who moves is in the digest of whose it is, on its days, and no card comes down for it (FV-X1, FV-X2)', () => {
  const story = onPlan(forthValley).ask('ada', moves());
  expect(rows(story, 'sam', '2026-12-17')[0]).toMatch(/^Today: .* for a child who moves, the first by Thu 17 Dec 2026$/);
  expect(rows(story, 'sam', '2026-12-18')[0]).toMatch(/^Late: /);
  expect(rows(story, 'tom', '2026-12-17'), 'of nobody else').toEqual([]);
  expect(comesDown(story, 'sam')).toEqual([]);
  expect(comesDown(story, 'cleo')).not.toEqual([]);
  story.ask('sam', { do: 'tick-child-move', move: moveId(), done: ['tell'], undone: [] });
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('sam'), item: expect.objectContaining({ card: 'digest' }) }),
  );
  expect(rows(story, 'sam', '2026-12-17')).toEqual([]);
});

test('the review of a child-in-need plan is in the digest of who leads it, on its days alone (BU-T7)', () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} });
  expect(rows(story, 'sam', '2027-02-22')).toEqual([]);
  expect(rows(story, 'sam', '2027-02-23')[0]).toMatch(/^Soon: .* to review by Tue 9 Mar 2027$/);
  expect(rows(story, 'sam', '2027-03-09')[0]).toMatch(/^Today: /);
  expect(rows(story, 'sam', '2027-03-10')[0]).toMatch(/^Late: /);
  expect([rows(story, 'cleo', '2027-03-10'), rows(story, 'ada', '2027-03-10')]).toEqual([[], []]);
  expect(comesDown(story, 'sam')).toEqual([]);
});

const digestsOf = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'digest' ? [to] : []));

test('whose review it is no more is told, so that the digest they have says so (Q-20)', () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  const follows = { do: 'say-follows', child: c1, help: 'yes', words: 'invented', unborn: {} } as const;
  story.ask('cleo', { ...follows, lead: null });
  expect(rows(story, 'sam', '2027-02-23')[0]).toContain(', Child 1: a plan to review by');
  story.ask('cleo', { ...follows, lead: id('tom') });
  expect([story.refused, rows(story, 'sam', '2027-02-23')]).toEqual([undefined, []]);
  expect(digestsOf(story)).toEqual(expect.arrayContaining([id('sam'), id('tom')]));
  expect(comesDown(story, 'tom')).toEqual([]);
});

test('who leads it and is on no list in hand has no digest of the case: the card comes down on its days', () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: id('tom'), words: 'invented', unborn: {} });
  story.ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia')] });
  story.ask('ada', { do: 'set-when', when: { date: '2027-03-02', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.refused).toBeUndefined();
  expect(comesDown(story, 'tom')).not.toEqual([]);
});
