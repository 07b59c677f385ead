import { describe, expect, test } from 'vitest';
import { leftBehind, type Owed, reach } from '../../../domain/person/reach.ts';
import type { Mailbox, OnScreen, Shut } from '../../../domain/person/state.ts';
import {
  alertLetter,
  cardLetter,
  digestLetter,
  given,
  known,
  onSlack,
  onTeams,
  posted,
  slack,
  teams,
} from '../../support/mailbox-story.ts';

const shut = (over: Partial<Shut> = {}): Shut => ({ why: 'blocked', told: 5, day: null, at: 0, again: 0, ...over });
const box = (over: Partial<Mailbox> = {}): Mailbox => ({ ...given(), ...over });
const screen = (on: string): OnScreen => ({ at: posted, on, emptied: false });
const owed = (over: Partial<Owed> = {}): Owed => ({ letter: cardLetter, wanted: 5, comesDown: false, posted: null, ...over });

describe('where a letter goes', () => {
  test('a new one where the person last pressed, else to the first that is listed', () => {
    expect(reach(box(), owed(), known)).toEqual({ to: slack, edits: null });
    expect(reach(box({ lastOn: onTeams }), owed(), known)).toEqual({ to: teams, edits: null });
    expect(reach(box({ lastOn: 'teams/T/elsewhere' }), owed(), known)).toEqual({ to: slack, edits: null });
    expect(reach(box(), owed(), { ...known, identities: [] })).toBeNull();
  });

  test('one that is there is changed where it is, wherever the person pressed since', () => {
    const there = screen(onSlack);
    expect(reach(box({ lastOn: onTeams }), owed({ posted: there }), known)).toEqual({ to: slack, edits: there });
    const gone = screen('slack/WOLD/U0');
    expect(reach(box({ lastOn: onTeams }), owed({ posted: gone }), known)).toEqual({ to: teams, edits: null });
  });

  test('not where they were found shut, while there is another way', () => {
    const closed = box({ unreachable: { [onSlack]: shut({ told: 0 }) }, lastOn: onSlack });
    expect(reach(closed, owed(), known)).toEqual({ to: teams, edits: null });
    expect(reach(closed, owed({ posted: screen(onSlack) }), known)).toEqual({ to: teams, edits: null });
  });

  test('shut everywhere: only with what was not tried there yet', () => {
    const both = box({ unreachable: { [onSlack]: shut(), [onTeams]: shut({ told: 4 }) } });
    expect(reach(both, owed({ wanted: 4 }), known)).toBeNull();
    expect(reach(both, owed({ wanted: 5 }), known)).toEqual({ to: teams, edits: null });
    expect(reach(both, owed({ wanted: 6 }), known)).toEqual({ to: slack, edits: null });
  });

  test('a new digest is tried by its day, an edit of one by what it shows', () => {
    const closed = (day: number | null) => box({ unreachable: { [onSlack]: shut({ day }), [onTeams]: shut({ day }) } });
    const digest = owed({ letter: digestLetter(100), wanted: 1 });
    expect(reach(closed(null), digest, known)).toEqual({ to: slack, edits: null });
    expect(reach(closed(99), digest, known)).toEqual({ to: slack, edits: null });
    expect(reach(closed(100), digest, known)).toBeNull();
    const edit = { ...digest, posted: screen(onSlack) };
    expect(reach(closed(99), edit, known)).toBeNull();
    expect(reach(closed(100), { ...edit, wanted: 6 }, known)).toEqual({ to: slack, edits: screen(onSlack) });
  });

  test('news of an installation goes any way but through it', () => {
    const about = (installation: string) => owed({ letter: { ...alertLetter, about: installation } as Owed['letter'] });
    expect(reach(box(), about('slack/WINV'), known)).toEqual({ to: teams, edits: null });
    expect(reach(box(), about('teams/T'), known)).toEqual({ to: slack, edits: null });
    expect(reach(box(), about('slack/WINV'), { ...known, identities: [slack] })).toBeNull();
  });
});

test('what was left behind may be taken back, once, where the account can be reached', () => {
  const there = screen('slack/WOLD/U0');
  expect(leftBehind(box(), there)).toBe(there);
  expect(leftBehind(box(), null)).toBeNull();
  expect(leftBehind(box(), { ...there, emptied: true })).toBeNull();
  expect(leftBehind(box({ unreachable: { [there.on]: shut() } }), there)).toBeNull();
});
