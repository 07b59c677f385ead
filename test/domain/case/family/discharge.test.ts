import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { familyChangedCard } from '../../../../cards/family/family-changed-card.ts';
import { coreGroupCard } from '../../../../cards/meeting/core-group/core-group-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { Scene } from '../../../../cards/scene.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../../domain/calendar/london.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { NoteId } from '../../../../domain/case/conference/private-note/shape.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import { withFactsOfThese } from '../../../../domain/case/dates/facts-of-these.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { scotland2023 } from '../../../../domain/procedures/national/scotland-2023.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const leaves = (on: string | null, child = c2): BareCommand => ({ do: 'set-discharge', child, on });
const bornOn = (born: string): BareCommand => ({ do: 'correct-child', child: c2, is: { born } });
const says = (isToMeet: boolean) =>
  ({
    do: 'say-follows',
    child: c2,
    help: null,
    lead: null,
    words: '',
    unborn: { home: false, order: false, 'core-group': isToMeet },
  }) as unknown as BareCommand;

/** Both on a plan on 15 December; the core group met a week later, and the second child was born on 27 January. */
function born(procedure: Procedure, isToMeet = true): Story {
  const story = decide(decide(inRoom(procedure), c1), c2);
  story.ask('cleo', says(isToMeet));
  meets(story, 'g1', '2026-12-22');
  story.at = noon('2027-01-28');
  expect(story.ask('ada', bornOn('2027-01-27')).events).toEqual(['child-born']);
  return story;
}

function meets(story: Story, group: 'g1' | 'g2', date: string): void {
  story.at = Math.max(noon('2026-12-16'), story.at);
  story.meeting = group;
  const when = { date, time: '14:00', place: 'Invented Room' };
  expect(story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] }).events).toEqual(['core-group-called']);
  story.at = noon(date) + 86_400_000;
  expect(story.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toContain('register-taken');
  story.meeting = 'k1';
}

function rowsOf(story: Story, rule: string, state = story.state): readonly string[] {
  const { procedure } = story.known;
  const rows = caseDeadlines(state, procedure, calendarOf(procedure), story.at);
  const theirs = rows.filter((row) => row.rule === rule && row.from?.fact.startsWith('discharge') === true);
  return theirs.map(
    ({ due, by, state: stands }) => `${due === null ? '' : isoFromDay(due)} ${by === null ? '-' : isoFromDay(by)} ${stands}`,
  );
}

function sceneFor(story: Story, who: keyof typeof people): Scene {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...scene, procedure: story.known.procedure };
}

test('where a conference said so, the core group meets between the birth and the day before the discharge, and one before the birth is none (FV-B1)', () => {
  const story = born(forthValley);
  expect(rowsOf(story, 'FV-B1')).toEqual([]);
  expect(story.ask('sam', leaves('2027-02-08')).events).toEqual(['discharge-set']);
  expect(rowsOf(story, 'FV-B1')).toEqual(['2027-02-07 - open']);
  meets(story, 'g2', '2027-02-03');
  expect(rowsOf(story, 'FV-B1')).toEqual(['2027-02-07 2027-02-03 kept']);
  // The day is brought forward to before it met.
  story.ask('sam', leaves('2027-02-03'));
  expect(rowsOf(story, 'FV-B1')).toEqual(['2027-02-02 2027-02-03 not-kept']);
});

test('where no conference said so nothing is counted from it, nor of a child that is on no plan (FV-B1)', () => {
  const unsaid = born(forthValley, false).ask('sam', leaves('2027-02-08'));
  expect(rowsOf(unsaid, 'FV-B1')).toEqual([]);
  const off = decide(decide(inRoom(stokeOnTrent), c1), c2, { outcome: 'not-at-risk', categories: [] });
  off.at = noon('2027-01-28');
  off.ask('ada', bornOn('2027-01-27'));
  expect(off.ask('ada', leaves('2027-02-08')).events).toEqual(['discharge-set']);
  expect(rowsOf(off, 'ST-T7')).toEqual([]);
});

test('by the national guidance of Scotland a core group meets before a baby on a plan leaves hospital, whatever a conference said (SC-T12)', () => {
  const story = born(scotland2023, false).ask('sam', leaves('2027-02-08'));
  expect(rowsOf(story, 'SC-T12')).toEqual(['2027-02-07 - open']);
  meets(story, 'g2', '2027-02-04');
  expect(rowsOf(story, 'SC-T12')).toEqual(['2027-02-07 2027-02-04 kept']);
  story.ask('sam', leaves('2027-02-04'));
  expect(rowsOf(story, 'SC-T12')).toEqual(['2027-02-03 2027-02-04 not-kept']);
});

