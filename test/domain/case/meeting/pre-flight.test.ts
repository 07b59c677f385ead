import { describe, expect, test } from 'vitest';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { countOpen, openBefore } from '../../../../domain/case/meeting/answers/pre-flight.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { Instant } from '../../../../domain/ids.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { phasesBesideReports } from '../../../support/conference/phases-beside-reports.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const at = (text: string): Instant => Date.parse(`${text}:00Z`);
const open = (story: Story, now: string) => openBefore(story.conference, known.procedure, at(now));
const firsts = (story: Story, who: Name, now: string) =>
  phasesBesideReports(story.conference, id(who), known, at(now)).map((one) => one.phase);
/** When somebody's card comes down by time alone. */
const down = (story: Story, who: Name) =>
  turningsOf(story.conference, id(who), known)
    .filter((one) => one.comesDown)
    .map((one) => new Date(one.at).toISOString().slice(0, 16));
const apologise = { do: 'apologise', reason: 'clinic-or-lessons', line: '' } as const satisfies BareCommand;
const comes = { do: 'attend', how: 'in-person' } as const satisfies BareCommand;
/** The procedure needs a school nurse and a midwife too: they are put on the list, so that nothing is open for want of them. */
function complete(): Story {
  const story = convened();
  const needed = openBefore(story.conference, known.procedure, at('2026-12-14T12:00')).roles;
  const spare = ['tess', 'mina', 'stan'] as const;
  return story.ask('cleo', { do: 'invite', invitees: needed.map((role, n) => ({ person: id(spare[n] ?? 'tess'), role })) });
}
const answered = () => {
  const story = complete();
  for (const { person } of story.conference.invitees) {
    const who = (['sam', 'pia', 'tom', 'gus', 'tess', 'mina', 'stan'] as const).find((one) => id(one) === person);
    if (who !== undefined) story.ask(who, comes).ask(who, { do: 'set-report', stage: 'with-chair' });
  }
  return story;
};

describe('before a conference on a Tuesday', () => {
  test('nothing is said before the Friday, and then who has not answered, which needed role nobody is in, who has no undertaking', () => {
    const story = convened().ask('sam', comes);
    expect(countOpen(open(story, '2026-12-11T08:59'))).toBe(0);
    expect(open(story, '2026-12-11T09:00').unanswered.map((one) => one.person)).toEqual([id('pia'), id('tom'), id('gus')]);
    expect(open(story, '2026-12-11T09:00').roles).toEqual(['school-nurse', 'midwife']);
    const { conference } = story;
    const without = conference.invitees.map(({ undertaking: _, ...one }) => one);
    const bare = openBefore({ ...conference, invitees: without } as typeof conference, known.procedure, at('2026-12-11T09:00'));
    expect(bare.withoutUndertaking.map((one) => one.person)).toEqual([id('sam')]);
    expect(countOpen(open(story, '2026-12-15T10:00'))).toBe(0);
  });

  test('chair and administrator have one card of it, that comes down on the Friday and the Monday; nobody else does', () => {
    const story = convened();
    expect(down(story, 'ada')).toEqual(['2026-12-11T09:00', '2026-12-14T09:00']);
    expect(down(story, 'cleo')).toEqual(['2026-12-11T09:00', '2026-12-14T09:00', '2026-12-15T09:00']);
    expect(down(story, 'sam')).toEqual([]);
    expect([firsts(story, 'ada', '2026-12-11T08:59'), firsts(story, 'ada', '2026-12-11T09:00')]).toEqual([
      ['sent'],
      ['pre-flight', 'sent'],
    ]);
    expect(firsts(story, 'cleo', '2026-12-14T09:00')).toEqual(['pre-flight', 'coming']);
    expect(firsts(story, 'gus', '2026-12-14T09:00')).toEqual(['invitation']);
  });

  test('nothing comes down where nothing is open, nor once it is held or cancelled', () => {
    expect(down(answered(), 'ada')).toEqual([]);
    expect(firsts(answered(), 'ada', '2026-12-14T09:00')).toEqual(['sent']);
    const cancelled = convened().ask('ada', { do: 'cancel', why: 'invented' });
    expect([down(cancelled, 'ada'), countOpen(open(cancelled, '2026-12-14T09:00'))]).toEqual([[], 0]);
    const held = convened().ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect([down(held, 'ada'), countOpen(open(held, '2026-12-14T09:00'))]).toEqual([[], 0]);
  });
});

