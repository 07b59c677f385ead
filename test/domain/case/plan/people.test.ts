import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { VisitId } from '../../../../domain/case/plan/visiting/shape.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const v1 = 'v1' as VisitId;
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04' }) as const;

/** Held on 15 December: Tom is of the core group, Sam leads, two children, one of them unborn. */
function planned(): Story {
  const story = scaling().ask('cleo', give('tom'));
  story.at = noon('2026-12-21');
  return story;
}

const visit = ({ convened }: Story, at = 0) => convened.visits[at] ?? expect.unreachable();
const sees = (who: Name, more: object = {}) => ({ do: 'agree-visits', who: { person: id(who) }, days: 7, ...more }) as const;
const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
function planPart(story: Story, who: Name, about: 'people' | 'visits'): string {
  const form = formFor({ form: 'plan', of: story.convened.id, meeting: 'k1', about }, scene(story, who));
  return form === null ? '' : wordsOn(form);
}

describe('who sees the child', () => {
  test('is agreed with how often, changed with how it was before, taken out and put back (BU-C1)', () => {
    const story = planned().ask('sam', sees('tom', { child: 'c1' }));
    expect(story.events).toEqual(['visits-agreed']);
    expect(story.ask('cleo', sees('tom', { child: 'c1' })).events, 'twice is once').toEqual([]);
    expect(story.ask('sam', { do: 'change-visits', visit: v1, who: { name: 'A nursery nurse' }, days: 14 }).events).toEqual([
      'visits-changed',
    ]);
    expect(visit(story)).toMatchObject({
      who: { name: 'A nursery nurse' },
      days: 14,
      was: [{ who: { person: id('tom') }, days: 7, child: 'c1' }],
    });
    expect(visit(story)).not.toHaveProperty('child');
    story.ask('sam', { do: 'end-visits', visit: v1, stands: false });
    expect([story.events, visit(story).status]).toEqual([['visits-ended'], 'withdrawn']);
    expect(story.ask('sam', { do: 'change-visits', visit: v1, who: { person: id('tom') }, days: 7 }).refused).toBe(
      'no-such-line',
    );
    story.ask('sam', { do: 'end-visits', visit: v1, stands: true });
    expect(visit(story).status).toBe('stands');
  });

  test('is of nobody else, of no child of another family, and at least twice a year', () => {
    const story = planned();
    for (const who of ['tom', 'gus', 'ada'] as const)
      expect([who, story.ask(who, sees('tom')).refused]).toEqual([who, 'not-yours']);
    expect(story.ask('sam', sees('una')).refused).toBe('no-such-person');
    expect(story.ask('sam', sees('tom', { child: 'c9' })).refused).toBe('no-such-child');
    for (const days of [0, 184, 1.5]) expect([days, story.ask('sam', sees('tom', { days })).refused]).toEqual([days, 'bad-date']);
    expect(story.ask('sam', sees('tom', { days: 183 })).events).toEqual(['visits-agreed']);
    expect(story.ask('sam', { do: 'agree-visits', who: { name: '' }, days: 7 }).refused).toBe('incomplete');
  });

  test('was seen last as they tell, or the lead for them: on a day that has been; it can be taken back', () => {
    const story = planned()
      .ask('sam', sees('tom'))
      .ask('sam', { do: 'agree-visits', who: { name: 'An aunt' }, days: 2 });
    const v2 = 'v2' as VisitId;
    expect(story.ask('tom', { do: 'say-seen', visit: v1, on: '2026-12-18' }).events).toEqual(['seen-said']);
    expect(visit(story).seen).toEqual({ on: '2026-12-18', by: id('tom') });
    expect(story.ask('tom', { do: 'say-seen', visit: v2, on: '2026-12-18' }).refused).toBe('not-yours');
    // Whoever sees no child hears the same of a visit that is there and of one that is not.
    for (const visit of [v1, 'v9' as VisitId])
      expect([visit, story.ask('pia', { do: 'say-seen', visit, on: '2026-12-18' }).refused]).toEqual([visit, 'not-yours']);
    expect(story.ask('sam', { do: 'say-seen', visit: 'v9' as VisitId, on: '2026-12-18' }).refused).toBe('no-such-line');
    expect(story.ask('sam', { do: 'say-seen', visit: v2, on: '2026-12-21' }).events).toEqual(['seen-said']);
    for (const on of ['2026-12-22', '2025-12-20', 'soon'])
      expect([on, story.ask('tom', { do: 'say-seen', visit: v1, on }).refused]).toEqual([on, 'bad-date']);
    story.ask('tom', { do: 'say-seen', visit: v1, on: '' });
    expect([story.events, visit(story).seen]).toEqual([['seen-said'], null]);
  });

  test('stands in the plan with all of it, and is asked for by its forms', () => {
    const story = planned()
      .ask('sam', sees('tom', { child: 'c1' }))
      .ask('tom', { do: 'say-seen', visit: v1, on: '2026-12-18' });
    story.ask('sam', { do: 'change-visits', visit: v1, who: { person: id('tom') }, days: 14, child: 'c1' as never });
    expect(planPart(story, 'tom', 'visits')).toMatch(
      /sees Child 1: at least every 2 weeks[\s\S]*Last seen, as told: Fri 18 Dec 2026[\s\S]*Before: .*every week/,
    );
    expect(planPart(story, 'tom', 'visits')).not.toMatch(/Agree visits/);
    expect(planPart(story, 'sam', 'visits')).toMatch(/Agree visits/);
    const ref = (form: 'visit' | 'visit-change' | 'visit-seen', about?: string) =>
      ({ form, of: story.convened.id, meeting: 'k1', ...(about === undefined ? {} : { about }) }) as const;
    const read = (who: Name, values: Record<string, string>, ...of: Parameters<typeof ref>) =>
      readForm(ref(...of), values, scene(story, who), () => '');
    expect(read('sam', { who: id('pia'), days: '28', child: 'all' }, 'visit')).toEqual({
      command: { do: 'agree-visits', who: { person: id('pia') }, days: 28 },
    });
    expect(read('sam', { days: '28' }, 'visit')).toMatchObject({ problems: { name: expect.any(String) } });
    expect(read('sam', { who: id('pia'), name: 'An aunt', days: '28' }, 'visit')).toMatchObject({
      problems: { name: expect.any(String) },
    });
    expect(read('sam', { way: 'change', days: '3' }, 'visit-change', 'v1')).toEqual({
      command: { do: 'change-visits', visit: 'v1', who: { person: id('tom') }, days: 3, child: 'c1' },
    });
    expect(read('sam', { way: 'end' }, 'visit-change', 'v1')).toEqual({
      command: { do: 'end-visits', visit: 'v1', stands: false },
    });
    expect(read('tom', { on: '2026-12-22' }, 'visit-seen', 'v1')).toMatchObject({ problems: { on: expect.any(String) } });
    expect(formFor(ref('visit-seen', 'v1'), scene(story, 'pia'))).toBe(null);
  });
});

