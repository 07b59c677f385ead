import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { minutesDue } from '../../../../domain/case/conference/minutes/due.ts';
import { headingsOf } from '../../../../domain/case/conference/minutes/headings.ts';
import type { Proceedings } from '../../../../domain/case/conference/minutes/shape.ts';
import { longestText, mostTexts } from '../../../../domain/case/conference/minutes/write.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** A conference that was held, with somebody who writes its record. */
function held(procedure = known.procedure): Story {
  const story = convened();
  story.known = { ...known, procedure };
  if (story.state.opening.status === 'open')
    story.state = { ...story.state, opening: { ...story.state.opening, procedure: procedure.key } };
  story.ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}
const write = (story: Story, who: Name, text: string, heading = 'grey-areas', nth = 0, seen = 0) =>
  story.ask(who, { do: 'write-minutes', put: { heading, nth, seen, text } });
const restrict = (story: Story, who: Name = 'mina', from: Name = 'tom', text = 'planted restricted', seen = 0) =>
  story.ask(who, { do: 'write-minutes', put: { restricted: { text, from: id(from) }, nth: 0, seen } });
const list = (story: Story, people: readonly Name[], seen = 1, proceedings: Proceedings = 'none') =>
  story.ask('cleo', { do: 'write-minutes', put: { list: { people: people.map((one) => id(one)), proceedings }, seen } });
const minutes = (story: Story) => story.convened.minutes;
const hand = (story: Story, who: Name = 'mina') =>
  story.ask(who, { do: 'hand-minutes', seen: minutes(story).version, empty: 'lines' });
const agree = (story: Story, who: Name = 'cleo', seen = minutes(story).version) => story.ask(who, { do: 'agree-minutes', seen });
const phases = (story: Story, who: Name) =>
  phasesOf(story.conference, id(who), story.known, story.at).flatMap(({ phase }) => (phase.startsWith('minutes') ? [phase] : []));
const cards = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' ? [`${to}${item.comesDown ? ' down' : ''}`] : [])).toSorted();
const form = (
  story: Story,
  who: Name,
  name: 'minutes' | 'minutes-heading' | 'minutes-restricted' | 'details',
  about?: string,
) => {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at);
  const ref = { form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) };
  return scene === null ? 'null' : JSON.stringify(formFor(ref, scene));
};

describe('what was said is typed under the headings of the procedure', () => {
  test('the five headings with their questions, the agenda, or the usual ones; the views of children and parents always (BU-F1, FV-P15)', () => {
    const keys = (procedure: Parameters<typeof headingsOf>[0], type = 'initial') =>
      headingsOf(procedure, type).map((one) => one.key);
    expect(keys(buckinghamshire)).toEqual([
      'historic-risks',
      'current-risks',
      'grey-areas',
      'current-strengths',
      'next-steps',
      'child-views',
      'parent-views',
    ]);
    expect(
      headingsOf(buckinghamshire, 'initial')
        .slice(0, 5)
        .every((one) => one.question !== null),
    ).toBe(true);
    expect(keys(ceredigion)).toEqual([
      ...ceredigion.agenda.initial.map((_, n) => `agenda-${n + 1}`),
      'child-views',
      'parent-views',
    ]);
    expect(headingsOf(ceredigion, 'review')[2]?.title?.en).toContain('Key Worker');
    expect(keys(forthValley)).toEqual(['summary', 'risks', 'strengths', 'child-views', 'parent-views']);
    expect(keys(stokeOnTrent).slice(0, 2)).toEqual(['identity', 'language']);
  });

  test('by the minute-taker or the chair, several under one heading, changed and taken out again; by nobody else', () => {
    const story = write(held(), 'mina', 'planted one');
    expect(story.events).toEqual(['minutes-written']);
    expect(write(story, 'mina', 'planted one').events).toEqual([]);
    expect(write(story, 'cleo', 'planted two', 'grey-areas', 1, 1).events).toEqual(['minutes-written']);
    expect(write(story, 'cleo', 'planted other', 'grey-areas', 0, 1).refused).toBe('changed');
    write(story, 'cleo', 'planted other', 'grey-areas', 0, 2);
    expect(minutes(story).texts['grey-areas']?.texts.map((one) => one.text)).toEqual(['planted other', 'planted two']);
    expect(form(story, 'mina', 'minutes-heading', 'grey-areas')).toContain('planted other');
    write(story, 'mina', '', 'grey-areas', 0, 3);
    expect(minutes(story).texts['grey-areas']?.texts.map((one) => one.text)).toEqual(['planted two']);
    for (const who of ['ada', 'sam', 'tom', 'una'] as const) {
      expect(write(story, who, 'mine', 'grey-areas', 1, 4).refused).toBe('not-yours');
      expect(form(story, who, 'minutes-heading', 'grey-areas')).toBe('null');
    }
  });

  test('not under a heading that the procedure has not, not for a child that is not there, and not without end', () => {
    const story = held();
    expect(write(story, 'mina', 'x', 'identity').refused).toBe('changed');
    expect(write(story, 'mina', 'x', '__proto__').refused).toBe('changed');
    expect(write(story, 'mina', 'x'.repeat(longestText + 1)).refused).toBe('list-full');
    expect(
      story.ask('mina', {
        do: 'write-minutes',
        put: { heading: 'grey-areas', nth: 0, seen: 0, text: 'x', for: ['c9' as ChildId] },
      }).refused,
    ).toBe('no-such-child');
    for (let n = 0; n < mostTexts; n++) expect(write(story, 'mina', `text ${n}`, 'grey-areas', n, n).events).toHaveLength(1);
    expect(write(story, 'mina', 'one more', 'grey-areas', mostTexts, mostTexts).refused).toBe('list-full');
  });
});

