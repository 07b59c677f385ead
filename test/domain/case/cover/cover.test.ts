import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { type BareCommand, caseDecider } from '../../../../domain/case/case.ts';
import { actsFor, coversIn } from '../../../../domain/case/cover/covers.ts';
import type { Leave } from '../../../../domain/directory/leave/shape.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (text: string) => dayFromIso(text) as number;

/** The directory with somebody away in the first days of December, covered by a colleague. */
function awayIn(who: Name, cover: Name | null, more: Partial<Leave> = {}) {
  const leave = { from: day('2026-12-01'), to: day('2026-12-10'), cover: cover === null ? null : id(cover), ...more };
  return { ...known, directory: { ...known.directory, leaves: new Map([[id(who), leave]]) } };
}

/** The list is agreed, and Tom of the school is away; Tess, his colleague, covers. */
function tomAway(): Story {
  const story = convened();
  story.known = awayIn('tom', 'tess');
  return story;
}
const admit = { do: 'admit-cover', of: id('tom'), cover: id('tess') } as const;
const askFor = (who: Name) => ({ do: 'ask-cover', of: id(who) }) as const;
const attend = { do: 'attend', how: 'in-person' } as const;
const answerOf = (story: Story, who: Name) => story.convened.invitees.find((one) => one.person === id(who))?.answer;
const admitted = () => tomAway().ask('tess', askFor('tom')).ask('cleo', admit);

test('before they are admitted, whoever covers may do nothing but ask, like anybody else', () => {
  const story = tomAway();
  for (const command of [attend, { do: 'read-details' } as BareCommand, { do: 'agree-list', seen: 1 } as const, admit])
    expect(story.ask('tess', command).refused).toBe('not-yours');
  expect(story.ask('tess', askFor('tom')).events).toEqual(['cover-asked']);
  expect(story.ask('tess', attend).refused).toBe('not-yours');
  expect(story.ask('tess', askFor('tom')).events).toEqual([]);
});

test('nobody else asks: another agency, somebody not named, for somebody who is there or not in the case', () => {
  expect(tomAway().ask('pia', askFor('tom')).refused).toBe('not-yours');
  expect(tomAway().ask('tess', askFor('pia')).refused).toBe('not-yours');
  const back = convened();
  expect(back.ask('tess', askFor('tom')).refused).toBe('not-yours');
  const elsewhere = convened();
  elsewhere.known = awayIn('tom', 'pia');
  expect(elsewhere.ask('pia', askFor('tom')).refused).toBe('not-yours');
  const notInIt = convened();
  notInIt.known = awayIn('stan', 'una');
  expect(notInIt.ask('una', askFor('stan')).refused).toBe('not-yours');
});

test('whoever is not named as cover covers nobody, of however many colleagues of theirs (Q-7)', () => {
  const story = tomAway();
  for (const who of ['carl', 'mina', 'gus'] as const)
    expect([who, coversIn(story.state, id(who), story.known.directory, story.at)]).toEqual([who, []]);
});

/** Whoever is asked: what stands on screens already is besides. */
const asked = ({ told }: Pick<Story, 'told'>) => told.filter(({ item }) => item.item === 'notice');

test('whom the case is kept from covers for nobody in it, whoever named them (Q-5)', () => {
  const story = tomAway();
  const covers = () => coversIn(story.state, id('tess'), story.known.directory, story.at);
  expect(covers()).toEqual([id('tom')]);
  story.ask('cleo', { do: 'bar', people: [id('tess')], agencies: [] });
  expect(covers()).toEqual([]);
});

test('the chair is asked, with names alone, and admits; an administrator does so only where the chair may not', () => {
  const story = tomAway().ask('tess', askFor('tom'));
  const item = {
    item: 'notice',
    case: story.conference.id,
    notice: 'cover-asked',
    about: `${id('tom')}/${id('tess')}`,
    turnings: expect.any(Array),
  };
  expect(asked(story)).toEqual([{ to: id('cleo'), item, notBefore: 0 }]);
  expect(story.ask('ada', admit).refused).toBe('not-yours');
  expect(story.ask('cleo', admit).events).toEqual(['cover-admitted']);
});

