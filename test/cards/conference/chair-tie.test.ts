import { expect, test } from 'vitest';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { stays, tied } from '../../../cards/samples/conference/chair-ties.ts';
import { review } from '../../../cards/samples/endings.ts';
import { administrator, backup, chair, unitManager } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { proposed, sizes } from '../../../cards/samples/states.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { procedure } from '../../../domain/procedures/registry.ts';

const text = (state: Conference, me: PersonId) => JSON.stringify(cardFor('meeting', sampleScene(state, me, 'en')));
const small = sizes.small;
const seal = () => '';

/** Of a review that has no chair yet, by a procedure: who stands first in the form that asks for one, and what it says beside the field. */
function offered(key: string): { readonly first: unknown; readonly says: string } {
  const state = { ...review(small), chairBefore: chair, chair: null };
  const scene = { ...sampleScene(state, administrator, 'en'), procedure: procedure(key) ?? expect.unreachable() };
  const [field] = formFor({ form: 'chair', of: state.id }, scene)?.fields ?? [];
  return { first: field?.field === 'one' ? field.options[0]?.value : null, says: field?.hint ?? '' };
}

test('a posted card says that there is a tie and never which; Details say which, and why the chair stays (ST-P12, Q-3)', () => {
  const state = stays(tied(proposed(small), 'operational'));
  for (const me of [chair, administrator, unitManager]) {
    expect(text(state, me)).toMatch(/tie to th(e|is) case|chair stays/);
    expect(text(state, me)).not.toMatch(/works or worked|I work/);
    expect(text(state, me)).not.toContain(planted.chairStays);
  }
  const details = JSON.stringify(formFor({ form: 'details', of: state.id }, sampleScene(state, administrator, 'en')));
  expect(details).toContain('works or worked with the family');
  expect(details).toContain(planted.chairStays);
});

test('nobody but chair, administrator and unit manager reads of it on a card, and nobody else opens what they fill in', () => {
  const state = tied(proposed(small), 'operational');
  expect(text(state, backup)).not.toMatch(/tie to/);
  expect(formFor({ form: 'chair-tie', of: state.id }, sampleScene(state, administrator, 'en'))).toBeNull();
  expect(formFor({ form: 'keep-chair', of: state.id }, sampleScene(state, chair, 'en'))).toBeNull();
});

test('the form of the chair: nothing chosen says that there is none', () => {
  const scene = sampleScene(proposed(small), chair, 'en');
  const ref = { form: 'chair-tie', of: scene.state.id } as const;
  expect(readForm(ref, {}, scene, seal)).toEqual({ command: { do: 'declare-tie', ties: [] } });
  expect(readForm(ref, { ties: ['supervisory'] }, scene, seal)).toEqual({
    command: { do: 'declare-tie', ties: ['supervisory'] },
  });
  expect(readForm(ref, { ties: ['invented'] }, scene, seal)).toHaveProperty('problems');
});

test('whoever chaired before stands first among the chairs of a review, where the procedure wants that (ST-P12)', () => {
  expect(offered('stoke-on-trent').first).toBe(chair);
  expect(offered('buckinghamshire').first).toBe(backup);
});

test('whoever chooses a chair reads that they may come from another agency, where the procedure says so (FV-P13)', () => {
  expect(offered('forth-valley').says).toContain('The Chair may come from another agency.');
  expect(offered('stoke-on-trent').says).not.toContain('another agency');
});
