import { describe, expect, test } from 'vitest';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { childrenRead } from '../../../../domain/case/need-to-know/child-details.ts';
import { convened, known, type Story } from '../../../support/case-story.ts';
import { phasesBesideReports } from '../../../support/conference/phases-beside-reports.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const sent = (deputy: { person: ReturnType<typeof id> } | { name: string } = { person: id('tess') }) =>
  convened().ask('tom', { do: 'send-deputy', deputy });
const agree = (story: Story, seen = story.at) => story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen });
const answerOf = (story: Story, who: Name) => story.convened.invitees.find((one) => one.person === id(who))?.answer;

/** With somebody of the directory changed. */
function where(story: Story, who: Name, change: object): Story {
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  const people = new Map(known.directory.people).set(person.id, { ...person, ...change });
  story.known = { ...known, directory: { ...known.directory, people } };
  return story;
}

describe('who may be a deputy', () => {
  test('a colleague of one’s own agency who is still there, and is neither invited already nor in the chair', () => {
    const send = (story: Story, who: 'tom' | 'sam', deputy: Name) =>
      story.ask(who, { do: 'send-deputy', deputy: { person: id(deputy) } }).refused;
    expect(send(convened(), 'tom', 'gus')).toBe('no-such-person');
    expect(send(where(convened(), 'tess', { status: 'left' }), 'tom', 'tess')).toBe('no-such-person');
    expect(send(convened(), 'tom', 'tom')).toBe('already-listed');
    expect(send(convened(), 'sam', 'cleo')).toBe('already-listed');
    expect(send(convened(), 'sam', 'carl')).toBeUndefined();
    expect(send(convened(), 'tom', 'tess')).toBeUndefined();
  });

  test('sent twice is once; another one takes the place of the first', () => {
    const story = sent();
    expect(answerOf(story, 'tom')).toEqual({ answer: 'deputy', deputy: { person: id('tess') }, agreed: 'asked', at: story.at });
    expect(story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } }).events).toEqual([]);
    expect(story.ask('tom', { do: 'send-deputy', deputy: { name: 'Invented' } }).events).toEqual(['answered']);
  });
});

describe('a deputy who was only named', () => {
  const name = (story: Story, deputy: Name = 'tess') =>
    story.ask('ada', { do: 'name-deputy', of: id('tom'), deputy: id(deputy) });

  test('is found by the administrator, once; nobody else may be put in the place of the one who was found', () => {
    const story = sent({ name: 'Invented' });
    expect(name(story, 'gus').refused).toBe('no-such-person');
    expect(name(story, 'tom').refused).toBe('already-listed');
    expect(name(story).last).toMatchObject({ events: [{ event: 'deputy-named', of: id('tom'), deputy: id('tess') }] });
    expect(answerOf(story, 'tom')).toEqual({ answer: 'deputy', deputy: { person: id('tess') }, agreed: 'asked', at: story.at });
    expect(name(story).events).toEqual([]);
    expect(name(story, 'gus').refused).toBe('changed');
  });

  test('of somebody who asked for none, or has changed their mind, there is nobody to find', () => {
    expect(name(convened()).refused).toBe('changed');
    expect(name(sent({ name: 'Invented' }).ask('tom', { do: 'attend', how: 'phone' })).refused).toBe('changed');
  });
});

