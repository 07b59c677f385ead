import { describe, expect, test } from 'vitest';
import { limbAgreed } from '../../../../../domain/case/conference/decision/rests-on.ts';
import type { Limb } from '../../../../../domain/case/conference/views/view.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { sealed } from '../../../../support/case-story.ts';
import { c1, c2, decide, deciding, inRoom } from '../../../../support/conference/deciding.ts';
import { close, giving } from '../../../../support/conference/views-story.ts';

/** As a form that was filled in without it. */
const noLimb: object = { limb: undefined };

describe('what a decision rests on', () => {
  test.each([
    ['Ceredigion', 'CE-D3', ceredigion],
    ['Stoke-on-Trent', 'ST-D4', stokeOnTrent],
  ] as const)(
    'in %s a chair whom no view stands behind says the limb of the test, and on what basis (%s)',
    (_, __, procedure) => {
      const story = inRoom(procedure);
      for (const how of ['follows', 'chair-decides'] as const) {
        expect(decide(story, c1, { how, ...noLimb }).refused).toBe('incomplete');
        expect(decide(story, c1, { how, limb: 'else' as never }).refused).toBe('incomplete');
        expect(decide(story, c1, { how, reason: '' }).refused).toBe('incomplete');
      }
      expect(decide(story, c1, { limb: 'research', reason: 'invented' }).events).toEqual(['child-decided']);
      expect(story.convened.decision.children[c1]).toMatchObject({ limb: 'research', reason: 'invented' });
      // Said otherwise it is another decision, and no limb is left of a child who is not at risk.
      story.at += 60_000;
      expect(decide(story, c1, { limb: 'shown', reason: 'invented' }).events).toEqual(['child-decided']);
      story.at += 60_000;
      expect(decide(story, c1, { outcome: 'not-at-risk', limb: 'shown', reason: 'invented' }).events).toEqual(['child-decided']);
      expect(story.convened.decision.children[c1]).not.toHaveProperty('limb');
      expect(decide(story, c2, { outcome: 'not-at-risk', reason: '' }).refused, 'why there is no risk').toBe('incomplete');
    },
  );

  test('where all agreed the basis is said as well; where views are recorded with theirs, the limb alone (ST-D4)', () => {
    const agreed = inRoom(stokeOnTrent).ask('cleo', {
      do: 'say-agreement',
      all: [
        { child: c1, outcome: 'at-risk', limb: 'shown' },
        { child: c2, outcome: null },
      ],
    });
    expect(decide(agreed, c1, { limb: 'shown', reason: '' }).refused).toBe('incomplete');
    expect(decide(agreed, c1, { limb: 'shown', reason: 'invented' }).events).toEqual(['child-decided']);

    const viewed = inRoom(ceredigion).ask('cleo', { do: 'open-views' });
    for (const who of ['sam', 'pia', 'tom'] as const) viewed.ask(who, giving('enquiries'));
    close(viewed);
    expect(decide(viewed, c1, { reason: '', ...noLimb }).refused).toBe('incomplete');
    expect(decide(viewed, c1, { limb: 'enquiries', reason: '' }).events).toEqual(['child-decided']);

    // A view that the chair has from a sheet may have no evidence: then nothing is recorded yet of what it rests on.
    const bare = inRoom(ceredigion).ask('cleo', { do: 'open-views' });
    const blob = sealed(JSON.stringify({ answer: 'yes', limb: 'shown', evidence: '' }));
    bare.ask('sam', { do: 'give-view', round: 1, blobs: [c1, c2].map((child) => ({ child, blob })) });
    close(bare);
    expect(decide(bare, c1, { limb: 'shown', reason: '' }).refused).toBe('incomplete');
  });

  test('where the document does not ask, none is recorded', () => {
    const story = inRoom(forthValley).ask('cleo', { ...deciding(inRoom(forthValley), c1), limb: 'shown' } as never);
    expect(story.events).toEqual(['child-decided']);
    expect(story.convened.decision.children[c1]).not.toHaveProperty('limb');
  });

  test('the form has ticked what all agreed on, or the one limb that everybody who sees a risk names; of two it has neither', () => {
    const view = (answer: 'yes' | 'no', limb?: Limb) => ({ answer, limb, evidence: 'invented' });
    const of = (...given: readonly object[]) => limbAgreed({ given } as never);
    expect(limbAgreed(null)).toBeNull();
    expect(limbAgreed({ given: [view('yes', 'shown')], limb: 'research' } as never)).toBe('research');
    expect(of(view('yes', 'shown'), view('yes', 'shown'), view('no'))).toBe('shown');
    expect(of(view('yes', 'shown'), view('yes', 'research'))).toBeNull();
    expect(of(view('yes', 'shown'), view('yes'))).toBeNull();
    expect(of(view('no', 'shown'))).toBeNull();
  });
});
