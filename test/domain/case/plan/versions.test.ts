import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { departedCard } from '../../../../cards/people/departed-card.ts';
import { planChangedCard } from '../../../../cards/plan/versions/plan-changed-card.ts';
import { formFor } from '../../../../cards/registry.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { LineId } from '../../../../domain/case/plan/outline/shape.ts';
import { toldTogether } from '../../../../domain/case/plan/versions/slice.ts';
import type { VisitId } from '../../../../domain/case/plan/visiting/shape.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, inventedDirectory, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const [l1, v1] = ['l1' as LineId, 'v1' as VisitId];
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04' }) as const;
const line = (text: string, child?: ChildId) =>
  ({ do: 'add-plan-lines', kind: 'outcome', texts: [text], trigger: '', ...(child === undefined ? {} : { child }) }) as const;
const sees = (who: Name, more: object = {}) => ({ do: 'agree-visits', who: { person: id(who) }, days: 7, ...more }) as const;
const covers = (of: Name, by: Name | null) =>
  ({ do: 'name-cover', of: id(of), cover: by === null ? null : { person: id(by) } }) as const;

/** Each press is a second after the one before it: those of one instant are one press. */
function ticking(story: Story): Story {
  const press = story.press.bind(story);
  story.press = (...asked) => {
    story.at += 1_000;
    return press(...asked);
  };
  return story;
}

/** A week after the conference: Sam leads, Tom and Gus are of the core group. */
function planned(): Story {
  const story = ticking(scaling()).ask('cleo', give('tom')).ask('cleo', give('gus'));
  story.at = noon('2026-12-21');
  return story;
}

/** Who is told that the plan was changed, about which version, and when at the earliest. */
const told = ({ told: all, at }: Story) =>
  all
    .flatMap(({ to, item, notBefore }) =>
      item.item === 'notice' && item.notice === 'plan-changed'
        ? [`${nameOf(to)} ${item.about} in ${(notBefore - at) / 60_000}`]
        : [],
    )
    .toSorted();
const nameOf = (who: string) => (['sam', 'pia', 'tom', 'gus', 'cleo', 'ada'] as const).find((one) => id(one) === who) ?? who;

const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
function card(story: Story, who: Name, about: string): string | null {
  const drawn = planChangedCard(scene(story, who), about);
  return drawn === null ? null : wordsOn(drawn);
}
function form(story: Story, who: Name, name: 'plan' | 'plan-changes', about?: string): string | null {
  const ref = { form: name, of: story.convened.id, meeting: 'k1', ...(about === undefined ? {} : { about }) } as const;
  const drawn = formFor(ref, scene(story, who));
  return drawn === null ? null : wordsOn(drawn);
}
const version = ({ convened }: Story) => convened.planVersions.version;

