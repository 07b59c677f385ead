import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { actionNewsCard } from '../../../../cards/plan/action-news-card.ts';
import { actionStatus } from '../../../../cards/plan/action-status.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { effectOf } from '../../../../domain/case/plan/done/complete.ts';
import { disownedAt } from '../../../../domain/case/plan/not-mine.ts';
import { dateAsked, offerOf } from '../../../../domain/case/plan/pending.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [a1, a2] = ['a1', 'a2'] as ActionId[] as [ActionId, ActionId];
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04' }) as const;

/** Held on 15 December; Tom, Sam, who leads, and Pia have one each: the core group. */
function planned(): Story {
  const story = scaling().ask('cleo', give('tom')).ask('cleo', give('sam')).ask('cleo', give('pia'));
  story.at = noon('2026-12-21');
  return story;
}

const noticed = ({ told }: Story) => told.filter(({ item }) => item.item === 'notice').map(({ to }) => to);
const action = (story: Story, at = 0) => story.convened.actions[at] ?? expect.unreachable();

/** What the message of one thing that was said or done of an action reads; null: it is not so any more. */
function news(story: Story, who: Name, about: string): string | null {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
  const drawn = actionNewsCard(scene, about);
  return drawn === null ? null : wordsOn(drawn);
}

describe('an action is done', () => {
  test('with what has changed for the child, which can be said afterwards, once, and changed', () => {
    const story = planned().ask('tom', { do: 'complete', action: a1, effect: 'she eats breakfast' });
    expect(story.events).toEqual(['action-completed']);
    expect(effectOf(action(story))).toBe('she eats breakfast');
    expect(story.ask('tom', { do: 'complete', action: a1, effect: 'she eats breakfast' }).events).toEqual([]);
    expect(story.ask('tom', { do: 'complete', action: a1, effect: 'and sleeps' }).events).toEqual(['effect-said']);
    expect(effectOf(action(story))).toBe('and sleeps');
    expect(story.ask('tom', { do: 'complete', action: a1 }).events).toEqual([]);
    expect(effectOf(action(story))).toBe('and sleeps');
    story.ask('tom', { do: 'reopen', action: a1 });
    expect(effectOf(action(story)), 'of one that is open nothing has changed').toBe('');
    expect(story.ask('pia', { do: 'complete', action: a1, effect: 'mine' }).refused).toBe('not-yours');
  });

  test('several of one’s own at once, and none of somebody else’s with them', () => {
    const story = planned().ask('cleo', { ...give('tom'), what: 'another' });
    const a4 = 'a4' as ActionId;
    expect(story.ask('tom', { do: 'complete-several', actions: [a1, a2] }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete-several', actions: [] }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete-several', actions: [a1, a4, a1] }).events).toEqual([
      'action-completed',
      'action-completed',
    ]);
    expect(story.ask('tom', { do: 'complete-several', actions: [a1, a4] }).events).toEqual([]);
    story
      .ask('cleo', { ...give('tom'), what: 'a third' })
      .ask('cleo', { do: 'withdraw-action', action: 'a5' as ActionId, reason: 'r' });
    expect(story.ask('tom', { do: 'complete-several', actions: ['a5' as ActionId] }).refused).toBe('no-such-action');
  });
});

describe('an action that cannot be done as it stands', () => {
  test('stays open and its owner’s, and whoever keeps the plan hears of it', () => {
    const story = planned().ask('tom', { do: 'say-cannot', action: a1, note: 'the clinic has closed' });
    expect(story.events).toEqual(['said-cannot']);
    expect(noticed(story)).toEqual([id('cleo'), id('sam')]);
    expect([action(story).status, disownedAt(action(story))]).toEqual(['open', null]);
    expect(story.ask('tom', { do: 'say-cannot', action: a1, note: 'the clinic has closed' }).events).toEqual([]);
    story.ask('tom', { do: 'complete', action: a1 });
    expect(story.ask('tom', { do: 'say-cannot', action: a1, note: 'other' }).refused).toBe('no-such-action');
  });
});

