import { expect, test } from 'vitest';
import { caseDecider } from '../../../../../domain/case/case.ts';
import { holdFor } from '../../../../../domain/case/meeting/held-back/waiting.ts';
import { convened, drafted, known, noon, type Story } from '../../../../support/case-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const cancel = { do: 'cancel', why: 'invented' } as const;
const withdraw = { do: 'uninvite', person: id('gus') } as const;
const undo = (act = 1) => ({ do: 'take-back', act }) as const;
const carryOut = { do: 'carry-out' } as const;
const later = (story: Story, ms: number) => {
  story.at += ms;
  return story;
};
const readers = (story: Story) => [...new Set(story.told.map(({ to }) => to))].toSorted();
const acts = (story: Story) => story.conference.heldBack.acts.map(({ came }) => came);

/** What a case is to everybody but whoever pressed. */
const shown = ({ state }: Story) => {
  const { heldBack: _, ...meeting } = state.meetings.k1 ?? expect.unreachable();
  return { ...state, meetings: meeting, delivered: null, trail: null };
};

test('Q-21: for two minutes nothing has come about, and nobody but who pressed is told', () => {
  const story = convened();
  const before = shown(story);
  expect(story.press('ada', cancel).events).toEqual(['held-back']);
  expect(shown(story)).toEqual(before);
  expect(readers(story)).toEqual([id('ada')]);
  expect(caseDecider.wake(story.state, known)).toBe(story.at + holdFor);
  expect(later(story, holdFor - 1).press('time', carryOut).events).toEqual([]);
  expect(later(story, 1).press('time', carryOut).events).toEqual(['carried-out', 'cancelled']);
  expect(story.conference).toMatchObject({ stage: 'cancelled', why: 'invented' });
  expect(readers(story)).toEqual(['ada', 'cleo', 'gus', 'pia', 'sam', 'tom'].map((one) => id(one as 'ada')));
  expect(story.told.some(({ to, item }) => item.item === 'notice' && to === id('ada'))).toBe(false);
  expect(caseDecider.wake(story.state, known)).toBeNull();
  expect(story.press('time', carryOut).events).toEqual([]);
});

test('undo until the two minutes are over, and then no more; pressed twice it is one', () => {
  const story = convened().press('ada', cancel);
  const until = story.at + holdFor;
  story.at = until - 1_000;
  expect(story.press('ada', undo()).events).toEqual(['taken-back']);
  expect(readers(story)).toEqual([id('ada')]);
  // That it was taken back goes from their card by time alone.
  const turnings = story.told.flatMap(({ item }) => (item.item === 'card' ? (item.turnings ?? []).map(({ at }) => at) : []));
  expect(turnings).toContain(until);
  expect(story.press('ada', undo()).events).toEqual([]);
  expect(caseDecider.wake(story.state, known)).toBeNull();
  story.at = until;
  expect(story.press('time', carryOut).events).toEqual([]);
  expect(story.press('ada', undo()).events).toEqual([]);
  expect(story.stage).toBe('convened');

  const late = convened().press('ada', cancel);
  // It goes by the press, whether or not the bot has come to carry it out.
  expect(later(late, holdFor).press('ada', undo()).refused).toBe('told-already');
  expect(late.press('time', carryOut).press('ada', undo()).refused).toBe('told-already');
});

test('both are on the trail, with who did which, and what time carried out stands for whoever pressed', () => {
  const story = convened().press('ada', cancel);
  story.press('ada', undo()).press('ada', cancel);
  expect(acts(story)).toEqual(['taken-back', 'waiting']);
  later(story, holdFor).press('time', carryOut);
  const under = { part: 'time', may: 'carry-out', row: 'Q-21', for: id('ada') };
  expect(story.last).toMatchObject({
    events: [
      { event: 'carried-out', act: 2, under: { part: 'time', may: 'carry-out', row: 'Q-21' } },
      { event: 'cancelled', under },
    ],
  });
  expect(story.state.meetings.k1?.calling).toMatchObject({ by: id('ada') });
});

test('nobody else can undo it, and what is no such act is none', () => {
  const story = convened().press('ada', cancel);
  expect(story.press('cleo', undo()).refused).toBe('not-yours');
  expect(story.press('pia', undo()).refused).toBe('not-yours');
  for (const act of [0, 2, -1, 1.5]) expect(story.press('ada', undo(act)).refused, String(act)).toBe('changed');
  expect(acts(story)).toEqual(['waiting']);
});

test('the same press again is one; another reason, or somebody else’s, waits', () => {
  const story = convened().press('ada', cancel);
  expect(story.press('ada', cancel).events).toEqual([]);
  expect(story.press('ada', { ...cancel, why: 'another' }).refused).toBe('held-back');
  expect(story.press('cleo', cancel).refused).toBe('held-back');
  // Something else is not in its way.
  expect(story.press('cleo', withdraw).events).toEqual(['held-back']);
});

