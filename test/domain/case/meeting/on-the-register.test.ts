import { describe, expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { convened, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const c1 = 'c1' as ChildId;
const onTheDay = (): Story => {
  const story = convened();
  story.at = noon('2026-12-15');
  return story;
};
const answers = (story: Story) => story.state.meetings.k1?.answers ?? {};

describe('the undertaking (ST-P6)', () => {
  test('comes before a number and before the line, by their own press or on paper', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    story.ask('cleo', { do: 'open-scale' });
    expect(story.ask('sam', placing('sam', 5)).refused).toBe('undertaking-first');
    const blob = { person: id('pia'), blob: 'invented' };
    expect(story.ask('cleo', { do: 'place-room', round: 1, child: c1, blobs: [blob] }).refused).toBe('undertaking-first');
    expect(story.ask('sam', { do: 'accept-undertaking' }).events).toEqual(['undertaking-accepted']);
    expect(story.ask('sam', { do: 'accept-undertaking' }).events).toEqual([]);
    expect(story.ask('sam', placing('sam', 5)).events).toEqual(['placed']);
    expect(story.ask('cleo', { do: 'undertaking-signed', people: [id('pia'), id('sam')] }).last).toMatchObject({
      events: [{ event: 'undertaking-taken', people: [id('pia')] }],
    });
    expect(story.ask('cleo', { do: 'place-room', round: 1, child: c1, blobs: [blob] }).events).toEqual(['placed']);
  });

  test('is signed by nobody who is not here, and reading the line asks for it too', () => {
    const story = onTheDay().press('cleo', { do: 'take-register', present: [id('sam')] });
    expect(story.ask('cleo', { do: 'undertaking-signed', people: [id('tom')] }).refused).toBe('not-here');
    story.ask('sam', { do: 'accept-undertaking' }).ask('cleo', { do: 'open-scale' }).ask('sam', placing('sam', 5));
    story.ask('cleo', { do: 'reveal', seen: 1 });
    story.press('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    expect(story.ask('tom', { do: 'read-line', meeting: 'k1' }).refused).toBe('undertaking-first');
    expect(story.ask('tom', { do: 'accept-undertaking' }).ask('tom', { do: 'read-line', meeting: 'k1' }).events).toEqual([
      'read',
    ]);
  });
});

describe('somebody who was not invited', () => {
  test('is put on the list and ticked at once, with the answer that they are here', () => {
    const story = onTheDay().press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' });
    expect(story.events).toEqual(['walked-in']);
    expect(story.convened.present).toEqual([id('tess')]);
    expect(story.stage).toBe('held');
    expect(answers(story)[id('tess')]?.answer).toMatchObject({ answer: 'attending', how: 'in-person' });
    expect(story.state.people.agencies[id('tess')]).toBe('school');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'school' }).events).toEqual([]);
  });

  test('who is on the list is only ticked; the rules of an invitation hold', () => {
    const story = onTheDay();
    expect(story.press('cleo', { do: 'walk-in', person: id('tom'), role: 'school' }).events).toEqual(['register-taken']);
    expect(story.press('cleo', { do: 'walk-in', person: id('cleo'), role: 'school' }).refused).toBe('already-listed');
    expect(story.press('cleo', { do: 'walk-in', person: 'nobody' as never, role: 'school' }).refused).toBe('no-such-person');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'police' }).refused).toBe('does-not-fit');
    expect(story.press('cleo', { do: 'walk-in', person: id('tess'), role: 'police', sure: true }).events).toEqual(['walked-in']);
    expect(story.press('sam', { do: 'walk-in', person: id('carl'), role: 'school' }).refused).toBe('not-yours');
  });
});

test('a role that such an agency does not send is asked about before anybody is invited in it', () => {
  const story = convened();
  const invite = (sure?: true) =>
    story.press('cleo', {
      do: 'invite',
      invitees: [{ person: id('tess'), role: 'police', ...(sure ? { sure } : {}) }],
    });
  expect(invite().refused).toBe('does-not-fit');
  expect(invite(true).events).toEqual(['listed']);
});

describe('a round', () => {
  test('that nobody has placed in is taken back, and its number is not given again', () => {
    const story = scaling();
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('changed');
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).events).toEqual(['round-cancelled']);
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).events).toEqual([]);
    expect(story.convened.rounds).toEqual([]);
    story.ask('cleo', { do: 'open-scale' });
    expect(story.convened.rounds.map((one) => one.round)).toEqual([2]);
    expect(story.ask('sam', placing('sam', 5, 1)).refused).toBe('too-late');
    story.ask('sam', placing('sam', 5, 2));
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('somebody-placed');
  });

  test('in which only those have placed who are not here any more is taken back too; what was revealed stays', () => {
    const story = scaling().ask('sam', placing('sam', 5));
    story.ask('cleo', { do: 'take-register', present: [id('pia')] });
    expect(story.ask('cleo', { do: 'reveal', seen: 1 }).refused).toBe('nobody-placed');
    expect(story.ask('cleo', { do: 'cancel-round', round: 1 }).events).toEqual(['round-cancelled']);
    story.ask('cleo', { do: 'open-scale' }).ask('pia', placing('pia', 5, 2));
    story.ask('cleo', { do: 'reveal', seen: 1_000_001 });
    expect(story.ask('cleo', { do: 'cancel-round', round: 2 }).refused).toBe('too-late');
  });

  test('leaves out whoever was taken off the register after placing, and says so', () => {
    const story = scaling().ask('sam', placing('sam', 5)).ask('pia', placing('pia', 7));
    story.ask('cleo', { do: 'take-register', present: [id('pia'), id('tom')] }).ask('cleo', { do: 'reveal', seen: 2 });
    const [round] = story.convened.rounds;
    expect(round).toMatchObject({ status: 'revealed', leftOut: [id('sam')] });
    expect(
      round?.status === 'revealed' && round.points.every((point) => 'person' in point.whose && point.whose.person === id('pia')),
    ).toBe(true);
  });

  test('keeps what is left as it was where one of the numbers is changed', () => {
    const story = scaling();
    const both = placing('sam', 5);
    const one = { ...both, blobs: 'blobs' in both ? both.blobs.slice(0, 1) : [] } as typeof both;
    expect(story.ask('sam', one).refused).toBe('incomplete');
    expect(story.ask('sam', both).ask('sam', one).events).toEqual(['placed']);
    const [round] = story.convened.rounds;
    expect(round?.status === 'open' && round.placed.map(({ child }) => child).sort()).toEqual(['c1', 'c2']);
  });
});