describe('every change of the plan', () => {
  test('is one version of all of it, one a press; how far it is done is none (FV-M1)', () => {
    const story = planned();
    expect(version(story)).toBe(2);
    const texts = ['One', 'Two', 'Three'];
    story.ask('sam', { do: 'add-plan-lines', kind: 'support', texts, trigger: '' });
    expect([version(story), story.convened.planVersions.changes.at(-1)?.items.length]).toEqual([3, 3]);
    story.ask('sam', { do: 'complete', action: 'a9' as never });
    story.ask('tom', { do: 'complete', action: 'a1' as never });
    expect([story.events, version(story)]).toEqual([['action-completed'], 3]);
    story.ask('sam', sees('tom')).ask('tom', { do: 'say-seen', visit: v1, on: '2026-12-20' });
    expect([story.events, version(story)]).toEqual([['seen-said'], 4]);
    story.ask('sam', covers('tom', 'pia')).ask('sam', covers('tom', null)).ask('sam', covers('tom', null));
    expect(version(story)).toBe(6);
  });

  test('is told to whom it concerns, and not to whoever made it (FV-M1)', () => {
    const story = planned();
    expect(told(story.ask('sam', line('Safe at home'))), 'for everybody').toEqual(['gus 3 in 10', 'tom 3 in 10']);
    story.at += toldTogether;
    expect(told(story.ask('cleo', line('At school'))), 'whoever leads too').toEqual([
      'gus 4 in 10',
      'sam 4 in 10',
      'tom 4 in 10',
    ]);
    story.at += toldTogether;
    expect(told(story.ask('cleo', sees('pia'))), 'who sees the child').toEqual(['pia 5 in 10', 'sam 5 in 10']);
    story.at += toldTogether;
    const gus = { do: 'change-visits', visit: v1, who: { person: id('gus') }, days: 7 } as const;
    expect(told(story.ask('sam', gus)), 'and who did').toEqual(['gus 6 in 10', 'pia 6 in 10']);
    story.at += toldTogether;
    expect(told(story.ask('sam', covers('tom', 'pia'))), 'who covers for whom').toEqual(['pia 7 in 10', 'tom 7 in 10']);
    story.at += toldTogether;
    expect(told(story.ask('sam', covers('tom', null)))).toEqual(['pia 8 in 10', 'tom 8 in 10']);
    story.at += toldTogether;
    const later = { do: 'change-action', action: 'a1' as never, due: '2027-02-01', reason: 'The school asked' } as const;
    story.ask('cleo', later);
    expect(told(story), 'its owner hears of an action by itself').toEqual(['sam 9 in 10']);
    expect(story.told).toContainEqual(
      expect.objectContaining({ to: id('tom'), item: expect.objectContaining({ notice: 'action' }) }),
    );
  });

  test('within ten minutes is told in one message, by what it comes to then', () => {
    const story = planned().ask('sam', line('Safe at home'));
    story.at += toldTogether - 2_000;
    expect(told(story.ask('sam', { do: 'change-plan-line', line: l1, text: 'Safe with his mother' }))).toEqual([
      'gus 3 in 0.016666666666666666',
      'tom 3 in 0.016666666666666666',
    ]);
    expect(told(story.ask('sam', { do: 'withdraw-plan-line', line: l1 }))).toEqual(['gus 5 in 10', 'tom 5 in 10']);
    expect(card(story, 'tom', '3')).toMatch(/has changed the plan: versions 3 to 4\. Before that it was at version 2\./);
    expect(card(story, 'tom', '5')).toMatch(/has changed the plan: version 5\. Before that it was at version 4\./);
  });

  test('in the room is told by what goes out of it, and by itself once that has', () => {
    const story = ticking(scaling()).ask('cleo', give('tom')).ask('cleo', line('Safe at home'));
    expect([told(story), version(story)]).toEqual([[], 2]);
    story.at = noon('2026-12-16');
    expect(told(story.ask('cleo', line('At school')))).toEqual(['sam 3 in 10', 'tom 3 in 10']);
  });
});