test('in Stoke the first core group meets before the return home, and certainly where it did not meet before the birth (ST-T7)', () => {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  story.at = noon('2026-12-18');
  story.ask('ada', bornOn('2026-12-17'));
  story.ask('sam', leaves('2026-12-21'));
  expect(rowsOf(story, 'ST-T7')).toEqual(['2026-12-20 - at-risk']);
  // Whoever leads is asked for it, and it is late from the next working day on, long before ten working days are over.
  const late = shownIn(story.state, story.known).flatMap(({ to, card, meeting, turnings }) =>
    card === 'core-group' && meeting === undefined && to === id('sam') ? turnings.map(({ at }) => at) : [],
  );
  expect(late.map((at) => `${isoFromDay(localDay(at))} ${localTime(at)}`)).toEqual(['2026-12-21 00:00', '2026-12-21 09:00']);
  expect(story.ask('sam', leaves('2026-12-23')).events).toEqual(['discharge-set']);
  expect(rowsOf(story, 'ST-T7')).toEqual(['2026-12-22 - at-risk']);
  meets(story, 'g1', '2026-12-22');
  expect(rowsOf(story, 'ST-T7')).toEqual(['2026-12-22 2026-12-22 kept']);
});

test('it is a day after the birth, of a baby, where anything is counted from it; and it is not known after all (Q-21)', () => {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  expect(story.ask('sam', leaves('2027-02-08')).refused).toBe('too-early');
  expect(story.ask('sam', leaves('2027-02-08', c1)).refused).toBe('too-early');
  story.at = noon('2027-01-28');
  story.ask('ada', bornOn('2027-01-27'));
  for (const day of ['2027-01-26', '2028-01-28', '2027-02-30', 'soon'])
    expect(story.ask('sam', leaves(day)).refused).toBe('bad-date');
  for (const who of ['pia', 'tom', 'tess'] as const) expect(story.ask(who, leaves('2027-02-08')).refused).toBe('not-yours');
  for (const who of ['ada', 'cleo', 'sam'] as const) {
    expect(story.ask(who, leaves('2027-02-08')).events).toEqual(['discharge-set']);
    expect(story.ask(who, leaves('2027-02-08')).events).toEqual([]);
    expect(story.ask(who, leaves(null)).events).toEqual(['discharge-set']);
  }
  expect(story.state.family.discharges).toEqual({});
  // A child that is not born after all leaves no hospital, nor one that was born after that day.
  story.ask('ada', leaves('2027-02-08')).ask('ada', bornOn('2027-01-26'));
  expect(story.state.family.discharges).toEqual({ c2: '2027-02-08' });
  story.ask('ada', { do: 'correct-child', child: c2, is: { expected: '2027-02-20' } });
  expect(story.state.family.discharges).toEqual({});
  const elsewhere = decide(decide(inRoom(), c1), c2);
  elsewhere.at = noon('2027-01-28');
  elsewhere.ask('ada', bornOn('2027-01-27'));
  expect(elsewhere.ask('ada', leaves('2027-02-08')).refused).toBe('too-early');
});

test('those who carry the core group are told, with the chair and whoever set it up; the card says no day, and Details does (Q-3)', () => {
  const story = born(forthValley);
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2027-02-20' });
  story.ask('sam', leaves('2027-02-08'));
  const told = story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'family-changed' ? [to] : []));
  expect(told.toSorted()).toEqual((['ada', 'cleo', 'tom'] as const).map(id));
  const card = (who: keyof typeof people) =>
    JSON.stringify(familyChangedCard(sceneFor(story, who), String(story.state.family.changed)));
  for (const who of ['ada', 'cleo', 'tom'] as const) {
    expect(card(who)).toContain('When Child 2 leaves hospital was entered');
    expect(card(who)).not.toMatch(/2027|Feb/);
  }
  // Whoever carries no core group is told nothing.
  expect(card('gus')).toBe('null');
  const details = (who: keyof typeof people) =>
    JSON.stringify(formFor({ form: 'details', of: sceneFor(story, 'cleo').state.id, meeting: 'k1' }, sceneFor(story, who)));
  for (const who of ['cleo', 'sam'] as const) expect(details(who)).toContain('Child 2: leaves hospital on Mon 8 Feb 2027');
});

test('as long as anybody fears violence nobody reads it, or a date it can be worked back from (Q-6)', () => {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  story.at = noon('2026-12-18');
  story.ask('ada', bornOn('2026-12-17'));
  story.ask('sam', leaves('2026-12-23'));
  const read = (who: keyof typeof people) => {
    const { opening } = story.state;
    const state = { ...story.state, opening: { ...opening, procedure: stokeOnTrent.key } } as typeof story.state;
    const scene = sceneOf(story.known.directory, state, id(who), story.at) ?? expect.unreachable();
    const drawn = (form: 'details' | 'dates') => JSON.stringify(formFor({ form, of: scene.state.id, meeting: 'k1' }, scene));
    const rows = [scene.datesToRead(), scene.deadlines(), scene.datesOf(scene.state)];
    const facts = rows.map((of) => of.some(({ from }) => from?.fact.startsWith('discharge') === true));
    return { dates: /2[23] Dec/.test(drawn('dates')), details: /23 Dec/.test(drawn('details')), facts };
  };
  for (const who of ['cleo', 'sam'] as const)
    expect(read(who), who).toEqual({ dates: true, details: true, facts: [true, true, true] });
  expect(read('tom')).toMatchObject({ dates: true, facts: [true, true, true] });
  const lateFrom = () =>
    shownIn(story.state, story.known).flatMap(({ card, turnings }) => (card === 'core-group' ? turnings : []));
  const asked = lateFrom();
  expect(story.ask('tom', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'planted fear' }).events).not.toEqual([]);
  for (const who of ['cleo', 'sam', 'tom', 'ada'] as const)
    expect(read(who), who).toEqual({ dates: false, details: false, facts: [false, false, false] });
  // Nor does the hour at which it is late tell it.
  expect(lateFrom()).not.toEqual(asked);
});

