import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../../domain/access/parts.ts';
import type { Case } from '../../../../domain/case/whole.ts';
import { teamOfUnit } from '../../../../domain/directory/unit-team.ts';
import type { PersonId } from '../../../../domain/ids.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { asksOfFamily } from '../../../support/conference/asks-of-family.ts';
import { asksOfTheDay, releasing } from '../../../support/conference/asks-of-the-day.ts';
import { c2, deciding } from '../../../support/conference/deciding.ts';
import { c1 } from '../../../support/conference/family-story.ts';
import { id, people } from '../../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../../support/many/part-of.ts';
import type { Asking } from '../../../support/story/readers-told.ts';

const invited = ['sam', 'pia', 'tom', 'gus'] as const;

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
  const everything = [...asksOfFamily, ...asksOfTheDay];
  const some = (asks: readonly Asking[], most: number) =>
    fc.array(step(asks), { minLength: most / 2, maxLength: most, size: 'max' });
  fc.assert(
    fc.property(
      some(asksOfFamily, 10),
      some(asksOfFamily, 30),
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
        does(draft, asksOfFamily);
        also(() => story.ask('ada', { do: 'propose' }), 'propose');
        also(() => story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion }), 'agree-list');
        does(before, asksOfFamily);
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
