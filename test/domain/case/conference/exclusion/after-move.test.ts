import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import type { ExclusionId } from '../../../../../domain/case/conference/exclusion/shape.ts';
import type { AdultId, ChildId } from '../../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../../domain/case/turnings.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const exclusion = 'x00000000001' as ExclusionId;

/** A parent is excluded from the conference of Tuesday 15 December 2026. */
function excluded(): Story {
  const story = convened();
  story.known = { ...known, procedure: stokeOnTrent };
  const adult = { kind: 'parent', children: ['c1' as ChildId], name: 'Planted' } as const;
  story.ask('ada', { do: 'add-adult', nth: 0, adult });
  const asks = { wants: 'whole', ground: 'threat', evidence: true, words: 'invented' } as const;
  story.ask('tom', { do: 'ask-exclusion', id: exclusion, subject: { adult: 'p1' as AdultId, as: 'self' }, ...asks });
  return story.ask('cleo', { do: 'decide-exclusion', exclusion, what: 'whole', part: '', reason: 'invented' });
}
const days = { tell: '2026-12-14', views: '2026-12-15', outcome: '2026-12-17' };
const doers = { tell: 'sam', views: 'gus', outcome: 'pia' } as const;
const give = (story: Story, by: Partial<typeof days> = {}) =>
  story.ask('cleo', {
    do: 'set-exclusion-tasks',
    exclusion,
    tasks: (['tell', 'views', 'outcome'] as const).map((kind) => ({ kind, who: id(doers[kind]), by: { ...days, ...by }[kind] })),
    report: true,
  });
const move = (story: Story, date: string) => {
  const when = { date, time: '10:00', place: 'Invented Hall' };
  return story.ask('ada', { do: 'move', when, why: 'invented', seen: story.convened.revision });
};
const scene = (story: Story, who: Name) => sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
const reminded = (story: Story, who: Name) =>
  turningsOf(story.conference, id(who), story.known).map(({ at }) => new Date(at).toISOString().slice(0, 10));
const text = (story: Story, who: Name) =>
  JSON.stringify(formFor({ form: 'exclusions', of: story.convened.id }, scene(story, who)));

test('told and heard up to the day of the conference, told what came of it from that day on; another day is said beside its field (FV-P9)', () => {
  for (const wrong of [{ tell: '2026-12-16' }, { views: '2026-12-16' }, { outcome: '2026-12-14' }])
    expect(give(excluded(), wrong).refused, JSON.stringify(wrong)).toBe('bad-date');
  expect(give(excluded(), { tell: '2026-12-15', outcome: '2026-12-15' }).events).toEqual(['exclusion-tasks-set']);

  const ref = { form: 'exclusion-tasks', of: excluded().convened.id, about: exclusion } as const;
  const filled = { tell: id('sam'), views: id('gus'), outcome: id('pia'), report: 'yes' };
  const read = (tell: string, views: string, outcome: string) =>
    readForm(ref, { ...filled, 'tell-by': tell, 'views-by': views, 'outcome-by': outcome }, scene(excluded(), 'cleo'), () => '');
  expect(read('2026-12-16', '2026-12-16', '2026-12-14')).toEqual({
    problems: {
      'tell-by': 'Please choose a day up to that of the conference.',
      'views-by': 'Please choose a day up to that of the conference.',
      'outcome-by': 'Please choose the day of the conference or a later one.',
    },
  });
  expect(read(days.tell, days.views, days.outcome)).toHaveProperty('command');
});

test('where nobody was named before the conference was over, today is as good as it can be', () => {
  const story = excluded();
  story.at = noon('2026-12-16');
  expect(give(story, { tell: '2026-12-17', views: '2026-12-16' }).refused).toBe('bad-date');
  expect(give(story, { tell: '2026-12-16', views: '2026-12-16' }).events).toEqual(['exclusion-tasks-set']);
});

test('moved to an earlier day, who tells them and who hears them are asked by the last working day before it, and reminded in time (FV-P9)', () => {
  const story = move(give(excluded()), '2026-12-11');
  const cards = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [to] : []));
  expect(cards).toEqual(expect.arrayContaining([id('sam'), id('gus')]));
  for (const who of ['sam', 'gus'] as const) {
    expect(reminded(story, who), who).toEqual(expect.arrayContaining(['2026-12-09', '2026-12-10']));
    expect(text(story, who), who).toContain('Thu 10 Dec 2026');
  }
  expect(text(story, 'cleo')).not.toMatch(/Mon 14 Dec|Tue 15 Dec/);
  const names = (at: string) => phasesOf(story.conference, id('cleo'), story.known, noon(at)).map(({ phase }) => phase);
  expect(names('2026-12-10')).not.toContain('exclusion-open');
  expect(names('2026-12-11')).toContain('exclusion-open');
  // The form begins with those days, and is taken as it stands.
  const ref = { form: 'exclusion-tasks', of: story.convened.id, about: exclusion } as const;
  const fields = formFor(ref, scene(story, 'cleo'))?.fields ?? [];
  const starts = fields.flatMap((one) => (one.field === 'date' ? [one.start] : []));
  expect(starts).toEqual(['2026-12-10', '2026-12-10', '2026-12-17']);
  story.at = noon('2026-12-11');
  expect(give(story, { tell: '2026-12-14', views: '2026-12-10' }).refused).toBe('bad-date');
  expect(give(story, { tell: '2026-12-10', views: '2026-12-10' }).events).toEqual(['exclusion-tasks-set']);
});

test('moved back, the days are again those that were said; moved to a later one, nobody is told what came of it before it was held (FV-P9)', () => {
  const back = move(move(give(excluded()), '2026-12-11'), '2026-12-15');
  expect(text(back, 'cleo')).toMatch(/Mon 14 Dec 2026.*Tue 15 Dec 2026.*Thu 17 Dec 2026/);
  const later = move(give(excluded()), '2026-12-18');
  expect(text(later, 'pia')).toContain('Mon 21 Dec 2026');
  expect(reminded(later, 'pia')).not.toContain('2026-12-17');
});
