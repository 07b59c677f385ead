import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../bot/click/scene.ts';
import { datesCard } from '../../cards/dates/dates-card.ts';
import { datesMovedCard } from '../../cards/dates/dates-moved-card.ts';
import { formFor, readForm } from '../../cards/registry.ts';
import type { Scene } from '../../cards/scene.ts';
import { caseDecider } from '../../domain/case/case.ts';
import { countDates } from '../../domain/case/dates/case-deadlines.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { procedure as find } from '../../domain/procedures/registry.ts';
import { known as basis, noon, Story } from '../support/case-story.ts';
import { id, type people } from '../support/invented-partnership.ts';
import { drawn } from './drawn.ts';

type Name = keyof typeof people;

/** Carl is another administrator, who has not called the conference. */
const directory: Directory = {
  ...basis.directory,
  people: new Map(
    [...basis.directory.people].map(([key, one]) => [key, key === id('carl') ? { ...one, standing: ['administrator'] } : one]),
  ),
};

/** A pre-birth conference with this expected date, its list agreed: Sam leads, Tess is the midwife. */
function story(procedure: string, expected: string, agreed: boolean): Story {
  const made = new Story();
  made.known = { ...basis, directory, procedure: find(procedure) ?? expect.unreachable(procedure) };
  const facts = { 'expected-delivery': [expected], 'strategy-discussion': ['2026-11-30'] };
  made
    .ask('ada', { do: 'open', id: 'k0000invented0case1', reference: 'INV-1', procedure, type: 'pre-birth', facts })
    .ask('ada', { do: 'add-child', nth: 0, child: { expected } })
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('tess'), role: 'midwife' },
      ],
    });
  if (!agreed) return made;
  made.ask('ada', { do: 'propose' });
  return made.ask('cleo', { do: 'agree-list', seen: made.conference.listVersion });
}

/** As every row that could move has moved with a newer calendar. */
function moved(of: Story): Story {
  const after = countDates(of.state, of.known.procedure);
  const before = { calendar: 'older', dates: Object.fromEntries(Object.keys(after.dates).map((row) => [row, '2026-01-01'])) };
  const stamp = { by: 'time', at: noon('2026-12-02'), via: 'time' } as const;
  for (const counted of [before, after]) {
    const decided = caseDecider.decide(of.state, { ...stamp, command: { do: 'count-dates', counted } }, of.known);
    if ('events' in decided) for (const event of decided.events) of.state = caseDecider.evolve(of.state, { ...event, ...stamp });
  }
  return of;
}

const seenBy = (of: Story, who: Name): Scene =>
  sceneOf(directory, of.state, id(who), noon('2026-12-02'), 'k1') ?? expect.unreachable('no scene');
const posted = (scene: Scene) => [
  ...(['draft', 'list', 'invitation', 'coming', 'room', 'hold'] as const).map((name) => drawn(name, '', scene)),
  datesCard(scene, [scene]),
  datesMovedCard(scene),
];
const dialogs = (scene: Scene) =>
  (['dates', 'details', 'conference'] as const).map((form) => formFor({ form, of: scene.state.id, meeting: 'k1' }, scene));

const everybody = ['ada', 'carl', 'cleo', 'sam', 'pia', 'tess'] as const;
const mayKnow = ['ada', 'cleo', 'sam', 'tess'];

// The planned day keeps the limit with the first two dates and not with the third: that is said to all alike, and is no date.
const [one, other] = ['2027-06-01', '2027-06-14'];

describe.each(['forth-valley', 'stoke-on-trent'])('%s: an expected date of delivery (Q-1)', (procedure) => {
  const both = (agreed: boolean) => [moved(story(procedure, one, agreed)), moved(story(procedure, other, agreed))] as const;

  test.each(everybody)('nothing that is posted to %s differs with it: not the limit, not how it is counted', (who) => {
    for (const agreed of [false, true]) {
      const [here, there] = both(agreed);
      expect(posted(seenBy(here, who))).toEqual(posted(seenBy(there, who)));
    }
  });

  test.each(everybody)('what %s reads in a dialog differs with it only for chair, lead, midwife and convenor', (who) => {
    for (const agreed of [false, true]) {
      const [here, there] = both(agreed);
      const differs = JSON.stringify(dialogs(seenBy(here, who))) !== JSON.stringify(dialogs(seenBy(there, who)));
      if (agreed) expect(differs).toBe(mayKnow.includes(who));
      else if (differs) expect(mayKnow).toContain(who);
    }
  });

  test('the row stands there all the same, and says why there is no date', () => {
    const form = JSON.stringify(dialogs(seenBy(both(true)[0], 'pia')));
    expect(form).toMatch(procedure === 'forth-valley' ? /not shown to you.*FV-T3/ : /not shown to you.*ST-T4.*ST-T7/);
  });

  test('another administrator who changes the draft keeps it, unseen', () => {
    const scene = seenBy(story(procedure, one, false), 'carl');
    const ref = { form: 'conference', of: scene.state.id, meeting: 'k1' } as const;
    expect(formFor(ref, scene)?.fields.map(({ name }) => name)).not.toContain('expected-delivery');
    const filled = readForm(ref, { reference: 'INV-2', type: 'pre-birth', 'strategy-discussion': '2026-11-30' }, scene, () => '');
    expect(filled).toMatchObject({ command: { facts: { 'expected-delivery': [one] } } });
  });
});

test('whoever may know it reads the day and the count in the dialog', () => {
  const form = JSON.stringify(dialogs(seenBy(story('forth-valley', one, true), 'tess')));
  expect(form).toContain('12 weeks before Tue 1 Jun 2027');
  expect(form).toContain('Unborn 1: expected Tue 1 Jun 2027');
});

test('the plan of a child who is not born has the name and the expected date, that for those who may know it alone; the form of the name says whose it is (ST-B1, Q-1)', () => {
  const of = story('stoke-on-trent', one, true);
  of.ask('ada', { do: 'name-child', child: 'c1' as ChildId, entered: { name: 'Planted Surname' }, removed: [] });
  of.at = noon('2026-12-15');
  of.ask('cleo', { do: 'take-register', present: (['sam', 'pia', 'tess'] as const).map((who) => id(who)) });
  const scene = (who: Name) => sceneOf(directory, of.state, id(who), of.at, 'k1') ?? expect.unreachable('no scene');
  const reads = (form: 'plan' | 'child-names', who: Name) =>
    JSON.stringify(
      formFor({ form, of: scene(who).state.id, meeting: 'k1', ...(form === 'plan' ? {} : { about: 'c1' }) }, scene(who)),
    );
  for (const who of ['cleo', 'sam', 'tess'] as const)
    expect(reads('plan', who), who).toContain('Unborn 1 (Planted Surname): expected Tue 1 Jun 2027');
  expect(reads('plan', 'pia')).toContain('Nothing stands in it yet');
  expect(reads('plan', 'pia')).not.toContain('2027');
  const mothers = 'Before the birth it goes by the mother’s surname.';
  expect(reads('child-names', 'ada')).toContain(mothers);
  of.ask('ada', { do: 'correct-child', child: 'c1' as ChildId, is: { born: '2026-12-15' } });
  expect(reads('child-names', 'ada')).not.toContain(mothers);
  expect(reads('plan', 'cleo')).not.toContain('expected');
});
