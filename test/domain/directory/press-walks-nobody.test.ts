import { Session } from 'node:inspector';
import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor } from '../../../cards/registry.ts';
import { administratorsOf } from '../../../domain/access/administers.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { convened, known } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

let walks = 0;

/** Looked up by key: whoever goes through all of it pays for everybody of a county. */
class Counted<K, V> extends Map<K, V> {
  override [Symbol.iterator]() {
    walks++;
    return super[Symbol.iterator]();
  }
  override entries() {
    walks++;
    return super.entries();
  }
  override keys() {
    walks++;
    return super.keys();
  }
  override values() {
    walks++;
    return super.values();
  }
  override forEach(each: Parameters<Map<K, V>['forEach']>[0]) {
    walks++;
    super.forEach(each);
  }
}

function shut<K, V>(map: ReadonlyMap<K, V>): Counted<K, V> {
  const copy = new Counted<K, V>();
  for (const [key, value] of map) copy.set(key, value);
  return copy;
}

test('a press is recognised, decided, told and answered without going through everybody: with 20,000 people as with 20', () => {
  const directory: Directory = {
    ...known.directory,
    people: shut(known.directory.people),
    identities: shut(known.directory.identities),
  };
  const story = convened();
  story.known = { ...known, directory };
  expect([[...directory.people.values()].length > 0, walks]).toEqual([true, 1]);

  // The first press after a change of the directory finds who keeps the diary of practices, once for all that come after it.
  expect(story.ask('tom', { do: 'attend', how: 'in-person' }).events).toEqual(['undertaking-accepted', 'answered']);
  expect(walks).toBeLessThanOrEqual(2);
  walks = 0;

  expect(recognise(directory, { on: 'slack', org: 'WPOLICE', user: 'U-pia' })?.id).toBe(id('pia'));
  expect(story.ask('pia', { do: 'attend', how: 'phone' }).events).toEqual(['undertaking-accepted', 'answered']);
  const scene = sceneOf(directory, story.state, id('pia'), story.at, 'k1');
  expect(scene === null ? null : cardFor('meeting', scene)).not.toBeNull();
  expect(walks).toBe(0);
});

/** With so many people more, each in an agency of their own five hundred. */
function crowd(more: number): Directory {
  const people = new Map(known.directory.people);
  const identities = new Map(known.directory.identities);
  const agencies = new Map(known.directory.agencies);
  const [pattern] = [...agencies.values()];
  const [somebody] = [...people.values()];
  if (pattern === undefined || somebody === undefined) return expect.unreachable();
  for (let n = 0; n < more; n++) {
    const agency = `crowd-${n % 500}` as AgencyId;
    agencies.set(agency, { ...pattern, id: agency, name: `Invented Agency ${n % 500}` });
    const person = `crowd-${n}` as PersonId;
    const identity = { on: 'teams', tenant: 'tenant-council', user: `aad-crowd-${n}` } as const;
    people.set(person, { ...somebody, id: person, memberships: [{ agency, standing: [] }], identities: [identity] });
    identities.set(`teams/tenant-council/aad-crowd-${n}`, person);
  }
  return { ...known.directory, people: shut(people), identities: shut(identities), agencies };
}

/** Somebody answers: recognised, decided, told, and answered with the card. */
function presses(directory: Directory): (nth: number) => void {
  const story = convened();
  story.known = { ...known, directory };
  return (nth) => {
    expect(recognise(directory, { on: 'slack', org: 'WPOLICE', user: 'U-pia' })?.id).toBe(id('pia'));
    story.ask('pia', { do: 'attend', how: nth % 2 === 0 ? 'phone' : 'video' });
    const scene = sceneOf(directory, story.state, id('pia'), story.at, 'k1');
    expect(scene === null ? null : cardFor('meeting', scene)).not.toBeNull();
  };
}

/** How often functions of ours are called while that is done: as often on a busy machine as on a free one, which a time is not. */
function steps(does: () => void): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  does();
  let taken = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    const ours = result.filter(({ url }) => /\/(adapters|bot|cards|domain)\//.test(url) && !url.includes('node_modules'));
    for (const { functions } of ours) for (const { ranges } of functions) taken += ranges[0]?.count ?? 0;
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return taken;
}

test('a press among 20,000 people of 500 agencies takes as many steps as one among 20', { timeout: 60_000 }, () => {
  const [few = 0, many = 0] = [9, 20_000].map((more) => {
    const press = presses(crowd(more));
    // The first after a change of the directory finds what is kept for all that come after it.
    for (let nth = 0; nth < 3; nth++) press(nth);
    walks = 0;
    return steps(() => press(3));
  });
  process.stdout.write(`a press: ${few} calls among 20 people, ${many} among 20,000\n`);
  expect(few).toBeGreaterThan(1_000);
  // What was worked out before is kept by either in its own time: a few calls, of what would be 20,000.
  expect(Math.abs(many - few)).toBeLessThan(few / 100);
  expect(walks).toBe(0);
  // What goes through everybody is seen.
  const { people } = crowd(20_000);
  expect(steps(() => void administratorsOf({ people }, null))).toBeGreaterThan(20_000);
});
