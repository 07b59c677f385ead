import { describe, expect, test } from 'vitest';
import { mailKnown } from '../../../bot/turn/mailboxes.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import type { MailKnown } from '../../../domain/person/known.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { next, wake } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import { known as caseKnown } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import {
  card,
  claimed,
  decide,
  done,
  given,
  k1,
  k2,
  known,
  member,
  more,
  settled,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const today = localDay(tuesday);
const back = instantAt(today + 4, '00:00'); // Saturday
const cover = 'cas' as PersonId;
const away: MailKnown = { ...known, away: { until: back, cover: null } };
const covered: MailKnown = { ...known, away: { until: back, cover } };
const hour = 3_600_000;
const asked = { ...card, comesDown: true } as const;
const cancelled = { item: 'notice', case: k1, notice: 'cancelled', about: 'k1' } as const;
const at = (box: Mailbox, about: MailKnown, now: Instant) => next(box, about, now);

describe('nothing new is posted to who is away', () => {
  test('a new card waits for the day of return, and that wakes the mailbox', () => {
    const box = given(told(asked));
    expect(at(box, away, tuesday)).toEqual({ step: 'rest', until: back });
    expect(wake(box, away)).toBe(back);
    expect(at(box, known, back)).toMatchObject({ step: 'send', version: 1 });
  });

  test('a leave that is ended early sends at once, and once', () => {
    const box = given(told(asked));
    expect(at(box, known, tuesday + hour)).toMatchObject({ step: 'send', version: 1 });
    const sent = more(box, [claimed(), done]);
    expect(at(sent, known, tuesday + hour)).toEqual({ step: 'rest', until: null });
    expect(at(sent, away, tuesday + hour)).toEqual({ step: 'rest', until: null });
  });

  test('what stands there is still edited, silently, so that lost access is emptied at once', () => {
    const box = more(given(told(card), claimed(), done), [told(card)]);
    expect(at(box, away, tuesday)).toMatchObject({ step: 'send', version: 2, edits: { emptied: false } });
    const down = more(box, [told(asked)]);
    expect(at(down, away, tuesday)).toEqual({ step: 'rest', until: back });
  });

  test('who cannot be reached at all is found out all the same', () => {
    const box = given(told(asked));
    expect(at(box, { ...away, identities: [] }, tuesday)).toMatchObject({ step: 'send', to: null });
  });

  test('what is in the hands of a sender when somebody goes away is settled', () => {
    const box = given(told(asked), claimed());
    expect(at(box, away, tuesday + 61_000)).toMatchObject({ step: 'look' });
    const never = more(box, [settled({ did: 'never' })]);
    expect(at(never, away, tuesday + 61_000)).toEqual({ step: 'rest', until: back });
  });
});

describe('what cannot wait (Q-13)', () => {
  const meets = (day: number) => instantAt(day, '14:00');
  test.each([
    ['today', 0, tuesday],
    ['the next working day', 1, tuesday],
    ['the day after that: from the eve', 2, instantAt(today + 1, '00:00')],
  ])('a conference of %s is cancelled', (_, days, goes) => {
    const box = given(told({ ...cancelled, meets: meets(today + days) }));
    expect(wake(box, away)).toBeLessThanOrEqual(goes);
    if (goes > tuesday) expect(at(box, away, goes - 1)).toEqual({ step: 'rest', until: goes });
    expect(at(box, away, goes)).toMatchObject({ step: 'send', letter: { notice: 'cancelled' } });
  });

  test('one that is moved goes too; a card that asks anything else of the same day does not', () => {
    const moved = given(told({ ...asked, meets: meets(today), moved: true }));
    expect(at(moved, away, tuesday)).toMatchObject({ step: 'send' });
    const invited = given(told({ ...asked, meets: meets(today) }));
    expect(at(invited, away, tuesday)).toEqual({ step: 'rest', until: back });
  });

  test('a card of what was decided without somebody goes at any hour, and is not forgotten when something else changes first', () => {
    const outcome = given(told({ ...asked, meets: meets(today - 1), atOnce: true }), told(card));
    expect(at(outcome, away, tuesday)).toMatchObject({ step: 'send', version: 2 });
    const sleeps: MailKnown = { ...known, resumes: tuesday + 9 * hour };
    expect(at(outcome, sleeps, tuesday)).toMatchObject({ step: 'send', version: 2 });
    const sent = more(given(told({ ...asked, atOnce: true })), [claimed(), done, told(asked)]);
    expect(at(sent, away, tuesday)).toEqual({ step: 'rest', until: back });
  });

  test('that it was moved is not forgotten when something else changes before it was sent', () => {
    const box = given(told({ ...asked, meets: meets(today), moved: true }), told(card));
    expect(at(box, away, tuesday)).toMatchObject({ step: 'send', version: 2 });
  });

  test('any other notice waits', () => {
    const box = given(told({ ...cancelled, notice: 'dates-moved', meets: meets(today) }));
    expect(at(box, away, tuesday)).toEqual({ step: 'rest', until: back });
  });
});

describe('the digest', () => {
  const nine = instantAt(today + 1, '09:00');
  test('is passed over day by day, and that of the return looks back to before', () => {
    let box = given(told(member));
    const since = box.digest?.since;
    expect(at(box, away, nine)).toEqual({ step: 'pass', day: today + 1 });
    for (const day of [1, 2, 3]) box = more(box, [{ event: 'slot-passed', day: today + day, looked: false }]);
    const monday = instantAt(today + 6, '09:00');
    expect(at(box, known, monday)).toMatchObject({ step: 'send', letter: { letter: 'digest', since } });
  });

  test('with cover it is looked at for them, each day what that day brings', () => {
    const box = given(told(member));
    expect(at(box, covered, nine)).toMatchObject({ step: 'cover-digest', letter: { day: today + 1, since: box.digest?.since } });
    const passed = more(box, [{ event: 'slot-passed', day: today + 1, looked: false }]);
    expect(at(passed, covered, nine + 24 * hour)).toMatchObject({
      step: 'cover-digest',
      letter: { day: today + 2, since: today + 1 },
    });
  });
});

describe('who covers', () => {
  const toldCover = (...cases: readonly (typeof k1)[]): MailEvent => ({ event: 'cover-told', cases, to: cover });

  test('is told once for each case and day, and again the next day only of something newer', () => {
    const box = given(told(asked));
    expect(at(box, covered, tuesday)).toEqual({ step: 'cover', case: k1 });
    const once = more(box, [toldCover(k1)]);
    expect(at(once, covered, tuesday)).toEqual({ step: 'rest', until: back });
    const twice = more(once, [told({ ...asked, meeting: 'k2' })]);
    const tomorrow = instantAt(today + 1, '00:00');
    expect(at(twice, covered, tuesday)).toEqual({ step: 'rest', until: tomorrow });
    expect(at(twice, covered, tomorrow)).toEqual({ step: 'cover', case: k1 });
    expect(at(more(once, [told({ ...asked, case: k2 })]), covered, tuesday)).toEqual({ step: 'cover', case: k2 });
  });

  test('gets a notice that names the colleague and nothing else, until the leave is over', () => {
    const box = given(told(asked));
    const decided = decide(box, { do: 'tell-cover', cases: [k1] }, covered);
    if ('refused' in decided) throw new Error('refused');
    expect(decided.events).toEqual([{ event: 'cover-told', cases: [k1], to: cover }]);
    const after = more(box, decided.events);
    const item = { item: 'notice', case: k1, notice: 'cover-due', about: known.me, turnings: [{ at: back }] };
    expect(mailboxDecider.tells(box, after, covered)).toEqual([{ to: cover, item, notBefore: 0 }]);
    expect(decide(after, { do: 'tell-cover', cases: [k1] }, covered)).toEqual({ events: [] });
  });

  test('is not told of an edit, nor when nobody covers', () => {
    const box = more(given(told(card), claimed(), done), [told(card)]);
    expect(at(box, covered, tuesday)).toMatchObject({ step: 'send' });
    expect(decide(given(told(asked)), { do: 'tell-cover', cases: [k1] }, away)).toEqual({ events: [] });
  });
});

describe('outside their hours', () => {
  const morning = instantAt(today + 1, '09:00');
  const off: MailKnown = { ...known, resumes: morning };
  test('what is asked waits for the next one, unless the meeting is within two working days', () => {
    const far = given(told({ ...asked, meets: instantAt(today + 10, '14:00') }));
    expect(at(far, off, tuesday)).toEqual({ step: 'rest', until: morning });
    expect(wake(far, off)).toBe(morning);
    expect(at(given(told({ ...asked, meets: instantAt(today + 2, '14:00') })), off, tuesday)).toMatchObject({ step: 'send' });
    expect(at(far, known, morning)).toMatchObject({ step: 'send' });
  });

  test('what is asked of a meeting whose day has gone by waits for the next hours, as near as it was', () => {
    const meets = instantAt(today, '14:00');
    const box = given(told({ ...asked, meets }));
    expect(at(box, { ...off, today }, tuesday)).toMatchObject({ step: 'send' });
    const dayAfter = { ...off, resumes: instantAt(today + 3, '09:00'), today: today + 1 };
    expect(at(box, dayAfter, instantAt(today + 1, '09:00'))).toEqual({ step: 'rest', until: dayAfter.resumes });
    expect(wake(box, dayAfter)).toBe(dayAfter.resumes);
  });

  test('whoever looks says which day it is, where they are outside their hours, and else nothing of it', () => {
    const { directory } = caseKnown;
    const pia = directory.people.get(id('pia')) ?? expect.unreachable();
    const times = [{ day: 1, from: '09:00', until: '12:00' }] as const;
    const people = new Map([...directory.people, [pia.id, { ...pia, times }]]);
    const about = (now: Instant) => mailKnown({ ...directory, people }, mailboxOf(pia.id), () => true, now);
    expect(about(instantAt(today, '14:00')).today).toBe(today);
    expect(about(instantAt(today, '10:00'))).not.toHaveProperty('today');
  });

  test('a notice goes, and so does an edit', () => {
    expect(at(given(told(cancelled)), off, tuesday)).toMatchObject({ step: 'send' });
    expect(at(more(given(told(card), claimed(), done), [told(card)]), off, tuesday)).toMatchObject({ step: 'send' });
  });
});

/** A row of numbers that is the same each time. */
function* dice(seed: number): Generator<number, never> {
  for (let now = seed; ; now = (now * 16_807) % 2_147_483_647) yield now;
}

test('whatever is told, and however often somebody goes away, comes back early or the clock is set back, nothing is posted meanwhile, lost or twice', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed * 7_919);
    const pick = (most: number) => roll.next().value % most;
    let now = tuesday;
    let box = given();
    let until: Instant | null = null;
    let posts = 0;
    let version = 0;
    for (let nth = 0; nth < 40; nth++) {
      const what = pick(6);
      if (what === 0) box = more(box, [told(asked)], now);
      else if (what === 1) until = now + pick(5) * 24 * hour + hour;
      else if (what === 2) until = null;
      else if (what === 3) now -= pick(2 * hour);
      else now += pick(30 * hour);
      const isAway = until !== null && now < until;
      const about: MailKnown = isAway ? { ...known, away: { until: until as Instant, cover: null } } : known;
      const step = at(box, about, now);
      const due = wake(box, about);
      // The wake is never later than the next step.
      if (step.step === 'rest') expect(due).toBe(step.until);
      else expect(due ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(now);
      if (step.step !== 'send') continue;
      expect(isAway).toBe(false);
      expect(step.version).toBeGreaterThan(version);
      version = step.version;
      posts += 1;
      box = more(box, [claimed({ attempt: 'a1', version: step.version, edits: null }), done], now);
    }
    if (box.told === 0) continue;
    const last = at(box, known, now + 1);
    expect(last.step === 'send' || version === box.told).toBe(true);
    expect(posts).toBeLessThanOrEqual(box.told);
  }
});