test('while its day is withheld the chair alone is prompted for the core group before it, at once, on its last day and when it is late, and reads no day (Q-6)', () => {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  story.at = noon('2026-12-16');
  story.ask('ada', bornOn('2026-12-16'));
  story.ask('sam', leaves('2026-12-23'));
  const calls = (name: keyof typeof people) =>
    shownIn(story.state, story.known).flatMap(({ to, card, meeting, turnings, notBefore }) =>
      card === 'core-group' && meeting === undefined && to === id(name)
        ? [[notBefore ?? 0, ...turnings.map(({ at }) => `${isoFromDay(localDay(at))} ${localTime(at)}`)]]
        : [],
    );
  expect(calls('cleo')).toEqual([[noon('2026-12-23') - 3 * 3_600_000]]);
  story.ask('tom', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'planted fear' });
  // Every card that said the day is brought up to date, and the chair is asked at once.
  const told = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'core-group' ? [to] : []));
  expect([...new Set(told)].toSorted()).toEqual((['cleo', 'sam', 'una'] as const).map(id));
  expect(calls('cleo')).toEqual([[0, '2026-12-22 09:00', '2026-12-23 09:00', '2027-01-04 09:00']]);
  const card = (who: keyof typeof people) => {
    const { opening } = story.state;
    const state = { ...story.state, opening: { ...opening, procedure: stokeOnTrent.key } } as typeof story.state;
    return JSON.stringify(coreGroupCard(sceneOf(story.known.directory, state, id(who), story.at) ?? expect.unreachable()));
  };
  expect(card('cleo')).toMatch(/before a baby leaves hospital.*Sam/);
  expect(card('cleo')).not.toMatch(/2[123] Dec|planted/);
  for (const who of ['sam', 'ada', 'tom', 'una'] as const) expect(card(who), who).not.toMatch(/leaves hospital|2[123] Dec/);
  // It has met, or the note holds no more: the chair is not asked any more.
  const met = story.state;
  meets(story, 'g1', '2026-12-21');
  expect(calls('cleo').flat()).not.toContain('2026-12-22 09:00');
  expect(card('cleo')).not.toMatch(/leaves hospital/);
  story.state = met;
  story.at = noon('2026-12-17');
  story.ask('tom', { do: 'take-back-note', note: 'x00000000001' as NoteId } as unknown as BareCommand);
  expect(card('cleo')).not.toMatch(/leaves hospital/);
});

test('of a half-sibling nobody has it, or what is counted from it, who is there for another child alone (Q-9)', () => {
  const story = born(forthValley).ask('sam', leaves('2027-02-08'));
  const [first, second] = story.state.family.children;
  if (first === undefined || second === undefined) throw new Error('two children');
  expect(rowsOf(story, 'FV-B1', withFactsOfThese(story.state, [first]))).toEqual([]);
  expect(rowsOf(story, 'FV-B1', withFactsOfThese(story.state, [second]))).toEqual(['2027-02-07 - open']);
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c1] });
  expect(story.ask('sam', leaves('2027-02-09')).refused).toBe('no-such-child');
});

test('its form takes a day that fits, or that it is not known, and never both or neither', () => {
  const story = born(forthValley);
  const ref = { form: 'child-discharge', of: sceneFor(story, 'cleo').state.id, meeting: 'k1', about: 'c2' } as const;
  const fields = () => formFor(ref, sceneFor(story, 'sam'))?.fields.map((one) => [one.name, one.required]);
  const sent = (values: Record<string, string>) => readForm(ref, values, sceneFor(story, 'sam'), () => '');
  expect(fields()).toEqual([['on', true]]);
  expect(sent({ on: '' })).toHaveProperty('problems.on');
  expect(sent({ on: '2027-01-26' })).toHaveProperty('problems.on');
  expect(sent({ on: '2027-02-08' })).toMatchObject({ command: leaves('2027-02-08') });
  story.ask('sam', leaves('2027-02-08'));
  expect(fields()).toEqual([
    ['on', false],
    ['unknown', false],
  ]);
  expect(sent({ on: '' })).toHaveProperty('problems.on');
  expect(sent({ on: '2027-02-09', unknown: 'unknown' })).toHaveProperty('problems.on');
  expect(sent({ on: '', unknown: 'unknown' })).toMatchObject({ command: leaves(null) });
  // Nobody else has it, and of a child of seven there is none.
  expect(formFor(ref, sceneFor(story, 'tom'))).toBeNull();
  expect(formFor({ ...ref, about: 'c1' }, sceneFor(story, 'sam'))).toBeNull();
});
