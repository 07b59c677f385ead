import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { convened, drafted, known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const recorded = (story: Story) => story.press('ada', { do: 'set-minute-taker', person: id('mina') });
const onTheDay = () => {
  const story = recorded(convened());
  story.at = noon('2026-12-15');
  return story;
};
const walkIn = (who: Name) => ({ do: 'walk-in', person: id(who), role: 'social-worker', sure: true }) as const;
const invite = (who: Name) => ({ do: 'invite', invitees: [{ person: id(who), role: 'social-worker', sure: true }] }) as const;

test('a minute-taker who helps gives nobody their own number or line: neither on the list, nor here, nor bound', () => {
  const story = onTheDay();
  expect(story.press('mina', walkIn('mina')).refused).toBe('puts-themself');
  expect(story.press('mina', { do: 'undertaking-signed', people: [id('mina')] }).refused).toBe('puts-themself');
  expect(story.press('cleo', walkIn('mina')).refused).toBe('takes-minutes');
  expect(story.press('cleo', invite('mina')).refused).toBe('takes-minutes');
  expect(story.press('mina', walkIn('tess')).events).toEqual(['walked-in']);
});

test('after the reveal the line is not theirs either', () => {
  const story = recorded(scaling()).ask('sam', placing('sam', 3));
  const round = story.convened.rounds.at(-1);
  story.press('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
  expect(story.press('mina', walkIn('mina')).refused).toBe('puts-themself');
  expect(story.press('mina', { do: 'read-line', meeting: 'k1' }).refused).toBe('not-yours');
});

test('nobody puts themself on the list, whoever may put others there', () => {
  expect(drafted().press('ada', invite('ada')).refused).toBe('puts-themself');
  expect(recorded(drafted()).press('ada', invite('mina')).refused).toBe('takes-minutes');
  expect(convened().press('cleo', invite('cleo')).refused).toBe('already-listed');
});

test('a cover who presses in the place of another does not either', () => {
  const story = onTheDay();
  const leaves = new Map([[id('cleo'), { from: 0, to: 1_000_000, cover: id('carl') }]]);
  story.known = { ...known, directory: { ...known.directory, leaves } };
  story.press('carl', { do: 'ask-cover', of: id('cleo') }).press('ada', { do: 'admit-cover', of: id('cleo'), cover: id('carl') });
  expect(story.press('carl', walkIn('carl')).refused).toBe('puts-themself');
  expect(story.press('carl', walkIn('tess')).events).toEqual(['walked-in']);
});

test('whoever writes the record is nobody’s deputy, and whoever sends a deputy does not write it', () => {
  const mina = { deputy: { person: id('mina') } };
  const story = recorded(convened());
  expect(story.press('sam', { do: 'send-deputy', ...mina }).refused).toBe('takes-minutes');
  const asked = convened().press('sam', { do: 'send-deputy', ...mina });
  const agree = { do: 'agree-deputy', of: id('sam'), seen: asked.at } as const;
  expect(recorded(asked).press('cleo', agree).refused).toBe('takes-minutes');

  const represented = convened().press('sam', { do: 'send-deputy', deputy: { person: id('carl') } });
  represented.press('cleo', { ...agree, seen: represented.at });
  const person = { ...(known.directory.people.get(id('sam')) ?? expect.unreachable()), standing: ['minute-taker'] as const };
  const writes = { ...known.directory, people: new Map(known.directory.people).set(id('sam'), person) };
  represented.known = { ...known, directory: writes };
  expect(represented.press('ada', { do: 'set-minute-taker', person: id('sam') }).refused).toBe('already-listed');
});

test('whoever takes the chair does not write the record besides', () => {
  const both = {
    ...(known.directory.people.get(id('carl')) ?? expect.unreachable()),
    standing: ['chair', 'minute-taker'] as const,
  };
  const story = convened();
  story.known = { ...known, directory: { ...known.directory, people: new Map(known.directory.people).set(id('carl'), both) } };
  story.press('ada', { do: 'set-minute-taker', person: id('carl') }).press('ada', { do: 'set-chair', chair: id('carl') });
  expect(story.convened).toMatchObject({ chair: id('carl'), minuteTaker: null });
});

test('neither whoever writes the record nor the reader is offered as somebody to invite', () => {
  const story = onTheDay();
  const offered = (who: Name) => {
    const scene = sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    const form = formFor({ form: 'walk-in-person', of: 'x', meeting: 'k1', about: 'council/social-worker' }, scene);
    return form?.fields.flatMap((one) => ('options' in one ? one.options.map(({ value }) => value) : [])) ?? [];
  };
  expect(offered('mina')).toContain(id('carl'));
  for (const who of ['mina', 'cleo'] as const) expect(offered(who)).not.toContain(id('mina'));
});

test('somebody is here who was not invited from 00:00 in London of its day, and not before', () => {
  const story = recorded(convened());
  for (const [at, came] of [
    ['2026-12-01T12:00:00Z', 'refused: too-early'],
    ['2026-12-14T23:59:59.999Z', 'refused: too-early'],
    ['2026-12-15T00:00:00Z', 'walked-in'],
  ] as const) {
    story.at = Date.parse(at);
    expect(story.press('mina', walkIn('tess')).events).toEqual([came]);
  }
  expect(convened().press('cleo', walkIn('tom')).refused).toBe('too-early');
});