describe('another date', () => {
  const asks = { do: 'ask-new-date', action: a1, due: '2027-01-18', note: 'the nurse is away' } as const;
  const answer = (agreed: boolean, note = '', due = '2027-01-18') =>
    ({ do: 'answer-new-date', action: a1, due, agreed, note }) as const;

  test('is asked of chair and lead, and until it is answered the action is due as before', () => {
    const story = planned().ask('tom', asks);
    expect(noticed(story)).toEqual([id('cleo'), id('sam')]);
    expect([action(story).by, dateAsked(action(story))?.due]).toEqual(['2027-01-04', '2027-01-18']);
    expect(story.ask('tom', asks).events).toEqual([]);
    expect(story.ask('pia', asks).refused).toBe('not-yours');
    for (const due of ['2027-01-04', '2026-12-20', '2029-01-04', 'soon'])
      expect(story.ask('tom', { ...asks, due }).refused, due).toBe('bad-date');
  });

  test('agreed to, it is due on that day: whoever has it is told, with the reason they gave, and the date before is kept', () => {
    const story = planned().ask('tom', asks).ask('sam', answer(true));
    expect(story.events).toEqual(['new-date-answered', 'action-changed']);
    expect(action(story).by).toBe('2027-01-18');
    expect(noticed(story)).toEqual([id('tom'), id('cleo')]);
    expect(action(story).updates.at(-1)).toMatchObject({ was: { by: '2027-01-04' }, note: 'the nurse is away' });
    expect(dateAsked(action(story))).toBe(null);
    expect(news(story, 'tom', `a1/${action(story).updates.length - 1}`)).toMatch(
      /Action 1, .*due Mon 18 Jan 2027[\s\S]*Sam .*agrees to the other date that was asked for\./,
    );
    expect(story.ask('cleo', answer(true)).refused, 'it is answered').toBe('changed');
    story.at += 1_000;
    story.ask('cleo', { do: 'change-action', action: a1, due: '2027-01-25', reason: 'r' });
    expect(news(story, 'tom', `a1/${action(story).updates.length - 1}`)).toMatch(/Cleo .*has changed this/);
  });

  test('not agreed to, it stays, with a reason that is told to whoever asked', () => {
    const story = planned().ask('tom', asks);
    expect(story.ask('cleo', answer(false)).refused).toBe('incomplete');
    expect(story.ask('cleo', answer(false, 'the court sits on the fifth')).events).toEqual(['new-date-answered']);
    expect(noticed(story)).toEqual([id('tom')]);
    expect([action(story).by, dateAsked(action(story))]).toEqual(['2027-01-04', null]);
  });

  test('is answered by nobody for themself, nor as it was before it was asked otherwise, nor once it was taken back', () => {
    const own = planned().ask('sam', { ...asks, action: a2 });
    expect(own.ask('sam', { ...answer(true), action: a2 }).refused).toBe('not-two');
    expect(own.ask('tom', { ...answer(true), action: a2 }).refused).toBe('not-yours');
    expect(own.ask('cleo', { ...answer(true), action: a2 }).events).toContain('action-changed');
    const story = planned()
      .ask('tom', asks)
      .ask('tom', { ...asks, due: '2027-01-25' });
    expect(story.ask('sam', answer(true)).refused).toBe('changed');
    expect(story.ask('tom', { do: 'ask-no-more', action: a1, what: 'date' }).events).toEqual(['asked-no-more']);
    expect(story.ask('sam', answer(true, '', '2027-01-25')).refused).toBe('changed');
    expect(story.ask('tom', { do: 'ask-no-more', action: a1, what: 'date' }).events).toEqual([]);
    story.ask('tom', asks);
    story.at = noon('2027-02-20');
    expect(story.ask('sam', answer(true)).refused, 'the day has gone by').toBe('bad-date');
  });

  test('another date that is set in the meantime answers it, and so do done, withdrawn and handed on', () => {
    const ends = [
      (story: Story) => story.ask('cleo', { do: 'change-action', action: a1, due: '2027-01-11', reason: 'r' }),
      (story: Story) => story.ask('tom', { do: 'complete', action: a1 }).ask('tom', { do: 'reopen', action: a1 }),
      (story: Story) =>
        story.ask('cleo', { do: 'withdraw-action', action: a1, reason: 'r' }).ask('cleo', { do: 'restore-action', action: a1 }),
      (story: Story) => story.ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] }),
    ];
    for (const [nth, end] of ends.entries())
      expect([nth, dateAsked(action(end(planned().ask('tom', asks))))]).toEqual([nth, null]);
    const reworded = planned().ask('tom', asks).ask('cleo', { do: 'change-action', action: a1, what: 'other', reason: 'r' });
    expect(dateAsked(action(reworded))?.due, 'other words are no answer').toBe('2027-01-18');
  });
});

