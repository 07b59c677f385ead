import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../../domain/access/parts.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import { tasksOf } from '../../../../domain/case/conference/participation/tasks.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import type { Case } from '../../../../domain/case/whole.ts';
import { teamOfUnit } from '../../../../domain/directory/unit-team.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { asksOfTheDay, releasing } from '../../../support/conference/asks-of-the-day.ts';
import { c2, deciding } from '../../../support/conference/deciding.ts';
import { c1, p1, sayAdult, sayChild } from '../../../support/conference/family-story.ts';
import { id, people } from '../../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../../support/many/part-of.ts';
import type { Asking } from '../../../support/story/readers-told.ts';

/**
 * What may be typed of somebody of the family: an address, a number, and the ids by which the bot itself knows Tess, who has an account and no part in
 * the case: she may be that parent.
 */
const typed = ['wren@family.invalid', '+44 7700 900123', people.tess, 'aad-tess', 'tenant-school/aad-tess', 'p1'];
const at = (n: number) => typed[n % typed.length] ?? '';
const exclusion = 'x00000000001' as ExclusionId;
const invited = ['sam', 'pia', 'tom', 'gus'] as const;

/** Whatever is entered, planned and done of the family, each with something typed wherever that is possible. */
const ofFamily: readonly Asking[] = [
  (_, __, n) => ({ do: 'add-adult', nth: 1 + (n % 2), adult: { kind: 'carer', children: [c1], name: at(n) } }),
  (_, __, n) => ({ do: 'correct-adult', adult: p1, name: at(n) }),
  (_, __, n) => ({ do: 'name-child', child: c1, entered: { name: at(n), address: at(n + 1), reason: at(n + 2) }, removed: [] }),
  (_, __, n) =>
    sayChild({
      words: at(n),
      language: at(n + 1),
      comes: n % 2 === 0 ? 'whole' : 'no',
      invited: n % 3 > 0,
      tellBy: '2026-12-10',
    }),
  (_, __, n) =>
    sayAdult({ words: at(n), language: at(n + 1), needs: ['interpreter', 'transport', 'childcare'], supporter: 'friend' }),
  (_, __, n) => sayAdult({ words: at(n), invited: false, reason: 'unsafe', comes: 'no', tellBy: '2026-12-12' }),
  ({ conference, known: { procedure } }, _, n) => ({
    do: 'tick-tasks',
    done: tasksOf(conference, procedure)
      .slice(n % 2, 6)
      .map((one) => one.id),
    undone: [],
  }),
  () => ({ do: 'ask-parents', informed: [p1], explained: [p1], uneasy: [] }),
  (_, __, n) => ({
    do: 'ask-exclusion',
    id: exclusion,
    subject: n % 3 === 0 ? 'other' : { adult: p1, as: n % 3 === 1 ? 'self' : 'supporter' },
    wants: 'whole',
    ground: 'threat',
    evidence: true,
    words: at(n),
  }),
  (_, __, n) => ({ do: 'decide-exclusion', exclusion, what: 'part', part: at(n), reason: at(n + 1) }),
  (_, who) => ({
    do: 'set-exclusion-tasks',
    exclusion,
    tasks: (['tell', 'views', 'outcome'] as const).map((kind) => ({ kind, who: id(who), by: '2026-12-15' })),
    report: true,
  }),
  (_, __, n) => ({ do: 'do-exclusion-task', exclusion, done: n % 2 === 0 ? ['tell', 'views'] : ['outcome'] }),
  (_, who, n) => ({
    do: 'give-action',
    to: id(who),
    what: at(n),
    why: at(n + 1),
    due: '2026-12-21',
    does: n % 3 === 0 ? { name: at(n) } : n % 3 === 1 ? { adult: p1 } : { child: c1 },
  }),
  (_, __, n) => ({ do: 'complete', action: `a${1 + (n % 2)}` as ActionId }),
  (_, __, n) => ({ do: 'send-deputy', deputy: { name: at(n) } }),
  (_, __, n) => ({ do: 'set-report', stage: 'with-chair', way: 'by-hand', signedBy: at(n) }),
  () => ({ do: 'share-report', with: 'parents' }),
  () => ({ do: 'note-received', to: `family/${p1}`, document: 'decisions', how: 'post' }),
  () => ({ do: 'remove-adult', adult: p1 }),
  () => ({ do: 'put-adult-back', adult: p1 }),
];

