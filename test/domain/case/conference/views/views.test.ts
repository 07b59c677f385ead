import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import type { NoteId } from '../../../../../domain/case/conference/private-note/shape.ts';
import { isSealed, openViewsOf, viewsName } from '../../../../../domain/case/conference/views/round.ts';
import { limbs, longestEvidence, textOfView, viewOf } from '../../../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../../../domain/case/family/shape.ts';
import { roundName } from '../../../../../domain/case/meeting/scale/round.ts';
import { convened, type Story } from '../../../../support/case-story.ts';
import {
  asking,
  blobOf,
  c1,
  c2,
  close,
  closing,
  entering,
  giving,
  onTheDay,
  proposed,
} from '../../../../support/conference/views-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const here = ['sam', 'pia', 'tom'] as const;
const last = (story: Story) => story.convened.views.rounds.at(-1) ?? expect.unreachable();
const open = (story: Story) => openViewsOf(story.convened.views.rounds) ?? expect.unreachable();

describe('views', () => {
  test('are asked for once the register was taken, by the chair, for all children of the conference', () => {
    expect(convened().ask('cleo', { do: 'open-views' }).refused).toBe('register-first');
    const story = onTheDay(here);
    expect(story.ask('tom', { do: 'open-views' }).refused).toBe('not-yours');
    expect(story.ask('tom', giving('yes')).refused).toBe('too-early');
    expect(story.ask('cleo', { do: 'open-views' }).events).toEqual(['views-opened']);
    expect(last(story)).toEqual({ round: 1, children: [c1, c2], openedAt: story.at, status: 'open', given: [], version: 0 });
    expect(story.ask('cleo', { do: 'open-views' }).events).toEqual([]);
  });

  test('are sealed of the children somebody gave one of, until they are closed', () => {
    const story = asking(here).ask('cleo', entering('pia', 'yes', [c1]));
    const sealedOf = () => [c1, c2].map((one) => isSealed(story.convened.views.rounds, one));
    expect(sealedOf()).toEqual([true, false]);
    close(story);
    expect(sealedOf()).toEqual([false, false]);
  });

  test('asked for anew are another round, which nothing pressed on a card of the one before it closes; the trail says who was left out', () => {
    const story = close(asking(here)).ask('cleo', { do: 'open-views' });
    expect(last(story)).toMatchObject({ round: 2, status: 'open', version: 1_000_000 });
    expect(story.ask('cleo', { do: 'close-views', seen: 0 }).refused).toBe('changed');
    const under = { part: 'chair', may: 'cancel-views', row: 'Q-21' };
    expect(story.ask('cleo', { do: 'cancel-views', round: 2 }).last).toMatchObject({
      events: [{ event: 'views-cancelled', under }],
    });
    const says = (event: object) => sentenceOf({ ...event, by: id('cleo'), at: 0, via: 'teams' } as never, (one) => one);
    const closed = { event: 'views-closed', round: 1, views: [{}], leftOut: [], missing: [] };
    expect(says(closed)).toBe('views-closed round 1: 1 views');
    const twice = { person: 'tom', child: c1 };
    expect(says({ ...closed, leftOut: [twice, { ...twice, child: c2 }], missing: [{ person: 'pia' }] })).toBe(
      'views-closed round 1: 1 views, without tom, none of pia',
    );
  });

  test('each gives their own, of every child they are asked of, and may change one of them (BU-P2)', () => {
    const story = asking(here);
    expect(story.ask('tom', giving('yes', [c1])).refused).toBe('incomplete');
    expect(story.ask('tom', giving('yes', [])).refused).toBe('incomplete');
    expect(story.ask('tom', giving('yes', [c1, 'c9' as ChildId])).refused).toBe('no-such-child');
    expect(story.ask('gus', giving('yes')).refused).toBe('not-yours');
    expect(story.ask('cleo', giving('yes')).refused).toBe('not-yours');
    expect(story.ask('tom', giving('yes', [c1, c2], 2)).refused).toBe('too-early');
    expect(story.ask('tom', giving('yes')).events).toEqual(['view-given']);
    expect(story.ask('tom', giving('no', [c2])).events).toEqual(['view-given']);
    expect(open(story).given.map(({ child, enteredBy }) => [child, enteredBy])).toEqual([
      [c1, id('tom')],
      [c2, id('tom')],
    ]);
    close(story);
    expect(proposed(story).map(({ given }) => given.map((one) => one.answer))).toEqual([['yes'], ['no']]);
  });

  test('until they are closed the state holds none, and nobody reads any; nobody else’s card stirs when one is given (Q-24)', () => {
    const story = asking(here).ask('tom', giving('yes', [c1, c2], 1, 'plantedevidence'));
    expect(JSON.stringify(story.convened)).not.toMatch(/plantedevidence|"answer":"(yes|no|cannot-say)"/);
    expect(new Set(story.told.map(({ to }) => to))).toEqual(new Set([id('tom'), id('cleo')]));
    for (const who of ['tom', 'cleo'] as const)
      expect(story.ask(who, { do: 'read-views', meeting: 'k1' }).refused).toBe('too-early');
    expect(proposed(story)).toEqual([]);
  });

  test('whoever has not accepted the undertaking gives none and reads none (ST-P6)', () => {
    const story = asking(['tom']);
    story.press('cleo', { do: 'take-register', present: [id('tom'), id('pia')] });
    expect(story.press('pia', giving('yes')).refused).toBe('undertaking-first');
    expect(story.press('cleo', entering('pia', 'yes')).refused).toBe('undertaking-first');
    close(story.press('tom', giving('no')));
    expect(story.ask('pia', { do: 'read-views', meeting: 'k1' }).refused).toBe('undertaking-first');
  });

  test('one command alone opens them, ratifying who has given one and who is here', () => {
    const story = asking(here).ask('tom', giving('yes'));
    const before = closing(story);
    story.ask('pia', giving('no'));
    expect(story.ask('cleo', before).refused).toBe('changed');
    expect(story.ask('tom', closing(story)).refused).toBe('not-yours');
    const seen = closing(story);
    story.ask('cleo', { do: 'take-register', present: [id('tom')] });
    expect(story.ask('cleo', seen).refused).toBe('changed');
    expect(close(story).events).toEqual(['views-closed']);
    expect(close(story).events).toEqual([]);
    expect(story.ask('tom', giving('no')).refused).toBe('too-late');
    expect(last(story)).toMatchObject({ leftOut: [c1, c2].map((child) => ({ person: id('pia'), child })), missing: [] });
    expect(story.ask('tom', { do: 'read-views', meeting: 'k1' }).events).toEqual(['read']);
  });

  test('a press on one round’s card, sent again, does not close the next', () => {
    const story = asking(here).ask('tom', giving('yes'));
    const press = closing(story);
    story
      .ask('cleo', press)
      .ask('cleo', { do: 'open-views' })
      .ask('tom', giving('no', [c1, c2], 2));
    expect(story.ask('cleo', press).refused).toBe('changed');
    expect(last(story)).toMatchObject({ round: 2, status: 'open' });
    close(story);
    expect(proposed(story)[0]?.outcome).toBe('not-at-risk');
  });

  test('asked for by mistake they are taken back while nobody has given one, and their number is not given again (Q-21)', () => {
    const story = asking(here);
    expect(story.ask('cleo', { do: 'cancel-views', round: 2 }).refused).toBe('changed');
    expect(story.ask('cleo', { do: 'cancel-views', round: 1 }).events).toEqual(['views-cancelled']);
    expect(story.ask('cleo', { do: 'cancel-views', round: 1 }).events).toEqual([]);
    expect(story.convened.views.rounds).toEqual([]);
    story.ask('cleo', { do: 'open-views' });
    expect(last(story).round).toBe(2);
    story.ask('tom', giving('yes', [c1, c2], 2));
    expect(story.ask('cleo', { do: 'cancel-views', round: 2 }).refused).toBe('somebody-gave');
    close(story);
    expect(story.ask('cleo', { do: 'cancel-views', round: 2 }).refused).toBe('too-late');
  });

  test('the conference is not closed over views that nobody could open any more', () => {
    const story = asking(here).ask('tom', giving('yes'));
    expect(story.ask('cleo', { do: 'close' }).refused).toBe('views-open');
    expect(close(story).ask('cleo', { do: 'close' }).events).toEqual(['closed']);
  });

  test('numbers and views are not asked for at one time', () => {
    const story = onTheDay(here).ask('cleo', { do: 'open-scale' });
    expect(story.ask('cleo', { do: 'open-views' }).refused).toBe('scale-unfinished');
    story.ask('cleo', { do: 'cancel-round', round: 1 }).ask('cleo', { do: 'open-views' });
    expect(story.ask('cleo', { do: 'open-scale' }).refused).toBe('views-open');
  });

  test('a child whose views were asked for stays, and the conference is not moved any more', () => {
    const story = asking(here);
    expect(story.ask('cleo', { do: 'remove-child', child: c2 }).refused).toBe('was-placed');
    const when = { date: '2026-12-16', time: '10:00', place: 'Invented Hall' };
    expect(story.ask('ada', { do: 'move', when, why: '', seen: story.convened.revision }).refused).toMatch(/too-late/);
  });
});

