import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import type { FormName } from '../../cards/form-names.ts';
import type { CommandName } from '../../domain/case/case.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import { forger } from '../support/forger.ts';
import type { Played } from '../support/slice.ts';
import { expectation } from './expectation.ts';
import { playAccess } from './standing-people.ts';
import { as, giveAndClose, held, placeAndReveal, type Teller, telling } from './tell-case.ts';

/**
 * Of the two children the second is a half-sibling. Ottoline (on Slack or Teams) and Linnet (on the other) are there for the first alone, and so is Fenella of the core
 * group; the chair is there for both.
 */
const limited = ['ottoline', 'linnet', 'fenella'] as const;
const page = expectation();
let played: Played;
let before: Teller;
let after: Teller;

async function limit(story: Teller): Promise<void> {
  for (const child of ['c1', 'c2'] as ChildId[])
    await story.ask('rowan', { do: 'add-plan-lines', kind: 'outcome', texts: [`invented of ${child}`], trigger: '', child });
  await story.ask('rowan', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
  for (const person of limited)
    await story.ask('rowan', { do: 'limit-children', person: as(person), children: ['c1' as ChildId] });
}

beforeAll(async () => {
  played = await playAccess();
  before = telling(played);
  await held(before, before.at);
  await before.ask('rowan', { do: 'undertaking-signed', people: [as('linnet')] });
  await limit(before);
  after = telling(played);
  await held(after, after.at);
  await after.ask('rowan', { do: 'undertaking-signed', people: [as('linnet')] });
  await placeAndReveal(after);
  await giveAndClose(after);
  await limit(after);
});
afterAll(() => played.stop());

/** Which of the children stand on what somebody reads, in either language. */
function childrenOn(text: string): readonly number[] {
  return [1, 2].filter((nth) => new RegExp(`(Child|Plentyn) ${nth}\\b`).test(text));
}

const open = (story: Teller, person: string, form: FormName, about?: string) =>
  forger(played, played.identity(person)).open({
    form,
    of: story.id,
    meeting: 'k1',
    ...(about === undefined ? {} : { about }),
  });

/** What each asks for, who is limited to one child there, and whether the scale and the views are over by then. */
const reads: readonly (readonly [
  command: CommandName,
  form: FormName,
  about: string | undefined,
  people: readonly string[],
  when: 'before' | 'after',
])[] = [
  ['read-details', 'details', undefined, ['ottoline', 'linnet'], 'before'],
  ['read-decision', 'decisions', undefined, ['ottoline', 'linnet'], 'after'],
  ['read-line', 'line', undefined, ['ottoline', 'linnet'], 'after'],
  ['read-views', 'views', undefined, ['ottoline', 'linnet'], 'after'],
  ['read-plan', 'plan', undefined, ['ottoline', 'linnet', 'fenella'], 'after'],
  ['place', 'place', '1', ['ottoline', 'linnet'], 'before'],
];

test.each(reads)(
  '%s: of the half-sibling nothing, on both platforms; the chair has it of both (Q-9)',
  async (command, form, about, people, when) => {
    const story = when === 'before' ? before : after;
    expect([...page.ownChildren].some((cell) => cell.split(' ')[1] === command)).toBe(true);
    expect(new Set(people.map((one) => played.identity(one).on)).size).toBe(2);
    for (const person of people) expect([person, childrenOn(await open(story, person, form, about))]).toEqual([person, [1]]);
    if (command !== 'place') expect(childrenOn(await open(story, 'rowan', form, about))).toEqual([1, 2]);
  },
);

test('a number for the half-sibling, sent by hand, is kept by nobody (Q-9)', async () => {
  const { cases } = played.sandbox.bot().app.streams;
  const values = { 'score-c1': '5', 'reason-c1': 'invented', 'score-c2': '5', 'reason-c2': 'invented' };
  for (const person of ['ottoline', 'linnet']) {
    await forger(played, played.identity(person)).submit({ form: 'place', of: before.id, meeting: 'k1', about: '1' }, values);
    const round = (await cases.peek(caseStream(before.id))).meetings.k1?.scale.rounds.at(-1);
    const theirs =
      round?.status === 'open' ? round.placed.filter(({ whose }) => 'person' in whose && whose.person === person) : [];
    expect([person, theirs.map(({ child }) => child)]).toEqual([person, ['c1']]);
  }
});
