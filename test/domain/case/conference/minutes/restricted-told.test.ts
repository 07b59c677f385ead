import { expect, test } from 'vitest';
import { exported } from '../../../../../bot/cli/export/export-case.ts';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { renderLetter } from '../../../../../bot/deliver/render-letter.ts';
import type { FormName } from '../../../../../cards/form-names.ts';
import { cardFor, formFor } from '../../../../../cards/registry.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import type { Story } from '../../../../support/case-story.ts';
import { beforeMinutes, heldWith, type Name } from '../../../../support/conference/minuted.ts';
import { id } from '../../../../support/invented-partnership.ts';

const listed = (story: Story, people: readonly Name[]) =>
  story.ask('cleo', {
    do: 'write-minutes',
    put: { list: { people: people.map((one) => id(one)), proceedings: 'none' }, seen: story.convened.minutes.restricted.changes },
  });
const says = (story: Story, who: Name, agrees: boolean) =>
  story.ask(who, { do: 'answer-restricted', agrees, seen: story.convened.minutes.restricted.list?.at ?? -1 });
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const isThere = (story: Story, who: Name) => phases(story, who).includes('restricted-there');
const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable(who);
const card = (story: Story, who: Name) => JSON.stringify(cardFor('meeting', scene(story, who)));
const form = (story: Story, who: Name, name: FormName, about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
/** Who was told by the last press that something is theirs no more. */
const lost = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'not-yours-now' ? [to] : []));
const cameDown = (story: Story, who: Name) =>
  story.told.some(({ to, item }) => to === id(who) && item.item === 'card' && item.comesDown === true);
const later = (story: Story) => {
  story.at += 60_000;
  return story;
};

/** What Tom said is restricted, in minutes that are being written. */
function typed(): Story {
  const story = heldWith(beforeMinutes());
  const restricted = { text: 'planted restricted', from: id('tom') };
  story.ask('mina', { do: 'write-minutes', put: { restricted, nth: 0, seen: 0 } });
  return later(story);
}

