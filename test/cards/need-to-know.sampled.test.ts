import { expect, test } from 'vitest';
import { wrongHands } from '../../cards/building/notes.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import { textOfScore } from '../../domain/case/meeting/scale/score.ts';
import type { Agency, Directory } from '../../domain/directory/state.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { drafted, known, noon, type Story, sealed } from '../support/case-story.ts';
import { everythingDrawn } from '../support/everything-drawn.ts';
import { id, people } from '../support/invented-partnership.ts';
import { partOf } from '../support/many/part-of.ts';

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];
const [c1, c3] = ['c1', 'c3'] as [ChildId, ChildId];
const planted = { reason: 'Plantedreason', born: '2013-07-29', bornOn: '29 Jul 2013', score: 9 };

/** With the surgery flagged. */
const surgery = known.directory.agencies.get('surgery' as AgencyId) as Agency;
const directory: Directory = {
  ...known.directory,
  agencies: new Map(known.directory.agencies).set(surgery.id, { ...surgery, flagged: true }),
};

function score(who: Name, children: readonly ChildId[]) {
  const blob = (child: ChildId) => {
    const [number, reason] = child === c3 ? [planted.score, planted.reason] : [4, 'x'];
    return sealed(textOfScore({ score: number, reason }));
  };
  return {
    do: 'place',
    round: 1,
    whose: { person: id(who) },
    blobs: children.map((child) => ({ child, blob: blob(child) })),
  } as const;
}

/** One conference from its draft to the line and the plan, as it stood after each step that people see something of. */
function told(
  first: (story: Story) => unknown,
  children: Readonly<Partial<Record<Name, readonly ChildId[]>>> = {},
): readonly Story[] {
  const story = drafted();
  story.known = { ...known, directory };
  const all: Story[] = [];
  const keep = () => all.push(Object.assign(Object.create(Object.getPrototypeOf(story)), story));
  story.ask('ada', { do: 'add-child', nth: 2, child: { born: planted.born } });
  keep();
  story.ask('ada', { do: 'propose' });
  first(story);
  keep();
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  keep();
  for (const one of ['sam', 'pia'] as const) story.ask(one, { do: 'attend', how: 'phone' });
  story.at = noon('2026-12-15');
  const present = story.convened.invitees.map((one) => one.person);
  story.ask('cleo', { do: 'take-register', present }).ask('cleo', { do: 'open-scale' });
  keep();
  const every = ['c1', 'c2', 'c3'] as ChildId[];
  for (const who of names) if (present.includes(id(who))) story.ask(who, score(who, children[who] ?? every));
  keep();
  const round = story.convened.rounds[0];
  story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
  if (story.refused !== undefined) throw new Error(`the reveal is refused: ${story.refused}`);
  story.ask('cleo', { do: 'give-action', to: id('sam'), what: 'w', why: 'y', due: '2026-12-20' });
  keep();
  return all;
}

type Drawn = ReturnType<typeof everythingDrawn>;
/** What each could be shown of a case as it stood: drawn once, since everything is much. */
const drawnOf = new WeakMap<Story['state'], Map<Name, Drawn>>();
function everything({ state, at }: Story, who: Name): Drawn {
  const all = drawnOf.get(state) ?? new Map<Name, Drawn>();
  drawnOf.set(state, all);
  const drawn = all.get(who) ?? everythingDrawn(directory, state, id(who), at);
  all.set(who, drawn);
  return drawn;
}

/** Where a text stands in anything that somebody could be shown, and whether they were shown anything at all. */
function places(stories: readonly Story[], who: Name, text: string): readonly string[] {
  const drawn = stories.flatMap((story) => everything(story, who));
  return [...new Set(drawn.flatMap(([what, shown]) => (shown.includes(text) ? [what] : [])))].sort();
}

/** Nobody is barred and no family marked. */
const plain = told(() => undefined);
const tess = 'Tess Invented';
const barred = { do: 'bar', people: [id('tess')], agencies: [] } as const;

