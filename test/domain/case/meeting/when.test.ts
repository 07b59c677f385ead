import { describe, expect, test } from 'vitest';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { isLink, isPlace } from '../../../../domain/case/meeting/when/place.ts';
import type { Case } from '../../../../domain/case/whole.ts';
import { convened, drafted, known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
const draft = () => new Story().ask('ada', openCommand);
const set = (change: object = {}, chair = id('cleo')) => ({ do: 'set-when', when: { ...when, ...change }, chair }) as const;

describe('when and where, and who takes the chair', () => {
  test('it is kept as it was said, with the instant it starts', () => {
    const story = draft().ask('ada', set());
    expect(story.conference).toMatchObject({
      chair: id('cleo'),
      when: { ...when, startsAt: Date.parse('2026-12-15T10:00:00Z') },
    });
  });

  test('the same again is no news; another day, time, place or chair is', () => {
    const story = draft().ask('ada', set());
    expect(story.ask('ada', set()).events).toEqual([]);
    for (const change of [{ date: '2026-12-16' }, { time: '11:00' }, { place: 'Another Hall' }])
      expect(draft().ask('ada', set()).ask('ada', set(change)).events, JSON.stringify(change)).toEqual(['when-set']);
    expect(story.ask('ada', set({}, id('carl'))).events).toEqual(['when-set']);
  });

  test('it lies after now, and no more than two years of days ahead', () => {
    const story = draft();
    story.at = Date.parse('2026-12-15T10:00:00Z');
    expect(story.ask('ada', set()).refused).toBe('bad-date');
    story.at -= 1;
    expect(story.ask('ada', set()).events).toEqual(['when-set']);
    story.at = Date.parse('2026-12-15T10:00:00Z') - 2 * 366 * 86_400_000;
    expect(story.ask('ada', set({ place: 'Far' })).events).toEqual(['when-set']);
    story.at -= 1;
    expect(story.ask('ada', set({ place: 'Farther' })).refused).toBe('bad-date');
  });

  test.each(['24:00', '9:00', '10:60', '10:00x', 'x10:00', '', '19:5', '1a:00'])('"%s" is no time', (time) => {
    expect(draft().ask('ada', set({ time })).refused).toBe('bad-date');
  });

  test.each(['00:00', '09:59', '19:30', '20:00', '23:59'])('%s is one', (time) => {
    expect(draft().ask('ada', set({ time })).events).toEqual(['when-set']);
  });

  test('a chair is set alone, too: somebody the directory has as one, once', () => {
    const story = drafted();
    expect(story.ask('ada', { do: 'set-chair', chair: id('cleo') }).events).toEqual([]);
    expect(story.ask('ada', { do: 'set-chair', chair: id('sam') }).refused).toBe('no-such-person');
    expect(story.ask('ada', { do: 'set-chair', chair: 'nobody' as ReturnType<typeof id> }).refused).toBe('no-such-person');
    expect(story.ask('ada', { do: 'set-chair', chair: id('carl') }).last).toMatchObject({
      events: [{ event: 'chair-set', chair: id('carl'), agency: 'council' }],
    });
    expect(story.conference.when).toMatchObject(when);
    const carl = known.directory.people.get(id('carl')) ?? expect.unreachable();
    const people = new Map(known.directory.people).set(carl.id, { ...carl, status: 'left' });
    const other = drafted();
    other.known = { ...known, directory: { ...known.directory, people } };
    expect(other.ask('ada', { do: 'set-chair', chair: id('carl') }).refused).toBe('no-such-person');
    expect(other.ask('ada', set({}, id('carl'))).refused).toBe('no-such-person');
  });

  test('a moved time is kept free by nobody, and what people had said of it stands', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('sam', { do: 'keep-free' }).ask('pia', { do: 'keep-free' });
    expect(story.conference.invitees.map((one) => one.keepsFree)).toEqual([true, true, false, false]);
    story.ask('ada', set({ date: '2026-12-16' }));
    expect(story.conference.invitees.map((one) => one.keepsFree)).toEqual([false, false, false, false]);
  });

  test('who takes the chair with it has said nothing any more as one who is invited', () => {
    const story = drafted()
      .ask('ada', { do: 'invite', invitees: [{ person: id('carl'), role: 'social-worker' }] })
      .ask('ada', { do: 'propose' });
    for (const who of ['carl', 'sam'] as const) story.ask(who, { do: 'keep-free' });
    story.ask('ada', set({}, id('carl')));
    expect(story.state.meetings.k1?.answers).toEqual({ [id('sam')]: { keepsFree: false, answer: { answer: 'none' } } });
  });
});

