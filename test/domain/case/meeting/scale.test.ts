import { describe, expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { convened, known, noon, placing, scaling, sealed } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const version = (story: ReturnType<typeof scaling>) => {
  const last = story.convened.rounds.at(-1);
  return last?.status === 'open' ? last.version : -1;
};
const reveal = (story: ReturnType<typeof scaling>) => story.ask('cleo', { do: 'reveal', seen: version(story) });

const entering = (who: readonly (keyof typeof people)[], child = 'c1' as ChildId, score = 9) =>
  ({
    do: 'place-room',
    round: 1,
    child,
    blobs: who.map((one) => ({ person: id(one), blob: sealed(JSON.stringify({ score, reason: '' })) })),
  }) as const;

/** What stands in the open round. */
function placed(story: ReturnType<typeof scaling>) {
  const last = story.convened.rounds.at(-1);
  if (last?.status !== 'open') throw new Error('no open round');
  return last.placed.map(({ whose, child, enteredBy, blob }) => ({
    whose,
    child,
    by: enteredBy,
    score: JSON.parse(known.unseal('k1/1', blob)).score as number,
  }));
}

describe('the scale', () => {
  test('opens only after the register (BU-S2)', () => {
    const story = convened();
    expect(story.ask('cleo', { do: 'open-scale' }).refused).toBe('register-first');
    expect(story.ask('tom', placing('tom', 4)).refused).toBe('not-yours');
    expect(story.ask('cleo', { do: 'take-register', present: [id('tess')] }).refused).toBe('no-such-person');
  });

  test('only those ticked as here place, only for themselves, for every child of this case', () => {
    const story = scaling();
    expect(story.ask('gus', placing('gus', 4)).refused).toBe('not-yours');
    expect(story.ask('tom', placing('pia', 4)).refused).toBe('not-yours');
    const blob = sealed('{}');
    const wrong = { do: 'place', round: 1, whose: { person: id('tom') } } as const;
    expect(story.ask('tom', { ...wrong, blobs: [{ child: 'c9' as ChildId, blob }] }).refused).toBe('no-such-child');
    expect(story.ask('tom', { ...wrong, blobs: [{ child: 'c1' as ChildId, blob }] }).refused).toBe('incomplete');
    expect(story.ask('tom', placing('tom', 4, 2)).refused).toBe('too-early');
  });

  test('before the reveal the state holds no number; nobody else’s card stirs when one places', () => {
    const story = scaling().ask('tom', placing('tom', 7));
    expect(JSON.stringify(story.convened)).not.toMatch(/score|invented reason/);
    expect(new Set(story.told.map(({ to }) => to))).toEqual(new Set([id('tom'), id('cleo')]));
    for (const who of ['tom', 'cleo'] as const)
      expect(story.ask(who, { do: 'read-line', meeting: 'k1' }).refused, who).toBe('too-early');
  });

  test('a number may change until the reveal; the last one counts, and only the chair reveals what was seen', () => {
    const story = scaling().ask('tom', placing('tom', 7)).ask('tom', placing('tom', 3));
    expect(story.ask('cleo', { do: 'reveal', seen: 1 }).refused).toBe('changed');
    expect(story.ask('tom', { do: 'reveal', seen: 2 }).refused).toBe('not-yours');
    reveal(story);
    const round = story.convened.rounds[0];
    expect(round?.status === 'revealed' && round.points.map((one) => [one.whose, one.child, one.score])).toEqual([
      [{ person: id('tom') }, 'c1', 3],
      [{ person: id('tom') }, 'c2', 3],
    ]);
    expect(story.ask('cleo', { do: 'reveal', seen: 2 }).events).toEqual([]);
  });

  test('after the reveal a changed view is a second round, never an edit (BU-S6)', () => {
    const story = reveal(scaling().ask('tom', placing('tom', 7)));
    expect(story.ask('tom', placing('tom', 2)).refused).toBe('too-late');
    story.ask('cleo', { do: 'open-scale' }).ask('tom', placing('tom', 2, 2));
    const [first, second] = story.convened.rounds;
    expect(first?.status).toBe('revealed');
    expect(second?.round).toBe(2);
  });

  test('a reveal pressed for one round, sent again, does not reveal the next', () => {
    const story = scaling().ask('tom', placing('tom', 7));
    const press = { do: 'reveal', seen: version(story) } as const;
    story
      .ask('cleo', press)
      .ask('cleo', { do: 'open-scale' })
      .ask('tom', placing('tom', 2, 2));
    expect(story.ask('cleo', press).refused).toBe('changed');
    expect(story.convened.rounds[1]?.status).toBe('open');
  });

  test('nothing is revealed where nobody has placed', () => {
    expect(scaling().ask('cleo', { do: 'reveal', seen: 0 }).refused).toBe('nobody-placed');
  });

  test('the chair enters the room’s post-its and a parent’s number, marked as theirs (BU-S3)', () => {
    const story = scaling();
    const blob = sealed(JSON.stringify({ score: 6, reason: '' }));
    const room = { do: 'place-room', round: 1, child: 'c1' as ChildId, blobs: [{ person: id('pia'), blob }] } as const;
    expect(story.ask('pia', room).refused).toBe('not-yours');
    expect(story.ask('cleo', room).events).toEqual(['placed']);
    const family = { do: 'place', round: 1, whose: { family: 'parent-1' }, blobs: [{ child: 'c1' as ChildId, blob }] } as const;
    expect(story.ask('pia', family).refused).toBe('not-yours');
    expect(story.ask('cleo', family).events).toEqual(['placed']);
    expect(reveal(story).convened.rounds[0]).toMatchObject({
      points: [{ enteredBy: id('cleo') }, { whose: { family: 'parent-1' } }],
    });
  });

  test('nobody enters for the room for somebody who is not here, nor for a child or a round that is none', () => {
    const story = scaling();
    for (const who of ['gus', 'ada', 'tess'] as const)
      expect(story.ask('cleo', entering([who, 'pia'])).refused, who).toBe('not-here');
    expect(story.ask('cleo', entering(['pia'], 'c9' as ChildId)).refused).toBe('no-such-child');
    expect(story.ask('cleo', { ...entering(['pia']), round: 2 }).refused).toBe('too-early');
    expect(placed(story)).toEqual([]);
  });

  test('what somebody placed themselves stands: entering for them is refused, and the others of the same form are taken', () => {
    const story = scaling().ask('tom', placing('tom', 7));
    const own = placed(story);
    expect(story.ask('cleo', entering(['tom'])).refused).toBe('has-placed');
    expect(placed(story)).toEqual(own);
    expect(story.ask('cleo', entering(['tom', 'pia'])).events).toEqual(['placed']);
    expect(placed(story)).toEqual([...own, { whose: { person: id('pia') }, child: 'c1', by: id('cleo'), score: 9 }]);
  });

  test('the chair may correct what they entered, and the person’s own later number replaces it', () => {
    const story = scaling()
      .ask('cleo', entering(['tom'], 'c1' as ChildId, 2))
      .ask('cleo', entering(['tom']));
    expect(placed(story)).toEqual([{ whose: { person: id('tom') }, child: 'c1', by: id('cleo'), score: 9 }]);
    story.ask('tom', placing('tom', 4));
    expect(placed(story).map(({ child, by, score }) => [child, by, score])).toEqual([
      ['c1', id('tom'), 4],
      ['c2', id('tom'), 4],
    ]);
    expect(story.ask('cleo', entering(['tom'])).refused).toBe('has-placed');
  });

  test('a 0 asks the chair about immediate action before anybody opens the line (BU-S7)', () => {
    const story = reveal(scaling().ask('tom', placing('tom', 0)));
    expect(story.ask('tom', { do: 'read-line', meeting: 'k1' }).refused).toBe('too-early');
    expect(story.ask('cleo', { do: 'read-line', meeting: 'k1' }).refused).toBe('answer-zero-first');
    expect(story.ask('cleo', { do: 'open-scale' }).refused).toBe('answer-zero-first');
    story.ask('cleo', { do: 'answer-zero', doing: 'invented step' });
    expect(story.ask('tom', { do: 'read-line', meeting: 'k1' }).events).toEqual(['read']);
  });

  test('the line opens only for those who were here, and each reading is on the trail', () => {
    const story = reveal(scaling().ask('tom', placing('tom', 5)));
    expect(story.ask('gus', { do: 'read-line', meeting: 'k1' }).refused).toBe('not-yours');
    expect(story.ask('ada', { do: 'read-line', meeting: 'k1' }).refused).toBe('not-yours');
    expect(story.ask('pia', { do: 'read-line', meeting: 'k1' }).events).toEqual(['read']);
    expect(story.ask('pia', { do: 'read-line', meeting: 'k1' }).events).toEqual([]);
    story.at = noon('2026-12-16');
    expect(story.ask('pia', { do: 'read-line', meeting: 'k1' }).events).toEqual(['read']);
  });

  test('a press by the wrong hands is written down, once in ten minutes', () => {
    const story = convened();
    expect(story.ask('tess', { do: 'turn-away', what: 'attend' }).events).toEqual(['turned-away']);
    expect(story.ask('tess', { do: 'turn-away', what: 'attend' }).events).toEqual([]);
  });
});
