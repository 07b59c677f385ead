import { describe, expect, test } from 'vitest';
import { administers, administratorsOf } from '../../../../domain/access/administers.ts';
import { may } from '../../../../domain/access/may.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { rights } from '../../../../domain/case/slices.ts';
import type { Directory, Person } from '../../../../domain/directory/state.ts';
import { teamsOf } from '../../../../domain/directory/unit-team.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, drafted, known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const north = 'north' as Person['unit'] & string;
const south = 'south' as Person['unit'] & string;

function where(...changes: readonly (readonly [Name, Partial<Person>])[]): Directory {
  const all = new Map(known.directory.people);
  for (const [name, change] of changes) {
    const person = all.get(id(name)) ?? expect.unreachable();
    all.set(person.id, { ...person, ...change });
  }
  return { ...known.directory, people: all };
}

const allowed = (story: Story, who: Name, command: keyof typeof rights, directory = story.known.directory) => {
  const asked = may(
    { do: command, meeting: 'k1' },
    rights[command],
    story.state,
    { by: id(who), at: story.at },
    { ...known, directory },
  );
  return 'under' in asked ? asked.under.part : asked.refused;
};

describe('a unit', () => {
  const directory = where(
    ['ada', { unit: north }],
    ['una', { unit: north }],
    ['carl', { standing: ['administrator'], unit: south }],
  );
  const story = () => {
    const fresh = new Story();
    fresh.known = { ...known, directory };
    return fresh.ask('ada', openCommand);
  };

  test('has the cases that its administrators open; one of another unit has no part in them, and one of none has', () => {
    expect(story().state.opening).toMatchObject({ unit: 'north', convenor: id('ada') });
    expect(allowed(story(), 'una', 'pass-on')).toBe('unit-manager');
    expect(allowed(story(), 'carl', 'pass-on')).toBe('not-yours');
    expect(allowed(story(), 'carl', 'read-details')).toBe('not-yours');
    const whole = where(['ada', { unit: north }], ['carl', { standing: ['administrator'] }]);
    expect(allowed(story(), 'carl', 'pass-on', whole)).toBe('administrator');
  });

  test('lists a case in its mailbox from the opening to the end, for nobody to be sent anything', () => {
    const team = story().told.filter(({ to }) => to.startsWith('team:'));
    expect(team).toEqual([
      {
        to: 'team:unit-north',
        item: { item: 'member', case: openCommand.id, role: 'administrator' },
        notBefore: Number.MAX_SAFE_INTEGER,
      },
    ]);
    const units = [north, south].map((one) => ({ id: one, name: one }));
    expect(teamsOf({ units }, { standing: ['administrator'], unit: north })).toEqual(['team:unit-', 'team:unit-north']);
    expect(teamsOf({ units }, { standing: ['unit-manager'] })).toEqual(['team:unit-', 'team:unit-north', 'team:unit-south']);
    expect(teamsOf({ units }, { standing: ['chair'], unit: north })).toEqual([]);
  });

  test('whose administrators have all left leaves its cases to the others, and not to nobody', () => {
    expect(administratorsOf(directory, north)).toEqual([id('ada')]);
    const without = where(['ada', { unit: north, status: 'suspended' }], ['carl', { standing: ['administrator'], unit: south }]);
    expect(administratorsOf(without, north)).toEqual([id('carl')]);
    expect(administers(without.people.get(id('ada')), null)).toBe(false);
  });
});

describe('passing a case on', () => {
  const directory = where(['carl', { standing: ['administrator'] }]);
  const story = () => {
    const fresh = drafted();
    fresh.known = { ...known, directory };
    return fresh;
  };
  const notices = ({ told }: Story) =>
    told.flatMap(({ to, item }) => (item.item === 'notice' ? [[to, item.notice, item.about]] : []));

  test('the manager of the unit names the administrator: its cards move, and both are told', () => {
    const passed = story().ask('una', { do: 'pass-on', to: id('carl') });
    expect(passed.state.opening).toMatchObject({ convenor: id('carl'), by: id('una') });
    expect(notices(passed)).toEqual([
      [id('ada'), 'taken-over', id('carl')],
      [id('carl'), 'passed-on', id('ada')],
    ]);
    const cards = passed.told.flatMap(({ to, item }) => (item.item === 'card' ? [to] : []));
    expect(cards.toSorted()).toEqual([id('ada'), id('carl')]);
    expect(passed.ask('una', { do: 'pass-on', to: id('carl') }).events).toEqual([]);
  });

  test('an administrator takes it, and only the other one is told; who gives it away is not told either', () => {
    expect(notices(story().ask('carl', { do: 'pass-on', to: id('carl') }))).toEqual([[id('ada'), 'taken-over', id('carl')]]);
    expect(notices(story().ask('ada', { do: 'pass-on', to: id('carl') }))).toEqual([[id('carl'), 'passed-on', id('ada')]]);
  });

  test('goes to nobody who is no administrator of the unit', () => {
    expect(story().ask('una', { do: 'pass-on', to: id('una') }).refused).toBe('no-such-person');
    expect(story().ask('sam', { do: 'pass-on', to: id('carl') }).refused).toBe('not-yours');
  });
});

