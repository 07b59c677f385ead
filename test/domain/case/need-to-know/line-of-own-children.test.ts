import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { lineFile } from '../../../../bot/links/line-file.ts';
import { formFor } from '../../../../cards/registry.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { openCommand, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** Shown by the chair; of the two children the second is a half-sibling, for whom alone Pia is there from then on. */
function shown(): Story {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 2)).ask('tom', placing('tom', 9));
  const last = story.convened.rounds.at(-1);
  const seen = last?.status === 'open' ? last.version + story.convened.register.sinceRound : -1;
  story.ask('cleo', { do: 'reveal', seen });
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1', 'c2'] as ChildId[], shared: [] });
  return story.ask('cleo', { do: 'limit-children', person: id('pia'), children: ['c2'] as ChildId[] });
}
const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
const dialog = (story: Story, who: Name) => {
  const form = formFor({ form: 'line', of: openCommand.id, meeting: 'k1' }, scene(story, who));
  return form === null ? null : wordsOn(form);
};
const picture = (story: Story, who: Name) => {
  const file = lineFile(scene(story, who));
  return file === null ? null : String(file.text);
};

test('of a child whom they are not there for somebody has neither the eleven cells nor the picture, nor the list beside it (Q-9, Q-24)', () => {
  const story = shown();
  const [whole, own] = [picture(story, 'sam') ?? '', picture(story, 'pia') ?? ''];
  for (const [text, children] of [
    [whole, 2],
    [own, 1],
  ] as const) {
    expect(text.match(/<img src="data:image\/png;base64,/g)).toHaveLength(children);
    expect(text.match(/<ul>/g)).toHaveLength(children);
    expect(text.match(/alt="[^"]*From \d+ to \d+\.[^"]*"/g)).toHaveLength(children);
  }
  expect(whole).toContain('alt="Child 1');
  expect(own).not.toContain('Child 1');
  // The list beside each picture has what its alternative text has, and nobody's name.
  expect(whole).toMatch(/<li>1 at 2: Invented Police \(Police\)<\/li><li>2 at 3: [^<]*<\/li>/);
  expect(whole).not.toMatch(/Sam Invented|Pia Invented|Tom Invented/);
  const cells = (who: Name) => dialog(story, who)?.match(/0 \| 1 \| 2/g)?.length;
  expect([cells('sam'), cells('pia')]).toEqual([2, 1]);
  expect(dialog(story, 'pia')).not.toContain('Child 1');
});

test('whoever is not in the register has neither, but for the chair', () => {
  const story = shown();
  for (const who of ['ada', 'gus'] as const) expect([dialog(story, who), picture(story, who)]).toEqual([null, null]);
  expect(picture(story, 'cleo')?.match(/<img /g)).toHaveLength(2);
});

test('nobody has a picture, nor the way to one, before the reveal', () => {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 2));
  for (const who of ['sam', 'cleo'] as const) {
    expect(picture(story, who)).toBeNull();
    expect(dialog(story, who)).not.toMatch(/As a picture|\d ●/);
  }
});