describe('a colleague of the core group takes it', () => {
  const offers = { do: 'offer-action', action: a1, to: id('pia'), note: 'you see her on Mondays' } as const;
  const answer = (takes: boolean, note = '') => ({ do: 'answer-offer', action: a1, takes, note }) as const;

  test('is asked, and it stays whose it is until they take it; then who kept the plan hears, and whoever had it', () => {
    const story = planned().ask('tom', offers);
    expect([noticed(story), action(story).to]).toEqual([[id('pia')], id('tom')]);
    expect(story.ask('tom', offers).events).toEqual([]);
    expect(story.ask('gus', answer(true)).refused).toBe('not-yours');
    expect(story.ask('sam', answer(true)).refused, 'of the core group, and not asked').toBe('not-yours');
    expect(story.ask('pia', answer(true)).events).toEqual(['action-handed-on']);
    expect([noticed(story), action(story).to]).toEqual([[id('tom'), id('sam')], id('pia')]);
    expect(story.ask('pia', answer(true)).events, 'twice is once').toEqual([]);
    expect(story.ask('tom', { do: 'complete', action: a1 }).refused).toBe('not-yours');
  });

  test('not any more once the chair keeps that child from whoever was asked (Q-9)', () => {
    const [c1, c2] = ['c1', 'c2'] as ChildId[] as [ChildId, ChildId];
    const story = planned().ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2027-01-18', child: c1 });
    const own = story.state.plan.actions.at(-1)?.id ?? expect.unreachable();
    expect(story.ask('tom', { ...offers, action: own }).events).toEqual(['action-offered']);
    story.ask('cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('pia'), children: [c2] });
    for (const takes of [true, false]) expect(story.ask('pia', { ...answer(takes), action: own }).refused).toBe('not-yours');
  });

  test('or declines, which whoever asked hears', () => {
    const story = planned().ask('tom', offers).ask('pia', answer(false, 'I am away'));
    expect([story.events, noticed(story), action(story).to]).toEqual([['offer-declined'], [id('tom')], id('tom')]);
    expect(story.ask('pia', answer(true)).refused, 'it is answered').toBe('changed');
  });

  test('whoever was asked has no question on their screen any more, whatever answers it', () => {
    const ends: readonly ((story: Story) => Story)[] = [
      (story) => story.ask('pia', answer(true)),
      (story) => story.ask('pia', answer(false, 'I am away')),
      (story) => story.ask('tom', { do: 'complete', action: a1 }),
      (story) => story.ask('cleo', { do: 'withdraw-action', action: a1, reason: 'r' }),
      (story) => story.ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('sam') }] }),
      (story) => story.ask('tom', { do: 'ask-no-more', action: a1, what: 'offer' }),
    ];
    const notices = { item: 'notices', case: planned().convened.id, notice: 'action' };
    for (const [nth, end] of ends.entries()) {
      const story = planned().ask('tom', offers);
      const about = `a1/${action(story).updates.length - 1}`;
      expect(news(story, 'pia', about), String(nth)).toMatch(/asks whether you take this over/);
      story.at += 1_000;
      expect(end(story).told, String(nth)).toContainEqual(expect.objectContaining({ to: id('pia'), item: notices }));
      expect(news(story, 'pia', about), String(nth)).toBe(null);
    }
  });

  test('is not asked any more once it is taken back, and hears so', () => {
    const story = planned().ask('tom', offers).ask('tom', { do: 'ask-no-more', action: a1, what: 'offer' });
    expect(noticed(story)).toEqual([id('pia')]);
    expect(story.ask('pia', answer(true)).refused).toBe('changed');
    expect(offerOf(action(story), story.state.plan)).toBe(null);
  });

  test('whoever has it reads that nobody answers any more, once whoever was asked has left', () => {
    const story = planned().ask('tom', offers);
    const says = () => {
      const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at, 'k1') ?? expect.unreachable();
      return actionStatus(action(story), scene.state, scene);
    };
    expect(says()).toBe('a colleague is asked to take it');
    const { directory } = story.known;
    const pia = directory.people.get(id('pia')) ?? expect.unreachable();
    const others = [{ status: 'left' }, { memberships: [{ agency: 'surgery' as never, standing: [] }] }] as const;
    for (const other of others) {
      const people = new Map(directory.people).set(pia.id, { ...pia, ...other });
      story.known = { ...story.known, directory: { ...directory, people } };
      expect(says()).toBe('whoever was asked to take it has left');
    }
  });

  test('nobody is asked who is not of the core group, who has it already, or who may not know of its child', () => {
    const story = planned();
    for (const who of ['gus', 'tom', 'tess'] as const)
      expect([who, story.ask('tom', { ...offers, to: id(who) }).refused]).toEqual([who, 'no-such-person']);
    expect(story.ask('pia', offers).refused).toBe('not-yours');
    const limited = planned()
      .ask('cleo', { do: 'change-action', action: a1, child: 'c1' as never, reason: 'r' })
      .ask('cleo', { do: 'set-half-siblings', children: ['c1', 'c2'] as never, shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1', 'c2'] as never })
      .ask('cleo', { do: 'limit-children', person: id('pia'), children: ['c2'] as never });
    expect(limited.ask('tom', offers).refused).toBe('no-such-person');
  });
});

