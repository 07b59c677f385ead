import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { Problems, Values } from '../../../cards/building/values.ts';
import { decideForm } from '../../../cards/conference/decision/decide-form.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../support/case-story.ts';
import { c1, inRoom, seenOtherwise } from '../../support/conference/deciding.ts';
import { close, giving } from '../../support/conference/views-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

function scene(story: Story, who: keyof typeof people) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
}
const ref = (story: Story) => ({ form: 'decide-child', of: story.convened.id, meeting: 'k1', about: c1 }) as const;
const fields = (story: Story) => decideForm(scene(story, 'cleo'), ref(story))?.fields ?? [];
const read = (story: Story, values: Values) => readForm(ref(story), values, scene(story, 'cleo'), () => '');
const all = { what: 'on', how: 'follows', categories: ['neglect'], reason: 'plantedbasis', limb: 'research' };

test('the chair is asked what at-risk rests on, once that is chosen, and on what basis, where the document has it so (ST-D4, CE-D3)', () => {
  for (const procedure of [ceredigion, stokeOnTrent]) {
    const story = inRoom(procedure);
    const asked = fields(story);
    expect(asked.find((one) => one.name === 'limb')).toMatchObject({
      required: true,
      once: {
        field: 'what',
        is: ['on', 'changed'],
        before: 'If at risk, what it rests on',
        unless: { field: 'how', is: ['adjourns'] },
      },
      options: [{ value: 'shown' }, { value: 'enquiries' }, { value: 'research' }],
    });
    expect(asked.find((one) => one.name === 'limb')).not.toHaveProperty('start');
    expect(asked.find((one) => one.name === 'reason')).toMatchObject({ required: true, label: 'Why, and on what basis' });
    expect(asked.find((one) => one.name === 'reason')).not.toHaveProperty('once');
    const said = procedure === ceredigion ? { ...all, categories: [] } : all;
    expect(read(story, { ...said, limb: '' })).toMatchObject({ problems: { limb: expect.any(String) } });
    expect(read(story, { ...said, reason: '' })).toMatchObject({ problems: { reason: expect.any(String) } });
    expect(read(story, said)).toMatchObject({ command: { limb: 'research', reason: 'plantedbasis' } });
    expect(read(story, { ...said, what: 'off', categories: [] })).not.toHaveProperty('command.limb');
  }
  expect(fields(inRoom(forthValley)).map((one) => one.name)).not.toContain('limb');
});

test('it starts with the limb that all agreed on, or that all who see a risk named; of two it starts with none (ST-D4)', () => {
  const start = (story: Story) => fields(story).find((one) => one.name === 'limb')?.start;
  const agreed = inRoom(stokeOnTrent).ask('cleo', {
    do: 'say-agreement',
    all: [
      { child: c1, outcome: 'at-risk', limb: 'enquiries' },
      { child: 'c2' as typeof c1, outcome: null },
    ],
  });
  expect(start(agreed)).toEqual(['enquiries']);
  const viewed = (...says: readonly ('shown' | 'research' | 'no')[]) => {
    const story = inRoom(ceredigion).ask('cleo', { do: 'open-views' });
    for (const [n, who] of (['sam', 'pia', 'tom'] as const).entries()) story.ask(who, giving(says[n] ?? 'no'));
    return close(story);
  };
  expect(start(viewed('research', 'research', 'no'))).toEqual(['research']);
  expect(start(viewed('research', 'shown', 'no'))).toBeUndefined();
  // Their evidence is recorded, so that the chair's own words are for what is decided otherwise alone.
  expect(fields(viewed('shown', 'shown', 'no')).find((one) => one.name === 'reason')).toMatchObject({
    label: 'Why you decide so',
  });
});

test('whoever reads what was decided reads the limb; the basis stands for whoever chairs it and writes the record (ST-D4)', () => {
  const story = inRoom(stokeOnTrent);
  const said = read(story, all);
  story.ask('cleo', ('command' in said ? said.command : expect.unreachable()) as never);
  const decisions = (who: keyof typeof people) =>
    JSON.stringify(formFor({ form: 'decisions', of: story.convened.id, meeting: 'k1' }, scene(story, who)));
  for (const who of ['cleo', 'sam', 'pia'] as const)
    expect(decisions(who), who).toContain('["It rests on","harm is likely, on research"]');
  expect(decisions('cleo')).toContain('plantedbasis');
  expect(decisions('pia')).not.toContain('plantedbasis');
});

test('whoever adjourns over a child is held up by no limb: not at first, not shown again, nor as it stood adjourned (ST-D1, ST-D4)', () => {
  const story = seenOtherwise(stokeOnTrent);
  const drawn = (problems: Problems, values: Values) => formFor(ref(story), scene(story, 'cleo'), problems, values);
  const limb = (problems: Problems, values: Values) => drawn(problems, values)?.fields.find((one) => one.name === 'limb');
  const spared = { required: false, label: 'If at risk, what it rests on' };
  const adjourning = { what: 'on', how: 'adjourns', categories: ['*'], reason: '' };
  const lacking = read(story, adjourning);
  expect(lacking).toMatchObject({ problems: { reason: expect.any(String) } });
  expect('problems' in lacking && lacking.problems).not.toHaveProperty('limb');
  // Shown again for what else is missing, with a limb that was chosen or without: it may stay empty, whatever it is filled with.
  for (const chosen of ['', 'research'])
    expect(limb({ reason: 'x' }, { ...adjourning, limb: chosen }), chosen).toMatchObject(spared);
  // Asked for since it is missing, both choices that it goes with stand: neither can be changed so that it would not be needed.
  const missing = drawn({ limb: 'x' }, { what: 'on', how: 'chair-decides', reason: 'x', limb: '' });
  const left = (name: string) => missing?.fields.flatMap((one) => (one.name === name && 'options' in one ? one.options : []));
  expect(limb({ limb: 'x' }, { what: 'on', how: 'chair-decides', limb: '' })).toMatchObject({ required: true });
  for (const name of ['what', 'how']) expect(left(name), name).toHaveLength(1);
  const said = read(story, { ...adjourning, reason: 'plantedbasis' });
  story.ask('cleo', ('command' in said ? said.command : expect.unreachable()) as never);
  expect(story.events).toEqual(['child-adjourned']);
  expect(limb({}, {})).toMatchObject(spared);
});