test('a weekend and bank holidays lie between: of a conference on Tuesday 29 December the two working days before are 23 and 24', () => {
  const story = drafted()
    .ask('ada', { do: 'set-when', when: { date: '2026-12-29', time: '10:00', place: '' }, chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  // On the 2nd it is said that nobody has authorised a day past its limit.
  expect(down(story, 'ada')).toEqual(['2026-12-02T09:00', '2026-12-23T09:00', '2026-12-24T09:00']);
});

test('one that is called less than two working days ahead has it at once', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.at = at('2026-12-14T15:00');
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(firsts(story, 'cleo', '2026-12-14T15:00')).toEqual(['pre-flight', 'coming']);
  const ada = story.told.find(({ to, item }) => to === id('ada') && item.item === 'card');
  expect(ada?.item).toMatchObject({ card: 'meeting', comesDown: true });
});

describe('a needed role goes', () => {
  const gone = (story: Story, who: Name, command: BareCommand, when: string) => {
    story.at = at(when);
    return story.ask(who, command);
  };

  test('by apologies: chair and administrator are told in that hour, long before the day; the chair invites somebody for it', () => {
    const story = gone(answered(), 'pia', apologise, '2026-12-02T11:20');
    expect(down(story, 'ada')[0]).toBe('2026-12-02T11:20');
    expect(down(story, 'cleo')[0]).toBe('2026-12-02T11:20');
    expect(open(story, '2026-12-02T11:20').roles).toEqual(['police']);
    expect(firsts(story, 'cleo', '2026-12-02T11:20')).toEqual(['pre-flight', 'coming']);
    expect(story.told.map(({ to }) => to)).toEqual(expect.arrayContaining([id('ada'), id('cleo')]));
    // Whoever comes after all settles it.
    story.ask('pia', comes);
    expect([down(story, 'ada'), open(story, '2026-12-02T11:21').roles]).toEqual([[], []]);
  });

  test('on a day that is not worked: as the next working day begins, unless the conference is nearer', () => {
    expect(down(gone(answered(), 'pia', apologise, '2026-12-05T11:20'), 'ada')[0]).toBe('2026-12-07T09:00');
    const story = drafted()
      .ask('ada', { do: 'set-when', when: { date: '2026-12-07', time: '09:30', place: '' }, chair: id('cleo') })
      .ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    expect(down(gone(story, 'pia', apologise, '2026-12-06T18:00'), 'ada')).toContain('2026-12-06T18:00');
  });

  test('in the last days: chair and administrator are told in that hour, between the morning before it and the one after', () => {
    const story = gone(answered(), 'pia', apologise, '2026-12-11T11:20');
    expect(down(story, 'ada')).toEqual(['2026-12-11T09:00', '2026-12-11T11:20', '2026-12-14T09:00']);
  });

  test('by being taken off the list: the administrator is told when that has come about, and not the chair whose press it was', () => {
    const story = gone(answered(), 'cleo', { do: 'uninvite', person: id('pia') }, '2026-12-02T11:20');
    expect(down(story, 'ada')[0]).toBe('2026-12-02T11:22');
    expect(down(story, 'cleo')).not.toContain('2026-12-02T11:22');
    expect(firsts(story, 'cleo', '2026-12-02T11:22')[0]).toBe('pre-flight');
  });

  test('by being barred', () => {
    const story = gone(answered(), 'cleo', { do: 'bar', people: [id('pia')], agencies: [] }, '2026-12-02T11:20');
    expect(open(story, '2026-12-02T11:20').roles).toEqual(['police']);
    expect(down(story, 'ada')[0]).toBe('2026-12-02T11:20');
  });

  test('whoever has left is told of by the message of their leaving, once; from two working days before the day it stands here', () => {
    const story = answered();
    story.at = at('2026-12-02T11:20');
    const found = known.directory.people.get(id('pia')) ?? expect.unreachable();
    const left = {
      ...known.directory,
      people: new Map(known.directory.people).set(found.id, { ...found, status: 'left' as const }),
    };
    story.known = { ...known, directory: left };
    story.ask('time', { do: 'note-departures' });
    const notices = story.told.flatMap(({ to, item }) => (item.item === 'notice' ? [`${to} ${item.notice}`] : []));
    expect(notices.toSorted()).toEqual([`${id('ada')} departed`, `${id('cleo')} departed`].toSorted());
    expect(open(story, '2026-12-02T11:20').roles).toEqual([]);
    expect(open(story, '2026-12-11T09:00').roles).toEqual(['police']);
  });

  test('a role the procedure does not always need is no news', () => {
    expect(open(gone(answered(), 'gus', apologise, '2026-12-02T11:20'), '2026-12-02T11:20').roles).toEqual([]);
  });
});

describe('remind now', () => {
  const remind = { do: 'remind', person: id('gus') } as const satisfies BareCommand;

  test('brings the card of that person down, once a working hour; others hear nothing of it', () => {
    const story = convened();
    story.at = at('2026-12-11T10:20');
    story.ask('ada', remind);
    expect(story.events).toEqual(['reminded']);
    const down = story.told.filter(({ item }) => item.item === 'card' && item.comesDown);
    expect(down.map(({ to }) => to)).toEqual([id('gus')]);
    expect(story.told.map(({ to }) => to).toSorted()).toEqual([id('ada'), id('cleo'), id('gus')].toSorted());
    story.at = at('2026-12-11T11:19');
    expect(story.ask('cleo', remind).events).toEqual([]);
    story.at = at('2026-12-11T11:20');
    expect(story.ask('cleo', remind).events).toEqual(['reminded']);
    // The hour that began at half past four on Friday ends at half past nine on Monday.
    story.at = at('2026-12-11T16:30');
    expect(story.ask('cleo', remind).events).toEqual(['reminded']);
    story.at = at('2026-12-14T09:29');
    expect(story.ask('cleo', remind).events).toEqual([]);
  });

  test('not of whoever has answered, is not on the list, or after the start; and by chair and administrator alone', () => {
    const story = convened().ask('gus', comes);
    expect(story.ask('ada', remind).events).toEqual([]);
    expect(story.ask('ada', { do: 'remind', person: id('una') }).refused).toBe('no-such-person');
    expect(story.ask('sam', { do: 'remind', person: id('pia') }).refused).toBe('not-yours');
    story.at = noon('2026-12-15');
    expect(story.ask('ada', { do: 'remind', person: id('pia') }).refused).toBe('too-late');
  });

  test('whoever said yes without the undertaking accepts it by saying so again', () => {
    const story = convened().ask('gus', comes);
    const own = story.state.meetings.k1 ?? expect.unreachable();
    const { undertaking: _, ...bare } = own.answers[id('gus')] ?? expect.unreachable();
    story.state = { ...story.state, meetings: { k1: { ...own, answers: { ...own.answers, [id('gus')]: bare } } } };
    expect(story.ask('ada', remind).events).toEqual(['reminded']);
    expect(story.ask('gus', comes).events).toEqual(['undertaking-accepted']);
  });
});
