import { expect, test } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { leaving, mostLeft, placeOfLeft, tidiedLater } from '../../../domain/person/left.ts';
import { emptyMailbox, type Kept, type Mailbox } from '../../../domain/person/state.ts';
import { patience } from '../../../domain/person/undelivered.ts';

const slack = 'slack/T1/U1';
const teams = 'teams/T2/U2';
const letter = { letter: 'card', case: 'invented1' as CaseId, meeting: 'k1', card: 'meeting' } as const;
const to = { on: 'slack', team: 'T1', channel: 'D1' } as const;
const place = (message: string, on = slack) => ({ at: { to, message }, on, emptied: false });
const leftAt = (message: string, on = slack) => ({ ...place(message, on), notBefore: 0, tries: 0 });
const kept = (posted: Kept['posted'], left: Kept['left']): Kept => ({
  letter,
  wanted: 1,
  shown: 1,
  notBefore: 0,
  posted,
  down: 0,
  turnings: [],
  drawnAt: 0,
  left,
  meets: null,
  moved: false,
  atOnce: false,
  hour: 0,
  tries: 0,
});
const box = (...letters: readonly Kept[]): Mailbox => ({ ...emptyMailbox, letters });

test('a press on a place that its card has left is told from one where the card is, by account and message', () => {
  const moved = box(kept(place('m2'), [leftAt('m1')]));
  expect(placeOfLeft(moved, slack, 'm1')).toBe('moved down');
  expect(placeOfLeft(moved, slack, 'm2')).toBe('here');
  expect(placeOfLeft(moved, teams, 'm1'), 'a message of another account').toBe('here');
});

test('a card that stands in another chat, was emptied there, or stands nowhere is elsewhere', () => {
  expect(placeOfLeft(box(kept(place('m2', teams), [leftAt('m1')])), slack, 'm1')).toBe('elsewhere');
  expect(placeOfLeft(box(kept({ ...place('m2'), emptied: true }, [leftAt('m1')])), slack, 'm1')).toBe('elsewhere');
  expect(placeOfLeft(box(kept(null, [leftAt('m1')])), slack, 'm1')).toBe('elsewhere');
});

test('of one card the last eight places are remembered, the oldest is not', () => {
  const left = Array.from({ length: mostLeft }, (_, at) => leftAt(`m${at}`));
  expect(leaving(kept(place('m8'), left), place('m9')).map(({ at }) => at.message)).toEqual([
    'm1',
    'm2',
    'm3',
    'm4',
    'm5',
    'm6',
    'm7',
    'm8',
  ]);
});

test('a place that cannot be tidied is tried again from then on, and given up after so many times', () => {
  const edits = { to, message: 'm1' };
  const claim = { attempt: 'a', at: 0, letter, version: 1, on: slack, to, edits, empties: true, doubt: false };
  let now = box(kept(place('m2'), [leftAt('m1'), leftAt('m0')]));
  const places = () => now.letters[0]?.left ?? [];
  for (let tries = 1; tries < patience; tries++) {
    now = tidiedLater(now, claim, 60 * tries);
    expect(places()[0]).toMatchObject({ tries, notBefore: 60 * tries, emptied: false });
  }
  now = tidiedLater(now, claim, 1);
  expect(places()[0]).toMatchObject({ tries: patience, emptied: true });
  expect(places()[1], 'another place of it').toEqual(leftAt('m0'));
});
