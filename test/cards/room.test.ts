import { describe, expect, test } from 'vitest';
import { formFor, readForm } from '../../cards/registry.ts';
import { chair } from '../../cards/samples/partnership.ts';
import { opened } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import type { Convened } from '../../domain/case/conference.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { drawn } from './drawn.ts';

const size = { invitees: 3, children: 2 };
const [first, second, third] = opened(size, 0).present as readonly [PersonId, PersonId, PersonId];
const scene = (state: Convened) => sampleScene(state, chair, 'en');
const form = (state: Convened) => formFor({ form: 'room', of: state.id, about: '1/c1' }, scene(state));
const names = (state: Convened) => form(state)?.fields.map((field) => field.name) ?? [];

/** As `opened`, and the chair has entered a number for this person and child. */
function entered(count: number, person: PersonId): Convened {
  const state = opened(size, count);
  const [round] = state.rounds;
  if (round?.status !== 'open') throw new Error('no open round');
  const one = { whose: { person }, child: 'c1' as ChildId, blob: 'sealed', at: 0, enteredBy: chair };
  return { ...state, rounds: [{ ...round, placed: [...round.placed, one] }] };
}

describe('the numbers of the room', () => {
  test('are asked for those who are here and have not placed themselves', () => {
    expect(names(opened(size, 0)).toSorted()).toEqual([first, second, third].map((id) => `score-${id}`).toSorted());
    expect(names(opened(size, 1))).not.toContain(`score-${first}`);
    expect(names(opened(size, 1))).toHaveLength(2);
  });

  test('a number the chair entered may be corrected, and says so', () => {
    const fields = form(entered(1, second))?.fields ?? [];
    expect(fields.find((field) => field.name === `score-${second}`)?.hint).toMatch(/You have entered one/);
    expect(fields.find((field) => field.name === `score-${third}`)?.hint).toBeUndefined();
  });

  test('are asked for nobody who has not accepted the undertaking: theirs would be refused, and all the others with it (ST-P6)', () => {
    const state = opened(size, 0);
    const unbound = (...people: PersonId[]): Convened => ({
      ...state,
      invitees: state.invitees.map((one) => {
        const { undertaking: _, ...without } = one;
        return people.includes(one.person) ? without : one;
      }),
    });
    expect(names(unbound(second)).toSorted()).toEqual([first, third].map((id) => `score-${id}`).toSorted());
    expect(JSON.stringify(form(unbound(second))?.intro)).toMatch(
      /Have not accepted the confidentiality undertaking yet: 1 person/,
    );
    expect(form(unbound(first, second, third))).toMatchObject({ fields: [], submit: '' });
    expect(JSON.stringify(form(state)?.intro)).not.toMatch(/undertaking/);
  });

  test('lead on to the next child for whom none was entered', () => {
    const [before, values] = [opened(size, 0), { [`score-${first}`]: '4' }];
    const filled = readForm({ form: 'room', of: before.id, about: '1/c1' }, values, scene(before), () => 'sealed');
    const leads = (after: Convened) => ('command' in filled ? filled.leads?.(scene(after)) : expect.unreachable());
    expect(leads(entered(0, first))).toMatchObject({ form: 'room', about: '1/c2' });
    const both = entered(0, first);
    const [round] = both.rounds;
    if (round?.status !== 'open') return expect.unreachable();
    const second = round.placed.map((one) => ({ ...one, child: 'c2' as ChildId }));
    expect(leads({ ...both, rounds: [{ ...round, placed: [...round.placed, ...second] }] })).toBeNull();
  });

  test('where everybody has placed, the card offers no row, and a form from an older card says why', () => {
    const offers = (count: number) =>
      JSON.stringify(drawn('room', '', scene(opened(size, count)))?.blocks).includes('enter the numbers of the room');
    expect([offers(2), offers(3)]).toEqual([true, false]);
    expect(form(opened(size, 3))).toMatchObject({ fields: [], submit: '' });
    expect(JSON.stringify(form(opened(size, 3))?.intro)).toMatch(/Everybody who is here has placed/);
  });

  test('as long as somebody fears violence the form tells nobody who has placed from who has not, nor does what is said after it (Q-6)', () => {
    const noted = (state: Convened): Convened => ({ ...state, notes: { ...state.notes, withholds: true } });
    const everybody = [first, second, third].map((id) => `score-${id}`).toSorted();
    for (const state of [opened(size, 0), opened(size, 1), entered(1, second)]) {
      const fields = form(noted(state))?.fields ?? [];
      expect(fields.map(({ name }) => name).toSorted()).toEqual(everybody);
      expect(fields.flatMap(({ hint }) => hint ?? [])).toEqual([]);
    }
    const on = scene(noted(opened(size, 1)));
    const values = { [`score-${first}`]: '5', [`score-${second}`]: '6' };
    const read = readForm({ form: 'room', of: on.state.id, about: '1/c1' }, values, on, () => 'sealed');
    const line = 'line' in read && read.line !== undefined ? JSON.stringify(read.line(on)) : '';
    expect(line).toContain('1 not taken');
    for (const { name } of on.directory.people.values()) expect(line).not.toContain(name);
  });

  test('the chair is told whose was not taken, by name', () => {
    const state = entered(1, second);
    // The form was opened before the first had placed.
    const said = (...people: PersonId[]) => {
      const values = Object.fromEntries(people.map((person) => [`score-${person}`, '4']));
      const before = opened(size, 0);
      const filled = readForm({ form: 'room', of: before.id, about: '1/c1' }, values, scene(before), () => 'sealed');
      return 'command' in filled ? filled.line?.(scene(state)) : expect.unreachable();
    };
    const name = scene(state).directory.people.get(first)?.name ?? expect.unreachable();
    expect(said(first, second)).toContain(name);
    expect(said(second)).toBeNull();
  });

  test('two who read alike are told apart: nobody’s number is entered for the other, and where nothing differs one has a number', () => {
    const alike = (telephone: (id: PersonId) => string | undefined, withholds = false) => {
      const state = opened(size, 0);
      const on = scene({ ...state, notes: { ...state.notes, withholds } });
      const people = new Map(on.directory.people);
      for (const id of [first, second]) {
        const { telephone: _, ...one } = people.get(id) ?? expect.unreachable();
        const own = telephone(id);
        const memberships = [{ agency: people.get(first)?.memberships[0].agency ?? ('' as never), standing: [] }] as const;
        people.set(id, { ...one, name: 'Alike Invented', memberships, ...(own === undefined ? {} : { telephone: own }) });
      }
      const agencies = { ...on.state.agencies, [second]: on.state.agencies[first] as AgencyId };
      const invitees = on.state.invitees.map((one) =>
        one.person === second ? { ...one, role: on.state.invitees.find((of) => of.person === first)?.role ?? '' } : one,
      );
      const changed = { ...on, directory: { ...on.directory, people }, state: { ...on.state, agencies, invitees } as Convened };
      const drawnForm = formFor({ form: 'room', of: state.id, about: '1/c1' }, changed);
      return drawnForm?.fields.map(({ label }) => label).filter((label) => label.includes('Alike')) ?? [];
    };
    const ends = alike((id) => (id === first ? '01632 960111' : '01632 960222'));
    expect(ends.toSorted()).toEqual([
      expect.stringMatching(/Alike Invented.*0111/),
      expect.stringMatching(/Alike Invented.*0222/),
    ]);
    const same = alike(() => undefined);
    expect([same.length, new Set(same).size, same.filter((one) => one.endsWith('(2)')).length]).toEqual([2, 2, 1]);
    // Of which agency and in which role is not told as long as anybody fears violence.
    expect(alike(() => undefined, true)).toEqual(['Alike Invented', 'Alike Invented (2)']);
  });
});
