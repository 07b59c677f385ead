import { expect, test } from 'vitest';
import { type BareCommand, sentenceOf } from '../../../../../domain/case/case.ts';
import { openCommand, Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

test('how a time is found, as the trail tells it: neither the place, nor the line, nor why', () => {
  const story = new Story()
    .ask('ada', openCommand)
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] });
  const lines: string[] = [];
  const ask = (who: keyof typeof people, command: BareCommand) => {
    const events = 'events' in story.ask(who, command).last ? (story.last as { events: readonly never[] }).events : [];
    lines.push(...events.map((event) => sentenceOf(event, (person) => person.split('-')[0] ?? '')));
  };
  const offer = (seen: number) =>
    ({ do: 'offer-times', times: ['2026-12-10', '2027-01-05'].map((date) => ({ date, time: '10:00' })), seen }) as const;
  ask('ada', offer(0));
  ask('ada', { do: 'withdraw-times', seen: 1 });
  ask('ada', offer(1));
  ask('sam', { do: 'suits', times: [], line: 'secret', seen: 2 });
  ask('sam', { do: 'suits', times: [1, 2], line: '', seen: 2 });
  ask('ada', { do: 'choose-time', nth: 2, place: 'Secret Hall', chair: id('cleo'), why: 'secret', seen: 2 });
  expect(lines).toEqual([
    'times-offered 2026-12-10 10:00, 2027-01-05 10:00',
    'times-withdrawn',
    'times-offered 2026-12-10 10:00, 2027-01-05 10:00',
    'suits-said none',
    'suits-said 1, 2',
    'when-set 2027-01-05 10:00, chair cleo',
    'time-chosen 2, past its limit, with a reason',
  ]);
});