describe('the chair agrees', () => {
  test('and the deputy stands on the list in the same role, for the one they come for, with the time kept that was kept', () => {
    const story = convened()
      .ask('tom', { do: 'keep-free' })
      .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(agree(story).last).toMatchObject({
      events: [{ event: 'deputy-agreed', of: id('tom'), deputy: id('tess'), agency: 'school' }],
    });
    expect(story.convened.invitees[2]).toEqual({
      person: id('tess'),
      role: 'school',
      standsFor: id('tom'),
      keepsFree: true,
      answer: { answer: 'none' },
    });
    expect(story.convened.invitees.map(({ person }) => person)).toEqual([id('sam'), id('pia'), id('tess'), id('gus')]);
    expect(agree(story).events).toEqual([]);
  });

  test('the deputy is a new invitee, who reads nothing before the undertaking; the one they stand for reads nothing any more (Q-7)', () => {
    const story = sent().ask('tom', { do: 'attend', how: 'phone' });
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    const reads = (who: Name) => childrenRead(story.state, id(who), story.known).reads;
    expect([reads('tom'), reads('tess')]).toEqual(['yes', 'no']);
    agree(story);
    expect([reads('tom'), reads('tess')]).toEqual(['no', 'undertaking']);
    for (const [who, refused] of [
      ['tom', 'not-yours'],
      ['tess', undefined],
    ] as const)
      expect(story.ask(who, { do: 'read-details' } as BareCommand).refused, who).toBe(refused);
    story.ask('tess', { do: 'attend', how: 'phone' });
    expect([reads('tom'), reads('tess')]).toEqual(['no', 'yes']);
  });

  test('only to the request that they saw, only to somebody who was asked for, only while that one may', () => {
    expect(agree(convened()).refused).toBe('changed');
    expect(agree(sent({ name: 'Invented' })).refused).toBe('changed');
    const story = sent();
    expect(agree(story, story.at - 1).refused).toBe('changed');
    expect(agree(where(sent(), 'tess', { memberships: [{ agency: 'surgery' as never, standing: [] }] })).refused).toBe(
      'no-such-person',
    );
    expect(agree(sent().ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] })).refused).toBe(
      'already-listed',
    );
  });

  test('or declines, once: the person is asked again, and what they say then stands', () => {
    const decline = { do: 'decline-deputy', of: id('tom') } as const;
    const story = sent();
    expect(story.ask('cleo', decline).events).toEqual(['deputy-declined']);
    expect(answerOf(story, 'tom')).toMatchObject({ answer: 'deputy', deputy: { person: id('tess') }, agreed: 'declined' });
    expect(story.ask('cleo', decline).events).toEqual([]);
    expect(convened().ask('cleo', decline).events).toEqual([]);
    story.ask('tom', { do: 'attend', how: 'phone' });
    expect(answerOf(story, 'tom')).toMatchObject({ answer: 'attending', how: 'phone' });
  });
});

describe('a deputy who was sent, or agreed to, by a slip', () => {
  const agreed = () =>
    agree(
      convened()
        .ask('tom', { do: 'keep-free' })
        .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } }),
    );
  const toldCards = ({ told }: Story) =>
    told.flatMap(({ to, item }) =>
      item.item === 'card' && item.card === 'meeting' ? [`${to}${item.comesDown ? ' down' : ''}`] : [],
    );
  const phases = (story: Story, who: Name) =>
    phasesBesideReports(story.conference, id(who), known, story.at).map(({ phase }) => phase);

  test('whoever is represented hears that the chair has agreed, and their card is not emptied', () => {
    const story = agreed();
    expect(toldCards(story)).toContain(`${id('tom')} down`);
    expect(phases(story, 'tom')).toEqual(['represented']);
    expect(phases(story, 'tess')).toEqual(['invitation']);
  });

  test('may come themself after all: they are asked again, and the deputy hears that they need not', () => {
    const story = agreed();
    expect(story.ask('tess', { do: 'come-myself' }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'come-myself' }).events).toEqual(['deputy-undone']);
    expect(story.convened.invitees[2]).toEqual({
      person: id('tom'),
      role: 'school',
      keepsFree: true,
      answer: { answer: 'none' },
    });
    expect(toldCards(story)).toEqual(expect.arrayContaining([`${id('tom')} down`, `${id('tess')} down`]));
    expect(phases(story, 'tess')).toEqual(['stood-down']);
    expect(phases(story, 'tom')).toEqual(['invitation']);
    expect(story.ask('tom', { do: 'come-myself' }).refused).toBe('not-yours');
    story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(phases(agree(story), 'tess'), 'asked once more').toEqual(['invitation']);
  });

  test('of two who need not come after all, one who is invited again leaves the other reading that they need not', () => {
    const story = agreed()
      .ask('tom', { do: 'come-myself' })
      .ask('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('sam'), seen: story.at }).ask('sam', { do: 'come-myself' });
    expect([phases(story, 'tess'), phases(story, 'carl')]).toEqual([['stood-down'], ['stood-down']]);
    story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
    expect([phases(story, 'tess'), phases(story, 'carl')]).toEqual([['invitation'], ['stood-down']]);
  });

  test('taken off by the chair gives the place back; where nobody is left to have it, it is open', () => {
    expect(agreed().ask('cleo', { do: 'uninvite', person: id('tess') }).events).toEqual(['deputy-undone']);
    const moved = where(agreed(), 'tom', { memberships: [{ agency: 'surgery' as never, standing: [] }] });
    expect(moved.ask('cleo', { do: 'uninvite', person: id('tess') }).events).toEqual(['unlisted']);
    const both = agreed().ask('cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] });
    expect(both.ask('cleo', { do: 'uninvite', person: id('tess') }).events).toEqual(['unlisted']);
  });

  test('is not taken out of the room alone, nor from an action', () => {
    const here = agreed().ask('cleo', { do: 'take-register', present: [id('tess')] });
    expect(here.ask('tom', { do: 'come-myself' }).refused).toBe('last-here');
    const busy = agreed().ask('cleo', { do: 'give-action', to: id('tess'), what: 'x', why: 'y', due: '2026-12-20' });
    expect(busy.ask('tom', { do: 'come-myself' }).refused).toBe('has-actions');
  });

  test('declined by a slip is agreed to after all, while the person asks for the same', () => {
    const story = sent().ask('cleo', { do: 'decline-deputy', of: id('tom') });
    expect(agree(story).events).toEqual(['deputy-agreed']);
    const other = sent().ask('cleo', { do: 'decline-deputy', of: id('tom') });
    const seen = other.at;
    other.at += 60_000;
    other.ask('tom', { do: 'attend', how: 'phone' });
    expect(agree(other, seen).refused).toBe('changed');
  });
});

