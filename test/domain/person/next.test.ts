import { describe, expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import type { MailCommand } from '../../../domain/person/command.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import type { MailKnown } from '../../../domain/person/known.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { next, wake } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import type { Item } from '../../../domain/tell.ts';

const slack: Identity = { on: 'slack', org: 'WINV', user: 'U1' };
const known: MailKnown = { me: 'pat' as PersonId, identities: [slack], hour: 9, isWorkingDay: (day) => (day + 3) % 7 < 5 };
const k1 = 'k1' as CaseId;
const address = { on: 'slack', team: 'WINV', channel: 'D1' } as const;
const posted = { to: address, message: 'm1' };
const at = (iso: string) => Date.parse(`${iso}:00Z`);
const tuesday = at('2026-12-01T10:00');

const cardLetter: Letter = { letter: 'card', case: k1, meeting: 'k1', card: 'meeting' };
const card: Item = { item: 'card', case: k1, meeting: 'k1', card: 'meeting' };
const told = (item: Item, notBefore = 0): MailEvent => ({ event: 'told', item, notBefore });
const given = (...events: readonly MailEvent[]): Mailbox =>
  events.reduce(
    (box, event) => mailboxDecider.evolve(box, { by: 'time', at: tuesday, via: 'time', ...event }),
    mailboxDecider.initial,
  );
const when = (box: Mailbox, command: MailCommand) =>
  mailboxDecider.decide(box, { by: 'time', at: tuesday, via: 'time', command }, known);

const letter = { letter: 'card', case: k1, meeting: 'k1', card: 'meeting' } as const;
const claim = { attempt: 'a1', letter, version: 1, on: 'slack/WINV/U1', to: address, edits: null, empties: false } as const;
const claimed: MailEvent = { event: 'claimed', ...claim };
const settled = (outcome: Extract<MailEvent, { event: 'settled' }>['outcome']): MailEvent => ({
  event: 'settled',
  attempt: 'a1',
  outcome,
});

describe('what is to be done for a person', () => {
  test('nothing for an empty mailbox, and nothing wakes it', () => {
    expect(next(given(), known, tuesday)).toEqual({ step: 'rest', until: null });
    expect(wake(given(), known)).toBeNull();
  });

  test('a letter that has its hour waits for it', () => {
    const box = given(told(card, tuesday + 5));
    expect(next(box, known, tuesday)).toEqual({ step: 'rest', until: tuesday + 5 });
    expect(next(box, known, tuesday + 5)).toMatchObject({ step: 'send', letter, version: 1, to: slack, edits: null });
    expect(wake(box, known)).toBe(tuesday + 5);
  });

  test('while one request is being made there is no other, for a minute', () => {
    const box = given(told(card), claimed, told({ ...card, meeting: 'k2' }));
    expect(next(box, known, tuesday + 59_999)).toEqual({ step: 'rest', until: tuesday + 60_000 });
    expect(next(box, known, tuesday + 60_000)).toMatchObject({ step: 'look', claim: { attempt: 'a1' } });
    expect(wake(box, known)).toBe(tuesday + 60_000);
  });

  test('what changed while it was sent is owed again, over the same message', () => {
    const box = given(told(card), claimed, told(card), settled({ did: 'done', posted }));
    expect(next(box, known, tuesday)).toMatchObject({ step: 'send', version: 2, edits: { at: posted } });
  });

  test('the wake is never later than the next step, whatever has happened', () => {
    const boxes = [
      given(told(card), claimed, settled({ did: 'unknown', until: tuesday + 5_000 })),
      given(told(card), claimed, settled({ did: 'wait', until: tuesday + 7_000 })),
      given(told({ item: 'member', case: k1, role: 'chair' })),
      given(told({ item: 'member', case: k1, role: 'chair' }), told(card, tuesday + 100)),
    ];
    for (const box of boxes) {
      const due = wake(box, known);
      if (due === null) throw new Error('nothing wakes it');
      expect(next(box, known, due - 1)).toEqual({ step: 'rest', until: due });
      expect(next(box, known, due).step).not.toBe('rest');
    }
  });

  test('a digest whose day has passed without it is passed over, not sent at night', () => {
    const box = given(told({ item: 'member', case: k1, role: 'chair' }));
    const wednesday = localDay(at('2026-12-02T12:00'));
    expect(next(box, known, at('2026-12-02T09:00'))).toMatchObject({ letter: { letter: 'digest', day: wednesday } });
    expect(next(box, known, at('2026-12-03T02:00'))).toEqual({ step: 'pass', day: wednesday });
    const passed = given(told({ item: 'member', case: k1, role: 'chair' }), {
      event: 'slot-passed',
      day: wednesday,
      looked: false,
    });
    expect(next(passed, known, at('2026-12-03T09:00'))).toMatchObject({
      letter: { since: localDay(tuesday) - 1, day: wednesday + 1 },
    });
  });
});

describe('what a mailbox decides', () => {
  test('one claim at a time, and only of what is owed as the sender saw it', () => {
    expect(when(given(told(card)), { do: 'claim', ...claim })).toMatchObject({ events: [{ event: 'claimed', attempt: 'a1' }] });
    expect(when(given(told(card), claimed), { do: 'claim', ...claim, attempt: 'a2' })).toEqual({ refused: 'busy' });
    expect(when(given(), { do: 'claim', ...claim })).toEqual({ refused: 'changed' });
    const sent = given(told(card), claimed, settled({ did: 'done', posted }));
    expect(when(sent, { do: 'claim', ...claim, attempt: 'a2' })).toEqual({ refused: 'changed' });
    const shut = given(told(card), { event: 'shut', on: claim.on, why: 'blocked' });
    expect(when(shut, { do: 'claim', ...claim })).toEqual({ refused: 'changed' });
  });

  test('a new message is claimed only while there is none, or none that can be edited', () => {
    const sent = given(told(card), told(card), claimed, settled({ did: 'done', posted }));
    const anew = { ...claim, do: 'claim', attempt: 'a2', version: 2 } as const;
    expect(when(sent, anew)).toEqual({ refused: 'changed' });
    expect(when(sent, { ...anew, edits: { ...posted, message: 'm0' } })).toEqual({ refused: 'changed' });
    expect(when(sent, { ...anew, edits: posted })).toHaveProperty('events');
    const left = mailboxDecider.evolve(sent, {
      by: 'time',
      at: tuesday,
      via: 'time',
      event: 'shut',
      on: claim.on,
      why: 'blocked',
    });
    const both = { ...known, identities: [slack, { on: 'teams', tenant: 'T', user: 'A' } as const] };
    const ask = { by: 'time', at: tuesday, via: 'time', command: { ...anew, on: 'teams/T/A' } } as const;
    expect(mailboxDecider.decide(left, ask, both)).toHaveProperty('events');
  });

  test('a place that a card has left is tidied once, behind the card itself: whoever comes second is refused', () => {
    const second = { ...posted, message: 'm2' };
    const down: Item = { ...card, comesDown: true };
    const anew: MailEvent = { ...claimed, version: 2 };
    const moved = given(
      told(card),
      claimed,
      settled({ did: 'done', posted }),
      told(down),
      anew,
      settled({ did: 'done', posted: second }),
    );
    const tidying = { ...claim, version: 2, edits: posted, empties: true } as const;
    expect(next(moved, known, tuesday)).toMatchObject({ step: 'tidy', place: { at: posted }, movedDown: true });
    expect(when(moved, { do: 'claim', ...tidying })).toHaveProperty('events.length', 1);
    const tidied = [{ event: 'claimed', ...tidying } as const, settled({ did: 'done', posted })].reduce<Mailbox>(
      (box, event) => mailboxDecider.evolve(box, { by: 'time', at: tuesday, via: 'time', ...event }),
      moved,
    );
    expect(when(tidied, { do: 'claim', ...tidying })).toEqual({ refused: 'changed' });
    expect(next(tidied, known, tuesday)).toEqual({ step: 'rest', until: null });
  });

  test('a claim ends the hold before it: were it left, a clock set back would put a dead sender to sleep until then', () => {
    const held = given(told(card), { event: 'put-off', until: tuesday });
    const box = mailboxDecider.evolve(held, { by: 'time', at: tuesday - 3_600_000, via: 'time', ...claimed });
    expect(wake(box, known)).toBe(tuesday - 3_600_000 + 60_000);
  });

  test('a digest of a day that is done with is not claimed again', () => {
    const today = localDay(tuesday);
    const digest = { ...claim, letter: { letter: 'digest', day: today, since: today - 1 } } as const;
    const joined = told({ item: 'member', case: k1, role: 'chair' });
    expect(when(given(joined), { do: 'claim', ...digest })).toHaveProperty('events');
    const done = given(joined, { event: 'slot-passed', day: today, looked: true });
    expect(when(done, { do: 'claim', ...digest })).toEqual({ refused: 'changed' });
  });

  test('an outcome is written for the claim that stands, and for no other', () => {
    expect(when(given(told(card), claimed), { do: 'settle', attempt: 'a0', outcome: { did: 'never' } })).toEqual({
      refused: 'superseded',
    });
  });

  test('seen where it was seen last is nothing new', () => {
    const box = given({ event: 'seen', on: claim.on, address });
    expect(when(box, { do: 'see', on: claim.on, address: { ...address } })).toEqual({ events: [] });
    expect(when(box, { do: 'see', on: 'slack/WINV/U2' })).toHaveProperty('events.length', 1);
  });

  test('the case is told once that somebody cannot be reached, and anew after they were seen', () => {
    const after = given(told(card), { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' });
    expect(when(after, { do: 'escalate', case: k1, letter: cardLetter, notice: 'unreachable' })).toEqual({ events: [] });
    const seen = given(
      { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' },
      { event: 'seen', on: claim.on },
    );
    expect(when(seen, { do: 'escalate', case: k1, letter: cardLetter, notice: 'unreachable' })).toHaveProperty(
      'events.length',
      1,
    );
  });

  test('a chat that is gone is opened anew at once, and then at growing pauses: nothing of that is about the person', () => {
    const gone = [claimed, settled({ did: 'gone' })];
    expect(given(told(card), ...gone)).toMatchObject({ addresses: {}, waitUntil: tuesday, unreachable: {} });
    expect(given(told(card), ...gone, ...gone).waitUntil).toBe(tuesday + 10_000);
    const always = given(told(card), ...Array.from({ length: 8 }, () => gone).flat());
    expect(always).toMatchObject({ unreachable: {}, undelivered: [{ case: k1 }] });
  });
});