test('without a bar the name stands in pickers and lists: the sweep finds what it looks for', () => {
  const stories = told((story) => story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] }));
  expect(places(stories, 'cleo', tess)).toEqual(expect.arrayContaining(['card meeting', 'form give-action', 'form register']));
  expect(places(stories, 'ada', tess)).toEqual(expect.arrayContaining(['form invite-people', 'card meeting']));
  expect(places(stories, 'tom', tess)).toEqual([]);
});

test.each(partOf(names, 4))(
  'whom a case is kept from stands in nothing that %s is shown, but on the list of them (Q-5)',
  (who) => {
    const before = told((story) => story.ask('cleo', barred));
    const listed = told((story) =>
      story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] }).ask('cleo', barred),
    );
    const after = [...before.slice(1), ...listed.slice(1)];
    const list = who === 'cleo' || who === 'una' ? ['form barred', 'form unbar'] : [];
    expect(places(after, who, tess)).toEqual(list);
  },
);

test('whoever is barred is shown nothing, whatever is asked for', () => {
  const after = told((story) => story.ask('cleo', barred)).slice(1);
  for (const { state, at } of after)
    expect(everythingDrawn(directory, state, id('tess'), at).map(([what]) => what)).toEqual(['home']);
  expect(wrongHands).toContain('There is nothing for you here.');
});

test.each(partOf(names, 4))(
  'a flagged service is named to %s only where they make the list, chair, lead, keep it from people, or are of it (Q-10)',
  (who) => {
    const stories = plain.slice(2);
    const found = [...places(stories, who, 'Invented Surgery'), ...places(stories, who, 'Gus Invented')];
    expect(found.length > 0, found.join()).toBe(['gus', 'ada', 'cleo', 'sam', 'una'].includes(who));
  },
);

test('to those invited the line says “another service”, and which one once the chair has opened the list', () => {
  const stories = told(() => undefined);
  expect(places(stories, 'pia', 'another service')).toEqual(['form line', 'form over-time']);
  // Nor their role, which names the service too.
  expect(places(stories, 'pia', 'another service (')).toEqual([]);
  const last = stories.at(-1) ?? expect.unreachable();
  last.ask('cleo', { do: 'open-list' });
  expect(places([last], 'pia', 'Invented Surgery')).toEqual(['form line', 'form over-time']);
});

const halves = (story: Story) =>
  story
    .ask('cleo', { do: 'set-half-siblings', children: [c3], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] })
    .ask('cleo', { do: 'limit-children', person: id('gus'), children: [c3] });
const halved = told(halves, { tom: [c1], gus: [c3] }).slice(1);

test.each([planted.bornOn, planted.reason, 'Child 3', '-c3'])(
  'of a half-sibling there is no %s for who is there for another child (Q-9)',
  (text) => {
    expect(places(halved, 'tom', text)).toEqual([]);
    if (text !== planted.bornOn) expect(places(halved, 'gus', text).length).toBeGreaterThan(0);
    expect(places(halved, 'cleo', text === '-c3' ? 'Child 3' : text).length).toBeGreaterThan(0);
  },
);

test('a unit manager comes to whom a case is kept from out of their unit’s cases, and an administrator does not (Q-5)', () => {
  expect(places(plain, 'una', 'Whom this case is kept from')).toContain('form manage');
  expect(places(plain, 'ada', 'Whom this case is kept from')).toEqual([]);
});

test('before the family is marked they are shown the same as everybody', () => {
  expect(places(plain, 'tom', planted.reason)).toEqual(['form line']);
});

test('in a staff-sensitive case whoever is not named is shown nothing (Q-5)', () => {
  const stories = told((story) => story.ask('cleo', { do: 'set-sensitive' })).slice(1);
  for (const who of ['carl', 'tess'] as const) expect(places(stories, who, 'INV-1')).toEqual([]);
  expect(places(stories, 'tom', 'INV-1').length).toBeGreaterThan(0);
});
