import { describe, expect, test } from 'vitest';
import { formFor, readForm } from '../../cards/registry.ts';
import { chair } from '../../cards/samples/partnership.ts';
import { opened } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import type { Convened } from '../../domain/case/conference.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
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

  test('where everybody has placed, the card offers no row, and a form from an older card says why', () => {
    const offers = (count: number) =>
      JSON.stringify(drawn('room', '', scene(opened(size, count)))?.blocks).includes('enter the numbers of the room');
    expect([offers(2), offers(3)]).toEqual([true, false]);
    expect(form(opened(size, 3))).toMatchObject({ fields: [], submit: '' });
    expect(JSON.stringify(form(opened(size, 3))?.intro)).toMatch(/Everybody who is here has placed/);
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
});
