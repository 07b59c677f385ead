import { describe, expect, test } from 'vitest';
import { renderForm } from '../../../adapters/slack/render/form.ts';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { moved } from '../../../cards/samples/moved.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { opened } from '../../../cards/samples/rounds.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Answer } from '../../../domain/case/meeting/answers/answer.ts';

const size = { invitees: 2, children: 1 };
const first = guests[0] ?? chair;
const apologies: Answer = { answer: 'apologies', line: '', at: states.now };
const comes: Answer = { answer: 'attending', how: 'in-person', at: states.now };
const card = (state: Convened, now: number) => JSON.stringify(cardFor('meeting', sampleScene(state, first, 'en', now)));
const diary = (state: Convened) =>
  JSON.stringify(formFor({ form: 'diary', of: state.id }, sampleScene(state, first, 'en'), {}, {}, () => null)?.intro);
const said = (state: Convened, answer: Answer): Convened => ({
  ...state,
  invitees: state.invitees.map((one, n) => (n === 0 ? { ...one, answer } : one)),
});

describe('of who does not come', () => {
  test('the dates are named until the start, and nothing is asked any more after closing', () => {
    const state = states.answeredWith(size, apologies);
    expect(card(state, states.now)).toMatch(/by the dates below[\s\S]*Worked back/);
    expect(card(state, states.started)).toMatch(/still asked for: a report/);
    expect(card(state, states.started)).not.toMatch(/dates below|Worked back/);
    expect(card({ ...state, stage: 'closed' }, states.started)).not.toMatch(/still asked for/);
  });
});

describe('of what was moved', () => {
  const state = moved(states.invited(size));

  test('nobody is told to get the entry again where its button is not, nor that it was moved on the day', () => {
    expect(card(said(state, comes), states.now)).toMatch(/Moved from[\s\S]*get the entry again[\s\S]*"Diary entry"/);
    expect(card(said(state, apologies), states.now)).toMatch(/Moved from/);
    expect(card(said(state, apologies), states.now)).not.toMatch(/get the entry again/);
    const day = (state.when?.startsAt ?? 0) - 600_000;
    expect(card(said(state, comes), day)).not.toMatch(/Moved from|get the entry again/);
  });

  test('an earlier entry is spoken of where there can be one', () => {
    expect(diary(state)).toMatch(/earlier entry/);
    expect(diary(states.invited(size))).not.toMatch(/earlier entry/);
  });
});

test('what leaves the form of cancelling unsent does not read "Cancel" on Slack', () => {
  const state = states.invited(size);
  const form = formFor({ form: 'cancel', of: state.id }, sampleScene(state, administrator, 'en')) ?? expect.unreachable();
  expect(renderForm(form)).toMatchObject({ submit: { text: 'Cancel it' }, close: { text: 'Leave it as it is' } });
});

test('who is to be telephoned stands under "telephones", and whoever enters a number is not told that they cannot see it', () => {
  expect(wordsFor('en').preFlight.more(2)).toContain(`“${wordsFor('en').preFlight.all}”`);
  expect(wordsFor('en').preFlight.all).toBe('All of it, with telephones');
  const state = opened(size, 0);
  const form = formFor({ form: 'room', of: state.id, about: '1/c1' }, sampleScene(state, chair, 'en'));
  expect(JSON.stringify(form?.intro)).toMatch(/What you enter here nobody is shown before you reveal/);
  expect(JSON.stringify(form?.intro)).not.toMatch(/you neither/);
});

test('a draft is discarded without a reason, and a conference is not cancelled without one', () => {
  for (const [state, required] of [
    [states.fullDraft(size), false],
    [states.invited(size), true],
  ] as const) {
    const ref = { form: 'cancel', of: state.id } as const;
    const scene = sampleScene(state, administrator, 'en');
    expect(formFor(ref, scene)?.fields[0]?.required).toBe(required);
    const read = readForm(ref, { why: '' }, scene, () => 'sealed');
    expect(read).toMatchObject(required ? { problems: {} } : { command: { do: 'cancel', why: '' } });
  }
});

test('whoever is here and is not bound reads which button binds them, and after the start nobody reads of "I’ll be there"', () => {
  const unbound = said(states.invited(size), { answer: 'none' });
  expect(card({ ...unbound, stage: 'held', present: [first] }, states.started)).toMatch(/“I accept the undertaking” does/);
  const absent = card(said(states.invited(size), comes), states.started);
  expect(absent).toMatch(/“I accept the undertaking” does/);
  expect(absent).not.toMatch(/there["”] does/);
});