test('from then on they do what is theirs whom they cover, which the trail says, and one answer stands', () => {
  const story = admitted().ask('tess', attend);
  expect(story.last).toMatchObject({ events: [{ event: 'answered', under: { part: 'invitee', for: id('tom') } }] });
  expect(answerOf(story, 'tom')).toMatchObject({ answer: 'attending' });
  expect(answerOf(story, 'tess')).toBeUndefined();
  // They accepted the undertaking themself; he did not, by that.
  expect(story.convened.invitees.find((one) => one.person === id('tom'))?.undertaking).toBeUndefined();
  story.ask('tom', { do: 'apologise', why: 'leave', note: '' } as never);
  expect(answerOf(story, 'tom')).not.toMatchObject({ answer: 'attending' });
});

test('what they do for a chair can be undone for two minutes, by them as by the one they do it for (Q-21)', () => {
  const story = convened();
  story.known = awayIn('cleo', 'carl');
  story.ask('carl', askFor('cleo')).ask('ada', { do: 'admit-cover', of: id('cleo'), cover: id('carl') });
  const withdraw = { do: 'uninvite', person: id('gus') } as const;
  expect(story.press('carl', withdraw).events).toEqual(['held-back']);
  expect(new Set(story.told.map(({ to }) => to))).toEqual(new Set([id('cleo'), id('carl')]));
  expect(story.press('carl', { do: 'take-back', act: 1 }).events).toEqual(['taken-back']);
  expect(story.press('carl', withdraw).press('cleo', { do: 'take-back', act: 2 }).events).toEqual(['taken-back']);
  expect(story.ask('carl', withdraw).events).toEqual(['unlisted']);
  expect(story.last).toMatchObject({ events: [{ under: { part: 'time', for: id('cleo') } }] });
});

test('they may no more than that', () => {
  const story = admitted();
  for (const command of [{ do: 'take-register', present: [] }, { do: 'cancel', why: 'x' }, admit] as const)
    expect(story.ask('tess', command).refused).toBe('not-yours');
});

test('they have the same cards, which come down; at the end of the leave they are emptied by time alone', () => {
  const story = admitted();
  const theirs = story.told.filter((one) => one.to === id('tess'));
  expect(theirs.map((one) => one.item)).toContainEqual(
    expect.objectContaining({ item: 'card', card: 'meeting', comesDown: true }),
  );
  const end = Date.parse('2026-12-11T00:00:00Z');
  for (const { item } of theirs)
    if (item.item === 'card' && item.card === 'meeting') expect(item.turnings).toContainEqual({ at: end });
  // What others read of the case is not theirs: it stays where it is.
  expect(story.ask('pia', attend).told.some((one) => one.to === id('tess'))).toBe(false);
  story.ask('tess', attend);
  expect(story.told.map((one) => one.to)).toEqual(expect.arrayContaining([id('tom'), id('tess')]));
});

test('it ends with the leave, to the minute, and when they come back, are covered by another, or their leave is another one', () => {
  const story = admitted();
  const acts = (at: number, directory = story.known.directory) => actsFor(story.state, id('tess'), directory, at);
  expect(acts(noon('2026-12-10'))).toBe(id('tom'));
  expect(acts(Date.parse('2026-12-10T23:59:59Z'))).toBe(id('tom'));
  expect(acts(Date.parse('2026-12-11T00:00:00Z'))).toBeNull();
  const at = noon('2026-12-02');
  expect(acts(at, { ...story.known.directory, leaves: new Map() })).toBeNull();
  expect(acts(at, awayIn('tom', null).directory)).toBeNull();
  expect(acts(at, awayIn('tom', 'tess', { to: day('2026-12-20') }).directory)).toBeNull();
  story.at = noon('2026-12-11');
  expect(story.ask('tess', attend).refused).toBe('not-yours');
});