test('an answer that comes in between is taken, and stands when it is undone', () => {
  const story = convened().press('cleo', withdraw);
  expect(later(story, 30_000).press('gus', { do: 'attend', how: 'in-person' }).events).toContain('answered');
  expect(story.press('cleo', undo()).events).toEqual(['taken-back']);
  expect(story.convened.invitees.find((one) => one.person === id('gus'))?.answer).toMatchObject({ answer: 'attending' });
});

test('what can no longer be done is not, and whoever pressed hears why, on a card that comes down', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.press('ada', cancel).press('cleo', { do: 'take-register', present: [id('sam')] });
  later(story, holdFor).press('time', carryOut);
  expect(story.last).toMatchObject({ events: [{ event: 'not-carried-out', act: 1, why: 'too-late' }] });
  expect(story.stage).toBe('held');
  expect(story.told).toMatchObject([{ to: id('ada'), item: { card: 'meeting', comesDown: true } }]);
  // There is nothing to undo.
  expect(story.press('ada', undo()).refused).toBe('changed');

  const busy = convened().press('cleo', withdraw);
  busy.press('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due: '2026-12-30' });
  later(busy, holdFor).press('time', carryOut);
  expect(busy.last).toMatchObject({ events: [{ event: 'not-carried-out', why: 'has-actions' }] });
});

test('two that are due at once are each decided on what the other left', () => {
  const story = convened().press('cleo', withdraw).press('ada', cancel);
  later(story, holdFor).press('time', carryOut);
  expect(story.events).toEqual(['carried-out', 'unlisted', 'carried-out', 'cancelled']);
  const other = convened().press('ada', cancel).press('cleo', withdraw);
  later(other, holdFor).press('time', carryOut);
  expect(other.events).toEqual(['carried-out', 'cancelled', 'not-carried-out']);
});

test('of two that wait, what was pressed first comes about first, two minutes after its own press', () => {
  const story = convened().press('cleo', withdraw);
  const until = story.at + holdFor;
  later(story, 60_000).press('ada', cancel);
  expect(caseDecider.wake(story.state, known)).toBe(until);
  later(story, 60_000).press('time', carryOut);
  expect(story.events).toEqual(['carried-out', 'unlisted']);
  expect(acts(story)).toEqual(['done', 'waiting']);
  expect(caseDecider.wake(story.state, known)).toBe(until + 60_000);
});

test('nothing waits where nobody was told of anything: the list that is being made', () => {
  expect(drafted().press('ada', withdraw).events).toEqual(['unlisted']);
  expect(drafted().press('ada', { do: 'propose' }).press('cleo', withdraw).events).toEqual(['unlisted']);
});

test('after the clock was set back by hours it is carried out all the same, and can be undone until then', () => {
  const story = convened().press('ada', cancel);
  story.at -= 3_600_000;
  expect(later(story, 0).press('ada', undo()).events).toEqual(['taken-back']);
  story.at += 3_600_000;
  story.press('ada', cancel).at -= 3_600_000;
  expect(story.press('time', carryOut).events).toEqual(['carried-out', 'cancelled']);
});

test('a draft is discarded, and undone, in the same way', () => {
  const story = drafted().press('ada', cancel);
  expect(story.events).toEqual(['held-back']);
  expect(story.press('ada', undo()).conference.stage).toBe('draft');
  later(story.press('ada', cancel), holdFor).press('time', carryOut);
  expect(story.conference).toMatchObject({ stage: 'cancelled', status: 'draft' });
  expect(story.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
});

test('a meeting of the core group is called off, and that undone, in the same way and by the same rule', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('tom')] });
  expect(story.press('sam', cancel).events).toEqual(['held-back']);
  expect(story.press('tom', undo()).refused).toBe('not-yours');
  const under = { part: 'chair', may: 'take-back', row: 'Q-21' };
  expect(story.press('sam', undo()).last).toMatchObject({ events: [{ event: 'taken-back', act: 1, under }] });
  expect(story.convened.stage).toBe('convened');
});

test('a draft needs no reason to be discarded: nobody was told of it', () => {
  const story = drafted().press('ada', { do: 'cancel', why: '' });
  expect(later(story, holdFor).press('time', carryOut).conference.stage).toBe('cancelled');
});

test('what waits no more is forgotten but for the last few', () => {
  const story = convened();
  for (let n = 1; n <= 9; n++) story.press('ada', cancel).press('ada', undo(n));
  expect(story.conference.heldBack).toMatchObject({ ever: 9, acts: [4, 5, 6, 7, 8, 9].map((act) => ({ act })) });
  expect(story.press('ada', undo(1)).refused).toBe('changed');
});
