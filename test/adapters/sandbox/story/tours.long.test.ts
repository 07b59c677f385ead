import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { scriptFor } from '../../../../adapters/sandbox/story/script-for.ts';
import type { Played } from '../../../support/slice.ts';
import { openTours } from './open-tours.ts';

let played: Played;
let story: StoryOnPage;
beforeAll(async () => {
  ({ played, story } = await openTours());
}, 60_000);
afterAll(() => played?.stop());

test.each(scriptFor('buckinghamshire').tours.map(({ title }) => title))(
  '%s: every chapter is begun from a state that its people have pressed through, and every step of it is done',
  async (wanted) => {
    const all = story.chapters();
    for (const [nth, { key, steps, tour }] of all.entries()) {
      if (tour !== wanted) continue;
      await story.does({ do: 'begin', chapter: key });
      expect(story.now()).toMatchObject({ tour, trouble: null, at: { chapter: nth, step: 0 } });
      for (const _ of steps) await story.does({ do: 'step' });
      expect(story.now().trouble, key).toBeNull();
      expect(story.now().at?.chapter, key).toBe(all[nth + 1]?.tour === tour ? nth + 1 : undefined);
    }
    // Nobody saw anything go wrong before their eyes on the way.
    expect([...played.sandbox.teams.troubles(), ...played.sandbox.slack.troubles()]).toEqual([]);
  },
  120_000,
);
