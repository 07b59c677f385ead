import { describe, expect, test } from 'vitest';
import { parse } from '../../adapters/slack/receive/parse.ts';
import { renderCard } from '../../adapters/slack/render/card.ts';
import { fieldBlock } from '../../adapters/slack/render/field.ts';
import { renderForm } from '../../adapters/slack/render/form.ts';
import type { Button } from '../../cards/model.ts';
import { buttonsOf, pressOf, submissionOf } from '../adapters/slack/person.ts';
import { cards, everyField, formSamples } from '../adapters/slack/samples.ts';
import { buttonsAsRead } from '../cards/words-on.ts';

const wish = (button: Button) => {
  if ('does' in button) return { does: 'press', action: button.does };
  return 'opens' in button ? { does: 'open', form: button.opens } : { does: 'unsupported', reason: 'link' };
};

describe.each(Object.entries(cards))('card %s', (_, card) => {
  test('every button comes back as what it does', () => {
    const back = buttonsOf(renderCard(card).blocks).map((button) => parse(pressOf(button)));
    expect(back).toMatchObject(buttonsAsRead(card).map(wish));
  });
});

describe.each(Object.entries(formSamples))('form %s', (_, form) => {
  test('comes back as the form it was', () => {
    expect(parse(submissionOf(renderForm(form), {}))).toMatchObject({ does: 'submit', form: form.ref });
  });
});

test('what a form starts with comes back untouched', () => {
  const inbound = parse(submissionOf(renderForm(everyField), {}));
  expect(inbound?.does === 'submit' && inbound.values).toEqual({
    reason: 'So far',
    day: '2027-01-13',
    at: '09:30',
    place: '4',
    how: '2',
    present: ['1', '3'],
    invited: ['7'],
  });
});

test('what is filled in comes back as it was typed', () => {
  const filled = {
    reason: '*not* <!here> & "so"\nsecond line',
    reference: ' BU-104 ',
    day: '2028-02-29',
    at: '00:00',
    place: '10',
  };
  const chosen = { how: '0', present: ['0', '9'], invited: ['39', '0'].toSorted() };
  const inbound = parse(submissionOf(renderForm(everyField), { ...filled, ...chosen, whom: 'U0EXAMPLE2' }));
  const picked = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE2' };
  expect(inbound?.does === 'submit' && inbound.values).toEqual({ ...filled, ...chosen, whom: { picked } });
});

test('whoever is picked is of the org of whoever picked them: an enterprise where there is one', () => {
  const payload = Object(submissionOf(renderForm(everyField), { whom: 'W0EXAMPLE2' }));
  const inbound = parse({ ...payload, enterprise: { id: 'E0EXAMPLE' } });
  const picked = { on: 'slack', org: 'E0EXAMPLE', user: 'W0EXAMPLE2' };
  expect(inbound?.does === 'submit' && inbound.values.whom).toEqual({ picked });
});

const hostile: readonly (readonly [string, unknown])[] = [
  ['two ids in one', 'U0EXAMPLE2,U0EXAMPLE3'],
  ['a list', ['U0EXAMPLE2']],
  ['an object', { on: 'slack', org: 'T0ELSEWHERE', user: 'U0EXAMPLE2' }],
  ['an Entra object id', '00000000-0000-4000-8000-0000000000a2'],
  ['a mention', '<@U0EXAMPLE2>'],
  ['300 characters', `U${'0'.repeat(299)}`],
  ['no text at all', ''],
  ['a number', 5],
];
test.each(hostile)('%s in a people picker is nothing Slack sends', (_, selected_user) => {
  const payload = Object(submissionOf(renderForm(everyField), {}));
  const whom = { whom: { type: 'users_select', selected_user } };
  const values = { ...payload.view.state.values, [fieldBlock(everyField.ref, 'whom')]: whom };
  expect(parse({ ...payload, view: { ...payload.view, state: { values } } })).toBeUndefined();
});
