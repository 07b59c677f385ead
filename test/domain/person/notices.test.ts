import { expect, test } from 'vitest';
import { next } from '../../../domain/person/next.ts';
import { isOwedAlready } from '../../../domain/person/owed.ts';
import type { Item } from '../../../domain/tell.ts';
import {
  claimed,
  done,
  given,
  k1,
  k2,
  known,
  member,
  more,
  notice,
  noticeLetter,
  posted,
  settled,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const changed = { item: 'notices', case: k1, notice: 'departed' } as const satisfies Item;
const sent = claimed({ letter: noticeLetter });
const standing = given({ event: 'address-learnt', on: 'slack/WINV/U1', address: posted.to }, told(notice), sent, done);
const skips = (box: typeof standing, item: Item) => isOwedAlready(box, { to: known.me, item, notBefore: 0 }, tuesday);

test('a notice that stands and says something else now is edited where it stands, and posted nowhere', () => {
  expect(next(standing, known, tuesday).step).toBe('rest');
  const box = more(standing, [told(changed)]);
  expect(next(box, known, tuesday)).toMatchObject({ step: 'send', letter: noticeLetter, edits: { at: posted } });
  const gone = more(box, [claimed({ letter: noticeLetter, edits: posted, version: 2 }), settled({ did: 'gone' })]);
  expect(gone.letters, 'it had its one message').toEqual([]);
});

test('so is one that was on its way when it changed, since it was drawn before', () => {
  const box = given(told(notice), sent, told(changed), done);
  expect(next(box, known, tuesday)).toMatchObject({ step: 'send', edits: { at: posted } });
});

test('whoever has none of them on a screen is not written to: one that is still to be drawn is drawn as it stands then', () => {
  expect(skips(standing, changed)).toBe(false);
  expect(skips(given(told(notice), sent), changed)).toBe(false);
  for (const box of [given(told(notice)), given(told(member))]) expect(skips(box, changed)).toBe(true);
  for (const other of [{ ...changed, case: k2 }, { ...changed, notice: 'action' } as const])
    expect(skips(standing, other)).toBe(true);
});

test('whoever has another part in the case, or none, has every notice of it looked at anew, and of no other', () => {
  for (const role of ['invitee', 'ended'] as const) {
    const box = more(standing, [told({ ...member, role })]);
    expect(next(box, known, tuesday)).toMatchObject({ step: 'send', letter: noticeLetter, edits: { at: posted } });
    expect(next(more(standing, [told({ ...member, case: k2, role })]), known, tuesday).step).not.toBe('send');
  }
});

test('one that is over by time is looked at then: who was to be told of a leave is not asked when it has ended', () => {
  const end = tuesday + 3_600_000;
  const box = given(told({ ...notice, turnings: [{ at: end }] }), sent, done);
  expect(next(box, known, tuesday)).toEqual({ step: 'rest', until: end });
  expect(next(box, known, end)).toMatchObject({ step: 'send', letter: noticeLetter, edits: { at: posted } });
});

test('of many the latest are kept up to date', () => {
  const all = Array.from({ length: 15 }, (_, nth) => {
    const about = `x${nth}`;
    return [
      told({ ...notice, about }),
      claimed({ letter: { ...noticeLetter, about } as typeof noticeLetter, version: nth + 1 }),
      done,
    ];
  });
  const box = all.reduce((one, events, nth) => more(one, events, tuesday + nth), given());
  expect(box.letters.map(({ letter }) => 'about' in letter && letter.about)).toEqual(
    Array.from({ length: 12 }, (_, nth) => `x${nth + 3}`),
  );
});

const list = { item: 'alert', alert: 'list', about: 'school' } as const satisfies Item;
const listLetter = { letter: 'alert', alert: 'list', about: 'school' } as const;

test('what is asked of somebody about no case and answered by another is taken back at once, and asked anew in its time', () => {
  const month = tuesday + 30 * 86_400_000;
  const asked = given(
    { event: 'address-learnt', on: 'slack/WINV/U1', address: posted.to },
    told(list),
    claimed({ letter: listLetter }),
    done,
  );
  const answered = { item: 'alerts', alert: 'list' } as const satisfies Item;
  const box = more(asked, [told(answered), told(list, month)]);
  expect(next(box, known, tuesday)).toMatchObject({ step: 'tidy', place: { at: posted }, movedDown: false });
  const tidy = more(box, [claimed({ letter: listLetter, edits: posted, empties: true, version: 2 }), done]);
  expect(next(tidy, known, tuesday)).toEqual({ step: 'rest', until: month });
  expect(next(tidy, known, month)).toMatchObject({ step: 'send', letter: listLetter, edits: null });
});

test('that lists are late is drawn anew where it stands once one is confirmed; whoever has nothing on a screen is not written to', () => {
  const late = { item: 'alert', alert: 'lists-overdue', about: '2026-12-01' } as const satisfies Item;
  const letter = { letter: 'alert', alert: 'lists-overdue', about: '2026-12-01' } as const;
  const box = given(told(late), claimed({ letter }), done);
  const answered = { item: 'alerts', alert: 'lists-overdue' } as const satisfies Item;
  expect(next(more(box, [told(answered)]), known, tuesday)).toMatchObject({ step: 'send', letter, edits: { at: posted } });
  expect(skips(box, answered)).toBe(false);
  const onItsWay = given(told(late), claimed({ letter }));
  expect(skips(onItsWay, answered)).toBe(false);
  expect(next(more(onItsWay, [told(answered), done]), known, tuesday)).toMatchObject({ step: 'send', edits: { at: posted } });
  expect(skips(given(told(late)), answered)).toBe(true);
  expect(given(told(late), claimed({ letter, empties: true }), done).letters).toEqual([]);
});
