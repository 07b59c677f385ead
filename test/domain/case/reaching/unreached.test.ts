import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { missedThings } from '../../../../domain/case/reaching/shape.ts';
import { unreachedFor } from '../../../../domain/case/reaching/shown.ts';
import type { Person } from '../../../../domain/directory/state.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** With these people's entry in the directory changed. */
function among(story: Story, changes: Partial<Record<Name, Partial<Person>>>): Story {
  const all = new Map(story.known.directory.people);
  for (const [name, change] of Object.entries(changes)) {
    const found = all.get(id(name as Name)) ?? expect.unreachable(name);
    all.set(found.id, { ...found, ...change });
  }
  story.known = { ...story.known, directory: { ...story.known.directory, people: all } };
  return story;
}

const missing = (who: Name, more: Partial<Extract<BareCommand, { do: 'note-unreached' }>> = {}): BareCommand => ({
  do: 'note-unreached',
  person: id(who),
  card: 'meeting',
  meeting: 'k1',
  ...more,
});
const telephoned = (...who: Name[]): BareCommand => ({ do: 'tell-by-telephone', people: who.map(id) });
const reached = (who: Name): BareCommand => ({ do: 'note-reached', person: id(who) });
const entryOf = ({ state }: Story, who: Name) => state.reaching.unreached.find((one) => one.person === id(who));
/** Whose card of whom to telephone has changed, and which of them comes down. */
const cards = ({ told }: Story) =>
  told.flatMap(({ to, item }) =>
    item.item === 'card' && item.card === 'unreached' ? [`${to}${item.comesDown ? ' down' : ''}`] : [],
  );
const two = () => among(convened(), { carl: { standing: ['administrator'] } });

describe('something does not reach somebody', () => {
  test('whoever called the case is asked to telephone, once, and has one card of all', () => {
    const story = convened().ask('time', missing('tom'));
    expect(story.events).toEqual(['not-reached']);
    expect(entryOf(story, 'tom')).toMatchObject({ missed: 'invitation', asked: [id('ada')], told: null, reached: null });
    expect(cards(story)).toEqual(['ada-admin down']);
    expect(story.ask('time', missing('tom', { card: 'digest' })).events).toEqual([]);
    expect(cards(story.ask('time', missing('pia')))).toEqual(['ada-admin down']);
  });

  test('what matters more is said of them once it does not reach them either, and nobody is asked again', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('time', missing('sam'));
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    story.at = Date.parse('2026-12-01T20:00:00Z');
    expect(cards(story.ask('time', missing('sam')))).toEqual(['ada-admin']);
    expect(entryOf(story, 'sam')).toMatchObject({ missed: 'invitation', notBefore: noon('2026-12-01'), asked: [id('ada')] });
  });

  test('at night, in the next working hours', () => {
    const story = convened();
    story.at = Date.parse('2026-12-04T21:00:00Z');
    story.ask('time', missing('tom'));
    expect(story.told).toMatchObject([{ to: id('ada'), notBefore: Date.parse('2026-12-07T09:00:00Z') }]);
    story.ask('time', reached('tom'));
    expect(unreachedFor(story.conference.unreached, id('ada')), 'who was reached by then is never spoken of').toEqual([]);
    expect(cards(story), 'before anybody saw it').toEqual(['ada-admin']);
  });

  test.each<[string, Partial<Extract<BareCommand, { do: 'note-unreached' }>>, (typeof missedThings)[number]]>([
    ['tom', {}, 'invitation'],
    ['tom', { card: 'digest' }, 'reminder'],
    ['tom', { card: 'cancelled' }, 'cancelled'],
    ['tom', { card: 'unreached' }, 'telephone'],
    ['tom', { card: 'departed' }, 'news'],
    ['sam', { card: 'core-group' }, 'core-group'],
    ['cleo', {}, 'news'],
  ])('to %s, of %o: %s', (who, more, missed) => {
    expect(entryOf(convened().ask('time', missing(who as Name, more)), who as Name)).toMatchObject({ missed });
  });

  test('before the list is agreed: it is with the chair, and the statutory core keeps the time free', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('time', missing('cleo')).ask('time', missing('sam'));
    expect([entryOf(story, 'cleo')?.missed, entryOf(story, 'sam')?.missed]).toEqual(['list', 'keep-free']);
  });
});

