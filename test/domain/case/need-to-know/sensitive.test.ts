import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { partsOf } from '../../../../domain/access/parts.ts';
import { asItStands, caseDecider } from '../../../../domain/case/case.ts';
import { isShutOut, keepsCase, readsWholeTrail } from '../../../../domain/case/need-to-know/named.ts';
import type { Directory, Person } from '../../../../domain/directory/state.ts';
import type { UnitId } from '../../../../domain/ids.ts';
import { convened, drafted, known, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** With Tess as a second administrator of the partnership, and Gus as one who is invited besides. */
function withAdministrators(): Directory {
  const people = new Map(known.directory.people);
  for (const who of ['tess', 'gus'] as const) {
    const found = people.get(id(who)) ?? expect.unreachable();
    people.set(found.id, { ...found, standing: ['administrator'] });
  }
  return { ...known.directory, people };
}
const all = { ...known, directory: withAdministrators() };
const told = (story: Story) => {
  story.known = all;
  return story;
};
const parts = ({ state }: Story, who: Parameters<typeof id>[0]) => [...partsOf(state, id(who), all, 'k1')].sort();

test('in a staff-sensitive case an administrator who is not named has nothing; without it everything an administrator has', () => {
  const story = told(convened());
  expect(parts(story, 'tess')).toEqual(['administrator', 'keeper']);
  expect(parts(story.ask('cleo', { do: 'set-sensitive' }), 'tess')).toEqual([]);
  expect(parts(story, 'carl')).toEqual([]);
  expect(sceneOf(all.directory, story.state, id('tess'), story.at, 'k1')).toBeNull();
  expect(parts(story.ask('cleo', { do: 'name-people', named: [id('tess')] }), 'tess')).toEqual(['administrator', 'keeper']);
  expect(parts(story.ask('cleo', { do: 'clear-sensitive' }), 'carl')).toEqual(['backup', 'keeper']);
});

test('whoever has a part keeps that part and no standing; the convenor and the chair keep theirs', () => {
  const story = told(convened()).ask('cleo', { do: 'set-sensitive' });
  expect(parts(story, 'gus')).toEqual(['invitee']);
  expect(parts(story, 'ada')).toContain('administrator');
  expect(parts(story, 'cleo')).toEqual(expect.arrayContaining(['chair', 'keeper']));
  expect(parts(story, 'una')).toEqual(['keeper', 'unit-manager']);
  const born = (of: Story) => {
    const scene = sceneOf(all.directory, of.state, id('gus'), of.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'details', of: openCommand.id, meeting: 'k1' }, scene)).includes('4 May 2019');
  };
  expect([born(story), born(convened())]).toEqual([false, true]);
});

test('it can be said when the case is opened, and whoever opens it is named', () => {
  const story = told(new Story()).ask('ada', { ...openCommand, sensitive: true });
  expect(story.state.needToKnow.named).toEqual([id('ada')]);
  expect(parts(story, 'tess')).toEqual([]);
  expect(story.ask('tess', { do: 'add-child', nth: 0, child: { born: '2019-01-01' } }).refused).toBe('not-yours');
});

test('an administrator who makes it so is named; only chair and unit manager name others', () => {
  const story = told(drafted()).ask('tess', { do: 'set-sensitive' });
  expect(parts(story, 'tess')).toContain('administrator');
  expect(story.ask('tess', { do: 'name-people', named: [id('carl')] }).refused).toBe('not-yours');
  expect(story.ask('una', { do: 'name-people', named: [id('carl')] }).events).toEqual(['people-named']);
  expect(story.ask('una', { do: 'name-people', named: ['nobody' as never] }).refused).toBe('no-such-person');
  expect(told(drafted()).ask('una', { do: 'name-people', named: [] }).refused).toBe('changed');
});

test('it is kept and let go by those who are named, its chair and a unit manager', () => {
  const sha256 = 'a'.repeat(64);
  const story = told(convened()).ask('cleo', { do: 'set-sensitive' });
  expect(['ada', 'cleo', 'una', 'tess', 'carl'].filter((one) => keepsCase(story.state, id(one as 'ada'), all.directory))).toEqual(
    ['ada', 'cleo', 'una'],
  );
  expect(story.ask('carl', { do: 'record-export', sha256 }).refused).toBe('not-yours');
  story.ask('una', { do: 'record-export', sha256 });
  expect(story.ask('una', { do: 'end', sha256, confirmedBy: id('tess') }).refused).toBe('not-two');
  expect(story.ask('una', { do: 'end', sha256, confirmedBy: id('ada') }).events).toEqual(['ended']);
  expect(parts(story, 'tess')).toEqual([]);
});