describe('whoever it concerns reads', () => {
  test('on the card nothing of what it says, and behind its button what it is now and what it was (Q-3)', () => {
    const story = planned().ask('sam', line('Safe at home', c1));
    story.at = noon('2026-12-23');
    story.ask('sam', { do: 'change-plan-line', line: l1, text: 'Safe with his mother' });
    const said = card(story, 'tom', '4');
    expect(said).toMatch(/It is about: What must change/);
    expect(said).not.toMatch(/Safe/);
    expect(form(story, 'tom', 'plan-changes', '4')).toMatch(/Child 1: Safe with his mother[\s\S]*Before: Child 1: Safe at home/);
    expect(form(story, 'tom', 'plan-changes', '3')).toMatch(/Before: it did not stand|Before: Child 1: Safe at home/);
    expect(form(story, 'tom', 'plan')).toMatch(/Version 4 of the plan, since Wed 23 Dec 2026/);
    expect(card(story, 'sam', '4'), 'not whoever made it').toBe(null);
    expect(card(story, 'pia', '4'), 'nor whom it does not concern').toBe(null);
    expect(form(story, 'tom', 'plan-changes', '9')).toBe(null);
  });

  test('what is asked of them: whom they stand in for and whom they see, with how it was, though they cannot open the plan', () => {
    const story = planned()
      .ask('sam', sees('pia', { child: c1 }))
      .ask('sam', covers('tom', 'pia'));
    expect(card(story, 'pia', '3')).toMatch(/You see Child 1, at least every week\.[\s\S]*You stand in for Tom/);
    expect(card(story, 'pia', '3')).not.toMatch(/What was changed/);
    expect(card(story, 'tom', '3')).toMatch(/this is who stands in for you: Pia/);
    story.at = noon('2026-12-22');
    const seldom = { do: 'change-visits', visit: v1, who: { person: id('pia') }, days: 14, child: c1 } as const;
    story.ask('sam', seldom).ask('sam', covers('tom', 'gus'));
    expect(card(story, 'pia', '5')).toMatch(
      /at least every 2 weeks\. Before: at least every week\.[\s\S]*do not stand in for Tom/,
    );
    story.at = noon('2026-12-24');
    story.ask('sam', { do: 'end-visits', visit: v1, stands: false }).ask('sam', covers('tom', null));
    expect(card(story, 'pia', '7')).toMatch(/It is not agreed any more that you see Child 1/);
    expect(card(story, 'tom', '7')).toMatch(/Nobody is named any more/);
    expect(card(story, 'gus', '7')).toMatch(/You do not stand in for Tom/);
  });

  test('nothing of a half-sibling: neither as it is nor as it was, and what was for theirs is taken out to them (Q-9)', () => {
    const story = planned().ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    story.ask('cleo', { do: 'limit-children', person: id('gus'), children: [c2] });
    expect(told(story.ask('sam', line('For the second', c2)))).toEqual(['gus 3 in 10']);
    story.at += toldTogether;
    expect(told(story.ask('sam', { do: 'change-plan-line', line: l1, text: 'For the first', child: c1 }))).toEqual([
      'gus 4 in 10',
      'tom 4 in 10',
    ]);
    const toTom = form(story, 'tom', 'plan-changes', '4');
    expect(toTom).toMatch(/For the first/);
    expect(toTom).not.toMatch(/For the second/);
    const toGus = form(story, 'gus', 'plan-changes', '4');
    expect(toGus).toMatch(/For the second[\s\S]*Taken out of the plan/);
    expect(toGus).not.toMatch(/For the first/);
    expect(card(story, 'gus', '4')).toMatch(/has changed the plan/);
    expect(form(story, 'tom', 'plan-changes', '3')).toMatch(/Nothing of it is for the children you are there for|For the first/);
  });
});

describe('a key person who leaves, or who stands in for one', () => {
  const directoryWithout = (who: Name) => {
    const directory = inventedDirectory();
    const people = new Map(directory.people);
    const found = people.get(id(who)) ?? expect.unreachable();
    people.set(id(who), { ...found, status: 'left' });
    return { ...directory, people } as typeof directory;
  };
  const departedTo = ({ told: all }: Story): readonly (PersonId | string)[] =>
    all.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'departed' ? [nameOf(to)] : [])).toSorted();
  function without(story: Story, who: Name): Story {
    story.known = { ...story.known, directory: directoryWithout(who) };
    return story.ask('time', { do: 'note-departures' });
  }

  test.each<[Name, RegExp]>([
    ['tom', /had a part in the plan/],
    ['pia', /stood in for: Gus[\s\S]*agreed that they see a child/],
  ])('%s is flagged to whoever leads at once, with what they leave open', (who, said) => {
    const story = without(planned().ask('sam', covers('gus', 'pia')).ask('sam', sees('pia')), who);
    expect(departedTo(story)).toContain('sam');
    const about = story.told.flatMap(({ item }) => (item.item === 'notice' && item.notice === 'departed' ? [item.about] : []))[0];
    const drawn = departedCard(scene(story, 'sam'), about ?? '');
    expect(drawn === null ? null : wordsOn(drawn)).toMatch(said);
    expect(form(story, 'gus', 'plan')).not.toBe(null);
  });

  test('without a part in the plan is nothing to whoever leads', () => {
    expect(departedTo(without(planned(), 'pia'))).not.toContain('sam');
  });
});
