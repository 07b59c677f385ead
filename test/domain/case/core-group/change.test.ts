import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor } from '../../../../cards/registry.ts';
import { changesFor } from '../../../../domain/case/change/cards.ts';
import type { ChangeId, ChangeKind } from '../../../../domain/case/change/shape.ts';
import { changesShown } from '../../../../domain/case/change/shown.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { heldUntil } from '../../../../domain/person/holding.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const hour = 3_600_000;
const one = 'x00000000001' as ChangeId;
/** A Sunday night. */
const night = Date.parse('2026-12-20T03:10:00Z');

/** A conference was held, and somebody is on leave, asleep or both. */
function held(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = night;
  return story;
}

const tells = (kind: ChangeKind = 'change', text = 'invented', child?: ChildId) =>
  ({ do: 'tell-change', id: one, kind, text, ...(child === undefined ? {} : { child }) }) as const;
const acknowledges = (more: { contingency?: boolean; forward?: boolean; words?: string } = {}) =>
  ({ do: 'acknowledge-change', change: one, contingency: false, forward: false, words: '', ...more }) as const;

/** Who was told with the last press, when, and whether it notifies. */
const told = (story: Story) =>
  story.told.flatMap(({ to, item, notBefore }) =>
    item.item === 'card' && item.card === 'change' ? [[to, notBefore, item.comesDown === true] as const] : [],
  );
/** Who has the card at all, from when, and when it comes down again. */
const stands = (story: Story) =>
  shownIn(story.state, known).flatMap(({ to, card, notBefore, turnings }) =>
    card === 'change' ? [[to, notBefore ?? 0, turnings.map(({ at }) => (at - night) / hour)]] : [],
  );

