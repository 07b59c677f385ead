import { describe, expect, test } from 'vitest';
import type { Values } from '../../../cards/building/values.ts';
import { requestForms } from '../../../cards/conference/request/kinds.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { requestForms as formsOf, requestCards } from '../../../cards/samples/conference/request.ts';
import { guests } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleReader } from '../../../cards/samples/scene-of.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { gpPractice } from '../../../domain/procedures/gp-practice.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';

const ref = { form: 'ask-conference', of: '', about: 'request0sample0case2' } as const;
const scene = (procedure: Procedure) => ({ ...sampleReader(guests[0] as PersonId, 'en'), procedure });
const form = (procedure: Procedure) => formFor(ref, scene(procedure));
const fields = (procedure: Procedure) => form(procedure)?.fields.map(({ name }) => name) ?? [];
const filled = { reference: 'INV-71', criterion: 'significant-harm', why: 'invented' } as const;
const sent = (procedure: Procedure, values: Values) => readForm(ref, values, scene(procedure), () => '');
const problems = (procedure: Procedure, values: Values) => {
  const read = sent(procedure, values);
  return 'problems' in read ? Object.keys(read.problems) : read;
};
const texts = new Map(formsOf('en').map(([name, one]) => [name, JSON.stringify(one)]));

describe('the form by which a conference is asked for', () => {
  test('asks whom it concerns, the criterion of the procedure and why now, and says that it is no referral route (FV-P5, BU-P4)', () => {
    expect(fields(ceredigion)).toEqual(['reference', 'criterion', 'why']);
    for (const procedure of [forthValley, stokeOnTrent, buckinghamshire, ceredigion]) {
      expect(fields(procedure)).toEqual(expect.arrayContaining(['reference', 'criterion', 'why']));
      expect(JSON.stringify(form(procedure))).toContain('This is not a way to report a new concern');
      expect(JSON.stringify(form(procedure))).toContain('If a child is in danger now: 999.');
      for (const one of procedure.asking.criteria) expect(JSON.stringify(form(procedure))).toContain(one.title.en);
    }
    expect(form(gpPractice)).toBeNull();
    expect(sent(ceredigion, filled)).toMatchObject({ command: { do: 'ask-conference', ...filled, procedure: 'ceredigion' } });
  });

  test('asks whether it was talked over with other services, and whoever decides reads it (FV-P12)', () => {
    expect(fields(forthValley)).toContain('talkedOver');
    expect(fields(buckinghamshire)).not.toContain('talkedOver');
    expect(problems(forthValley, filled)).toEqual(['talkedOver']);
    expect(sent(forthValley, { ...filled, talkedOver: 'no' })).toMatchObject({ command: { talkedOver: false } });
    expect(texts.get('request open')).toContain('Talked over with other services');
  });

  test('asks on which ground, for an unborn child alone, and from a closed list (ST-B2)', () => {
    const before = { ...filled, criterion: 'before-birth', backing: 'nobody-yet' };
    expect(problems(stokeOnTrent, before)).toEqual(['grounds']);
    expect(problems(stokeOnTrent, { ...before, grounds: ['invented'] })).toEqual(['grounds']);
    expect(sent(stokeOnTrent, { ...before, grounds: ['earlier-child', 'assessment'] })).toMatchObject({
      command: { grounds: ['assessment', 'earlier-child'] },
    });
    expect(sent(stokeOnTrent, { ...before, criterion: 'significant-harm', grounds: ['assessment'] })).toMatchObject({
      command: { grounds: [] },
    });
    expect(stokeOnTrent.asking.beforeBirth).toHaveLength(4);
  });

  test('says to whoever decides that one that is backed should normally be agreed (EN-P4)', () => {
    expect(fields(buckinghamshire)).toContain('backing');
    expect(fields(forthValley)).not.toContain('backing');
    expect(texts.get('answer-request open')).toContain('then it should normally be agreed');
    expect(texts.get('request open')).toContain('A senior manager of my agency');
  });

  test.each<[string, Values]>([
    ['a name for a reference', { reference: 'Familyname Wrenquill' }],
    ['a reference with a line break', { reference: 'INV-7\n1' }],
    ['several references', { reference: ['INV-71', 'INV-72'] }],
    ['a criterion of another procedure', { criterion: 'invented' }],
    ['a text that is too long', { why: 'x'.repeat(1_001) }],
    ['nothing but blanks', { why: ' \u200b\n ' }],
    ['a backing that there is not', { backing: '__proto__' }],
  ])('takes no %s', (_, wrong) => {
    expect(problems(buckinghamshire, { ...filled, backing: 'nobody-yet', ...wrong })).toEqual(Object.keys(wrong));
  });
});

test('no card says what was written, on which ground, or who asked', () => {
  for (const language of ['en', 'cy'] as const)
    for (const [name, card] of requestCards(language)) {
      const all = JSON.stringify(card);
      for (const secret of [planted.asks, planted.answers, 'harm', 'removed', 'senior', 'niwed'])
        expect([name, all]).not.toContain(secret);
      expect(all).not.toContain(sampleReader(guests[0] as PersonId, language).directory.people.get(guests[0] as PersonId)?.name);
    }
});

test('the form of the answer shows what was asked, and opening it is reading it, which is on the trail first (ST-P13)', () => {
  expect(texts.get('answer-request first') ?? [...texts].find(([name]) => name.startsWith('answer-request'))?.[1]).toContain(
    planted.asks,
  );
  expect(requestForms['answer-request'].opens()).toEqual({ do: 'read-request' });
});
