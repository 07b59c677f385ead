import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor } from '../../../cards/registry.ts';
import { recognise } from '../../../domain/directory/recognise.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { convened, known } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

/** Looked up by key alone: whoever goes through all of it would pay for everybody of a county. */
class NobodyWalks<K, V> extends Map<K, V> {
  override [Symbol.iterator](): never {
    throw new Error('everybody was gone through');
  }
  override entries(): never {
    return this[Symbol.iterator]();
  }
  override keys(): never {
    return this[Symbol.iterator]();
  }
  override values(): never {
    return this[Symbol.iterator]();
  }
  override forEach(): never {
    return this[Symbol.iterator]();
  }
}

function shut<K, V>(map: ReadonlyMap<K, V>): NobodyWalks<K, V> {
  const copy = new NobodyWalks<K, V>();
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
  expect(() => [...directory.people.values()]).toThrow('everybody');
  expect(recognise(directory, { on: 'slack', org: 'WPOLICE', user: 'U-pia' })?.id).toBe(id('pia'));
  expect(story.ask('pia', { do: 'attend', how: 'phone' }).events).toEqual(['undertaking-accepted', 'answered']);
  const scene = sceneOf(directory, story.state, id('pia'), story.at, 'k1');
  expect(scene === null ? null : cardFor('meeting', scene)).not.toBeNull();
});