describe('from the first word to the chair’s agreement (FV-T11)', () => {
  test('the minute-taker is asked by the procedure’s day, the chair when they are ready, and both as the day comes', () => {
    const story = held(stokeOnTrent);
    expect(phases(story, 'mina')).toEqual(['minutes']);
    expect(phases(story, 'cleo')).toEqual([]);
    const due = (procedure: string) => minutesDue({ ...story.convened, procedure }, story.known.directory);
    expect(isoFromDay(due('stoke-on-trent') ?? 0)).toBe('2027-01-08');
    expect(isoFromDay(due('forth-valley') ?? 0)).toBe('2026-12-30');
    expect(due('buckinghamshire')).toBe(null);
    const reminded = turningsOf(story.conference, id('mina'), story.known).filter((one) => one.comesDown);
    const days = reminded.map((one) => new Date(one.at).toISOString().slice(0, 10));
    expect(days.slice(-5)).toEqual(['2027-01-07', '2027-01-08', '2027-01-11', '2027-01-12', '2027-01-13']);
    hand(write(story, 'mina', 'planted', 'summary'));
    expect(story.events).toEqual(['minutes-handed']);
    expect(cards(story)).toEqual([id('mina'), `${id('cleo')} down`].toSorted());
    expect([phases(story, 'cleo'), phases(story, 'mina')]).toEqual([['minutes-agree'], []]);
  });

  test('the chair gives them back with a word, which comes down; whoever handed them takes them back; agreed they stand (Q-21)', () => {
    const story = hand(write(held(), 'mina', 'planted'));
    story.ask('cleo', { do: 'return-minutes', word: 'planted word' });
    expect(cards(story)).toEqual([id('cleo'), `${id('mina')} down`].toSorted());
    expect(phases(story, 'mina')).toEqual(['minutes-back']);
    expect(form(story, 'mina', 'minutes')).toContain('planted word');
    hand(story).ask('mina', { do: 'return-minutes', word: '' });
    expect(phases(story, 'mina')).toEqual(['minutes']);
    expect(agree(story, 'mina').refused).toBe('not-yours');
    expect(agree(story, 'cleo', 0).refused).toBe('changed');
    expect(agree(hand(story)).events).toEqual(['minutes-agreed']);
    expect([phases(story, 'mina'), phases(story, 'cleo')]).toEqual([[], []]);
    expect(write(story, 'mina', 'too late', 'grey-areas', 0, 1).refused).toBe('too-late');
    expect(story.ask('mina', { do: 'return-minutes', word: '' }).refused).toBe('too-late');
    expect(story.ask('cleo', { do: 'return-minutes', word: 'again' }).events).toEqual(['minutes-returned']);
    expect(write(story, 'mina', 'in time', 'grey-areas', 0, 1).events).toEqual(['minutes-written']);
  });

  test('an author asks that their report is not appended, and takes it back (ST-M1)', () => {
    const story = held();
    expect(story.ask('tom', { do: 'keep-report-out', out: true }).events).toEqual(['report-kept-out']);
    expect(minutes(story).notAppended).toEqual([id('tom')]);
    expect(story.ask('tom', { do: 'keep-report-out', out: false }).events).toEqual(['report-kept-out']);
    expect(minutes(story).notAppended).toEqual([]);
    expect(story.ask('ada', { do: 'keep-report-out', out: true }).refused).toBe('not-yours');
  });
});

