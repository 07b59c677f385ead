import { describe, expect, test } from 'vitest';
import { besideExport, outOfDate } from '../../../domain/case/keeping/export.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { noteDelivery, wasDelivered } from '../../../domain/case/trail/delivered.ts';
import type { Delivered } from '../../../domain/case/trail/shape.ts';
import { convened, drafted, noon, placing, scaling } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const action = 'a1' as ActionId;
const give = { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2026-12-20' } as const;

describe('what is read is on the trail', () => {
  test('each kind once in ten minutes, by each person, and under its own name', () => {
    const story = convened();
    const details = { do: 'read-details', meeting: 'k1' } as const;
    expect(story.ask('sam', details).last).toMatchObject({ events: [{ event: 'read', what: 'k1/details' }] });
    expect(story.ask('sam', { do: 'read-dates' }).last).toMatchObject({ events: [{ event: 'read', what: 'dates' }] });
    expect(story.ask('pia', details).events).toEqual(['read']);
    story.at += 599_999;
    expect(story.ask('sam', details).events).toEqual([]);
    story.at += 1;
    expect(story.ask('sam', details).events).toEqual(['read']);
  });

  test('a clock that was set back writes anew; at the same instant it does not', () => {
    const story = convened().ask('sam', { do: 'read-dates' });
    expect(story.ask('sam', { do: 'read-dates' }).events).toEqual([]);
    story.at -= 1;
    expect(story.ask('sam', { do: 'read-dates' }).events).toEqual(['read']);
  });

  test('a press in the wrong hands and a reading are not taken for one another', () => {
    const story = convened().ask('sam', { do: 'turn-away', what: 'dates' });
    expect(story.events).toEqual(['turned-away']);
    expect(story.ask('sam', { do: 'read-dates' }).events).toEqual(['read']);
    expect(story.ask('sam', { do: 'turn-away', what: 'attend' }).events).toEqual(['turned-away']);
  });
});

describe('one action', () => {
  const story = () =>
    convened()
      .ask('cleo', give)
      .ask('cleo', { ...give, to: id('gus') });

  test('is read by its owner, the chair and the lead professional, and by no other of the core group; all of them by the chair', () => {
    const read = (who: 'tom' | 'cleo' | 'sam' | 'gus', of: ActionId | 'all') =>
      story().ask(who, { do: 'read-action', action: of });
    for (const who of ['tom', 'cleo', 'sam'] as const)
      expect(read(who, action).last, who).toMatchObject({ events: [{ event: 'read', what: 'a1' }] });
    expect(read('gus', action).refused).toBe('not-yours');
    expect(read('cleo', 'a9' as ActionId).refused).toBe('not-yours');
    expect(read('cleo', 'all').last).toMatchObject({ events: [{ event: 'read', what: 'actions' }] });
    for (const who of ['tom', 'sam'] as const) expect(read(who, 'all').refused, who).toBe('not-yours');
  });
});

describe('the line', () => {
  const line = { do: 'read-line', meeting: 'k1' } as const;

  test('is there to be read once a round is revealed, under its meeting’s name; a later round that is open does not hide it', () => {
    const story = scaling().ask('tom', placing('tom', 5));
    expect(story.ask('cleo', line).refused).toBe('too-early');
    const round = story.convened.rounds[0];
    story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
    expect(story.ask('tom', line).last).toMatchObject({ events: [{ event: 'read', what: 'k1/line' }] });
    story.ask('cleo', { do: 'open-scale' });
    expect(story.ask('pia', line).events).toEqual(['read']);
  });

  test('before a 0 is answered for, the chair hears what is missing, others that it is too early (BU-S7)', () => {
    const story = scaling().ask('tom', placing('tom', 0));
    expect(story.ask('cleo', line).refused).toBe('too-early');
    const round = story.convened.rounds[0];
    story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
    expect(story.ask('cleo', line).refused).toBe('answer-zero-first');
    expect(story.ask('tom', line).refused).toBe('too-early');
  });
});

describe('an export is of what there is (Q-15)', () => {
  test('whatever happens to the case makes another one needed; reading and keeping do not', () => {
    const own = { onHold: false, heldFor: [], exported: 'a' };
    for (const event of ['read', 'turned-away', 'hold-set', 'hold-released', 'exported', 'put-in-return', 'ended'] as const)
      expect(outOfDate(own, event), event).toBe(own);
    for (const event of ['answered', 'departed', 'loss-found', 'described'] as const)
      expect(outOfDate(own, event), event).toEqual({ onHold: false, heldFor: [], exported: null });
    expect(besideExport.size).toBe(7);
    const none = { onHold: true, heldFor: [], exported: null };
    expect(outOfDate(none, 'answered')).toBe(none);
  });

  test('the same file recorded again is no news; another is', () => {
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const story = drafted().ask('una', { do: 'record-export', sha256: one });
    expect(story.events).toEqual(['exported']);
    expect(story.ask('una', { do: 'record-export', sha256: one }).events).toEqual([]);
    expect(story.ask('una', { do: 'record-export', sha256: other }).events).toEqual(['exported']);
    expect(story.ask('ada', { do: 'end', sha256: one, confirmedBy: id('cleo') }).refused).toBe('not-exported');
  });
});

describe('deliveries that were decided', () => {
  const by = id('tom');
  const note = (known: Delivered, delivery?: string) =>
    noteDelivery(known, { by, at: noon('2026-12-01'), via: 'teams', ...(delivery === undefined ? {} : { delivery }) });
  const was = (known: Delivered, delivery?: string, who = by) =>
    wasDelivered(known, { by: who, at: 0, via: 'teams', ...(delivery === undefined ? {} : { delivery }) });

  test('the last twelve of each person are remembered, and nobody else’s', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => `d${at}`);
    const known = twelve.reduce(note, {});
    expect(twelve.every((one) => was(known, one))).toBe(true);
    expect(was(known, 'd0', id('sam'))).toBe(false);
    const more = note(known, 'd12');
    expect([was(more, 'd0'), was(more, 'd1'), was(more, 'd12')]).toEqual([false, true, true]);
  });

  test('one without a name is not, and one that is known already changes nothing', () => {
    const known = note({}, 'd1');
    expect(known).toEqual({ [by]: ['d1'] });
    expect(note(known, 'd1')).toBe(known);
    expect(note(known)).toBe(known);
    expect(was(known)).toBe(false);
  });
});