test('whoever is put on its list is told once whose it is has agreed, by a new message that says nothing of what, and takes it from there (FV-R2, Q-11)', () => {
  const story = typed();
  listed(story, ['sam']);
  expect([isThere(story, 'sam'), phases(story, 'cleo').includes('restricted-out')]).toEqual([false, false]);
  says(later(story), 'tom', true);
  expect([cameDown(story, 'sam'), isThere(story, 'sam'), isThere(story, 'tom'), isThere(story, 'pia')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const posted = card(story, 'sam');
  expect(posted).toContain('given you something to read');
  expect(posted).toContain('"form":"minutes-get"');
  expect(posted).not.toMatch(/planted|Restricted|confidential/);
  expect(form(story, 'sam', 'minutes-restricted')).toContain('planted restricted');
});

test('they confirm it with one tap, and whoever writes the minutes reads who has it, and notes who was told by telephone (Q-16)', () => {
  const story = typed();
  listed(story, ['sam', 'pia']);
  says(later(story), 'tom', true);
  const out = () => phases(story, 'cleo').includes('restricted-out');
  expect([out(), phases(story, 'mina').includes('restricted-out')]).toEqual([true, false]);
  expect(story.ask('sam', { do: 'confirm-restricted' }).events).toEqual(['restricted-got']);
  expect(story.ask('sam', { do: 'confirm-restricted' }).events).toEqual([]);
  expect([isThere(story, 'sam'), isThere(story, 'pia'), out()]).toEqual([false, true, true]);
  expect(form(story, 'cleo', 'minutes-restricted')).toMatch(/Sam[^"]*has said that they have it.*Pia[^"]*has not said yet/);
  expect(story.ask('cleo', { do: 'note-restricted', to: id('pia'), how: 'telephone' }).events).toEqual(['restricted-got']);
  expect([isThere(story, 'pia'), out()]).toEqual([false, false]);
  expect(form(story, 'mina', 'minutes-restricted')).toMatch(/Pia[^"]*Told by telephone/);
  // What was noted is taken back, and so is a tap that was a slip: they are asked anew.
  story.ask('mina', { do: 'note-restricted', to: id('pia'), how: null });
  expect(isThere(story, 'pia')).toBe(true);
  expect(story.ask('cleo', { do: 'note-restricted', to: id('sam'), how: 'post' }).events).toEqual([]);
  story.ask('cleo', { do: 'note-restricted', to: id('sam'), how: null });
  expect([story.events, cameDown(story, 'sam'), isThere(story, 'sam')]).toEqual([['restricted-got'], true, true]);
});

test('to whoever is not on it the answer is the same whether there is a restricted part or not (Q-11)', () => {
  const [without, story] = [heldWith(beforeMinutes()), typed()];
  listed(story, ['sam']);
  for (const one of [without, story]) {
    expect(one.ask('gus', { do: 'confirm-restricted' }).refused).toBe('changed');
    expect(one.ask('sam', { do: 'confirm-restricted' }).refused).toBe('changed');
    expect(one.ask('gus', { do: 'note-restricted', to: id('sam'), how: 'telephone' }).refused).toBe('not-yours');
    expect(one.ask('cleo', { do: 'note-restricted', to: id('sam'), how: 'telephone' }).refused).toBe('no-such-person');
  }
});

test('whoever is taken off its list, or loses it by a word taken back or copies withdrawn, is told by a message of its own that says nothing of what (Q-22)', () => {
  const ways: readonly ((story: Story) => unknown)[] = [
    (story) => listed(story, ['pia']),
    (story) => says(story, 'tom', false),
    (story) =>
      story.ask('mina', {
        do: 'write-minutes',
        put: { restricted: { text: '', from: id('tom') }, nth: 0, seen: story.convened.minutes.restricted.changes },
      }),
  ];
  for (const way of ways) {
    const story = typed();
    listed(story, ['sam', 'pia']);
    says(later(story), 'tom', true);
    story.ask('sam', { do: 'confirm-restricted' });
    way(later(story));
    expect(lost(story)).toContain(id('sam'));
    expect(lost(story)).not.toContain(id('gus'));
    expect(isThere(story, 'sam')).toBe(false);
    const { item } = story.told.find((one) => one.to === id('sam') && one.item.item === 'notice') ?? expect.unreachable();
    const { people } = story.known.directory;
    const letter = { ...item, letter: 'notice' } as never;
    const cases = new Map([[story.convened.id, story.state]]);
    const posted = renderLetter(
      story.known.directory,
      people.get(id('sam')) ?? expect.unreachable(),
      letter,
      cases as never,
      story.at,
    );
    expect(JSON.stringify(posted)).toContain('Something that was there for you is not any more');
    expect(JSON.stringify(posted)).not.toMatch(/planted|estricted|confidential/);
  }
});

test('who is put on its list later takes it from nobody, and whoever was taken off and is on it again is told anew', () => {
  const story = typed();
  listed(story, ['sam']);
  says(later(story), 'tom', true);
  story.ask('sam', { do: 'confirm-restricted' });
  listed(later(story), ['sam', 'pia']);
  expect(lost(story)).toEqual([]);
  expect(phases(story, 'tom')).toContain('restricted-word');
  expect(form(story, 'sam', 'minutes-restricted')).toContain('planted restricted');
  expect(form(story, 'pia', 'minutes-restricted')).toBe('null');
  expect(form(story, 'cleo', 'minutes-restricted')).toContain('has not said yet of everybody');
  says(later(story), 'tom', true);
  expect([isThere(story, 'sam'), isThere(story, 'pia')]).toEqual([false, true]);
  listed(later(story), ['pia']);
  listed(later(story), ['pia', 'sam']);
  says(later(story), 'tom', true);
  expect([cameDown(story, 'sam'), isThere(story, 'sam'), isThere(story, 'pia')]).toEqual([true, true, true]);
});

test('the trail says of it no more than that there was something private, and an export nothing (Q-11)', () => {
  const event = { event: 'restricted-got', to: id('sam'), how: 'telephone', meeting: 'k1' } as const;
  const stamped = { ...event, by: id('cleo'), at: 0, via: 'teams' } as const;
  expect(sentenceOf(stamped as never, String)).toBe('private');
  expect(exported([stamped] as never)).toEqual([]);
});
