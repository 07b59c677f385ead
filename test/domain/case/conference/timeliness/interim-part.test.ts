import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { lateLines } from '../../../../../cards/conference/timeliness/late-lines.ts';
import { formFor } from '../../../../../cards/registry.ts';
import { saidOfParts } from '../../../../../domain/case/conference/timeliness/interim-part.ts';
import { timeliness } from '../../../../../domain/case/conference/timeliness/slice.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../../domain/case/turnings.ts';
import { procedure } from '../../../../../domain/procedures/registry.ts';
import { convened, drafted, known, type Story } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const late = { date: '2027-01-14', time: '10:00', place: 'Invented Hall' };
const stoke = { ...known, procedure: procedure('stoke-on-trent') ?? expect.unreachable() };

/** Past its limit, with a plan until then in which these have a part. */
function planned(...who: readonly Name[]): Story {
  const story = convened();
  story.known = stoke;
  story.ask('ada', { do: 'move', when: late, why: 'invented', seen: story.convened.revision });
  return says(story, ...who);
}

function says(story: Story, ...who: readonly Name[]): Story {
  story.at += 60_000;
  return story.ask('sam', { do: 'say-interim', inPlace: who.length > 0, people: who.map(id), what: `invented ${story.at}` });
}

const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const down = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
const downAt = (story: Story, who: Name) =>
  turningsOf(story.conference, id(who), story.known).flatMap((one) => (one.comesDown ? [new Date(one.at).toISOString()] : []));
const answer = (story: Story, who: Name, knows = true) =>
  story.ask(who, { do: 'answer-interim', knows, seen: story.conference.timeliness.interim?.at ?? 0 });

test('a plan that was said before it was noted who is dropped is read as one that dropped nobody', () => {
  const { conference, at } = planned('sam', 'pia');
  const said = {
    event: 'interim-said',
    inPlace: true,
    people: [id('sam')],
    what: 'invented',
    by: id('sam'),
    at,
    via: 'cli',
  } as const;
  const { interim } = timeliness.evolve['interim-said'](conference.timeliness, said) ?? expect.unreachable();
  expect(interim).toMatchObject({ people: [id('sam')], dropped: [] });
});

test.each([
  ['another plan without them', (story: Story) => says(story, 'sam', 'gus')],
  ['a plan that is not in place any more', (story: Story) => says(story)],
])(
  'whoever has no part any more hears it as a new message, says that they know it, and is told once: %s (ST-T19, Q-16)',
  (_, change) => {
    const story = planned('sam', 'pia');
    expect(down(story)).toContain(id('pia'));
    change(story);
    expect(down(story)).toContain(id('pia'));
    expect(phases(story, 'pia')).toContain('interim-part');
    // They read nothing of the plan, so they need not have accepted the undertaking.
    expect(answer(story, 'pia', false).events).toEqual(['interim-answered']);
    expect(down(story)).toEqual([id('sam')]);
    expect(answer(story, 'pia').events).toEqual(['interim-answered']);
    expect(phases(story, 'pia')).toContain('interim-part-said');
    says(story, 'sam', 'gus');
    expect(phases(story, 'pia')).not.toContain('interim-part');
    expect(down(story)).not.toContain(id('pia'));
  },
);

test('whoever has not said that they know it is asked again with the next plan, and with a part again asked of that', () => {
  const story = says(planned('sam', 'pia'), 'sam', 'gus');
  says(story, 'sam');
  expect(story.conference.timeliness.interim?.dropped).toEqual([id('gus'), id('pia')]);
  expect(phases(story, 'pia')).toContain('interim-part');
  says(story, 'sam', 'pia');
  expect(story.conference.timeliness.interim?.dropped).toEqual([id('gus')]);
  expect(answer(story, 'pia').refused).toBe('undertaking-first');
});

test('whoever was not invited while they had a part hears of none', () => {
  const story = drafted();
  story.known = stoke;
  story.ask('ada', { do: 'set-when', when: late, chair: id('cleo') }).ask('ada', { do: 'propose' });
  says(says(story, 'sam', 'pia'), 'sam', 'gus');
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(phases(story, 'gus')).toContain('interim-part');
  expect(phases(story, 'pia')).not.toContain('interim-part');
});

