import { describe, expect, test } from 'vitest';
import { parse as parseSlack } from '../../adapters/slack/receive/parse.ts';
import { readPayload } from '../../adapters/slack/receive/payloads.ts';
import { renderForm as slackForm } from '../../adapters/slack/render/form.ts';
import { renderForm as teamsForm } from '../../adapters/teams/render/form.ts';
import type { Form } from '../../cards/model.ts';
import { formFor } from '../../cards/registry.ts';
import { chair } from '../../cards/samples/partnership.ts';
import { planted } from '../../cards/samples/planted.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import { forms } from '../cards/catalogue.ts';
import { everyOne } from '../support/many/every-one.ts';

const word = /Quillplanted/;
const platforms = [
  ['slack', slackForm],
  ['teams', teamsForm],
] as const;

/** Where in what a platform is sent a planted word stands. JSON in a string is looked into. */
function places(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') {
    if (!word.test(value)) return [];
    return /^[[{]/.test(value) ? places(JSON.parse(value), [...path, 'json']) : [path.join('.')];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));
}

/** Text blocks, labels of inputs and of choices, and rows of facts: what is read, and never comes back. */
const isRead = (place: string) =>
  /\.(text|label|label\.text|choices\.\d+\.title|facts\.\d+\.value)$/.test(place) && !/json/.test(place);

const ref = { form: 'child-names', of: states.answered(states.sizes.small).id, about: 'c1' } as const;
const scene = sampleScene(states.answered(states.sizes.small), chair, 'en');
const typed = {
  'child-name': 'Typed Quillplanted',
  'child-address': '2 Quillplanted Row',
  'child-school': 'Quillplanted Juniors',
  'child-placement': 'x'.repeat(300),
};

describe.each(platforms)('what a child is called, on %s (Q-18)', (_, render: (form: Form) => unknown) => {
  const named = forms.filter(([, form]) => word.test(JSON.stringify(form)));

  test('stands in the forms that ask about several children or tell of them', () => {
    const names = new Set(named.map(([, form]) => form.ref.form));
    const asking = ['place', 'room', 'family', 'line', 'details', 'give-action', 'half-siblings', 'children', 'children-change'];
    expect([...names]).toEqual(expect.arrayContaining(asking));
  });

  test('stands in texts and labels alone: in no option value, id, private metadata or start value', () => {
    everyOne(named, (form) => {
      const found = places(render(form));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((place) => !isRead(place))).toEqual([]);
    });
  });

  test('where its form is shown again after a problem it is not put back, and the form says that it is typed again', () => {
    const again = formFor(ref, scene, { 'child-placement': 'Too long.' }, typed);
    if (again === null) throw new Error('the form is not shown again');
    const text = JSON.stringify(render({ ...again, intro: [] }));
    expect(text).not.toMatch(word);
    expect(text).not.toContain('xxx');
    expect(text.match(/Please type this again/g)).toHaveLength(4);
  });
});

describe('of a modal that comes back', () => {
  const modal = slackForm(formFor({ form: 'children-change', of: scene.state.id }, scene) as Form);
  const state = { values: { 'what|1': { what: { type: 'static_select', selected_option: { value: 'date/c1' } } } } };
  const view = { ...modal, id: 'V0EXAMPLE', hash: '1.x', state, root_view_id: planted.name };
  const from = { user: { id: 'U0EXAMPLE' }, team: { id: 'T0EXAMPLE' }, trigger_id: '1.2', token: planted.name };

  test('nothing is read but what was filled in and which form it is: no block, no label, no name', () => {
    const body = { type: 'view_submission', ...from, view };
    expect(JSON.stringify(body)).toMatch(word);
    expect(JSON.stringify(readPayload(body))).not.toMatch(word);
    expect(JSON.stringify(parseSlack(body))).not.toMatch(word);
    expect(parseSlack(body)).toMatchObject({ does: 'submit', form: { form: 'children-change' } });
  });

  test('also where a button in it was pressed', () => {
    const button = { action_id: 'x', action_ts: '1.1', value: '{"nothing":1}', text: { type: 'plain_text', text: planted.name } };
    const body = { type: 'block_actions', ...from, view: { ...view, app_id: planted.name }, actions: [button] };
    expect(JSON.stringify(readPayload(body))).not.toMatch(word);
    expect(parseSlack(body)).toBeDefined();
  });
});
