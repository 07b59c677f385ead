import { describe, expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/london.ts';
import { letterKey, nameOfLetter, sameLetter } from '../../../domain/person/letter.ts';
import {
  address,
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
  letter,
  member,
  more,
  notice,
  noticeLetter,
  onSlack,
  onTeams,
  told,
  tuesday,
} from '../../support/mailbox-story.ts';

const today = localDay(tuesday);
const ended = { ...member, role: 'ended' } as const;
const digestCard = { item: 'card', case: k1, card: 'digest' } as const;

describe('what somebody is told of', () => {
  test('is owed once, in the latest version, at the latest hour', () => {
    const box = given(told(card, tuesday + 5), told(notice), told(alert), told(card, tuesday + 7));
    expect(box.told).toBe(4);
    expect(box.letters).toMatchObject([
      { letter: cardLetter, wanted: 4, shown: 0, notBefore: 0, hour: tuesday + 7, posted: null, tries: 0 },
      { letter: noticeLetter, wanted: 2, shown: 0, notBefore: 0, posted: null, tries: 0 },
      { letter: alertLetter, wanted: 3, shown: 0, notBefore: 0, posted: null, tries: 0 },
    ]);
  });

  test('told once more before it is claimed, it is on the card that is drawn then, and comes down once', () => {
    const down = { ...card, comesDown: true } as const;
    const seen = given(told(down));
    const box = more(seen, [told(down)]);
    const claimedNow = decide(box, { do: 'claim', ...claim, version: seen.told });
    if ('refused' in claimedNow) throw new Error(claimedNow.refused);
    expect(letter(more(box, [...claimedNow.events, done]), 'card')).toMatchObject({ wanted: 2, shown: 2, down: 2 });
    const later = more(seen, [told(down, tuesday + 1)]);
    expect(decide(later, { do: 'claim', ...claim, version: seen.told })).toMatchObject({ events: [{ version: 1 }] });
  });

  test('a card of a meeting is that meeting’s, and never another’s', () => {
    const [first, second] = (['k1', 'k2'] as const).map((meeting) => ({ ...card, meeting }));
    const plan = { item: 'card', case: k1, card: 'actions' } as const;
    const box = given(told(first ?? card), told(second ?? card), told(plan));
    expect(box.letters.map((one) => letterKey(one.letter))).toEqual([
      'card/k1/k1/meeting',
      'card/k1/k2/meeting',
      'card/k1/actions',
    ]);
    expect(box.letters[2]?.letter).not.toHaveProperty('meeting');
  });

  test('letters of one key are one message; there is one digest', () => {
    expect([noticeLetter, alertLetter, digestLetter(4)].map(letterKey)).toEqual([
      'notice/k1/departed/x',
      'alert/installation/slack/WOTHER',
      'digest',
    ]);
    expect(sameLetter(digestLetter(4), digestLetter(5))).toBe(true);
    expect(sameLetter(cardLetter, noticeLetter)).toBe(false);
  });

  test('a digest becomes another one by time alone: with what was told before it was sent, of every case, and after it', () => {
    const at = (of: typeof k1, ...instants: readonly number[]) =>
      told({ ...digestCard, case: of, turnings: instants.map((one) => ({ at: one })) });
    const both = given(told(member), at(k1, 70), at(k2, 50));
    const sent = more(both, [claimed({ letter: digestLetter(today) }), done]);
    expect(letter(sent, 'digest')?.turnings).toEqual([{ at: 50 }, { at: 70 }]);
    expect(letter(more(sent, [at(k2, 90)]), 'digest')?.turnings).toEqual([{ at: 70 }, { at: 90 }]);
    expect(more(sent, [told(ended)]).digest?.turnings).toEqual({ [k2]: [{ at: 50 }] });
  });

  test('a changed digest is wanted anew where there is one, and is never a letter of its own', () => {
    expect(given(told(digestCard))).toMatchObject({ letters: [], digest: null, told: 1 });
    const box = given(told(member), told(card), claimed({ letter: digestLetter(today) }), done, told(digestCard));
    expect(letter(box, 'digest')).toMatchObject({ wanted: 3, shown: 1 });
    expect(letter(box, 'card')).toMatchObject({ wanted: 2 });
    expect(box.digest?.stale).toBe(3);
  });
});

describe('being part of cases', () => {
  test('digests begin with the first case, and look back to the day before', () => {
    const box = given(told(member));
    expect(box).toMatchObject({ members: [k1], digest: { joined: tuesday, day: null, since: today - 1, stale: 0 } });
    const both = more(box, [told({ ...member, case: k2 })], tuesday + 86_400_000);
    expect(both.digest).toEqual(box.digest);
    expect(both.members).toEqual([k1, k2]);
  });

  test('out of every case and in again, they begin anew and tell nothing twice', () => {
    const box = more(given(told(member), claimed({ letter: digestLetter(today) }), done), [told(ended)]);
    expect(box).toMatchObject({ members: [], digest: { joined: tuesday, since: today } });
    const soon = more(box, [told(member)], tuesday + 1);
    expect(soon.digest).toEqual({ joined: tuesday + 1, day: today, since: today, stale: 0, turnings: {} });
    const later = more(box, [told(member)], tuesday + 10 * 86_400_000);
    expect(later.digest).toMatchObject({ joined: tuesday + 10 * 86_400_000, since: today + 9 });
  });

  test('another part in the same case is the same case; one case ended leaves the others', () => {
    const box = given(told(member), told({ ...member, case: k2 }), told({ ...member, role: 'invitee' }));
    expect(box.members).toEqual([k1, k2]);
    expect(more(box, [told(ended)]).members).toEqual([k2]);
  });
});

describe('where somebody is met', () => {
  test('seen: it is where they are written to, with the address that was learnt, and what was shut there is open', () => {
    const shut = given({ event: 'shut', on: onSlack, why: 'blocked' }, { event: 'shut', on: onTeams, why: 'blocked' });
    const box = more(shut, [{ event: 'seen', on: onSlack, address }]);
    expect(box).toMatchObject({ lastOn: onSlack, addresses: { [onSlack]: address } });
    expect(Object.keys(box.unreachable)).toEqual([onTeams]);
    const again = more(box, [
      { event: 'seen', on: onSlack },
      { event: 'address-learnt', on: onTeams, address },
    ]);
    expect(again).toMatchObject({ lastOn: onSlack, addresses: { [onSlack]: address, [onTeams]: address } });
  });

  test('seen is news where it is another place, another address, or was shut', () => {
    const box = given({ event: 'seen', on: onSlack, address });
    const see = (over: object = {}, of = box) => decide(of, { do: 'see', on: onSlack, ...over });
    expect(see()).toEqual({ events: [] });
    expect(see({ address })).toEqual({ events: [] });
    const other = { ...address, channel: 'D2' };
    expect(see({ address: other })).toEqual({ events: [{ event: 'seen', on: onSlack, address: other }] });
    expect(see({}, more(box, [{ event: 'shut', on: onSlack, why: 'blocked' }]))).toEqual({
      events: [{ event: 'seen', on: onSlack }],
    });
    expect(see({ on: onTeams })).toStrictEqual({ events: [{ event: 'seen', on: onTeams }] });
  });

  test('found shut is news once, unless it was tried with something later', () => {
    const box = given({ event: 'shut', on: onSlack, why: 'blocked' });
    const tried = { letter: cardLetter, version: 3, edits: null };
    expect(decide(box, { do: 'shut', on: onSlack, why: 'blocked' })).toEqual({ events: [] });
    expect(decide(box, { do: 'shut', on: onTeams, why: 'stranger' })).toStrictEqual({
      events: [{ event: 'shut', on: onTeams, why: 'stranger' }],
    });
    expect(decide(box, { do: 'shut', on: onSlack, why: 'blocked', tried })).toEqual({
      events: [{ event: 'shut', on: onSlack, why: 'blocked', tried }],
    });
  });

  test('only where the app was not there is it tried again; who was told stays told until something arrives', () => {
    const on = { on: onSlack } as const;
    const box = given(
      { event: 'shut', ...on, why: 'uninstalled' },
      { event: 'escalated', case: k1, letter: cardLetter, notice: 'unreachable' },
    );
    expect(decide(box, { do: 'reopen', ...on })).toEqual({ events: [{ event: 'reopened', ...on }] });
    expect(decide(given({ event: 'shut', ...on, why: 'blocked' }), { do: 'reopen', ...on })).toEqual({ events: [] });
    expect(decide(given(), { do: 'reopen', ...on })).toEqual({ events: [] });
    const open = more(box, [
      { event: 'shut', on: onTeams, why: 'blocked' },
      { event: 'reopened', ...on },
    ]);
    expect(Object.keys(open.unreachable)).toEqual([onTeams]);
    expect(open.escalated).toEqual({ [k1]: { notice: 'unreachable', letter: cardLetter, told: 0 } });
    expect(decide(given(), { do: 'learn', ...on, address })).toEqual({ events: [{ event: 'address-learnt', ...on, address }] });
  });
});

test('where a letter is counted it has a name of a closed list, of no case', () => {
  expect([cardLetter, noticeLetter, alertLetter, digestLetter(today)].map(nameOfLetter)).toEqual([
    'meeting',
    'departed',
    'installation',
    'digest',
  ]);
});