const partsIn = (state: Case, person: PersonId): boolean =>
  (Object.keys(state.meetings) as MeetingId[]).some((one) => partsOf(state, person, known, one).size > 0);

/** Everybody who is owed anything by what was done last is somebody of the directory who can be reached and has a part in the case then or before it. */
function toldAreOfTheCase(story: Story, before: Case, said: string): void {
  for (const { to } of story.told) {
    if (to === teamOfUnit(unitIn(story))) continue;
    const person = known.directory.people.get(to as PersonId);
    expect(person, `${said}: ${to} is nobody of the directory`).toBeDefined();
    expect(person?.identities.length, `${said}: ${to} has no account`).toBeGreaterThan(0);
    expect(partsIn(before, to as PersonId) || partsIn(story.state, to as PersonId), `${said}: ${to} has no part in it`).toBe(
      true,
    );
    expect(to, said).not.toBe(id('tess'));
  }
}

function unitIn({ state: { opening } }: Story) {
  return opening.status === 'open' ? opening.unit : expect.unreachable('there is no case');
}

const step = (asks: readonly Asking[]) =>
  fc.record({
    by: fc.constantFrom('ada', 'cleo', 'cleo', 'sam', 'sam', 'about'),
    about: fc.constantFrom(...invited),
    ask: fc.integer({ min: 0, max: asks.length - 1 }),
    n: fc.nat({ max: 30 }),
  });

test('whoever is told of anything, from the draft to the minutes, has an account and a part of their own: nobody of the family, whatever is typed of them', {
  timeout: 120_000,
}, () => {
  const did = new Set<string>();
  const told = new Set<string>();
  const everything = [...ofFamily, ...asksOfTheDay];
  const some = (asks: readonly Asking[], most: number) =>
    fc.array(step(asks), { minLength: most / 2, maxLength: most, size: 'max' });
  fc.assert(
    fc.property(
      some(ofFamily, 10),
      some(ofFamily, 30),
      some(everything, 60),
      some(everything, 20),
      (draft, before, day, after) => {
        const story = drafted();
        const does = (steps: typeof day, asks: readonly Asking[]) => {
          for (const { by, about, ask, n } of steps) {
            const command = asks[ask]?.(story, about, n);
            if (command === undefined) continue;
            const was = story.state;
            story.press(by === 'about' ? about : by, command);
            if (story.refused === undefined) did.add(command.do);
            toldAreOfTheCase(story, was, command.do);
            for (const { to } of story.told) told.add(to);
          }
        };
        const also = (tells: () => Story, said: string) => {
          const was = story.state;
          tells();
          toldAreOfTheCase(story, was, said);
        };
        story.ask('ada', { do: 'set-minute-taker', person: id('mina') });
        story.ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1], name: people.tess } });
        does(draft, ofFamily);
        also(() => story.ask('ada', { do: 'propose' }), 'propose');
        also(() => story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion }), 'agree-list');
        does(before, ofFamily);
        story.at = noon('2026-12-15');
        also(
          () => story.ask('cleo', { do: 'take-register', present: invited.slice(0, 3).map((one) => id(one)) }),
          'take-register',
        );
        does(day, everything);
        for (const child of [c1, c2]) also(() => story.ask('cleo', deciding(story, child)), 'decide-child');
        also(() => story.ask('cleo', releasing(story)), 'release-list');
        does(after, everything);
      },
    ),
    { numRuns: runsOf(200, 4), seed: 13, endOnFailure: true },
  );
  // A run in which little happens, or nobody is told, shows little.
  expect(did.size).toBeGreaterThan(25);
  for (const who of ['ada', 'cleo', ...invited] as const) expect([...told], who).toContain(id(who));
  if (!isWhole()) return;
  for (const command of [
    'plan-child',
    'plan-adult',
    'tick-tasks',
    'decide-exclusion',
    'give-action',
    'complete',
    'send-deputy',
    'take-family',
    'record-dissent',
    'send-document',
  ])
    expect([...did], command).toContain(command);
});
