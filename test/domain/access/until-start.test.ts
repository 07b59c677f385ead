import { expect, test } from 'vitest';
import { may } from '../../../domain/access/may.ts';
import { rights } from '../../../domain/case/slices.ts';
import { convened, known } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

test('what may be done until the start may not be done at the start', () => {
  const { state } = convened();
  const starts = Date.parse('2026-12-15T10:00:00Z');
  const attend = (at: number) => may({ do: 'attend', meeting: 'k1' }, rights.attend, state, { by: id('tom'), at }, known);
  expect(attend(starts - 1)).toMatchObject({ under: { part: 'invitee', may: 'attend', row: 'GP-P2' } });
  expect(attend(starts)).toEqual({ refused: 'too-late' });
});
