import { describe, expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/london.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { mostWait, next, wake } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import {
  alert,
  alertLetter,
  card,
  cardLetter,
  claim,
  claimed,
  decide,
  digestLetter,
  done,
  given,
  k1,
  k2,
  known,
  letter,
  member,
  more,
  notice,
  noticeLetter,
  onSlack,
  onTeams,
  posted,
  settled,
  slack,
  teams,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const today = localDay(tuesday);
const minute = 60_000;
const screen = { at: posted, on: onSlack, emptied: false };
const room = { ...card, meeting: 'k2' } as const;
const shutAll: readonly MailEvent[] = [onSlack, onTeams].map((on) => ({ event: 'shut', on, why: 'blocked' }));
const step = (box: Mailbox, now = tuesday, about = known) => next(box, about, now);
const what = (box: Mailbox, now = tuesday) => {
  const one = step(box, now);
  return one.step === 'send' ? one.letter.letter : one.step;
};
const fails = Array.from({ length: 8 }, () => [claimed(), settled({ did: 'failed', until: tuesday })]).flat();

describe('what is done first', () => {
  test('what went wrong is told, then alerts, then what is new, digests, edits, and last what came to nothing for long', () => {
    const everything = [told(room), claimed({ letter: { ...cardLetter, meeting: 'k2' } }), done, told(room)];
    const stuck = given(told(card), ...fails);
    expect(step(stuck)).toEqual({ step: 'tell', case: k1, letter: cardLetter });
    const calm = more(stuck, [{ event: 'escalated', case: k1, letter: cardLetter, notice: 'undelivered' }, ...everything]);
    expect(step(calm)).toMatchObject({ letter: { meeting: 'k2' }, edits: screen });
    const digest = more(calm, [told(member)]);
    expect(what(digest, tuesday + 86_400_000)).toBe('digest');
    const withNew = more(digest, [told(notice)]);
    expect(what(withNew, tuesday + 86_400_000)).toBe('notice');
    expect(what(more(withNew, [told(alert)]), tuesday + 86_400_000)).toBe('alert');
    const onlyStuck = given(told(card), ...fails, { event: 'escalated', case: k1, letter: cardLetter, notice: 'undelivered' });
    expect(step(onlyStuck)).toMatchObject({ step: 'send', letter: cardLetter, version: 1, to: slack, edits: null, left: null });
  });

  test('of several it is the first whose hour has come; else it rests until the earliest', () => {
    const box = given(told(card, tuesday + 10), told(notice, tuesday + 5));
    expect(step(box)).toEqual({ step: 'rest', until: tuesday + 5 });
    expect(what(box, tuesday + 5)).toBe('notice');
    expect(what(box, tuesday + 10)).toBe('card');
  });

  test('what was shown is not owed', () => {
    expect(step(given(told(card), claimed(), done))).toEqual({ step: 'rest', until: null });
  });
});

describe('holding', () => {
  test('nothing is sent before the hold is over, digests and edits neither', () => {
    const box = given(told(member), told(card), { event: 'put-off', until: tuesday + 9 });
    expect(step(box)).toEqual({ step: 'rest', until: tuesday + 9 });
    expect(what(box, tuesday + 9)).toBe('card');
    const held = given(told(member), { event: 'put-off', until: tuesday + 3 * 86_400_000 });
    expect(wake(held, known)).toBe(tuesday + 3 * 86_400_000);
  });

  test('a hold longer than any there is, is a clock that was set back', () => {
    expect(mostWait).toBe(900_000);
    expect(what(given(told(card), { event: 'put-off', until: tuesday + mostWait }))).toBe('rest');
    expect(what(given(told(card), { event: 'put-off', until: tuesday + mostWait + 1 }))).toBe('card');
  });

  test('a letter that came to nothing puts the mailbox off; under a claim it is the whole mailbox in any case', () => {
    const box = given(told(card), { event: 'put-off', until: tuesday + 9, letter: cardLetter });
    expect(box).toMatchObject({ waitUntil: tuesday + 9, trouble: 1 });
    const late = given(told(card), ...fails, { event: 'put-off', until: tuesday + 9, letter: cardLetter });
    expect(late.waitUntil).toBe(0);
    const under = given(told(card), ...fails, claimed(), { event: 'put-off', until: tuesday + 9, letter: cardLetter });
    expect(under).toMatchObject({ waitUntil: tuesday + 9, trouble: 9 });
    expect(decide(given(), { do: 'put-off', until: 5, letter: cardLetter })).toEqual({
      events: [{ event: 'put-off', until: 5, letter: cardLetter }],
    });
  });
});

describe('a sender that died', () => {
  test('is given a minute; a new message is looked for, an edit may be made again', () => {
    const box = given(told(card), claimed());
    expect(step(box, tuesday + minute - 1)).toEqual({ step: 'rest', until: tuesday + minute });
    expect(step(box, tuesday + minute)).toEqual({ step: 'look', claim: box.claim });
    const edit = given(told(card), claimed(), done, told(card), claimed({ edits: posted }));
    expect(what(edit, tuesday + minute)).toBe('release');
  });

  test('one that said it cannot know is looked after at once when the hold is over', () => {
    const box = given(told(card), claimed(), settled({ did: 'unknown', until: tuesday + 5 }));
    expect(step(box, tuesday + 4)).toEqual({ step: 'rest', until: tuesday + 5 });
    expect(what(box, tuesday + 5)).toBe('look');
  });

  test('a claim from five minutes ahead is waited for, from farther it is of a clock that was set back', () => {
    const box = given(told(card), claimed());
    expect(what(box, tuesday - 300_000)).toBe('rest');
    expect(what(box, tuesday - 300_001)).toBe('look');
  });
});

describe('somebody who cannot be reached', () => {
  test('is still sent to nobody until that is told; then it stays owed and nothing is done for it', () => {
    const box = given(told(card), ...shutAll);
    expect(step(box)).toMatchObject({ step: 'send', to: null, edits: null, left: null });
    const toldOf = (notice: 'unreachable' | 'undelivered') =>
      more(box, [{ event: 'escalated', case: k1, letter: cardLetter, notice }]);
    expect(step(toldOf('unreachable'))).toEqual({ step: 'rest', until: tuesday + 23 * 3_600_000 });
    expect(what(toldOf('undelivered'))).toBe('card');
    expect(what(more(box, [{ event: 'escalated', case: k2, letter: cardLetter, notice: 'unreachable' }]))).toBe('card');
  });

  test('hears no alert', () => {
    const none = { ...known, identities: [] };
    expect(step(given(told(alert)), tuesday, none)).toEqual({ step: 'rest', until: null });
    expect(step(given(told(alert)))).toMatchObject({ letter: alertLetter, to: slack });
  });

  test('has a message that was left behind emptied there', () => {
    const box = given(told(card), claimed(), done, told(card));
    const moved = { ...known, identities: [teams] };
    expect(step(box, tuesday, moved)).toEqual({
      step: 'send',
      letter: cardLetter,
      version: 2,
      to: teams,
      edits: null,
      left: screen,
    });
    expect(step(box)).toMatchObject({ to: slack, edits: screen, left: null });
  });
});

describe('a digest', () => {
  const daily = (...events: readonly MailEvent[]) => given(told(member), ...events);

  test('goes to where a new message goes, over the days since the last', () => {
    const box = daily();
    expect(step(box, tuesday + 86_400_000)).toEqual({
      step: 'send',
      letter: { letter: 'digest', day: today + 1, since: today - 1 },
      version: 1,
      to: slack,
      edits: null,
      left: null,
    });
    expect(step(box, tuesday + 86_400_000, { ...known, identities: [] })).toMatchObject({ step: 'send', to: null });
  });

  test('comes to nobody who is in no case, nor where no day is worked', () => {
    expect(wake(daily(told({ ...member, role: 'ended' })), known)).toBeNull();
    expect(wake(daily(), { ...known, isWorkingDay: () => false })).toBeNull();
  });

  test('that changed is edited where it is, or emptied where it was left; a new one is never made of it', () => {
    const box = daily(claimed({ letter: digestLetter(today) }), done, told({ item: 'card', case: k1, card: 'digest' }));
    expect(step(box)).toMatchObject({ letter: { letter: 'digest' }, edits: screen });
    expect(step(box, tuesday, { ...known, identities: [teams] })).toMatchObject({ to: teams, edits: null, left: screen });
    const shut = more(box, [{ event: 'shut', on: onSlack, why: 'blocked' }]);
    expect(what(shut)).toBe('rest');
  });

  test('of a day that is done with is not done again', () => {
    const pass = (box: Mailbox, day = today) => decide(box, { do: 'pass-slot', day, looked: true });
    const event = { event: 'slot-passed', day: today, looked: true };
    expect(pass(daily())).toEqual({ events: [event] });
    expect(pass(given())).toEqual({ events: [] });
    const box = daily({ event: 'slot-passed', day: today, looked: false });
    expect(pass(box)).toEqual({ events: [] });
    expect(pass(box, today + 1)).toEqual({ events: [{ ...event, day: today + 1 }] });
    expect(box.digest).toMatchObject({ day: today, since: today - 1 });
    expect(more(given(), [{ event: 'slot-passed', day: today, looked: false }])).toEqual(given());
  });

  test('we could not make is told of, in every case of the person', () => {
    const broken = { event: 'slot-passed', day: today, looked: false, broken: true } as const;
    expect(daily(broken).undelivered.map((one) => one.case)).toEqual([k1]);
    expect(daily({ event: 'slot-passed', day: today, looked: true })).toMatchObject({
      undelivered: [],
      digest: { since: today },
    });
  });
});

describe('claiming', () => {
  const ask = (box: Mailbox, over: object = {}, about = known) => decide(box, { do: 'claim', ...claim, ...over }, about);

  test('is written as it was made', () => {
    expect(ask(given(told(card)))).toEqual({ events: [{ event: 'claimed', ...claim }] });
  });

  test('is of what is owed, in the version that is owed, to where it goes now', () => {
    const changed = { refused: 'changed' };
    expect(ask(given(told(notice)))).toEqual(changed);
    expect(ask(given(told(card)), { on: onTeams })).toEqual(changed);
    expect(ask(given(told(card)), {}, { ...known, identities: [] })).toEqual(changed);
    const shown = given(told(card), told(card), claimed({ version: 2 }), done);
    expect(ask(shown, { version: 2, edits: posted })).toEqual(changed);
    expect(ask(more(shown, [told(card)]), { version: 3, edits: posted })).toHaveProperty('events');
    expect(ask(more(shown, [told(card)]), { version: 2, edits: posted }), 'as it was shown').toEqual(changed);
  });

  test('takes back what was left behind, and only that', () => {
    const box = given(told(card), claimed(), done, told(card));
    const moved = { ...known, identities: [teams] };
    const taking = { version: 2, empties: true, edits: posted };
    expect(ask(box, taking, moved)).toHaveProperty('events');
    expect(ask(box, { ...taking, empties: false }, moved)).toEqual({ refused: 'changed' });
    expect(ask(box, { ...taking, edits: { ...posted, message: 'm9' } }, moved)).toEqual({ refused: 'changed' });
    expect(ask(box, { ...taking, edits: null }, moved)).toEqual({ refused: 'changed' });
  });

  test('a digest is owed until one of that day or later is done with; to somebody without cases none is', () => {
    const digest = (day: number) => ({ letter: digestLetter(day) });
    const box = given(told(member), { event: 'slot-passed', day: today, looked: true });
    expect(ask(box, digest(today))).toEqual({ refused: 'changed' });
    expect(ask(box, digest(today - 1))).toEqual({ refused: 'changed' });
    expect(ask(box, digest(today + 1))).toHaveProperty('events');
    expect(ask(given(), digest(today))).toEqual({ refused: 'changed' });
    const sent = given(told(member), claimed(digest(today)), done);
    const changed = more(sent, [told({ item: 'card', case: k1, card: 'digest' })]);
    expect(ask(changed, { ...digest(today), version: 2, edits: posted })).toHaveProperty('events');
    expect(ask(sent, { ...digest(today), version: 1, edits: posted })).toEqual({ refused: 'changed' });
  });

  test('an outcome is of the claim that stands', () => {
    const outcome = { did: 'never' } as const;
    expect(decide(given(told(card), claimed()), { do: 'settle', attempt: 'a1', outcome })).toEqual({
      events: [{ event: 'settled', attempt: 'a1', outcome }],
    });
    expect(decide(given(told(card)), { do: 'settle', attempt: 'a1', outcome })).toEqual({ refused: 'superseded' });
  });
});

describe('lapsing', () => {
  const lapse = (box: Mailbox, version: number, broken = false) =>
    decide(box, { do: 'lapse', letter: cardLetter, version, broken });
  const lapsed = (version: number, broken = false): MailEvent => ({ event: 'lapsed', letter: cardLetter, version, broken });

  test('is of what is owed', () => {
    expect(lapse(given(told(card)), 1)).toEqual({ events: [lapsed(1)] });
    expect(lapse(given(told(notice)), 1)).toEqual({ events: [] });
    expect(lapse(given(told(notice), told(card)), 2)).toEqual({ events: [lapsed(2)] });
    expect(lapse(given(told(card), claimed(), done), 1)).toEqual({ events: [] });
    expect(decide(given(told(notice)), { do: 'lapse', letter: noticeLetter, version: 1, broken: true })).toHaveProperty(
      'events.length',
      1,
    );
  });

  test('a letter that was never posted is forgotten, unless it was told again; one that was counts as shown; others stay', () => {
    const box = given(told(card), told(notice));
    expect(more(box, [lapsed(1)]).letters.map((one) => one.letter)).toEqual([noticeLetter]);
    expect(letter(more(box, [told(card), lapsed(1)]), 'card')).toMatchObject({ wanted: 3, shown: 1 });
    expect(letter(given(told(card), claimed(), done, told(card), lapsed(2)), 'card')).toMatchObject({ shown: 2, posted: screen });
  });

  test('one we could not make is told of', () => {
    expect(given(told(card), lapsed(1)).undelivered).toEqual([]);
    expect(given(told(card), lapsed(1, true)).undelivered).toEqual([{ case: k1, letter: cardLetter }]);
  });
});

describe('telling who called the conference', () => {
  const escalate = (box: Mailbox, notice: 'unreachable' | 'undelivered' = 'undelivered') =>
    decide(box, { do: 'escalate', case: k1, letter: cardLetter, notice });
  const escalated = { event: 'escalated', case: k1, letter: cardLetter, notice: 'undelivered' } as const;

  test('is once for each kind, and anew for what has come to nothing since', () => {
    expect(escalate(given())).toEqual({ events: [escalated] });
    const box = given(escalated);
    expect(escalate(box)).toEqual({ events: [] });
    expect(escalate(box, 'unreachable')).toHaveProperty('events.length', 1);
    expect(escalate({ ...box, undelivered: [{ case: k1, letter: cardLetter }] })).toHaveProperty('events.length', 1);
    expect(escalate({ ...box, undelivered: [{ case: k2, letter: cardLetter }] })).toEqual({ events: [] });
    expect(escalate(more(box, [told(card)])), 'something was told since').toHaveProperty('events.length', 1);
  });

  test('ends that it waits to be told, for that case alone', () => {
    const before = { ...given(), undelivered: [k1, k2].map((one) => ({ case: one, letter: cardLetter })) };
    expect(next(before, known, tuesday)).toEqual({ step: 'tell', case: k1, letter: cardLetter });
    const after = more(before, [escalated]);
    expect(after.undelivered.map((one) => one.case)).toEqual([k2]);
    expect(mailboxDecider.tells(before, after, known), 'the case knows who telephones').toEqual([]);
  });
});
