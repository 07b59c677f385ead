import { expect, test } from 'vitest';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { convened, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });
const move = (date: string, why = '', seen = 1): BareCommand => ({ do: 'move', when: day(date), why, seen });

/** The conference was held on 15 December; Sam, who leads, calls the core group for 22 December with Pia and Tom. */
function called(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  return story.ask('sam', { do: 'call-core-group', when: day('2026-12-22'), people: (['pia', 'tom'] as const).map(id) });
}

test('whoever called it moves it, or an administrator; nobody who is only invited, and not the chair of the conference', () => {
  for (const who of ['sam', 'ada'] as const) expect(called().ask(who, move('2026-12-23')).events, who).toEqual(['moved']);
  for (const who of ['pia', 'tom', 'cleo'] as const) expect(called().ask(who, move('2026-12-23')).refused, who).toBe('not-yours');
});

test('its people are asked anew, and whoever keeps it is told when somebody else has moved it', () => {
  const story = called().ask('tom', { do: 'attend', how: 'phone' }).ask('ada', move('2026-12-23'));
  const down = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [`${to} ${item.card}`] : []));
  expect(down.toSorted()).toEqual([`${id('pia')} meeting`, `${id('sam')} core-group`, `${id('tom')} meeting`]);
  expect(story.convened.invitees.find((one) => one.person === id('tom'))).toMatchObject({
    answer: { answer: 'none' },
    earlier: { how: 'phone' },
  });
  expect(story.ask('tom', { do: 'attend', how: 'as-before' }).events).toEqual(['answered']);
});

test('past the day by which it is to meet a reason is asked', () => {
  // BU-T6: six weeks after the one before it, of 22 December, which is 2 February.
  const next = () => {
    const story = called();
    story.at = noon('2026-12-23');
    story.ask('sam', { do: 'take-register', present: [id('tom')] });
    story.meeting = 'g2';
    return story.ask('sam', { do: 'call-core-group', when: day('2027-01-20'), people: [id('tom')] });
  };
  expect(next().ask('sam', move('2027-02-02')).events).toEqual(['moved']);
  expect(next().ask('sam', move('2027-02-03')).refused).toBe('no-reason');
  expect(next().ask('sam', move('2027-02-03', 'invented reason')).events).toEqual(['moved']);
});

test('nobody takes the chair of it so, and one that was held or called off is not moved', () => {
  const chair = { ...move('2026-12-23'), chair: id('ada') } as BareCommand;
  expect(called().ask('ada', chair).refused).toBe('not-yours');
  const held = called();
  held.at = noon('2026-12-23');
  expect(held.ask('sam', { do: 'take-register', present: [id('tom')] }).ask('sam', move('2026-12-29')).refused).toBe('too-late');
  expect(called().ask('sam', { do: 'cancel', why: 'invented' }).ask('sam', move('2026-12-23')).refused).toBe('too-late');
});