describe('who is asked', () => {
  test('of the core group the lead professional; their own is for whoever called the case', () => {
    const story = convened().ask('time', missing('pia', { card: 'core-group' }));
    expect(entryOf(story, 'pia')?.asked).toEqual([id('sam')]);
    expect(entryOf(story.ask('time', missing('sam', { card: 'core-group' })), 'sam')?.asked).toEqual([id('ada')]);
  });

  test('so too of one of its meetings', () => {
    const story = convened();
    story.at = noon('2026-12-16');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    story.meeting = 'g1';
    const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
    story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] }).ask('time', missing('pia', { meeting: 'g1' }));
    expect(entryOf(story, 'pia')).toMatchObject({ missed: 'core-group', asked: [id('sam')] });
  });

  test('another administrator where whoever called it is not reached themselves, or has left', () => {
    expect(entryOf(two().ask('time', missing('ada')), 'ada')?.asked).toEqual([id('carl')]);
    const left = among(two(), { ada: { status: 'left' } }).ask('time', missing('tom'));
    expect(entryOf(left, 'tom')?.asked).toEqual([id('carl')]);
  });

  test('nobody on leave on the day on which they would telephone, but where everybody is', () => {
    const away = (...who: Name[]) => {
      const story = two();
      const leave = { from: dayFromIso('2026-12-05') ?? 0, to: dayFromIso('2026-12-11') ?? 0, cover: null };
      const leaves = new Map(who.map((one) => [id(one), leave]));
      story.known = { ...story.known, directory: { ...story.known.directory, leaves } };
      return story;
    };
    const asked = (story: Story, at: string) => {
      story.at = Date.parse(at);
      return entryOf(story.ask('time', missing('tom')), 'tom')?.asked;
    };
    expect(asked(away('ada'), '2026-12-04T12:00:00Z'), 'the leave has not begun').toEqual([id('ada')]);
    expect(asked(away('ada'), '2026-12-04T21:00:00Z'), 'it would be on Monday').toEqual([id('carl')]);
    expect(asked(away('ada'), '2026-12-08T12:00:00Z')).toEqual([id('carl')]);
    expect(asked(away('ada', 'carl', 'cleo'), '2026-12-08T12:00:00Z')).toEqual([id('ada')]);
    const group = () => {
      const story = away('sam');
      story.at = Date.parse('2026-12-08T12:00:00Z');
      return story.ask('time', missing('pia', { card: 'core-group' }));
    };
    expect(entryOf(group(), 'pia')?.asked, 'who leads is away').toEqual([id('ada')]);
  });

  test('the chair where there is no administrator; nobody where nobody is left, and that is not written down twice', () => {
    const alone = among(convened(), { ada: { status: 'left' } }).ask('time', missing('tom'));
    expect(entryOf(alone, 'tom')?.asked).toEqual([id('cleo')]);
    const nobody = among(convened(), { ada: { status: 'left' }, cleo: { status: 'left' } }).ask('time', missing('tom'));
    expect(entryOf(nobody, 'tom')?.asked).toEqual([]);
    expect(nobody.ask('time', missing('tom')).events).toEqual([]);
    const found = among(nobody, { cleo: { status: 'active' } }).ask('time', missing('tom'));
    expect(entryOf(found, 'tom')?.asked).toEqual([id('cleo')]);
  });

  test('whoever was to telephone is not reached: all that is not done goes to another, and what is done does not', () => {
    const story = two().ask('time', missing('tom')).ask('time', missing('pia')).ask('time', missing('gus'));
    story.ask('ada', telephoned('gus')).ask('time', missing('ada', { card: 'unreached' }));
    expect(story.events).toEqual(['not-reached', 'not-reached', 'not-reached']);
    expect(entryOf(story, 'tom')?.asked).toEqual([id('ada'), id('carl')]);
    expect(entryOf(story, 'gus')?.asked).toEqual([id('ada')]);
    expect(cards(story).toSorted()).toEqual(['ada-admin', 'carl-chair down']);
    expect(entryOf(story.ask('time', missing('sam')), 'sam')?.asked, 'nor is anybody new').toEqual([id('carl')]);
  });
});

