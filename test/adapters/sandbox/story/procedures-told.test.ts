import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePeople } from '../../../../adapters/sandbox/page-seats.ts';
import { inventedPartnership } from '../../../../adapters/sandbox/partnership.ts';
import { teamsScreen } from '../../../../adapters/sandbox/screens/at-screen.ts';
import { linesOf } from '../../../../adapters/sandbox/screens/sight.ts';
import { openTold, tellsAdministrators, tellsLife } from './procedures-told.ts';

let opened: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  opened = await openTold();
}, 60_000);
afterAll(() => opened?.stop());

test.each(['forth-valley', 'ceredigion'])(
  '%s: the life of a case is told from the request to its review, every chapter on what was pressed before it',
  (key) => tellsLife(opened, key),
  120_000,
);

test('forth-valley: what administrators do is told to its end', () => tellsAdministrators(opened, 'forth-valley'), 120_000);

test('in Ceredigion everybody reads Welsh, and on another procedure English again', async () => {
  const { chosen, sandbox, story } = opened;
  const read = async (key: string) => {
    chosen.choose(key);
    await story.does({ do: 'begin', chapter: 'before' });
    const rowan = pagePeople(inventedPartnership()).find(({ id }) => id === 'rowan') ?? expect.unreachable();
    const identity = rowan.identities.find((one) => one.on === 'teams') ?? expect.unreachable();
    return teamsScreen(sandbox.teams, 'rowan', 'Rowan', identity)
      .faces()
      .flatMap((face) => linesOf(face))
      .join('\n');
  };
  expect(await read('ceredigion')).toContain('cyn y diwrnod');
  expect(await read('forth-valley')).toContain('before the day');
}, 120_000);

test('on the procedure of a practice, which calls no conference of its own, each chapter is begun and told to its end', async () => {
  const { chosen, sandbox, story } = opened;
  chosen.choose('gp-practice');
  const all = story.chapters();
  expect(all.map(({ tour, key }) => `${tour}: ${key}`)).toEqual([
    'A conference is called: calling',
    'For administrators: newcomer',
    'For administrators: procedure',
  ]);
  for (const [chapter, { key, steps }] of all.entries()) {
    await story.does({ do: 'begin', chapter: key });
    for (const [step] of steps.entries()) {
      expect(story.now()).toMatchObject({ trouble: null, at: { chapter, step } });
      await story.does({ do: 'step' });
    }
    expect(story.now().trouble).toBeNull();
  }
  expect(story.now().at).toBeNull();
  expect([...sandbox.teams.troubles(), ...sandbox.slack.troubles()]).toEqual([]);
}, 120_000);
