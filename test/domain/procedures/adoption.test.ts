import { expect, test } from 'vitest';
import { adopted, mayBeUsed } from '../../../domain/procedures/adoption.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';

test('a live start refuses a procedure nobody has adopted, and says what to do', () => {
  expect(mayBeUsed(buckinghamshire, 'live')).toEqual({
    may: false,
    refused: 'procedure-not-adopted',
    say: 'Nobody has adopted the procedure "buckinghamshire" (its document: Child protection conference, guidance for schools (SchoolsWeb), of 2018). Have it looked through, then name who adopted it and when in the partnership file.',
  });
});

test('the sandbox may use it and says so', () => {
  const found = mayBeUsed(buckinghamshire, 'sandbox');
  expect(found.may).toBe(true);
  expect(found.say).toContain('Its dates are for trying out only.');
});

test('once adopted it may be used anywhere', () => {
  const taken = adopted(buckinghamshire, { by: 'The invented partnership', reviewedOn: '2026-11-01' });
  expect(mayBeUsed(taken, 'live')).toEqual({ may: true, say: null });
  expect(mayBeUsed(taken, 'sandbox')).toEqual({ may: true, say: null });
});
