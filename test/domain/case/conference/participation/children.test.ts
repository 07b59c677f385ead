import { describe, expect, test } from 'vitest';
import { invitedByAge } from '../../../../../domain/case/conference/participation/invited-by-age.ts';
import { adopted } from '../../../../../domain/procedures/adoption.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { c1, family, namesIn, sayChild, tasksIn } from '../../../../support/conference/family-story.ts';

/** By whom a child that is exactly so old on 15 December 2026 is invited. */
function byAge(procedure: Procedure, born: string) {
  const story = family(procedure, born);
  const child = story.conference.children.find(({ id }) => id === c1) ?? expect.unreachable();
  return invitedByAge(child, story.conference, procedure, story.at);
}

describe('whether a child is invited goes by its age on the day of the conference', () => {
  test('from its tenth birthday on it is usually invited (BU-P1)', () => {
    expect(byAge(buckinghamshire, '2016-12-15')).toBe('usually');
    expect(byAge(buckinghamshire, '2016-12-16')).toBe('if-asked');
  });

  test('from its twelfth on it is considered, and a younger child who asks is helped to come (FV-P6)', () => {
    expect(byAge(forthValley, '2014-12-15')).toBe('consider');
    expect(byAge(forthValley, '2014-12-16')).toBe('if-asked');
    const story = family(forthValley, '2018-01-01').ask('sam', sayChild({ comes: 'part', reasons: ['asks'] }));
    expect(namesIn(story, 'c1')).toContain('child-helped');
    story.ask('sam', sayChild({ comes: 'whole', reasons: ['asks'] }));
    expect(namesIn(story, 'c1')).toContain('child-helped');
    // One who is old enough is helped where it comes for a part.
    const older = family(forthValley, '2012-01-01').ask('sam', sayChild());
    expect(namesIn(older, 'c1')).not.toContain('child-helped');
    expect(namesIn(older.ask('sam', sayChild({ comes: 'part' })), 'c1')).toContain('child-helped');
  });

  test('where the area says the age, nobody is usually invited before it has, and then from that age on (CE-P4)', () => {
    expect(byAge(ceredigion, '2010-01-01')).toBe('no-age');
    const confirmed = adopted(ceredigion, { by: 'invented', reviewedOn: '2026-11-01', childInvitedFrom: 14 });
    expect(byAge(confirmed, '2012-12-15')).toBe('usually');
    expect(byAge(confirmed, '2012-12-16')).toBe('if-asked');
    // An age that the document gives is not the area's to change.
    const other = adopted(buckinghamshire, { by: 'invented', reviewedOn: '2026-11-01', childInvitedFrom: 14 });
    expect(byAge(other, '2016-12-15')).toBe('usually');
  });
});

describe('reasons', () => {
  test('for and against are recorded of a child of its age either way (FV-P6)', () => {
    for (const role of [{ tells: 'juggler' }, { views: 'juggler' }])
      expect(family(forthValley, '2012-01-01').ask('sam', sayChild(role)).refused, JSON.stringify(role)).toBe('no-such-role');
    const story = family(forthValley, '2012-01-01').ask('sam', sayChild({ reasons: [] }));
    expect(story.refused).toBe('incomplete');
    expect(story.ask('sam', sayChild({ invited: false, comes: 'no', reasons: [] })).refused).toBe('incomplete');
    expect(story.ask('sam', sayChild({ reasons: ['old-enough', 'distress'] })).events).toEqual(['child-planned']);
  });

  test('are asked of a child who is usually invited, and is not (BU-P1)', () => {
    const story = family(buckinghamshire, '2014-01-01').ask('sam', sayChild({ reasons: [] }));
    expect(story.events).toEqual(['child-planned']);
    expect(story.ask('sam', sayChild({ invited: false, comes: 'no', wish: 'wants', reasons: [] })).refused).toBe('incomplete');
    expect(story.ask('sam', sayChild({ invited: false, comes: 'no', reasons: ['unsafe'] })).events).toEqual(['child-planned']);
  });

  test('that a child does not attend is by one of the three criteria, unless the child does not want to (ST-P16)', () => {
    const story = family(stokeOnTrent).ask('sam', sayChild({ comes: 'no', wish: 'wants', reasons: ['distress'] }));
    expect(story.refused).toBe('incomplete');
    expect(story.ask('sam', sayChild({ comes: 'no', reasons: ['witness'] })).events).toEqual(['child-planned']);
    expect(story.ask('sam', sayChild({ comes: 'no', wish: 'does-not', reasons: [] })).events).toEqual(['child-planned']);
  });
});

