import { expect, test } from 'vitest';
import type { CommandName } from '../../../domain/case/case.ts';
import { childrenSeen } from '../../../domain/case/conference/decision/phases-of.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../domain/case/meeting/scale/score.ts';
import { asSeenBy } from '../../../domain/case/need-to-know/children.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened, noon, type Story, sealed } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const blob = sealed(textOfScore({ score: 4, reason: 'invented' }));

/** The second child is a half-sibling, and Tom is there for the first. Both have an action, and a round is open for both. */
function story(): Story {
  const told = convened()
    .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  for (const child of [c1, c2])
    told.ask('cleo', { do: 'give-action', to: id('pia'), what: 'invented', why: '', due: '2026-12-20', child });
  for (const child of [c1, c2])
    told.ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '', child });
  told.at = noon('2026-12-15');
  told.ask('cleo', { do: 'take-register', present: [id('tom')] }).ask('cleo', { do: 'open-scale' });
  return told.ask('tom', { do: 'accept-undertaking' });
}

const seen = (told: Story, person: PersonId) => asSeenBy(told.convened, person);
/** The round of the scale is over, and views are asked for. */
function withViews(told: Story): Story {
  return told.ask('cleo', { do: 'cancel-round', round: 1 }).ask('cleo', { do: 'open-views' });
}

/** Drawn or in words. */
function lineOf(told: Story, person: PersonId) {
  const whole = seen(told, person);
  return whole.status === 'convened' ? (whole.rounds.at(-1)?.children ?? []) : [];
}

/** Of which children each gives something to somebody, by what is for their own children alone. */
const given: Readonly<Partial<Record<CommandName, (told: Story, person: PersonId) => readonly (ChildId | undefined)[]>>> = {
  'read-details': (told, person) => seen(told, person).children.map((one) => one.id),
  'read-line': lineOf,
  'fetch-line': lineOf,
  'read-decision': (told, person) => childrenSeen(told.convened, person).map((one) => one.id),
  'read-action': (told, person) => {
    const whole = seen(told, person);
    return whole.status === 'convened' ? whole.actions.map((one) => one.child) : [];
  },
  'read-plan': (told, person) => {
    const whole = seen(told, person);
    return whole.status === 'convened' ? whole.planLines.map((one) => one.child) : [];
  },
  'read-views': (told, person) => {
    const whole = seen(withViews(told), person);
    return whole.status === 'convened' ? (whole.views.rounds.at(-1)?.children ?? []) : [];
  },
  // The chair enters one of the family for all; whoever is here for one child is asked of no other.
  'give-view': (told, person) => {
    withViews(told);
    const cleo = person === id('cleo');
    const given = (...children: readonly ChildId[]) => {
      const blobs = children.map((child) => ({ child, blob }));
      const asks = cleo
        ? ({ do: 'enter-view', round: 1, whose: { family: 'parent-1' }, blobs } as const)
        : ({ do: 'give-view', round: 1, blobs } as const);
      return told.ask(cleo ? 'cleo' : 'tom', asks).refused;
    };
    return given(c1, c2) === undefined ? [c1, c2] : given(c1) === undefined ? [c1] : [];
  },
  place: (told, person) => {
    // The chair enters the family's numbers for all; whoever is here for one child cannot place the other.
    const whose = person === id('cleo') ? { family: 'parent-1' as const } : { person };
    const ask = (...children: readonly ChildId[]) =>
      told.ask(person === id('cleo') ? 'cleo' : 'tom', {
        do: 'place',
        round: 1,
        whose,
        blobs: children.map((child) => ({ child, blob })),
      }).refused;
    return ask(c1, c2) === undefined ? [c1, c2] : ask(c1) === undefined ? [c1] : [];
  },
};

test('what is for their own children alone gives nothing of another, and the chair has it of all (Q-9)', () => {
  const own = (Object.keys(rights) as CommandName[]).filter((may) => rights[may].some((one) => one.children === 'own'));
  expect(own.toSorted()).toEqual(Object.keys(given).toSorted());
  for (const may of own) {
    expect([may, given[may]?.(story(), id('tom'))]).toEqual([may, [c1]]);
    expect([may, given[may]?.(story(), id('cleo'))]).toEqual([may, [c1, c2]]);
  }
});