describe('the backup of a chair', () => {
  const proposed = () => drafted().ask('ada', { do: 'propose' });
  /** Tuesday noon and four working hours. */
  const from = Date.parse('2026-12-01T16:00:00Z');

  test('is told when the list has waited for four working hours, and may take the chair from then on', () => {
    const story = proposed();
    const told = story.told.filter(({ to }) => to === id('carl'));
    expect(told).toMatchObject([
      { item: { item: 'card', case: openCommand.id, card: 'meeting', meeting: 'k1' }, notBefore: from },
    ]);
    const phases = (at: number) => phasesOf(story.conference, id('carl'), known, at).map((one) => one.phase);
    expect([phases(from - 1), phases(from)]).toEqual([[], ['backup']]);
    story.at = from - 1;
    expect(story.ask('carl', { do: 'take-chair' }).refused).toBe('too-early');
    story.at = from;
    expect(story.ask('carl', { do: 'take-chair' }).events).toEqual(['chair-set']);
    expect(story.conference.chair).toBe(id('carl'));
    expect(phasesOf(story.conference, id('carl'), known, story.at).map((one) => one.phase)).toEqual(['list']);
  });

  test('another chair has four hours of their own; a list that is agreed waits for nobody', () => {
    const story = proposed();
    story.at = from;
    story.ask('ada', { do: 'set-chair', chair: id('carl') }).ask('ada', { do: 'set-chair', chair: id('cleo') });
    expect(story.ask('carl', { do: 'take-chair' }).refused).toBe('too-early');
    const agreed = convened();
    agreed.at = from + 3_600_000;
    expect(agreed.ask('carl', { do: 'take-chair' }).refused).toBe('too-late');
    expect(agreed.ask('tom', { do: 'take-chair' }).refused).toBe('not-yours');
  });

  test('is nobody who may not chair', () => {
    const story = drafted();
    story.known = { ...known, directory: where(['cleo', { backup: id('tom') }]) };
    story.ask('ada', { do: 'propose' });
    // A teacher of the core keeps the time free, and no more.
    expect(phasesOf(story.conference, id('tom'), story.known, from).map((one) => one.phase)).toEqual(['hold']);
    story.at = from;
    expect(story.ask('tom', { do: 'take-chair' }).refused).toBe('no-such-person');
  });
});

describe('the minute-taker', () => {
  const named = () => convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });

  test('is somebody the directory has as one, who neither chairs nor is on the list; they have a card and read', () => {
    const story = named();
    expect(phasesOf(story.conference, id('mina'), known, story.at)).toEqual([{ phase: 'record', about: '' }]);
    expect(allowed(story, 'mina', 'read-details')).toBe('minute-taker');
    for (const who of ['tess', 'sam', 'cleo'] as const)
      expect(convened().ask('ada', { do: 'set-minute-taker', person: id(who) }).refused, who).toBe('no-such-person');
    const listed = convened();
    listed.known = { ...known, directory: where(['sam', { standing: ['minute-taker'] }]) };
    expect(listed.ask('ada', { do: 'set-minute-taker', person: id('sam') }).refused).toBe('already-listed');
  });

  test('keeps the register where the procedure lets them help, and nowhere else', () => {
    expect(allowed(named(), 'mina', 'take-register')).toBe('recorder');
    const story = named();
    const asked = may(
      { do: 'take-register', meeting: 'k1' },
      rights['take-register'],
      story.state,
      { by: id('mina'), at: story.at },
      { ...known, procedure: { ...known.procedure, minuteTakerHelps: stokeOnTrent.minuteTakerHelps } },
    );
    expect(asked).toEqual({ refused: 'not-yours' });
  });

  test('is nobody any more once they are taken off, or have left', () => {
    const off = named().ask('cleo', { do: 'set-minute-taker', person: null });
    expect(off.told.map(({ to }) => to)).toContain(id('mina'));
    expect(allowed(off, 'mina', 'read-details')).toBe('not-yours');
    const story = named();
    story.known = { ...known, directory: where(['mina', { status: 'left' }]) };
    expect(allowed(story, 'mina', 'read-details')).toBe('not-yours');
    story.at = noon('2026-12-02');
    const stamp = { by: 'time', at: story.at, via: 'time' } as const;
    expect(conferenceOf(story.state)?.minuteTaker).toBe(id('mina'));
    expect(stamp.by).toBe('time');
  });
});