test('the chair is told at once at any hour, then by the clock the backup, the unit manager, and who said it telephones (FV-T14, Q-13)', () => {
  const story = held();
  expect(story.ask('tom', tells()).events).toEqual(['change-told']);
  expect(told(story)).toEqual([
    [id('tom'), 0, false],
    [id('cleo'), 0, true],
    [id('carl'), night + hour, true],
    [id('una'), night + 2 * hour, true],
    [id('sam'), 0, true],
  ]);
  expect(stands(story)).toEqual([
    [id('tom'), 0, [1, 2, 3]],
    [id('cleo'), 0, [1]],
    [id('carl'), night + hour, [1, 2]],
    [id('una'), night + 2 * hour, [2, 3]],
    [id('sam'), 0, []],
  ]);
  // Who said it reads whom it has gone on to by then.
  const reads = (now: number) =>
    JSON.stringify(cardFor('change', sceneOf(known.directory, story.state, id('tom'), now, 'k1') ?? expect.unreachable()));
  const names = (['cleo', 'carl', 'una'] as const).map(
    (who) => known.directory.people.get(id(who))?.name ?? expect.unreachable(),
  );
  expect([0, 1, 2].map((hours) => names.map((name) => reads(night + hours * hour).includes(name)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
  // Sent twice it is one.
  expect(story.ask('tom', tells()).events).toEqual([]);
  expect(story.ask('tom', tells('change', 'otherwise')).refused).toBe('changed');
  story.at = night + hour / 2;
  expect(story.ask('cleo', acknowledges()).events).toEqual(['change-acknowledged']);
  expect(told(story).toSorted()).toEqual(
    [
      [id('carl'), 0, false],
      [id('cleo'), 0, false],
      [id('sam'), 0, true],
      [id('tom'), 0, true],
      [id('una'), 0, false],
    ].toSorted(),
  );
  // Nobody it had gone on to has it any more, and nothing comes down by time.
  expect(stands(story)).toEqual([
    [id('tom'), 0, []],
    [id('cleo'), 0, []],
    [id('sam'), 0, []],
  ]);
});

test('neither leave nor hours of work hold it up, which they do for every other card (Q-13)', () => {
  const away = { until: night + 100 * hour };
  const mail = { away, resumes: undefined, isWorkingDay: () => false } as unknown as Parameters<typeof heldUntil>[1];
  const card = (name: 'change' | 'actions') =>
    ({ letter: { letter: 'card', card: name }, meets: null, moved: false }) as unknown as Parameters<typeof heldUntil>[0];
  expect(heldUntil(card('change'), mail)).toBe(0);
  expect(heldUntil(card('actions'), mail)).toBe(away.until);
  const sleeping = { away: undefined, resumes: night + 6 * hour, isWorkingDay: () => true } as unknown as typeof mail;
  expect([heldUntil(card('change'), sleeping), heldUntil(card('actions'), sleeping)]).toEqual([0, night + 6 * hour]);
});

test('a concern that a health-care plan is not kept to goes to the social worker at once, and by the clock to the chair (GP-P4)', () => {
  const story = held();
  story.ask('gus', tells('health-plan'));
  expect(told(story)).toEqual([
    [id('gus'), 0, false],
    [id('sam'), 0, true],
    [id('cleo'), night + hour, true],
    [id('una'), night + 2 * hour, true],
  ]);
  expect(story.ask('cleo', acknowledges()).events).toEqual(['change-acknowledged']);
});

test('that a child on a plan is to be excluded from school: social worker and chair hear before it is done (FV-C2)', () => {
  const story = held();
  story.ask('tom', tells('exclusion', 'invented', 'c1' as ChildId));
  expect(told(story)).toEqual([
    [id('tom'), 0, false],
    [id('sam'), 0, true],
    [id('cleo'), 0, true],
    [id('una'), night + 2 * hour, true],
  ]);
  expect(story.ask('sam', acknowledges({ words: 'we meet tomorrow' })).events).toEqual(['change-acknowledged']);
});

test('who is asked says whether the contingency is in force, which every member hears, and whether the review comes forward (ST-T21)', () => {
  const story = held();
  story.ask('tom', tells()).ask('cleo', { do: 'close' });
  const said = acknowledges({ contingency: true, forward: true });
  expect(story.ask('sam', said).refused).toBe('not-yours');
  expect(story.ask('carl', said).events).toEqual(['change-acknowledged']);
  expect(told(story).map(([to, , down]) => [to, down])).toEqual(
    expect.arrayContaining([
      [id('tom'), true],
      [id('sam'), true],
      [id('pia'), true],
      [id('gus'), true],
      [id('ada'), true],
      [id('carl'), false],
    ]),
  );
  expect(story.state.changes.all).toMatchObject([{ acknowledged: { by: id('carl'), contingency: true, forward: true } }]);
  // Said otherwise it takes the place of that, and the same again is nothing.
  expect(story.ask('carl', said).events).toEqual([]);
  expect(story.ask('cleo', acknowledges({ contingency: true })).events).toEqual(['change-acknowledged']);
  expect(stands(story).some(([to]) => to === id('ada'))).toBe(false);
  story.ask('cleo', said);
  expect(stands(story).some(([to]) => to === id('ada'))).toBe(true);
  // Once the next is called there is nothing to call.
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam')] });
  expect(stands(story).some(([to]) => to === id('ada'))).toBe(false);
});

test('a slip is taken back and everybody told hears so; what was acknowledged stands', () => {
  const story = held();
  story.ask('tom', tells());
  expect(story.ask('pia', { do: 'withdraw-change', change: one }).refused).toBe('not-yours');
  expect(story.ask('tom', { do: 'withdraw-change', change: one }).events).toEqual(['change-withdrawn']);
  expect(told(story).toSorted()).toEqual(
    [
      [id('carl'), 0, false],
      [id('cleo'), 0, true],
      [id('sam'), 0, true],
      [id('tom'), 0, false],
      [id('una'), 0, false],
    ].toSorted(),
  );
  expect(story.ask('tom', { do: 'withdraw-change', change: one }).events).toEqual([]);
  expect(story.ask('cleo', acknowledges()).refused).toBe('too-late');
  const read = held().ask('tom', tells()).ask('cleo', acknowledges());
  expect(read.ask('tom', { do: 'withdraw-change', change: one }).refused).toBe('was-read');
});

test('what was said is read by who said it and who is to know of it, and by nobody else', () => {
  const story = held();
  story.ask('tom', tells());
  for (const who of ['tom', 'cleo', 'sam', 'carl', 'una'] as const)
    expect(story.ask(who, { do: 'read-change', change: one }).events, who).toEqual(['read']);
  for (const who of ['pia', 'gus', 'ada'] as const)
    expect(story.ask(who, { do: 'read-change', change: one }).refused, who).toBe('not-yours');
  expect(story.ask('cleo', { do: 'read-change', change: 'x00000000002' as ChangeId }).refused).toBe('not-yours');
});

test('there is no plan to change before a conference was held, and nobody tells of a child who is not theirs (Q-9)', () => {
  const before = convened();
  expect(before.ask('tom', tells()).refused).toBe('too-early');
  const story = held();
  expect(story.ask('tom', tells('change', '')).refused).toBe('incomplete');
  expect(story.ask('tom', tells('change', 'invented', 'c9' as ChildId)).refused).toBe('no-such-child');
  expect(story.ask('tom', { ...tells(), id: 'mine' as ChangeId }).refused).toBe('changed');
  story.ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] });
  expect(story.ask('tom', tells('change', 'invented', 'c2' as ChildId)).refused).toBe('no-such-child');
});

test('another chair has what nobody has acknowledged', () => {
  const story = held();
  story.ask('tom', tells());
  story.ask('una', { do: 'set-chair', chair: id('carl') });
  expect(stands(story).slice(0, 2)).toEqual([
    [id('tom'), 0, [2, 3]],
    [id('carl'), 0, [1]],
  ]);
});

test('a change that waits is asked after and shown whatever else was said and taken back since (FV-T14, Q-13)', () => {
  const story = held();
  const [waits, ...slips] = ['x00000000001', 'x00000000002', 'x00000000003', 'x00000000004', 'x00000000005'] as ChangeId[];
  const tell = (change: ChangeId) => story.ask('tom', { ...tells('change', `invented ${change}`), id: change });
  tell(waits as ChangeId);
  for (const slip of slips) {
    expect(tell(slip).events).toEqual(['change-told']);
    expect(story.ask('tom', { do: 'withdraw-change', change: slip }).events).toEqual(['change-withdrawn']);
  }
  expect(stands(story).find(([to]) => to === id('cleo'))).toEqual([id('cleo'), 0, [1]]);
  const read = changesFor(changesShown(story.state), id('cleo'), { directory: known.directory, lead: id('sam') });
  expect(read.map(({ change }) => change.id)).toEqual([waits, ...slips.slice(1)]);
});
