import { expect, test } from 'vitest';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { adopted } from '../../../domain/procedures/adoption.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { gpPractice } from '../../../domain/procedures/gp-practice.ts';
import { overlaid } from '../../../domain/procedures/overlaid.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';

const stoke = (type: string) => wordsFor({ language: 'en', procedure: stokeOnTrent, state: { type } });

test('a title says what the procedure calls this kind of conference', () => {
  expect(stoke('initial').answering.title('INV-1')).toBe('ICPC INV-1');
  expect(stoke('review').answering.title('INV-1')).toBe('CPRC INV-1');
  expect(wordsFor('en').answering.title('INV-1')).toBe('Conference INV-1');
  expect(wordsFor({ language: 'cy', procedure: ceredigion, state: { type: 'review' } }).answering.title('INV-1')).toBe(
    'Cynhadledd Adolygu INV-1',
  );
});

test('an article goes with the word it stands before', () => {
  expect(wordsFor('en').notes.passedOn).toContain('no longer an administrator');
  expect(stoke('initial').notes.passedOn).toContain('no longer a Conference and Panel Coordinator');
});

test('they are made once, also where a partnership has adopted the procedure or a practice adds its own rules', () => {
  expect(stoke('initial')).toBe(stoke('transfer'));
  expect(wordsFor('cy')).toBe(wordsFor('cy'));
  const adoption = { by: 'An invented board', reviewedOn: '2026-09-01' };
  const theirs = adopted(buckinghamshire, adoption);
  expect(wordsFor({ language: 'en', procedure: theirs })).toBe(wordsFor({ language: 'en', procedure: buckinghamshire }));
  const practice = overlaid(gpPractice, stokeOnTrent);
  expect(wordsFor({ language: 'en', procedure: practice })).toBe(stoke('initial'));
});

test('whoever is asked nothing more reads that, of a conference that is called off and of an action that somebody else does now', () => {
  const { practice, actions } = wordsFor('en');
  expect([practice.cancelled, actions.news.handedOn]).toEqual([
    'It is called off. Nothing more is asked of your practice for it.',
    'Somebody else does this now. Nothing more is asked of you.',
  ]);
});
