import { expect, test, vi } from 'vitest';
import { renderForm as slackForm } from '../../../adapters/slack/render/form.ts';
import { renderForm as teamsForm } from '../../../adapters/teams/render/form.ts';
import type { Values } from '../../../cards/building/values.ts';
import type { Field, Form } from '../../../cards/model.ts';
import type * as Registry from '../../../cards/registry.ts';
import { languages } from '../../../domain/calendar/format.ts';

type Asked = Parameters<typeof Registry.readForm>;
const drawn: { readonly ref: Asked[0]; readonly scene: Asked[2]; readonly form: Form }[] = [];

vi.mock('../../../cards/registry.ts', async (load) => {
  const registry = await load<typeof Registry>();
  const formFor: typeof registry.formFor = (ref, scene, problems, ...rest) => {
    const form = registry.formFor(ref, scene, problems, ...rest);
    if (form !== null && problems === undefined) drawn.push({ ref: form.ref, scene, form });
    return form;
  };
  return { ...registry, formFor };
});
const { formFor, readForm } = await import('../../../cards/registry.ts');
const { directoryForms } = await import('../../../cards/partnership/kinds.ts');
const { isDirectoryForm } = await import('../../../cards/partnership/form-names.ts');
const { sampleDirectoryForms, sampleDirectoryScene } = await import('../../../cards/samples/directory-forms.ts');
const { sampleForms } = await import('../../../cards/samples/forms.ts');
const { sizes } = await import('../../../cards/samples/states.ts');
for (const language of languages) for (const size of Object.values(sizes)) sampleForms(language, size);
const samples = [...drawn];

/** Numbers and views, a child at a time: left empty, what was given of a child stands, and no form is ever filled in with one. */
const leftAsItIs: ReadonlySet<string> = new Set(['place', 'family', 'room', 'view', 'enter-view']);

function filled(field: Field): Values[string] {
  if (field.field === 'one') return field.options[0]?.value ?? '';
  if (field.field === 'many') return field.options.slice(0, 1).map((one) => one.value);
  if (field.field === 'date') return '2026-12-15';
  if (field.field === 'time') return '10:00';
  return field.field === 'account' ? '' : 'x';
}

/** What has to be filled in, and each choice there is, one at a time. */
function choices({ fields }: Form): readonly Values[] {
  const base = Object.fromEntries(fields.flatMap((one) => (one.required ? [[one.name, filled(one)]] : [])));
  const others = fields.flatMap((field) =>
    field.field === 'one' || field.field === 'many'
      ? field.options.map(({ value }) => ({ ...base, [field.name]: field.field === 'one' ? value : [value] }))
      : [],
  );
  return [base, ...others.slice(0, 40)];
}

const problemsOf = (ref: Asked[0], values: Values, scene: Asked[2]) => {
  const read = readForm(ref, values, scene, () => '');
  return 'problems' in read ? read.problems : {};
};

/** Whether another field that may stay empty, filled in, is enough as well: then each of them is optional, and not both. */
function isOneOfSeveral(name: string, { form, ref, scene }: (typeof samples)[number], values: Values): boolean {
  const others = form.fields.filter((one) => one.name !== name && !one.required && values[one.name] === undefined);
  return others.some((one) => problemsOf(ref, { ...values, [one.name]: filled(one) }, scene)[name] === undefined);
}

test('what is asked for once it was left empty is not called optional, which Slack writes beside the label', () => {
  const called = new Set<string>();
  for (const sample of samples) {
    const { ref, scene, form } = sample;
    for (const values of choices(form)) {
      const problems = problemsOf(ref, values, scene);
      const missing = Object.keys(problems).filter((name) => values[name] === undefined);
      if (missing.length === 0) continue;
      const again = formFor(ref, scene, problems, values) ?? expect.unreachable();
      slackForm(again);
      teamsForm(again);
      for (const name of missing) {
        const field = again.fields.find((one) => one.name === name);
        const isCalledSo = field !== undefined && !field.required && !leftAsItIs.has(ref.form);
        if (isCalledSo && !isOneOfSeveral(name, sample, values))
          called.add(`${ref.form} ${name.replace(/-c\d$/, '-c1')} ${JSON.stringify(values)}`);
      }
    }
  }
  expect([...called]).toEqual([]);
});