test('whoever says nothing is asked again after four working hours and each working day; whoever leads, chair and administrator hear of it on the first of those (ST-T19)', () => {
  const story = planned('sam', 'pia', 'gus');
  expect(downAt(story, 'pia').slice(0, 2)).toEqual(['2026-12-01T16:03:00.000Z', '2026-12-02T09:00:00.000Z']);
  story.ask('stan', { do: 'authorise-delay', authorised: true, why: 'invented', seen: late.date });
  story.ask('pia', { do: 'attend', how: 'in-person' });
  answer(story, 'pia');
  for (const who of ['sam', 'cleo', 'ada'] as const) expect(downAt(story, who), who).toContain('2026-12-02T09:00:00.000Z');
  story.ask('gus', { do: 'attend', how: 'in-person' });
  answer(story, 'gus');
  for (const who of ['sam', 'cleo', 'ada', 'gus'] as const)
    expect(downAt(story, who), who).not.toContain('2026-12-02T09:00:00.000Z');
});

test('whoever leaves the list with a part in it: whoever said the plan hears at once, and chair and administrator read it', () => {
  const story = planned('sam', 'pia');
  story.ask('cleo', { do: 'uninvite', person: id('pia') });
  expect(saidOfParts(story.conference)).toMatchObject({ gone: 1, all: 0, wait: [] });
  expect(down(story)).toContain(id('sam'));
  expect(story.told.map(({ to }) => to)).toEqual(expect.arrayContaining([id('ada'), id('cleo')]));
  says(story, 'sam', 'gus');
  expect(saidOfParts(story.conference)).toMatchObject({ gone: 0, all: 1, wait: [id('gus')] });
});

describe('moved back within its limit, a plan that was said to be in place stands until the conference (ST-T19)', () => {
  const back = (story: Story) =>
    story.ask('ada', { do: 'move', when: { ...late, date: '2026-12-18' }, why: '', seen: story.convened.revision });
  const scene = (story: Story, who: Name) =>
    sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  const lines = (story: Story, who: Name) => JSON.stringify(lateLines({ ...scene(story, who), procedure: stoke.procedure }));
  const isIn = 'A short-term plan is in place until the conference.';

  test('whoever has a part in it keeps it, reads it and is asked whether they know it; nobody is asked for another one', () => {
    const story = back(planned('sam', 'pia'));
    expect(phases(story, 'pia')).toContain('interim-part');
    expect(phases(story, 'sam')).not.toContain('interim');
    for (const keeper of ['cleo', 'ada', 'sam'] as const) expect(lines(story, keeper), keeper).toContain(isIn);
    expect(downAt(story, 'pia')).not.toEqual([]);
    story.ask('pia', { do: 'attend', how: 'in-person' });
    expect(answer(story, 'pia').events).toEqual(['interim-answered']);
    expect(phases(story, 'pia')).toContain('interim-part-said');
    expect(lines(story, 'cleo')).toContain('Know their part: 1 of 1.');
  });

  test('whoever leads says otherwise, and says it again; whoever had a part hears it (Q-21)', () => {
    const story = back(planned('sam', 'pia'));
    const form = formFor({ form: 'interim', of: story.convened.id }, { ...scene(story, 'sam'), procedure: stoke.procedure });
    expect(form?.fields.map(({ name }) => name)).toEqual(['answer', 'people', 'what']);
    expect(says(story).events).toEqual(['interim-said']);
    expect(down(story)).toContain(id('pia'));
    expect(phases(story, 'pia')).toContain('interim-part');
    // None is wanted any more: that there is none is said, and is no warning.
    expect(phases(story, 'sam')).not.toContain('interim');
    for (const keeper of ['cleo', 'sam'] as const) expect(lines(story, keeper)).toContain('No short-term plan is in place');
    expect(lines(story, 'cleo')).not.toContain('warn');
    expect(says(story, 'sam', 'pia').events).toEqual(['interim-said']);
  });

  test('where none was said, none is asked for or spoken of', () => {
    const story = convened();
    story.known = stoke;
    back(story.ask('ada', { do: 'move', when: late, why: 'invented', seen: story.convened.revision }));
    expect(says(story, 'sam', 'pia').refused).toBe('changed');
    for (const who of ['sam', 'cleo', 'pia'] as const) expect(lines(story, who)).not.toContain('plan');
  });
});