describe('entered by the chair', () => {
  test('of whoever has given one theirs stands, which nobody is told as long as a note of fear is held (Q-6)', () => {
    const story = asking(here).ask('tom', giving('yes'));
    story.ask('sam', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'invented' });
    expect(story.events).toEqual(['note-left']);
    expect(story.ask('cleo', entering('tom', 'no'))).toMatchObject({ refused: undefined, events: [] });
    close(story);
    expect(proposed(story)[0]?.given.map(({ whose, answer }) => [whose, answer])).toEqual([[{ person: id('tom') }, 'yes']]);
  });

  test('a view from a sheet is of who has given none, and one’s own that comes later takes its place', () => {
    const story = asking(here).ask('tom', giving('yes'));
    expect(story.ask('pia', entering('sam', 'no')).refused).toBe('not-yours');
    expect(story.ask('cleo', entering('tom', 'no')).refused).toBe('has-given');
    expect(story.ask('cleo', entering('gus', 'no')).refused).toBe('not-here');
    expect(story.ask('cleo', entering('pia', 'no', [c1, 'c9' as ChildId])).refused).toBe('no-such-child');
    expect(story.ask('cleo', entering('pia', 'no')).events).toEqual(['view-given']);
    expect(story.ask('cleo', entering('pia', 'yes', [c1])).events).toEqual(['view-given']);
    story.ask('pia', giving('cannot-say'));
    expect(story.ask('cleo', entering('pia', 'no')).refused).toBe('has-given');
    close(story);
    const said = proposed(story)[0]?.given.map(({ whose, answer, enteredBy }) => [whose, answer, enteredBy]);
    expect(said).toEqual([
      [{ person: id('tom') }, 'yes', id('tom')],
      [{ person: id('pia') }, 'cannot-say', id('pia')],
    ]);
  });

  test('a parent’s is theirs, for one child or all, and is not counted', () => {
    const story = asking(here).ask('tom', giving('yes'));
    const family = (child: ChildId) =>
      ({ do: 'enter-view', round: 1, whose: { family: 'parent-1' }, blobs: [{ child, blob: blobOf('no') }] }) as const;
    expect(story.ask('tom', family(c1)).refused).toBe('not-yours');
    expect(story.ask('cleo', family('c9' as ChildId)).refused).toBe('no-such-child');
    expect(story.ask('cleo', family(c1)).events).toEqual(['view-given']);
    close(story);
    const [first, second] = proposed(story);
    expect(first).toMatchObject({ counts: { yes: 1, no: 0, cannotSay: 0 }, outcome: 'at-risk', family: [{ answer: 'no' }] });
    expect(second?.family).toEqual([]);
  });
});

describe('a view', () => {
  test('is yes, no or cannot say, with at most three hundred letters; only a yes rests on a limb', () => {
    for (const answer of ['yes', 'no', 'cannot-say'] as const) {
      const view = { answer, evidence: 'x'.repeat(longestEvidence) };
      expect(viewOf(textOfView(view))).toEqual(view);
      expect(() => textOfView({ ...view, evidence: `${view.evidence}x` })).toThrow();
    }
    for (const limb of limbs) {
      expect(viewOf(textOfView({ answer: 'yes', limb, evidence: '' }))).toEqual({ answer: 'yes', limb, evidence: '' });
      expect(() => textOfView({ answer: 'no', limb, evidence: '' })).toThrow();
    }
    expect(() => viewOf('{"answer":"perhaps","evidence":""}')).toThrow();
    expect(longestEvidence).toBe(300);
  });

  test('has a key that no number has', () => {
    expect(viewsName('k1', 1)).toBe('views k1/1');
    expect(viewsName('k1', 1)).not.toBe(roundName('k1', 1));
  });
});