describe('what the chair says with the answer', () => {
  const read = { do: 'read-chair-line', meeting: 'k1' } as const;

  test('stands with agreeing and with declining, and is read by whoever asked alone', () => {
    const declined = sent().ask('cleo', { do: 'decline-deputy', of: id('tom'), line: 'please come' });
    expect(answerOf(declined, 'tom')).toMatchObject({ agreed: 'declined', line: 'please come' });
    expect(declined.ask('tom', read).events).toEqual(['read']);
    expect(declined.ask('gus', read).refused).toBe('too-early');
    const agreed = sent().ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: sent().at, line: 'thank you' });
    expect(agreed.convened.invitees[2]).toMatchObject({ person: id('tess'), chairSaid: 'thank you' });
    expect(agreed.ask('tom', read).events).toEqual(['read']);
    expect(agreed.ask('tess', read).refused).toBe('too-early');
    expect(agreed.ask('ada', read).refused).toBe('not-yours');
  });

  test('goes with the answer it was said of; without one there is nothing to read', () => {
    const story = sent().ask('cleo', { do: 'decline-deputy', of: id('tom'), line: 'please come' });
    story.ask('tom', { do: 'attend', how: 'phone' });
    expect(story.ask('tom', read).refused).toBe('too-early');
    expect(agree(sent()).ask('tom', read).refused).toBe('too-early');
    expect(
      sent()
        .ask('cleo', { do: 'decline-deputy', of: id('tom'), line: '' })
        .ask('tom', read).refused,
    ).toBe('too-early');
  });
});

test('an answer is kept as it was given, and the undertaking by when it was accepted', () => {
  const story = convened().ask('tom', { do: 'attend', how: 'video' });
  const tom = () => story.convened.invitees.find((one) => one.person === id('tom'));
  const first = story.at;
  expect(tom()).toMatchObject({ undertaking: first, answer: { answer: 'attending', how: 'video', at: first } });
  story.at += 60_000;
  const apology = { report: 'comes', reason: 'not-involved', line: 'invented' } as const;
  story.ask('tom', { do: 'apologise', ...apology });
  expect(tom()).toMatchObject({ undertaking: first, answer: { answer: 'apologies', ...apology, at: story.at } });
  story.at += 60_000;
  expect(story.ask('tom', { do: 'apologise', ...apology }).events).toEqual([]);
  for (const change of [{ report: 'none' }, { reason: 'another-conference' }, { line: 'other' }] as const)
    expect(story.ask('tom', { do: 'apologise', ...apology, ...change }).events).toEqual(['answered']);
});

test.each(['__proto__', 'constructor', 'toString'])('of somebody called %s nobody said anything, and nothing breaks', (name) => {
  const of = name as ReturnType<typeof id>;
  const story = sent();
  expect(story.ask('cleo', { do: 'agree-deputy', of, seen: story.at }).refused).toBe('changed');
  expect(story.ask('cleo', { do: 'decline-deputy', of }).events).toEqual([]);
  expect(story.ask('ada', { do: 'name-deputy', of, deputy: id('tess') }).refused).toBe('changed');
  expect(story.ask('cleo', { do: 'hand-on', takers: [{ action: 'a1' as never, to: of }] }).refused).toBe('no-such-action');
});