test('a place is in words, or an address to press: https alone, which nothing makes look like another', () => {
  const links = ['https://meet.invented/a?b=c', 'HTTPS://meet.invented'];
  const words = ['Invented Hall', 'Hall 3: ask at the desk', ''];
  const neither = [
    'http://meet.invented',
    'javascript:alert(1)',
    'mailto:a@meet.invented',
    'https://',
    'https:///meet.invented',
    'https://name@meet.invented',
    'https://:word@meet.invented',
    'https://meet.invented\\@other.invented',
    'https://meet.invented:port',
  ];
  const found = (all: readonly string[], is: (place: string) => boolean) => all.filter(is);
  expect(found([...links, ...words, ...neither], isLink)).toEqual(links);
  expect(found([...links, ...words, ...neither], isPlace)).toEqual([...links, ...words]);
});

describe('what a conference is about', () => {
  const about = { reference: 'INV-1', type: 'initial', facts: openCommand.facts };
  const says = (change: object) => draft().ask('ada', { do: 'describe', ...about, ...change });

  test('the same again is no news; another reference, type or fact is', () => {
    expect(says({}).events).toEqual([]);
    expect(says({ reference: 'INV-2' }).conference).toMatchObject({ reference: 'INV-2', type: 'initial' });
    expect(says({ type: 'pre-birth' }).conference).toMatchObject({ reference: 'INV-1', type: 'pre-birth' });
    const facts = { 'section-47-started': ['2026-11-29'] };
    expect(says({ facts }).conference.facts).toEqual(facts);
  });

  test('a type the procedure has, and dates of this century', () => {
    expect(says({ type: 'party' }).refused).toBe('no-such-type');
    expect(says({ facts: { 'section-47-started': ['2026-11-29', '1999-12-31'] } }).refused).toBe('bad-date');
    expect(says({ facts: { 'section-47-started': ['2026-11-31'] } }).refused).toBe('bad-date');
    expect(says({ facts: {} }).events).toEqual(['described']);
  });

  test('a case is opened under the procedure in force, and under no other', () => {
    expect(new Story().ask('ada', { ...openCommand, procedure: 'ceredigion' }).refused).toBe('no-such-type');
    expect(draft().state.opening).toEqual({
      edition: '2018',
      earlier: [],
      movedOver: null,
      status: 'open',
      unit: null,
      by: id('ada'),
      id: openCommand.id,
      reference: 'INV-1',
      procedure: 'buckinghamshire',
      convenor: id('ada'),
    });
  });

  test('a child is born or expected in this century, on a day that there is', () => {
    const add = (child: { born: string } | { expected: string }) => draft().ask('ada', { do: 'add-child', nth: 0, child });
    expect(add({ born: '1999-05-04' }).refused).toBe('bad-date');
    expect(add({ expected: '2027-02-30' }).refused).toBe('bad-date');
    expect(add({ expected: '2027-02-28' }).conference.children).toEqual([{ id: 'c1', number: 1, expected: '2027-02-28' }]);
    expect(draft().ask('ada', { do: 'remove-child', child: 'c1' as never }).events).toEqual([]);
    expect(drafted().ask('ada', { do: 'remove-child', child: 'c9' as never }).events).toEqual([]);
  });
});

describe('how far a conference has got', () => {
  const status = (story: Story) => conferenceOf(story.state)?.status;

  test('it is a draft, then with the chair, then out; cancelled it still says what it was', () => {
    const story = drafted();
    expect(status(story)).toBe('draft');
    expect(status(story.ask('ada', { do: 'propose' }))).toBe('proposed');
    expect(status(convened())).toBe('convened');
    expect(status(convened().ask('cleo', { do: 'cancel', why: 'x' }))).toBe('convened');
  });

  test('closed twice is once, and so is cancelled', () => {
    const story = convened();
    expect(story.ask('cleo', { do: 'close' }).refused).toBe('too-early');
    expect(story.ask('cleo', { do: 'cancel', why: 'x' }).events).toEqual(['cancelled']);
    expect(story.ask('cleo', { do: 'cancel', why: 'x' }).events).toEqual([]);
    const held = convened();
    held.at = noon('2026-12-15');
    held.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(held.ask('cleo', { do: 'close' }).events).toEqual(['closed']);
    expect(held.ask('cleo', { do: 'close' }).events).toEqual([]);
  });

  test('nothing is shown of a case that is not there, and none of a conference that was never called', () => {
    const none: Case = new Story().state;
    expect(conferenceOf(none)).toBeNull();
    expect(conferenceOf(none, 'k1')).toBeNull();
    expect(conferenceOf(convened().state, 'k2')).toBeNull();
    const { state } = convened();
    expect(conferenceOf(state), 'made once for a state, which cards are compared by').toBe(conferenceOf(state, 'k1'));
  });
});