test('the case writes it down when it hears of it, and their cards are gone', () => {
  const story = admitted();
  const note = { by: 'time', at: story.at, via: 'time', command: { do: 'note-covers' } } as const;
  expect(caseDecider.decide(story.state, note, story.known)).toEqual({ events: [] });
  const decided = caseDecider.decide(story.state, note, known);
  if ('refused' in decided) throw new Error(decided.refused);
  expect(decided.events).toMatchObject([{ event: 'cover-ended', of: id('tom'), cover: id('tess') }]);
  const after = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...event, ...note }), story.state);
  const told = caseDecider.tells(story.state, after, known).filter((one) => one.to === id('tess'));
  expect(told.map((one) => one.item.item)).toEqual(expect.arrayContaining(['card', 'member']));
});

test('the chair takes it back, and for this leave it is not asked for again', () => {
  const story = admitted().ask('cleo', { ...admit, do: 'refuse-cover' });
  expect(story.events).toEqual(['cover-ended']);
  expect(story.ask('tess', attend).refused).toBe('not-yours');
  expect(story.ask('tess', askFor('tom')).events).toEqual([]);
  expect(story.ask('cleo', admit).refused).toBe('no-such-person');
});

test('of the chair’s own cover an administrator or unit manager decides, and the cover takes the list', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.known = awayIn('cleo', 'carl');
  story.ask('carl', askFor('cleo'));
  expect(
    asked(story)
      .map((one) => one.to)
      .toSorted(),
  ).toEqual([id('ada'), id('una')].toSorted());
  const own = { do: 'admit-cover', of: id('cleo'), cover: id('carl') } as const;
  expect(story.ask('carl', own).refused).toBe('not-yours');
  expect(story.ask('una', own).events).toEqual(['cover-admitted']);
  expect(story.ask('carl', { do: 'agree-list', seen: story.conference.listVersion }).events).toContain('list-agreed');
});

test('nobody admits themself, whatever they may otherwise', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  story.known = awayIn('cleo', 'una');
  expect(story.ask('una', askFor('cleo')).events).toEqual(['cover-asked']);
  const own = { do: 'admit-cover', of: id('cleo'), cover: id('una') } as const;
  expect(story.ask('una', own).refused).toBe('not-yours');
  expect(story.ask('ada', own).events).toEqual(['cover-admitted']);
});

test('whoever covers for an administrator is one; whoever has a part of their own keeps to that', () => {
  const story = convened();
  story.known = awayIn('ada', 'mina');
  expect(story.ask('mina', askFor('ada')).refused).toBe('no-such-person');
  const listed = convened().ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
  listed.known = awayIn('tom', 'tess');
  expect(listed.ask('tess', askFor('tom')).refused).toBe('already-listed');
});

test('without any cover nothing is looked up: the case is as it was', () => {
  const story = convened();
  expect(story.state.cover).toEqual([]);
  const never = new Proxy(known.directory, { get: () => expect.unreachable('the directory is not asked') });
  expect(actsFor(story.state, id('tess') as PersonId, never, story.at)).toBeNull();
});

test('of a case whose keeper is an administrator another one covers; of one whose keeper is none, whoever is named', () => {
  const asks = (standing: readonly string[]) => {
    const story = convened();
    const all = awayIn('ada', 'stan');
    const memberships = all.directory.people.get(id('stan'))?.memberships;
    const ada = { ...all.directory.people.get(id('ada')), memberships, standing };
    const people = new Map([...all.directory.people, [id('ada'), ada]]) as typeof all.directory.people;
    story.known = { ...all, directory: { ...all.directory, people } };
    story.ask('stan', askFor('ada'));
    return story.refused ?? story.events;
  };
  expect(asks(['administrator'])).toBe('no-such-person');
  expect(asks([])).toEqual(['cover-asked']);
});