describe('the restricted part is apart (Q-11, FV-R2)', () => {
  test('those who write it, its author, and nobody else knows of it; no word, number or sentence of the trail tells of it', () => {
    const [plain, story] = [write(held(), 'mina', 'planted'), restrict(write(held(), 'mina', 'planted'))];
    for (const who of ['mina', 'cleo', 'tom'] as const)
      expect(form(story, who, 'minutes-restricted')).toContain('planted restricted');
    for (const who of ['ada', 'sam', 'pia', 'gus', 'una'] as const) {
      for (const name of ['minutes', 'minutes-restricted', 'details'] as const)
        expect(form(story, who, name)).toBe(form(plain, who, name));
      expect(story.ask(who, { do: 'read-minutes', meeting: 'k1' }).refused).toBe(
        plain.ask(who, { do: 'read-minutes', meeting: 'k1' }).refused,
      );
    }
    const says = (one: Story) => {
      if (!('events' in one.last)) return '';
      return one.last.events.map((event) => sentenceOf({ ...event, by: id('mina'), at: 0, via: 'teams' }, String)).join();
    };
    expect(says(restrict(held()))).toBe(says(write(held(), 'mina', 'planted')));
  });

  test('it leaves for those on its list once everybody was asked; what is typed after that is asked about anew (ST-M2)', () => {
    const story = restrict(held());
    expect(form(story, 'sam', 'minutes-restricted')).toBe('null');
    expect(list(story, ['sam'], 1, 'asked').events).toEqual(['minutes-written']);
    expect(form(story, 'sam', 'minutes-restricted'), 'its author has not said yet').toBe('null');
    story.ask('tom', { do: 'answer-restricted', agrees: true, seen: minutes(story).restricted.list?.at ?? -1 });
    expect(form(story, 'sam', 'minutes-restricted')).toContain('planted restricted');
    expect(form(story, 'pia', 'minutes-restricted')).toBe('null');
    expect(list(story, ['una']).refused).toBe('no-such-person');
    restrict(story, 'mina', 'tom', 'planted more', 1);
    expect(form(story, 'sam', 'minutes-restricted')).toBe('null');
    expect(list(held(), ['sam'], 0).refused).toBe('too-early');
  });

  test('whoever’s information it is says in chat whether it may go further, and may say otherwise; without their word it does not (FV-R2)', () => {
    const story = list(restrict(held()), ['sam'], 1, 'asked');
    expect(cards(story)).toContain(`${id('tom')} down`);
    const seen = minutes(story).restricted.list?.at ?? -1;
    const phases = (who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
    expect([phases('tom').includes('restricted-word'), phases('sam').includes('restricted-word')]).toEqual([true, false]);
    expect(form(story, 'tom', 'minutes-restricted')).toMatch(/It is to go to: Sam Invented/);
    const says = (who: Name, agrees: boolean, of = seen) => story.ask(who, { do: 'answer-restricted', agrees, seen: of });
    expect(says('pia', true).refused, 'nothing of theirs').toBe('changed');
    expect(says('ada', true).refused).toBe('not-yours');
    expect(says('tom', true, seen - 1).refused).toBe('changed');
    expect(says('tom', false).events).toEqual(['restricted-answered']);
    expect(
      sentenceOf({ event: 'restricted-answered', agrees: false, meeting: 'k1', by: id('tom'), at: 0, via: 'teams' }, String),
    ).toBe('private');
    expect(phases('tom')).not.toContain('restricted-word');
    expect(form(story, 'sam', 'minutes-restricted')).toBe('null');
    expect(form(story, 'cleo', 'minutes-restricted')).toContain('does not agree, so theirs goes to nobody');
    expect(says('tom', true).events).toEqual(['restricted-answered']);
    expect(form(story, 'sam', 'minutes-restricted')).toContain('planted restricted');
    // For one more they are asked anew, who has nothing until then; whom they agreed to before has it still.
    list(story, ['sam', 'pia'], 1, 'asked');
    expect([phases('tom').includes('restricted-word'), form(story, 'pia', 'minutes-restricted')]).toEqual([true, 'null']);
    expect(form(story, 'sam', 'minutes-restricted')).toContain('planted restricted');
  });
});

test('whoever was to write them is away once it is over: another one is named, or nobody and the chair is asked; not of what is agreed', () => {
  const story = held();
  write(story, 'mina', 'planted words');
  story.ask('cleo', { do: 'close' });
  expect([phases(story, 'mina'), phases(story, 'cleo')]).toEqual([['minutes'], []]);
  const offers = () => {
    const scene = sceneOf(story.known.directory, story.state, id('ada'), story.at) ?? expect.unreachable();
    return JSON.stringify(formFor({ form: 'manage', of: story.convened.id }, scene));
  };
  expect(offers()).toContain('"minute-taker"');
  expect(story.ask('ada', { do: 'set-minute-taker', person: null }).events).toEqual(['minute-taker-set']);
  expect([phases(story, 'mina'), phases(story, 'cleo')]).toEqual([[], ['minutes']]);
  expect(write(story, 'mina', 'planted afterwards', 'grey-areas', 0, 1).refused).toBe('not-yours');
  expect(form(story, 'cleo', 'minutes-heading', 'grey-areas')).toContain('planted words');
  story.ask('cleo', { do: 'set-minute-taker', person: id('mina') });
  expect(agree(story).events).toEqual(['minutes-agreed']);
  expect(story.ask('ada', { do: 'set-minute-taker', person: null }).refused).toBe('too-late');
  expect(offers()).not.toContain('"minute-taker"');
});