describe('they are told by telephone', () => {
  test('it is on the trail, the card asks no more, and others who were asked see it', () => {
    const story = two()
      .ask('time', missing('tom'))
      .ask('time', missing('ada', { card: 'unreached' }));
    story.at += 60_000;
    story.ask('carl', telephoned('tom'));
    expect(story.events).toEqual(['told-by-telephone']);
    expect(entryOf(story, 'tom')?.told).toEqual({ by: id('carl'), at: story.at });
    expect(cards(story).toSorted()).toEqual(['ada-admin', 'carl-chair']);
    expect(story.ask('ada', telephoned('tom')).events, 'it is done').toEqual([]);
  });

  test('said by mistake it is taken back by whoever said it, and they are to be telephoned again (Q-21)', () => {
    const story = two()
      .ask('time', missing('tom'))
      .ask('time', missing('ada', { card: 'unreached' }))
      .ask('carl', telephoned('tom'));
    const mistaken: BareCommand = { do: 'tell-by-telephone', people: [], not: [id('tom')] };
    expect(story.ask('ada', mistaken).events, 'not what another has said').toEqual([]);
    expect(story.ask('carl', mistaken).events).toEqual(['not-told-by-telephone']);
    expect(entryOf(story, 'tom')?.told).toBeNull();
    expect(cards(story).toSorted()).toEqual(['ada-admin down', 'carl-chair down']);
    expect(story.ask('carl', mistaken).events).toEqual([]);
    expect(story.ask('ada', telephoned('tom')).events).toEqual(['told-by-telephone']);
  });

  test('something new that comes to nothing asks anew', () => {
    const story = convened()
      .ask('time', missing('tom'))
      .ask('ada', telephoned('tom'))
      .ask('time', missing('tom', { card: 'cancelled' }));
    expect(entryOf(story, 'tom')).toMatchObject({ missed: 'cancelled', told: null });
    expect(cards(story)).toEqual(['ada-admin down']);
  });

  test.each<[string, Name, BareCommand]>([
    ['an administrator who was not asked', 'carl', telephoned('tom')],
    ['the chair, who was not asked', 'cleo', telephoned('tom')],
    ['the one who was not reached', 'tom', telephoned('tom')],
    ['of somebody who was reached', 'ada', telephoned('pia')],
    ['of somebody besides', 'ada', telephoned('tom', 'pia')],
    ['of nobody', 'ada', telephoned()],
    ['to read whom to telephone', 'carl', { do: 'read-unreached' }],
  ])('wrong hands: %s', (_, who, command) => {
    expect(two().ask('time', missing('tom')).ask(who, command).refused).toBe('not-yours');
  });

  test('whoever was asked may read whom, and that is on the trail', () => {
    const story = convened().ask('time', missing('tom')).ask('ada', { do: 'read-unreached' });
    expect(story.last).toMatchObject({ events: [{ event: 'read', what: 'unreached', under: { row: 'Q-3' } }] });
  });
});

describe('it arrives after all', () => {
  test('the card says so, and once it is said it makes room', () => {
    const story = convened().ask('time', missing('tom'));
    story.at += 60_000;
    expect(cards(story.ask('time', reached('tom')))).toEqual(['ada-admin']);
    expect(entryOf(story, 'tom')?.reached).toBe(story.at);
    expect(story.ask('time', reached('tom')).events).toEqual([]);
    expect(story.ask('time', reached('pia')).events).toEqual([]);
    story.ask('time', missing('pia'));
    expect(story.state.reaching.unreached.map((one) => one.person)).toEqual([id('pia')]);
  });

  test('nobody is telephoned who has left or is off the list, and the card goes', () => {
    const off = convened()
      .ask('time', missing('tom'))
      .ask('cleo', { do: 'uninvite', person: id('tom') });
    expect(off.state.reaching.unreached).toEqual([]);
    expect(cards(off)).toEqual(['ada-admin']);
    const left = among(convened().ask('time', missing('tom')), { tom: { status: 'left' } }).ask('time', {
      do: 'note-departures',
    });
    expect(left.state.reaching.unreached).toEqual([]);
  });

  test('nothing of it outlives the case', () => {
    const story = convened().ask('time', missing('tom'));
    const sha256 = 'a'.repeat(64);
    story.ask('una', { do: 'record-export', sha256 }).ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') });
    expect(story.state.reaching.unreached).toEqual([]);
    expect(story.ask('time', missing('tom')).refused).toBe('too-late');
  });
});

test('the stories above are of a day that is worked', () => {
  expect(known.procedure.key).toBe('buckinghamshire');
  expect(new Date(noon('2026-12-01')).getUTCDay()).toBe(2);
});