test('nor in the forms of the partnership, but for what goes with something else that was filled in', () => {
  const scene = sampleDirectoryScene('en');
  let tried = 0;
  const called = new Set<string>();
  for (const [, form] of sampleDirectoryForms('en')) {
    const { ref, fields } = form;
    if (!isDirectoryForm(ref.form)) continue;
    for (const values of choices(form)) {
      const read = directoryForms[ref.form].read(values, scene, ref);
      const problems = 'problems' in read ? Object.keys(read.problems) : [];
      tried += 1;
      for (const { name, required } of fields)
        if (!required && values[name] === undefined && problems.includes(name)) called.add(`${ref.form} ${name}`);
    }
  }
  expect(tried).toBeGreaterThan(60);
  expect([...called]).toEqual([]);
});

test('what a choice then requires is not called optional before: it is not shown, or called by what may be said of another choice', () => {
  const called = new Map<string, readonly string[]>();
  for (const { ref, scene, form } of samples)
    for (const { name, required, label, once } of form.fields) {
      if (once?.before === undefined) continue;
      expect([ref.form, name, label === once.before]).toEqual([ref.form, name, !required]);
      const [needs = ''] = once.is;
      const again = formFor(ref, scene, { [name]: 'x' }, { [once.field]: needs, [name]: '' });
      const wanted = again?.fields.find((one) => one.name === name);
      expect([ref.form, name, wanted?.required]).toEqual([ref.form, name, true]);
      if (scene.language === 'en') called.set(`${ref.form} ${name}`, [once.before, wanted?.label ?? '']);
    }
  expect(Object.fromEntries([...called].toSorted())).toEqual({
    'answer-date note': ['Anything to add, if your answer is yes', 'Why not'],
    'answer-offer note': ['Anything to add, if your answer is yes', 'Why not'],
    'child-plan reasons': ['Reasons for and against, if the child is invited and comes', 'Reasons for and against'],
    'correction-answer words': ['Anything to add, if it is put right', 'Why it stays as it is'],
    'decide-child limb': ['If at risk, what it rests on', 'What it rests on'],
    'decide-child reason': ['Anything to add, if it is as was agreed', 'Why you decide so'],
    'dissent-next words': ['Anything to add, if it is settled', 'What the next step is, and with whom'],
    'exclusion-ask words': ['In your words: what it rests on, or which part', 'Who it is, and what it rests on, or which part'],
    'move why': ['Why, and who agreed it, if that day is meant', 'Why it is past the limit, and who agreed it'],
    'not-invited words': ['Anything to add to a reason above', 'What it is, in a few words'],
  });
});

test('a choice that needs more leads to what it needs, and to nothing that another choice needs; as it was made', () => {
  const found = samples.find(({ ref, form }) => ref.form === 'recommendation' && form.fields[0]?.field === 'one');
  const { ref, scene, form } = found ?? expect.unreachable('no sample');
  expect(form.fields.map(({ name }) => name)).toEqual(['accepted']);
  for (const [accepted, needs] of [
    ['yes', 'until'],
    ['no', 'why'],
  ] as const) {
    const values = { accepted };
    const next = formFor(ref, scene, problemsOf(ref, values, scene), values) ?? expect.unreachable();
    expect(next.fields.map(({ name, required, problem }) => [name, required, problem])).toEqual([
      ['accepted', true, undefined],
      [needs, true, undefined],
    ]);
    const [chosen] = next.fields;
    expect(chosen?.field === 'one' && [chosen.options.map(({ value }) => value), chosen.start]).toEqual([[accepted], [accepted]]);
    const said = { ...values, [needs]: needs === 'why' ? 'x' : '2026-12-15' };
    expect(problemsOf(ref, said, scene)).toEqual({});
  }
});
