import { describe, expect, test } from 'vitest';
import { next, wake } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import {
  card,
  cardLetter,
  claimed,
  decide,
  done,
  given,
  k1,
  known,
  more,
  onSlack,
  onTeams,
  settled,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Digests are at nine; the stories begin on Tuesday at ten. */
const nine = tuesday + 23 * hour;
const shut = [onSlack, onTeams].map((on) => ({ event: 'shut', on, why: 'blocked' }) as const);
const escalated = { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' } as const;
const blocked = settled({ did: 'unreachable', why: 'blocked' });

/** Owed a card that was tried everywhere, and the case knows. */
const tried = () => given(told(card), ...shut, escalated);
const retried = { event: 'retried', on: [onSlack, onTeams] } as const;

/** Tried once more everywhere, at this instant, and found shut. */
const again = (box: Mailbox, at: number) => more(box, [retried, claimed(), blocked, claimed({ on: onTeams }), blocked], at);

describe('what reaches nobody is tried again', () => {
  test('on the next working day, at the hour of their digest', () => {
    const box = tried();
    expect(wake(box, known)).toBe(nine);
    expect(next(box, known, nine - 1)).toEqual({ step: 'rest', until: nine });
    expect(next(box, known, nine)).toEqual({ step: 'retry' });
    expect(decide(box, { do: 'retry' })).toEqual({ events: [] });
    expect(decide(box, { do: 'retry' }, known, nine)).toEqual({ events: [retried] });
    const saturday = { ...known, isWorkingDay: (one: number) => one > 20_789 };
    expect(wake(box, saturday), 'not on a day without work').toBe(nine + day);
  });

  test('everywhere, once; then it waits for the next working day', () => {
    const box = more(tried(), [retried], nine);
    expect(next(box, known, nine)).toMatchObject({ step: 'send', letter: cardLetter, to: { on: 'slack' } });
    const both = again(tried(), nine);
    expect(next(both, known, nine)).toEqual({ step: 'rest', until: nine + day });
  });

  test('for ten working days; then with something new, or when they act', () => {
    let box = tried();
    for (let nth = 0; nth < 10; nth++) {
      const due = wake(box, known);
      expect(due, `day ${nth}`).not.toBeNull();
      box = again(box, due ?? 0);
    }
    expect(wake(box, known)).toBeNull();
    const since = more(box, [told(card)]);
    expect(next(since, known, nine + 30 * day), 'something new').toMatchObject({ step: 'send', to: { on: 'slack' } });
    const seen = more(box, [{ event: 'seen', on: onTeams }]);
    expect(next(seen, known, nine + 30 * day), 'they act').toMatchObject({ step: 'send', to: { on: 'teams' } });
    expect(more(seen, [{ event: 'shut', on: onTeams, why: 'blocked' }]).unreachable[onTeams]).toMatchObject({ again: 0 });
  });

  test('not where one way is open, where nothing is owed, or where there is no way at all', () => {
    expect(wake(given(...shut, escalated), known)).toBeNull();
    expect(wake(given(told(card), escalated), { ...known, identities: [] })).toBeNull();
    const open = given(told(card), shut[0] ?? expect.unreachable(), escalated);
    expect(next(open, known, tuesday)).toMatchObject({ step: 'send', to: { on: 'teams' } });
  });

  test('by the account that was tried least, from the day of the one that was shut last', () => {
    const box = tried();
    const [one, other] = [box.unreachable[onSlack], box.unreachable[onTeams]];
    if (one === undefined || other === undefined) return expect.unreachable('both are shut');
    const often = { ...box, unreachable: { [onSlack]: { ...one, again: 10 }, [onTeams]: other } };
    expect(wake(often, known)).toBe(nine);
    const later = { ...box, unreachable: { [onSlack]: { ...one, at: nine }, [onTeams]: other } };
    expect(wake(later, known)).toBe(nine + day);
  });

  test('at once where the partnership gives them another account', () => {
    const other = { on: 'slack', org: 'WINV', user: 'U9' } as const;
    expect(next(tried(), { ...known, identities: [...known.identities, other] }, tuesday)).toMatchObject({
      step: 'send',
      to: other,
    });
  });
});

describe('it arrives after all', () => {
  test('the case is told once the very letter is there, and not because they were seen', () => {
    const seen = more(tried(), [{ event: 'seen', on: onSlack }]);
    expect(seen).toMatchObject({ healed: [], escalated: { [k1]: { notice: 'unreachable' } } });
    const there = more(seen, [claimed(), done]);
    expect(there).toMatchObject({ healed: [k1], escalated: {} });
    expect(next(there, known, tuesday)).toEqual({ step: 'heal', case: k1 });
    expect(decide(there, { do: 'pass-healed', case: k1 })).toEqual({ events: [{ event: 'healed-told', case: k1 }] });
    const said = more(there, [{ event: 'healed-told', case: k1 }]);
    expect(said.healed).toEqual([]);
    expect(decide(said, { do: 'pass-healed', case: k1 })).toEqual({ events: [] });
  });

  test('also where nothing is owed any more: then being seen is enough', () => {
    const box = more(tried(), [{ event: 'lapsed', letter: cardLetter, version: 1, broken: false }]);
    expect(more(box, [{ event: 'seen', on: onSlack }]).healed).toEqual([k1]);
  });

  test('one message that came to nothing, once that one arrives', () => {
    const box = given(told(card), { ...escalated, notice: 'undelivered' });
    expect(more(box, [{ event: 'seen', on: onSlack }]).healed).toEqual([]);
    expect(more(box, [claimed(), done]).healed).toEqual([k1]);
  });

  test('and comes to nothing again before that was said: it is not said', () => {
    const there = more(tried(), [{ event: 'seen', on: onSlack }, claimed(), done]);
    expect(more(there, [escalated]).healed).toEqual([]);
  });
});

test('what comes down for somebody who is not reached is told to the case anew; what is only edited is not', () => {
  const box = tried();
  const shutUpTo = (one: Mailbox) =>
    more(one, [retried, claimed({ version: one.told }), blocked, claimed({ version: one.told, on: onTeams }), blocked]);
  expect(next(shutUpTo(more(box, [told(card)])), known, tuesday)).toMatchObject({ step: 'rest' });
  const down = { ...card, comesDown: true } as const;
  expect(next(shutUpTo(more(box, [told(down)])), known, tuesday)).toMatchObject({ step: 'send', to: null });
});
