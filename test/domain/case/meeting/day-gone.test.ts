import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor } from '../../../../cards/registry.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const start = Date.parse('2026-12-15T10:00:00Z');
const gone = Date.parse('2026-12-16T00:00:00Z');
const agree = (story: Story) => story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
const move = (story: Story) =>
  story.ask('ada', { do: 'set-when', when: { date: '2026-12-18', time: '10:00', place: '' }, chair: id('cleo') });
const presses = (story: Story, who: keyof typeof people, now: number) => {
  const scene = sceneOf(known.directory, story.state, id(who), now, 'k1') ?? expect.unreachable();
  const card = cardFor('meeting', scene) ?? expect.unreachable();
  const says = JSON.stringify(card).includes('needs another day');
  return [says, ...card.buttons.flatMap((one) => ('does' in one ? [one.does.verb] : []))];
};

test('a list is agreed on the day itself, however late (Q-12), and not once the day has gone by: that is moved first', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.at = gone;
  expect(agree(story).refused).toBe('day-gone');
  expect(move(story).events).toEqual(['when-set']);
  expect(agree(story).events).toEqual(['list-agreed']);
  const late = drafted().ask('ada', { do: 'propose' });
  late.at = gone - 1;
  expect(agree(late).refused).toBe('started');
  expect(late.ask('cleo', { do: 'agree-list', seen: late.conference.listVersion, late: true }).events).toEqual(['list-agreed']);
});

test('nor does a draft go to its chair with a day that has gone by', () => {
  const story = drafted();
  story.at = noon('2026-12-16');
  expect(story.ask('ada', { do: 'propose' }).refused).toBe('day-gone');
  expect(move(story).ask('ada', { do: 'propose' }).events).toEqual(['proposed']);
});

test('the cards of both say so by themselves from that midnight on, and offer nothing that would be refused', () => {
  const draft = drafted();
  // Eight days before, notice becomes short (BU-T10).
  expect(turningsOf(draft.conference, id('ada'), known)).toEqual([{ at: Date.parse('2026-12-07T00:00Z') }, { at: gone }]);
  expect([presses(draft, 'ada', gone - 1), presses(draft, 'ada', gone)]).toEqual([[false, 'propose'], [true]]);
  const proposed = drafted().ask('ada', { do: 'propose' });
  for (const who of ['ada', 'cleo'] as const)
    expect(turningsOf(proposed.conference, id(who), known).at(-1), who).toEqual({ at: gone });
  expect([presses(proposed, 'cleo', start - 1), presses(proposed, 'cleo', start)]).toEqual([[false, 'agree-list'], [false]]);
  expect(presses(proposed, 'cleo', gone)).toEqual([true]);
  expect([presses(proposed, 'ada', gone - 1), presses(proposed, 'ada', gone)]).toEqual([[false], [true]]);
  expect(turningsOf(proposed.ask('ada', { do: 'cancel', why: 'x' }).conference, id('cleo'), known)).toEqual([]);
});
