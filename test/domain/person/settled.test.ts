import { describe, expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Kept } from '../../../domain/person/state.ts';
import { casesOfLetter, patience, triesOf } from '../../../domain/person/undelivered.ts';
import {
  address,
  alert,
  alertLetter,
  card,
  cardLetter,
  claim,
  claimed,
  digestLetter,
  done,
  given,
  k1,
  k2,
  letter,
  member,
  more,
  notice,
  noticeLetter,
  onSlack,
  onTeams,
  posted,
  settled,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const today = localDay(tuesday);
const screen = { at: posted, on: onSlack, emptied: false };
const digest = digestLetter(today, today - 3);
const edit = claimed({ edits: posted, version: 2 });
/** A card that is on the screen, and has changed since. */
const onScreen = () => given(told(card), claimed(), done, told(card));

describe('a request that got through', () => {
  test('the card is on the screen as it was wanted; trouble, hold and claim are over', () => {
    const box = given(told(card), claimed(), settled({ did: 'failed', until: tuesday + 5 }), claimed(), done);
    expect(box).toMatchObject({ claim: null, trouble: 0, waitUntil: 0 });
    expect(letter(box, 'card')).toMatchObject({
      letter: cardLetter,
      wanted: 1,
      shown: 1,
      notBefore: 0,
      posted: screen,
      tries: 0,
    });
  });

  test('emptied is written down as emptied; another letter stays as it was', () => {
    const box = given(told(card), told({ ...card, meeting: 'k2' }), claimed({ empties: true }), done);
    expect(box.letters.map(({ shown, posted: at }) => [shown, at?.emptied])).toEqual([
      [1, true],
      [0, undefined],
    ]);
  });

  test('the identity is reached, and the case that was told so is told that it has', () => {
    const box = given(
      told(card),
      { event: 'shut', on: onSlack, why: 'blocked' },
      { event: 'shut', on: onTeams, why: 'blocked' },
      { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' },
      { event: 'escalated', case: k2, letter: noticeLetter, notice: 'undelivered' },
      claimed(),
      done,
    );
    expect(Object.keys(box.unreachable)).toEqual([onTeams]);
    expect(Object.keys(box.escalated)).toEqual([k2]);
    expect(box.healed).toEqual([k1]);
  });

  test('an alert goes once and is forgotten, unless it was told again meanwhile: then it goes again as a new message', () => {
    const sent = claimed({ letter: alertLetter });
    expect(given(told(alert), sent, done).letters).toEqual([]);
    expect(given(told(alert), sent, told(alert), done).letters).toMatchObject([
      { letter: alertLetter, wanted: 2, shown: 1, notBefore: 0, posted: null, tries: 0 },
    ]);
  });

  test('a notice is kept as long as it stands, since it may say something else later; told again meanwhile it comes down anew', () => {
    const sent = claimed({ letter: noticeLetter });
    const box = given(told(notice), sent, done);
    expect(box.letters).toMatchObject([{ letter: noticeLetter, wanted: 1, shown: 1, posted: screen }]);
    expect(given(told(notice), sent, told(notice), done).letters).toMatchObject([
      { wanted: 2, shown: 1, down: 2, posted: screen },
    ]);
    expect(
      more(box, [told(notice), claimed({ letter: noticeLetter, edits: posted, empties: true, version: 2 }), done]).letters,
    ).toEqual([]);
  });

  test('a new digest takes the place of the one before, and its day is done with', () => {
    const box = given(told(member), claimed({ letter: digest }), done);
    expect(letter(box, 'digest')).toMatchObject({ letter: digest, wanted: 1, shown: 1, notBefore: 0, posted: screen, tries: 0 });
    expect(box.digest).toMatchObject({ day: today, since: today });
    const next = more(box, [claimed({ letter: digestLetter(today + 1), version: 4 }), done]);
    expect(next.letters).toHaveLength(1);
    expect(letter(next, 'digest')).toMatchObject({ letter: { day: today + 1 }, wanted: 4, shown: 4 });
  });

  test('one that changed while it was sent is wanted as it is now; an edit of it leaves the day as it was', () => {
    const stale = told({ item: 'card', case: k1, card: 'digest' });
    const box = given(told(member), claimed({ letter: digest }), stale, done);
    expect(letter(box, 'digest')).toMatchObject({ wanted: 2, shown: 1 });
    const edited = more(box, [claimed({ letter: digest, edits: posted, version: 2 }), done]);
    expect(letter(edited, 'digest')).toMatchObject({ wanted: 2, shown: 2 });
    expect(edited.digest).toEqual(box.digest);
    const passed = more(box, [{ event: 'slot-passed', day: today + 1, looked: false }]);
    const late = more(passed, [claimed({ letter: digest, edits: posted, version: 2 }), done]);
    expect(late.digest).toMatchObject({ day: today + 1, since: today });
  });

  test('an outcome without a claim does nothing', () => {
    const box = given(told(card));
    expect(more(box, [done])).toBe(box);
  });
});

describe('a request that did not', () => {
  test('told to wait: the whole mailbox waits until then', () => {
    const box = given(told(card), claimed(), settled({ did: 'wait', until: tuesday + 9 }));
    expect(box).toMatchObject({ claim: null, waitUntil: tuesday + 9, trouble: 1 });
    expect(letter(box, 'card')).toMatchObject({ tries: 1, shown: 0 });
    const eighth = Array.from({ length: 7 }, () => [claimed(), settled({ did: 'failed', until: tuesday })]).flat();
    const late = given(told(card), ...eighth, claimed(), settled({ did: 'wait', until: tuesday + 9 }));
    expect(late, 'also the time that ends patience').toMatchObject({ waitUntil: tuesday + 9, undelivered: [{ case: k1 }] });
  });

  test('failed: the mailbox waits, and the letter counts its tries', () => {
    const box = given(told(card), claimed(), settled({ did: 'failed', until: tuesday + 9 }));
    expect(box).toMatchObject({ claim: null, waitUntil: tuesday + 9, trouble: 1 });
  });

  test('unknown: a new message keeps its claim and is looked for; an edit is simply made again', () => {
    const anew = given(told(card), claimed(), settled({ did: 'unknown', until: tuesday + 9 }));
    expect(anew).toMatchObject({ waitUntil: tuesday + 9, claim: { attempt: 'a1', doubt: true }, trouble: 1 });
    const edited = more(onScreen(), [edit, settled({ did: 'unknown', until: tuesday + 9 })]);
    expect(edited).toMatchObject({ claim: null, waitUntil: tuesday + 9, trouble: 1 });
  });

  test.each(['never', 'resend'] as const)('%s: the claim ends and all else is as before', (did) => {
    const box = given(told(card), claimed());
    expect(more(box, [settled({ did })])).toEqual({ ...box, claim: null });
  });

  test('gone: a card is posted anew, an old digest is not, and another letter is left alone', () => {
    const gone = more(onScreen(), [told({ ...card, meeting: 'k2' }), edit, settled({ did: 'gone' })]);
    expect(letter(gone, 'card')).toMatchObject({ posted: null, shown: 0, wanted: 2 });
    expect(gone.letters).toHaveLength(2);
    const room = claimed({ letter: { ...cardLetter, meeting: 'k2' } });
    const two = more(onScreen(), [told({ ...card, meeting: 'k2' }), room, done, edit, settled({ did: 'gone' })]);
    expect(two.letters.map((one) => one.posted)).toEqual([null, screen]);
    const box = given(told(member), told(card), claimed({ letter: digest }), done);
    const after = more(box, [claimed({ letter: digest, edits: posted, version: 2 }), settled({ did: 'gone' })]);
    expect(after.letters.map(({ letter: one }) => one.letter)).toEqual(['card']);
  });

  test('a chat that is gone loses its address alone, and is opened at once the first time, then at growing pauses', () => {
    const known = [onSlack, onTeams].map((on) => ({ event: 'address-learnt', on, address }) as const);
    const once = given(...known, told(card), claimed(), settled({ did: 'gone' }));
    expect(once).toMatchObject({ addresses: { [onTeams]: address }, waitUntil: tuesday, trouble: 1 });
    expect(once.addresses).not.toHaveProperty([onSlack]);
    expect(more(once, [claimed(), settled({ did: 'gone' })]).waitUntil).toBe(tuesday + 10_000);
  });

  test('unreachable: that identity is shut, up to what was tried there', () => {
    const box = given(told(card), told(card), claimed({ version: 2 }), settled({ did: 'unreachable', why: 'uninstalled' }));
    expect(box).toMatchObject({ claim: null, unreachable: { [onSlack]: { why: 'uninstalled', told: 2, day: null } } });
  });

  test('a digest that found it shut counts its day, and leaves what else was tried as it was', () => {
    const tried = (day: number) => [
      claimed({ letter: digestLetter(day), version: 9 }),
      settled({ did: 'unreachable', why: 'blocked' }),
    ];
    const box = given(told(member), ...tried(today));
    expect(box.unreachable[onSlack]).toMatchObject({ why: 'blocked', told: 0, day: today });
    const both = more(box, [claimed({ version: 3 }), settled({ did: 'unreachable', why: 'forbidden' })]);
    expect(both.unreachable[onSlack]).toMatchObject({ why: 'forbidden', told: 3, day: today });
    expect(more(both, tried(today + 1)).unreachable[onSlack]).toMatchObject({ why: 'blocked', told: 3, day: today + 1 });
    const less = more(both, [claimed({ version: 2 }), settled({ did: 'unreachable', why: 'blocked' })]);
    expect(less.unreachable[onSlack]?.told).toBe(3);
  });

  test('an edit of a digest that found it shut counts as what else was told', () => {
    const box = given(told(member), claimed({ letter: digest }), done);
    const after = more(box, [
      claimed({ letter: digest, edits: posted, version: 7 }),
      settled({ did: 'unreachable', why: 'blocked' }),
    ]);
    expect(after.unreachable[onSlack]).toMatchObject({ why: 'blocked', told: 7, day: null });
  });

  test('whoever left is shut up to everything that was told', () => {
    expect(given(told(card), told(card), { event: 'shut', on: onSlack, why: 'stranger' }).unreachable[onSlack]?.told).toBe(2);
  });
});

describe('what the platform will not have', () => {
  const rejected = settled({ did: 'rejected', why: 'bad' });

  test('is not sent again until it changes, and whoever called the conference has to be told', () => {
    const box = given(told(card), told({ ...card, meeting: 'k2' }), claimed(), rejected);
    expect(box.letters.map(({ wanted, shown }) => [wanted, shown])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(box.undelivered.map((one) => one.case)).toEqual([k1]);
    const kept = more(onScreen(), [edit, rejected]);
    expect(letter(kept, 'card')).toMatchObject({ shown: 2, posted: screen });
  });

  test('a notice is forgotten, unless it was told again meanwhile', () => {
    const sent = claimed({ letter: noticeLetter });
    expect(given(told(notice), sent, rejected).letters).toEqual([]);
    expect(letter(given(told(notice), sent, told(notice), rejected), 'notice')).toMatchObject({ wanted: 2, shown: 1 });
  });

  test('a digest’s day is passed, what it would have told is the next one’s, and every case of the person is concerned', () => {
    const box = given(told(member), told({ ...member, case: k2 }), claimed({ letter: digest }), rejected);
    expect(box.digest).toMatchObject({ day: today, since: today - 1 });
    expect(box.undelivered.map((one) => one.case)).toEqual([k1, k2]);
    const edited = given(
      told(member),
      claimed({ letter: digest }),
      done,
      claimed({ letter: digest, edits: posted, version: 5 }),
      rejected,
    );
    expect(letter(edited, 'digest')).toMatchObject({ shown: 5 });
    expect(edited.digest).toMatchObject({ day: today, since: today });
  });
});

describe('patience', () => {
  const fails = (times: number, of: Kept['letter'] = cardLetter) =>
    Array.from({ length: times }, () => [claimed({ letter: of }), settled({ did: 'failed', until: tuesday + 60 })]).flat();

  test('is eight requests; until then the mailbox waits with the letter', () => {
    expect(patience).toBe(8);
    const box = given(told(card), ...fails(7));
    expect(box).toMatchObject({ waitUntil: tuesday + 60, undelivered: [], trouble: 7 });
    expect(letter(box, 'card')).toMatchObject({ tries: 7, notBefore: 0 });
    expect(triesOf(box, cardLetter)).toBe(7);
  });

  test('then somebody is told, once, and the letter is put off by itself and holds up no other', () => {
    const box = given(told(card), ...fails(8));
    expect(box).toMatchObject({ waitUntil: 0, undelivered: [{ case: k1 }] });
    expect(letter(box, 'card')).toMatchObject({ tries: 8, notBefore: tuesday + 60 });
    const told1 = more(box, [{ event: 'escalated', case: k1, letter: cardLetter, notice: 'undelivered' }, ...fails(1)]);
    expect(told1).toMatchObject({ undelivered: [], escalated: { [k1]: { notice: 'undelivered' } } });
  });

  test('with a digest is the mailbox’s; after it the day is given up', () => {
    const box = given(told(member), ...fails(7, digest));
    expect(box).toMatchObject({ trouble: 7, undelivered: [], digest: { day: null } });
    expect(triesOf(box, digest)).toBe(7);
    const after = more(box, fails(1, digest));
    expect(after).toMatchObject({ undelivered: [{ case: k1 }], digest: { day: today, since: today - 1 } });
    expect(more(after, fails(1, alertLetter))).toMatchObject({ undelivered: [{ case: k1 }], trouble: 9 });
    const known = more(after, [{ event: 'escalated', case: k1, letter: cardLetter, notice: 'undelivered' }]);
    expect(more(known, fails(1, digestLetter(today + 1)))).toMatchObject({
      undelivered: [{ case: k1 }],
      digest: { day: today + 1 },
    });
  });

  test('with the edit of a digest is that letter’s: the day was done with before', () => {
    const box = given(told(member), claimed({ letter: digest }), done, { event: 'slot-passed', day: today + 1, looked: true });
    const edits = Array.from({ length: 8 }, () => [
      claimed({ letter: digest, edits: posted, version: 2 }),
      settled({ did: 'failed', until: tuesday + 60 }),
    ]);
    const after = more(box, edits.flat());
    expect(letter(after, 'digest')).toMatchObject({ tries: 8, notBefore: tuesday + 60 });
    expect(after.digest).toEqual(box.digest);
  });

  test('of somebody who cannot be reached at all it is known already; what was said of one message before is said anew', () => {
    const unreachable = { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' } as const;
    const box = given(told(card), unreachable, ...fails(8));
    expect(box).toMatchObject({ undelivered: [], escalated: { [k1]: { notice: 'unreachable' } } });
    const again = given(told(card), { ...unreachable, notice: 'undelivered' }, ...fails(8));
    expect(again).toMatchObject({ undelivered: [{ case: k1 }] });
    expect(again.escalated).toEqual({});
  });

  test('another letter keeps its own count, and a case is named once', () => {
    const box = given(told(card), told(notice), ...fails(8), ...fails(2, noticeLetter));
    expect(box.letters.map(({ tries }) => tries)).toEqual([8, 2]);
    expect(triesOf(box, noticeLetter)).toBe(2);
    expect(more(box, fails(6, noticeLetter)).undelivered.map((one) => one.case)).toEqual([k1]);
  });

  test('a letter speaks of its case, a digest of all of them, an alert of none', () => {
    const box = given(told(member), told({ ...member, case: k2 }));
    expect([cardLetter, noticeLetter, alertLetter, digest].map((one) => casesOfLetter(box, one))).toEqual([
      [k1],
      [k1],
      [],
      [k1, k2],
    ]);
  });
});

test('a claim is kept as it was made, and when', () => {
  expect(given(told(card), claimed()).claim).toEqual({ ...claim, at: tuesday, doubt: false });
});
