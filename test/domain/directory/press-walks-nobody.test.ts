import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor } from '../../../cards/registry.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import type { Directory } from '../../../domain/directory/state.ts';
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