test('a child who is not invited is told in person, unless there is a reason not to, which is recorded, where the procedure has it so (FV-P6)', () => {
  const out = { invited: false, comes: 'no', reasons: ['distress'] } as const;
  const story = family(forthValley, '2012-01-01').ask('sam', sayChild(out));
  expect(namesIn(story, 'c1')).toContain('child-told');
  expect(story.ask('sam', sayChild({ ...out, untold: 'too-young' })).events).toEqual(['child-planned']);
  expect(namesIn(story, 'c1')).not.toContain('child-told');
  // Whoever is invited is told; and so is everybody where the procedure knows of no such reason.
  expect(story.ask('sam', sayChild({ untold: 'too-young' })).refused).toBe('incomplete');
  const said = { ...out, reasons: ['understanding'], untold: 'too-young' } as const;
  for (const procedure of [stokeOnTrent, buckinghamshire, ceredigion])
    expect(family(procedure).ask('sam', sayChild(said)).refused).toBe('incomplete');
});

test('what there is to do for a child follows from how it takes part, with dates that move with the conference (FV-P15, ST-P11)', () => {
  const story = family(stokeOnTrent);
  expect(tasksIn(story)).toEqual(['c1/child-plan 2026-12-08', 'p1/adult-plan 2026-12-08']);
  story.ask('sam', sayChild({ advocate: 'to-ask', tellBy: '2026-12-09' }));
  expect(tasksIn(story).slice(0, 4)).toEqual([
    'c1/child-plan 2026-12-08 done',
    'c1/child-told 2026-12-09',
    'c1/child-views 2026-12-14',
    'c1/advocate-asked 2026-12-08',
  ]);
  story.ask('sam', sayChild({ advocate: 'comes' }));
  expect(namesIn(story, 'c1').slice(3)).toEqual([
    'advocate-asked',
    'advocate-consent',
    'advocate-told',
    'advocate-leaves',
    'advocate-chair',
  ]);
  const { revision } = story.convened;
  story.ask('ada', { do: 'move', when: { date: '2026-12-17', time: '10:00', place: 'Invented Hall' }, why: '', seen: revision });
  expect(tasksIn(story)[0]).toBe('c1/child-plan 2026-12-10 done');
});

test('the views of a child are obtained whether it comes or not, and help to say them where the procedure has it (FV-P15)', () => {
  const story = family(forthValley, '2012-01-01').ask(
    'sam',
    sayChild({ invited: false, comes: 'no', reasons: ['distress'], expresses: true }),
  );
  expect(namesIn(story, 'c1')).toEqual(['child-plan', 'child-told', 'child-views', 'child-expresses', 'advocate-asked']);
  expect(namesIn(family(forthValley, '2012-01-01').ask('sam', sayChild({ comes: 'whole' })), 'c1')).toContain('child-views');
  expect(namesIn(family(buckinghamshire).ask('sam', sayChild({ expresses: true })), 'c1')).not.toContain('child-expresses');
});

test('of a child that is not born nothing is asked, and of one that was taken off nothing stays', () => {
  const story = family(forthValley).ask('sam', { ...sayChild(), child: 'c2' } as never);
  expect(story.refused).toBe('no-such-child');
  story.ask('sam', sayChild({ words: 'secret' })).ask('sam', { do: 'tick-tasks', done: ['c1/child-views'], undone: [] });
  story.ask('cleo', { do: 'remove-child', child: c1 });
  expect(JSON.stringify(story.conference.participation)).not.toMatch(/secret|c1/);
});

test('a day that was said holds until the conference moves to the other side of it', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild({ tellBy: '2026-12-16' }));
  expect(story.refused).toBe('bad-date');
  story.ask('sam', sayChild({ tellBy: '2026-12-14' }));
  expect(tasksIn(story)).toContain('c1/child-told 2026-12-14');
  const { revision } = story.convened;
  story.ask('ada', { do: 'move', when: { date: '2026-12-11', time: '10:00', place: 'Invented Hall' }, why: '', seen: revision });
  expect(tasksIn(story)).toContain('c1/child-told 2026-12-09');
});

test('one reason more is another plan, and the same ones again are none', () => {
  const story = family().ask('sam', sayChild({ reasons: ['old-enough'] }));
  expect(story.ask('sam', sayChild({ reasons: ['old-enough', 'asks'] })).events).toEqual(['child-planned']);
  expect(story.ask('sam', sayChild({ reasons: ['asks', 'old-enough'] })).events).toEqual([]);
});

test('said again with nothing in the words they stay, until they are taken away', () => {
  const story = family()
    .ask('sam', sayChild({ words: 'secret' }))
    .ask('sam', sayChild({ words: '', comes: 'part' }));
  expect(story.conference.participation.children[c1]?.words).toBe('secret');
  story.ask('sam', { ...sayChild({ words: '' }), cleared: true } as never);
  expect(story.conference.participation.children[c1]?.words).toBe('');
});