test('the whole trail is for its chair and a unit manager: an administrator is refused it whether the case is kept from somebody or not (Q-5)', () => {
  const story = told(convened());
  const whole = () =>
    (['cleo', 'una', 'ada', 'tess', 'carl', 'tom'] as const).filter((who) =>
      readsWholeTrail(story.state, id(who), all.directory),
    );
  const exporting = (who: 'ada' | 'carl') => {
    const { refused } = story.ask(who, { do: 'record-export', sha256: 'b'.repeat(64) });
    return refused;
  };
  const before = [whole(), exporting('ada'), exporting('carl')];
  expect(before).toEqual([['cleo', 'una'], 'not-yours', 'not-yours']);
  story.ask('cleo', { do: 'bar', people: [id('tom')], agencies: [] });
  expect([whole(), exporting('ada'), exporting('carl')]).toEqual(before);
  for (const [nth, who] of (['cleo', 'una'] as const).entries())
    expect(story.ask(who, { do: 'record-export', sha256: String(nth).repeat(64) }).events).toEqual(['exported']);
});

/** A case of the unit "north", with a unit manager of another one, and one of no unit. */
function ofNorth(setUp: (story: Story) => unknown) {
  const units = new Map([
    ['una', 'south'],
    ['tess', 'north'],
    ['gus', undefined],
  ] as const);
  const people = new Map(known.directory.people);
  for (const [who, unit] of units) {
    const found = people.get(id(who)) ?? expect.unreachable();
    people.set(found.id, { ...found, standing: ['unit-manager'], ...(unit === undefined ? {} : { unit: unit as UnitId }) });
  }
  const story = drafted();
  story.known = { ...known, directory: { ...known.directory, people } };
  story.state = { ...story.state, opening: { ...story.state.opening, unit: 'north' as UnitId } as typeof story.state.opening };
  setUp(story);
  const managers = ['una', 'tess', 'gus'] as const;
  const { directory } = story.known;
  const those = (may: (who: Person) => boolean) =>
    managers.filter((one) => may(directory.people.get(id(one)) ?? expect.unreachable()));
  return { story, those, directory };
}

test('of a case for named people a manager of another unit has nothing, and neither keeps nor exports it', () => {
  const { story, those, directory } = ofNorth((one) => one.ask('tess', { do: 'set-sensitive' }));
  expect(story.events).toEqual(['sensitive-set']);
  const own = () => ({
    shutOut: those((one) => isShutOut(story.state, one)),
    keeps: those((one) => keepsCase(story.state, one.id, directory)),
    trail: those((one) => readsWholeTrail(story.state, one.id, directory)),
  });
  const ours = ['tess', 'gus'];
  expect(own()).toEqual({ shutOut: ['una'], keeps: ours, trail: ours });
  const sha256 = 'a'.repeat(64);
  expect(story.ask('una', { do: 'record-export', sha256 }).refused).toBe('not-yours');
  story.ask('tess', { do: 'record-export', sha256 });
  expect(story.ask('tess', { do: 'end', sha256, confirmedBy: id('una') }).refused).toBe('not-two');
  expect(story.ask('tess', { do: 'end', sha256, confirmedBy: id('gus') }).events).toEqual(['ended']);
  // Nor once it was let go.
  expect(own()).toEqual({ shutOut: ['una'], keeps: ours, trail: ours });
});

test('whom a case is kept from is told to no manager of another unit, and is in no export of theirs', () => {
  const { story, those, directory } = ofNorth(() => null);
  const before = story.state;
  story.ask('tess', { do: 'bar', people: [id('tom')], agencies: [] });
  expect(story.events).toEqual(['barred', 'departed']);
  expect(those((one) => readsWholeTrail(story.state, one.id, directory))).toEqual(['tess', 'gus']);
  const told = caseDecider.tells(before, story.state, story.known).flatMap(({ to, item }) => {
    return item.item === 'notice' && item.notice === 'taken-off' ? [to] : [];
  });
  expect(told.toSorted()).toEqual([id('gus'), id('tess')].toSorted());
  const form = (who: 'una' | 'tess') => {
    const scene = sceneOf(directory, story.state, id(who), story.at, 'k1');
    return scene === null ? null : formFor({ form: 'barred', of: openCommand.id, meeting: 'k1' }, scene);
  };
  expect(form('una')).toBeNull();
  expect(form('tess')).not.toBeNull();
});

test('when its convenor is no administrator any more it passes to one who is named, and nobody else hears of it', () => {
  const story = told(convened()).ask('cleo', { do: 'set-sensitive' });
  const ada = all.directory.people.get(id('ada')) ?? expect.unreachable();
  const without = { ...all.directory, people: new Map(all.directory.people).set(ada.id, { ...ada, standing: [] }) };
  const convenor = () => asItStands(story.state, without).opening;
  expect(convenor()).toMatchObject({ convenor: id('ada') });
  story.ask('cleo', { do: 'name-people', named: [id('tess')] });
  expect(convenor()).toMatchObject({ convenor: id('tess') });
});