describe('the key people of a plan', () => {
  test('have cover by name for leave and sickness, with who it was before, and none of somebody who has no part (FV-C1)', () => {
    const story = planned();
    const name = (of: Name, cover: { person: ReturnType<typeof id> } | { name: string } | null) =>
      ({ do: 'name-cover', of: id(of), cover }) as const;
    expect(story.ask('sam', name('tom', { person: id('pia') })).events).toEqual(['cover-named']);
    expect(story.ask('sam', name('tom', { person: id('pia') })).events).toEqual([]);
    expect(story.ask('cleo', name('sam', { name: 'The duty social worker' })).events).toEqual(['cover-named']);
    expect(story.ask('sam', name('gus', { person: id('pia') })).refused, 'no key person').toBe('no-such-person');
    expect(story.ask('sam', name('tom', { person: id('tom') })).refused, 'for themself').toBe('no-such-person');
    expect(story.ask('sam', name('tom', { person: id('una') })).refused).toBe('no-such-person');
    expect(story.ask('sam', name('tom', { name: '' })).refused).toBe('incomplete');
    expect(story.ask('tom', name('tom', null)).refused).toBe('not-yours');
    story.ask('sam', name('tom', { name: 'A teaching assistant' }));
    expect(story.convened.covers[id('tom')]).toMatchObject({
      cover: { name: 'A teaching assistant' },
      was: { person: id('pia') },
    });
    expect(planPart(story, 'tom', 'people')).toMatch(/When ill or on leave: A teaching assistant[\s\S]*Before:/);
    expect(story.ask('sam', name('tom', null)).events).toEqual(['cover-named']);
    expect(planPart(story, 'tom', 'people')).toMatch(/Nobody is named for sickness or leave/);
  });

  test('are the lead, the core group, and with it the children and their parents, whom the bot never writes to (FV-C4)', () => {
    const story = planned().ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1'] } as never });
    const said = planPart(story, 'tom', 'people');
    expect(said).toMatch(/The core group/);
    expect(said).toMatch(/Child 1: of the core group, and never written to by the bot/);
    expect(said).toMatch(/Parent 1: of the core group/);
    expect(said, 'not yet born').not.toMatch(/Unborn/);
    expect(story.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
  });
});
