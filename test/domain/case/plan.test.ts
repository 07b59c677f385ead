import { describe, expect, test } from 'vitest';
import type { Action, ActionId } from '../../../domain/case/plan/action.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { convened, drafted, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const first = 'a1' as ActionId;
const second = 'a2' as ActionId;
const give = { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2026-12-20' } as const;

/** On 1 December Tom is given one action, and Pia another. */
const given = () =>
  convened()
    .ask('cleo', give)
    .ask('cleo', { do: 'give-action', to: id('pia'), what: 'p', why: 'q', due: '2027-01-04' });
const action = (story: Story, wanted: ActionId): Action =>
  story.state.plan.actions.find((one) => one.id === wanted) ?? expect.unreachable();

describe('giving an action', () => {
  test('it is kept as it was given: what, why, to whom, by when, since when', () => {
    expect(action(given(), first)).toEqual({
      id: first,
      to: id('tom'),
      what: 'x',
      why: 'y',
      by: '2026-12-20',
      givenAt: noon('2026-12-01'),
      status: 'open',
      updates: [],
    });
  });

  test('whoever is given one joins the core group, once, in the order they were given it', () => {
    const story = given();
    expect(story.state.plan.coreGroup).toEqual([id('tom'), id('pia')]);
    expect(story.ask('cleo', { ...give, what: 'another' }).events).toEqual(['action-given']);
    expect(story.state.plan.coreGroup).toEqual([id('tom'), id('pia')]);
  });

  test('a practice’s own people own one: the GP who could not come, and whoever else of the practice is put on the list for it (GP-C1)', () => {
    const story = convened().ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: '' });
    const agencies = known.directory.people;
    const memberships: Person['memberships'] = [{ agency: 'surgery' as AgencyId, standing: [] }];
    const nurse: Person = { ...(agencies.get(id('tess')) ?? expect.unreachable()), memberships };
    story.known = { ...known, directory: { ...known.directory, people: new Map(agencies).set(nurse.id, nurse) } };
    const check = { ...give, what: 'a health check' } as const;
    expect(story.ask('cleo', { ...check, to: nurse.id }).refused).toBe('no-such-person');
    story.ask('cleo', { do: 'invite', invitees: [{ person: nurse.id, role: 'gp' }] });
    expect(story.refused).toBeUndefined();
    for (const to of [id('gus'), nurse.id]) story.ask('cleo', { ...check, to });
    expect(story.state.plan.actions.map((one) => one.to)).toEqual([id('gus'), nurse.id]);
    expect(story.ask('tess', { do: 'complete', action: second }).events).toEqual(['action-completed']);
    expect(story.state.people.agencies[nurse.id]).toBe('surgery');
  });

  test('the same sent twice is one; one that differs in anything is another', () => {
    const story = given();
    expect(story.ask('cleo', give).events).toEqual([]);
    const others = [{ what: 'x2' }, { why: 'y2' }, { due: '2026-12-21' }, { to: id('pia') }] as const;
    for (const other of others)
      expect(story.ask('cleo', { ...give, ...other }).events, JSON.stringify(other)).toContain('action-given');
  });

  test('there is no plan before the invitations are out', () => {
    expect(drafted().ask('ada', { do: 'propose' }).ask('cleo', give).refused).toBe('too-early');
  });

  test('it is due today at the earliest, in two years at the latest, and on a day that there is', () => {
    const due = (date: string) => convened().ask('cleo', { ...give, due: date }).refused;
    expect(due('2026-11-30')).toBe('bad-date');
    expect(due('2026-12-01')).toBeUndefined();
    expect(due('2028-12-01')).toBeUndefined();
    expect(due('2028-12-02')).toBe('bad-date');
    expect(due('2026-12-32')).toBe('bad-date');
  });

  test('a member of the core group is given more, also when they are on no list any more', () => {
    const story = given()
      .ask('tom', { do: 'complete', action: first })
      .ask('cleo', { do: 'uninvite', person: id('tom') });
    expect(story.ask('cleo', { ...give, what: 'more' }).events).toEqual(['action-given']);
  });
});

describe('what its owner says of an action', () => {
  test('stands on that action alone, with who said it and when', () => {
    const story = given();
    story.at = noon('2026-12-02');
    story.ask('tom', { do: 'report-progress', action: first, note: 'half' });
    expect(story.events).toEqual(['progress-reported']);
    story.ask('tom', { do: 'ask-help', action: first, note: 'a lift' }).ask('tom', { do: 'complete', action: first });
    const said = { by: id('tom'), at: noon('2026-12-02') };
    expect(action(story, first)).toMatchObject({
      status: 'completed',
      updates: [
        { ...said, update: 'progress', note: 'half' },
        { ...said, update: 'help', note: 'a lift' },
        { ...said, update: 'completed' },
      ],
    });
    expect(action(story, second)).toMatchObject({ status: 'open', updates: [] });
  });

  test('completed twice is once; opened again it is open, and opened twice is once', () => {
    const story = given();
    expect(story.ask('tom', { do: 'reopen', action: first }).events).toEqual([]);
    expect(story.ask('tom', { do: 'complete', action: first }).events).toEqual(['action-completed']);
    expect(story.ask('tom', { do: 'complete', action: first }).events).toEqual([]);
    expect(story.ask('tom', { do: 'reopen', action: first }).events).toEqual(['action-reopened']);
    expect(action(story, first)).toMatchObject({ status: 'open', updates: [{ update: 'completed' }, { update: 'reopened' }] });
  });

  test('the same words at once are one, others or later ones are new', () => {
    const story = given();
    const progress = (note: string) => story.ask('tom', { do: 'report-progress', action: first, note }).events;
    const help = (note: string) => story.ask('tom', { do: 'ask-help', action: first, note }).events;
    expect(progress('n')).toEqual(['progress-reported']);
    expect(progress('n')).toEqual([]);
    expect(progress('m')).toEqual(['progress-reported']);
    expect(help('m')).toEqual(['help-asked']);
    expect(help('m')).toEqual([]);
    expect(help('o')).toEqual(['help-asked']);
    expect(progress('o')).toEqual(['progress-reported']);
    expect(help('o')).toEqual(['help-asked']);
  });

  test('is nobody else’s to say, not even of another member of the core group, and of no action that there is not', () => {
    for (const how of ['complete', 'reopen'] as const) {
      expect(given().ask('pia', { do: how, action: first }).refused).toBe('not-yours');
      expect(given().ask('pia', { do: how, action: 'a9' as ActionId }).refused).toBe('not-yours');
    }
    for (const how of ['report-progress', 'ask-help'] as const)
      expect(given().ask('pia', { do: how, action: first, note: 'n' }).refused).toBe('not-yours');
  });
});
