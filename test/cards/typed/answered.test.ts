import { describe, expect, test } from 'vitest';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { sampleReader, sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { type AnsweredIntent, typedCard } from '../../../cards/typed/typed-card.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';

const size = { invitees: 2, children: 1 };
const first = guests[0] ?? chair;
const comes = states.answeredWith(size, { answer: 'attending', how: 'in-person', at: states.now });
const nextDay = states.started + 86_400_000;

/** What somebody reads who typed this, and what each button does or opens, in their order. */
function answerTo(state: Conference, intent: AnsweredIntent, now: number = states.now, me: PersonId = first) {
  const scenes = [sampleScene(state, me, 'en', now)];
  const card = typedCard({ ...sampleReader(me, 'en', now), scenes, conferences: [state], requests: [] }, intent);
  const buttons = [...card.blocks.flatMap((one) => (one.block === 'row' ? [one.button] : [])), ...card.buttons].flatMap((one) =>
    'does' in one ? [`${one.does.verb} ${one.does.about}`] : 'opens' in one ? [one.opens.form] : [],
  );
  return { title: card.title, text: JSON.stringify(card.blocks), buttons };
}

describe('what is typed of coming', () => {
  test('"I cannot come" has its own button first, which opens the apologies', () => {
    expect(answerTo(states.invited(size), 'cannot-come').buttons.slice(0, 3)).toEqual([
      'apologise',
      'something-else',
      'attend digest',
    ]);
  });

  test('"yes" has the one tap first', () => {
    expect(answerTo(states.invited(size), 'coming').buttons[0]).toBe('attend digest');
  });

  test('on the day what is typed stands first, before the start and after it, and nobody is told to choose it earlier', () => {
    for (const now of [states.theDay, states.started]) {
      const late = answerTo(comes, 'late', now);
      expect(late.buttons.slice(0, 3)).toEqual([
        'change-on-the-day digest/late',
        'change-on-the-day digest/phone',
        'change-on-the-day digest/not',
      ]);
      expect(late.text).not.toMatch(/before the start/);
      expect(answerTo(comes, 'cannot-come', now).buttons[0]).toBe('change-on-the-day digest/not');
      expect(answerTo(comes, 'sick', now).buttons[0]).toBe('change-on-the-day digest/not');
    }
  });

  test('a conference of an earlier day is not listed', () => {
    for (const intent of ['late', 'cannot-come', 'sick', 'deputy', 'coming'] as const)
      expect(answerTo(comes, intent, nextDay).text, intent).not.toContain(comes.reference);
    expect(answerTo(comes, 'late', states.started).text).toContain(comes.reference);
  });
});

test('"is it still on?" is answered with whether it is, and until when an answer can be changed', () => {
  const on = answerTo(comes, 'still-on');
  expect(on.title).not.toMatch(/Cancel/);
  expect(on.text).toMatch(/It is on\. You can change your answer until it starts/);
  expect(answerTo({ ...comes, stage: 'cancelled' }, 'still-on').text).toMatch(/It is cancelled/);
  expect(answerTo(comes, 'still-on', states.started).text).toMatch(/It has started/);
});

test('whoever says thank you is told of what still waits for an answer', () => {
  const waiting = answerTo(states.invited(size), 'thanks');
  expect(waiting.text).toMatch(/still waits for your answer/);
  // It is not redrawn when the answer comes from another card.
  expect(waiting.text).toMatch(/As it stood on/);
  expect(waiting.text).not.toMatch(/nothing you need to do/);
  expect(waiting.buttons[0]).toBe('attend digest');
  expect(answerTo(comes, 'thanks').text).toMatch(/nothing you need to do/);
});

test('"cancel it" after the start says why not, and what there is instead', () => {
  const held = { ...comes, stage: 'held', present: [first] } as const;
  expect(answerTo(held, 'cancel', states.started, administrator).text).toMatch(/cannot be cancelled any more[\s\S]*closes it/);
  expect(answerTo(comes, 'cancel', states.now, administrator).text).not.toMatch(/any more/);
});

test('"undo" has the line that can be undone, and else says where things are changed', () => {
  const acts = [{ act: 3, asks: { do: 'cancel', why: 'x' }, by: administrator, came: 'waiting', until: states.now + 60_000 }];
  const held = { ...comes, heldBack: { ...comes.heldBack, acts } } as unknown as Conference;
  expect(answerTo(held, 'undo', states.now, administrator).buttons[0]).toBe('take-back digest/3');
  expect(answerTo(comes, 'undo').text).toMatch(/nothing that can be undone/);
});

test('help says that the name of a language alone changes it, and each language is named by itself', () => {
  expect(answerTo(comes, 'help').text).toMatch(/changes nothing but the language, by its name: “Cymraeg”, “English”/);
  const card = typedCard({ ...sampleReader(first, 'en'), scenes: [], conferences: [], requests: [] }, 'language');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Cymraeg', 'English']);
});