describe('an action of somebody without an account', () => {
  const adult = { kind: 'parent', children: ['c1'] } as never;
  test('is ticked by whoever it is given to: a parent, a child, or somebody by name; nobody is messaged for them', () => {
    const story = planned().ask('ada', { do: 'add-adult', nth: 0, adult });
    const mother = { adult: story.state.family.adults[0]?.id ?? expect.unreachable() };
    for (const does of [mother, { child: 'c1' as never }, { name: 'The practice nurse' }])
      expect(story.ask('sam', { ...give('sam'), does }).events, JSON.stringify(does)).toEqual(['action-given']);
    expect(story.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
    expect(story.ask('sam', { do: 'complete', action: 'a4' as ActionId, effect: 'e' }).events).toEqual(['action-completed']);
    expect(story.convened.actions.slice(3).map((one) => [one.to, one.does])).toEqual([
      [id('sam'), mother],
      [id('sam'), { child: 'c1' }],
      [id('sam'), { name: 'The practice nurse' }],
    ]);
  });

  test('is of nobody who is not there; it can be changed, with who it was before, and back', () => {
    const story = planned();
    expect(story.ask('sam', { ...give('sam'), does: { adult: 'p9' as never } }).refused).toBe('no-such-adult');
    expect(story.ask('sam', { ...give('sam'), does: { child: 'c9' as never } }).refused).toBe('no-such-child');
    expect(story.ask('sam', { ...give('sam'), does: { name: '' } }).refused).toBe('incomplete');
    const change = { do: 'change-action', action: a1, reason: 'r' } as const;
    expect(story.ask('sam', { ...change, does: { name: 'An aunt' } }).events).toEqual(['action-changed']);
    expect(action(story).does).toEqual({ name: 'An aunt' });
    expect(story.ask('sam', { ...change, does: { name: 'An aunt' } }).events).toEqual([]);
    story.ask('sam', { ...change, does: 'owner' });
    expect([action(story).does, action(story).updates.at(-1)]).toMatchObject([undefined, { was: { does: { name: 'An aunt' } } }]);
  });
});
