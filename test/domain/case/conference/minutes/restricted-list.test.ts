import { expect, test } from 'vitest';
import { exported } from '../../../../../bot/cli/export/export-case.ts';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import type { FormName } from '../../../../../cards/form-names.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { restrictedExported } from '../../../../../domain/case/conference/minutes/exported.ts';
import { restrictedFor } from '../../../../../domain/case/conference/minutes/readers.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import type { Story } from '../../../../support/case-story.ts';
import { beforeMinutes, heldWith, type Name } from '../../../../support/conference/minuted.ts';
import { id } from '../../../../support/invented-partnership.ts';

const listing = (people: readonly Name[]) => ({
  do: 'write-minutes' as const,
  put: { list: { people: people.map((one) => id(one)), proceedings: 'none' as const }, seen: 1 },
});
const says = (story: Story, who: Name) =>
  story.ask(who, { do: 'answer-restricted', agrees: true, seen: story.convened.minutes.restricted.list?.at ?? -1 });
const has = (story: Story, who: Name) => restrictedFor(story.convened, id(who)).length > 0;
const isAsked = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).some((one) => one.phase === 'restricted-word');
const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable(who);
const form = (story: Story, who: Name, name: FormName, about?: string) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));

/** What Tom said is restricted and goes to Sam; the minutes are agreed. */
function agreed(): Story {
  const story = heldWith(beforeMinutes());
  const restricted = { text: 'planted restricted', from: id('tom') };
  story.ask('mina', { do: 'write-minutes', put: { restricted, nth: 0, seen: 0 } });
  story.ask('cleo', listing(['sam']));
  says(story, 'tom');
  story.at += 60_000;
  story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  story.at += 60_000;
  return story;
}

test('once the minutes are agreed the chair alone says who else gets the restricted part, and whose it is is asked anew (ST-M2, FV-R2)', () => {
  const story = agreed();
  const { version, at } = story.convened.minutes;
  expect(story.ask('mina', listing(['sam', 'pia'])).refused).toBe('too-late');
  expect(story.ask('sam', listing(['sam', 'pia'])).refused).toBe('not-yours');
  expect(story.ask('cleo', listing(['sam', 'pia'])).events).toEqual(['restricted-listed']);
  expect(story.told.some(({ to, item }) => to === id('tom') && item.item === 'card' && item.comesDown)).toBe(true);
  expect(story.ask('cleo', listing(['sam', 'pia'])).events).toEqual([]);
  expect([isAsked(story, 'tom'), has(story, 'pia')]).toEqual([true, false]);
  says(story, 'tom');
  expect([has(story, 'sam'), has(story, 'pia'), has(story, 'gus')]).toEqual([true, true, false]);
  // What was agreed is as it was, so that nobody's copy waits to be sent again; and what was typed can be typed no more.
  expect(story.convened.minutes).toMatchObject({ stage: 'agreed', version, at });
  const put = { restricted: { text: 'planted later', from: id('tom') }, nth: 1, seen: 1 };
  expect(story.ask('cleo', { do: 'write-minutes', put }).refused).toBe('too-late');
});

test('whoever is taken off has it no longer from then on, nobody is asked about that, and it is put right the same way (Q-21)', () => {
  const story = agreed();
  expect(has(story, 'sam')).toBe(true);
  expect(story.ask('cleo', listing([])).events).toEqual(['restricted-listed']);
  expect([has(story, 'sam'), has(story, 'tom'), isAsked(story, 'tom')]).toEqual([false, true, false]);
  story.ask('cleo', listing(['sam']));
  expect([has(story, 'sam'), isAsked(story, 'tom')]).toEqual([false, true]);
  says(story, 'tom');
  expect(has(story, 'sam')).toBe(true);
});

test('no line of the trail and no record of an export tells that it was changed, but the file of the restricted part does (Q-11)', () => {
  const event = { event: 'restricted-listed', list: { people: [id('sam')], proceedings: 'none' }, meeting: 'k1' } as const;
  const stamped = { ...event, by: id('cleo'), at: 0, via: 'teams' } as const;
  expect(sentenceOf(stamped as never, String)).toBe('private');
  expect(exported([stamped] as never)).toEqual([]);
  const written = { event: 'minutes-written', put: { restricted: { text: 'planted', from: id('tom') }, nth: 0, seen: 0 } };
  const all = [{ ...written, meeting: 'k1', by: id('mina'), at: 0 }, stamped];
  expect(restrictedExported(all, () => true)).toMatchObject([{ list: { people: [id('sam')] } }]);
});

test('the form offers it to the chair, and to nobody a text that can be typed no more', () => {
  const story = agreed();
  expect(form(story, 'cleo', 'minutes-restricted')).toContain('minutes-list');
  for (const who of ['cleo', 'mina'] as const) {
    expect(form(story, who, 'minutes-restricted')).toContain('planted restricted');
    expect(form(story, who, 'minutes-restricted')).not.toContain('minutes-restricted-write');
  }
  expect(form(story, 'mina', 'minutes-restricted')).not.toContain('minutes-list');
  expect([form(story, 'mina', 'minutes-list', '1'), form(story, 'sam', 'minutes-list', '1')]).toEqual(['null', 'null']);
  const ref = { form: 'minutes-list', of: story.convened.id, about: '1' } as const;
  const values = { people: [id('sam'), id('pia')], proceedings: 'none', asked: ['yes'] };
  expect(readForm(ref, values as never, scene(story, 'cleo'), () => '')).toMatchObject({ command: listing(['sam', 'pia']) });
});
