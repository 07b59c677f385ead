import { expect, test } from 'vitest';
import type { Directory, Person, Standing } from '../../../domain/directory/state.ts';
import type { UnitId } from '../../../domain/ids.ts';
import { convened, drafted, known, type Story } from '../../support/case-story.ts';
import { everythingDrawn } from '../../support/everything-drawn.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [north, south] = ['north', 'south'] as [UnitId, UnitId];
const units = [north, south].map((one) => ({ id: one, name: `Invented ${one}` }));

/** Ada and Una are of the north; of others what is said. */
function withUnits(others: Readonly<Partial<Record<Name, Partial<Person>>>> = {}): Directory {
  const all = new Map(known.directory.people);
  const change = (who: Name, as: Partial<Person>) => all.set(id(who), { ...(all.get(id(who)) as Person), ...as });
  for (const who of ['ada', 'una'] as const) change(who, { unit: north });
  for (const [who, as] of Object.entries(others)) change(who as Name, as);
  return { ...known.directory, units, people: all };
}

/** A case of the north: as a draft, and with its invitations out. */
const told: readonly Story[] = [drafted(), convened()].map((story) => {
  const { opening } = story.state;
  if (opening.status !== 'open') throw new Error('not open');
  story.state = { ...story.state, opening: { ...opening, unit: north } };
  return story;
});

/** Whatever somebody could be shown of a case, beside Home, which is of no case. */
function shown(who: Name, as: Partial<Person>): readonly string[] {
  const directory = withUnits({ [who]: as });
  return told.flatMap(({ state, at }, nth) =>
    everythingDrawn(directory, state, id(who), at).flatMap(([what, text]) => (what === 'home' ? [] : [`${nth} ${what} ${text}`])),
  );
}

test.each([
  ['tom', 'administrator', 3],
  ['tom', 'unit-manager', 1],
] as const)(
  '%s, who is %s of another unit, is shown of the case what they are shown without that (Q-5)',
  (who, standing, most) => {
    const standings: readonly Standing[] = [standing];
    const [without, elsewhere, here] = [
      shown(who, { unit: south }),
      shown(who, { unit: south, standing: standings }),
      shown(who, { unit: north, standing: standings }),
    ];
    const more = (all: readonly string[], than: readonly string[]) =>
      all.filter((one) => !than.includes(one)).map((one) => one.slice(0, 200));
    expect([more(elsewhere, without), more(without, elsewhere)]).toEqual([[], []]);
    // Of the unit itself they are shown more: the sweep sees what a standing adds.
    expect(more(here, without).length).toBeGreaterThan(most);
  },
);
