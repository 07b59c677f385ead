import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BareCommand, caseDecider, inMeeting } from '../../../../domain/case/case.ts';
import { rights } from '../../../../domain/case/slices.ts';
import type { Story } from '../../../support/case-story.ts';
import { asksOfFamily } from '../../../support/conference/asks-of-family.ts';
import { asksOfTheDay } from '../../../support/conference/asks-of-the-day.ts';
import { id, people } from '../../../support/invented-partnership.ts';
import { asksOfACase } from '../../../support/story/asks-of-a-case.ts';
import type { Asking } from '../../../support/story/readers-told.ts';
import { asksOfChanges } from '../core-group/asks-of-changes.ts';
import { asksOfActions } from '../plan/asks-of-actions.ts';
import { furtherAsks } from './further-asks.ts';
import { points } from './points.ts';
import { cardsIn, happened, type Name, told, turnsAt } from './told-in-a-line.ts';

const asks: readonly Asking[] = [
  ...asksOfACase,
  ...asksOfActions,
  ...asksOfChanges,
  ...asksOfFamily,
  ...asksOfTheDay,
  ...furtherAsks,
];
const names = Object.keys(people) as Name[];
/** In the order in which it is asked who may. */
const everybody: ReadonlySet<Name | 'time'> = new Set(['cleo', 'ada', 'sam', 'tom', 'pia', ...names, 'time']);
/** Whose refusals are written down. */
const refusedTo: readonly Name[] = ['cleo', 'ada', 'sam', 'tom'];

/** Why it is refused to somebody; undefined: it is not. */
function refusalOf({ state, at, known, meeting }: Story, command: BareCommand, who: Name | 'time'): string | undefined {
  const by = who === 'time' ? who : id(who);
  const decided = caseDecider.decide(state, { by, at, via: 'teams', command: inMeeting(command, meeting) }, known);
  return 'refused' in decided ? decided.refused : undefined;
}

/** What comes of it, at that point: the story itself stays there. */
function pressed(point: Story, command: BareCommand, who: Name | 'time'): Story {
  const story = Object.assign(Object.create(Object.getPrototypeOf(point)) as Story, point);
  return story.press(who, command);
}

/** What is asked there: of what is drawn from numbers, two of these. */
function commandsOf(ask: Asking, point: Story): readonly BareCommand[] {
  return (
    [
      ['tom', 2],
      ['tess', 1],
    ] as const
  ).flatMap(([who, n]) => {
    try {
      return ask(point, who, n);
    } catch {
      // It is made of a conference that is not there.
      return [];
    }
  });
}

interface Asked {
  readonly command: BareCommand;
  readonly refused: ReadonlyMap<string, string>;
  /** The first who may, and what came of it. */
  readonly did: readonly [Name | 'time', Story] | null;
}

function ask(point: Story, command: BareCommand): Asked {
  const refused = new Map<string, string>();
  let did: Asked['did'] = null;
  for (const who of everybody) {
    if (did !== null && !refusedTo.some((one) => one === who)) continue;
    const why = refusalOf(point, command, who);
    if (why !== undefined) refused.set(who, why);
    else did ??= [who, pressed(point, command, who)];
  }
  return { command, refused, did };
}

/** The first that somebody may and that changes something, else the first. */
function asked(point: Story, one: Asking): Asked | undefined {
  let first: Asked | undefined;
  for (const command of commandsOf(one, point)) {
    const found = ask(point, command);
    if (found.did !== null && found.did[1].events.length > 0) return found;
    first ??= found;
  }
  return first;
}

/** What is asked, with nothing that is sealed, and of what was on the screen no number that only stands for it. */
function inWords({ do: name, ...given }: BareCommand): string {
  const text = JSON.stringify(given)
    .replaceAll(/"blob":"[^"]*"/g, 'blob')
    .replaceAll(/"seen":\d{5,}/g, 'seen');
  return text === '{}' ? name : `${name} (${text.replaceAll('"', '').slice(1, -1)})`;
}

/** To whom it is refused, and why; of a stranger nobody need say that. */
function reasonsOf({ refused }: Asked): readonly string[] {
  const told = [...refused].filter(([, why]) => why !== 'not-yours');
  return [...Map.groupBy(told, ([, why]) => why)].map(([why, those]) => `${why}: ${those.map(([who]) => who).join(' ')}`);
}

/** A press each, with what came of it; what nobody may there, with why not. */
function* linesAt(point: Story): Generator<readonly string[]> {
  const turns = turnsAt(point);
  const followed = (story: Story) => told(story.told, turns).map((line) => `    ${line}`);
  yield cardsIn(point).map((card) => `| ${card}`);
  for (const one of asks) {
    const found = asked(point, one);
    if (found === undefined) continue;
    const [words, reasons] = [inWords(found.command), reasonsOf(found)];
    if (found.did === null) {
      if (reasons.length > 0) yield [`- ${words} > ${reasons.join('; ')}`];
      continue;
    }
    const [who, story] = found.did;
    yield [`${who} ${words} > ${[happened(story, who), ...reasons].join('; ')}`, ...followed(story)];
    if (!story.events.includes('held-back')) continue;
    story.lets();
    yield [`  after two minutes: ${happened(story, 'time')}`, ...followed(story)];
  }
}

const file = join(import.meta.dirname, 'what-follows.txt');

/** Of each press what it brings with it; what was so at an earlier point is not said again. */
function* allLines(): Generator<string> {
  const before = new Set<string>();
  for (const [name, tell] of Object.entries(points)) {
    yield `\n## ${name}\n`;
    for (const lines of linesAt(tell())) {
      const one = lines.join('\n');
      if (!before.has(one)) yield one;
      before.add(one);
    }
  }
}

test('what follows of whatever is asked at each point of a case: what happens, by which right, and who is told what, when', () => {
  const found = `${[...allLines()].join('\n').trim()}\n`;
  if (process.env.UPDATE_TRAILS === '1') writeFileSync(file, found);
  expect(found.split('\n'), 'what follows of a press has changed: see docs/testing.md').toEqual(
    readFileSync(file, 'utf8').split('\n'),
  );
});

test('everything that can be asked is asked', () => {
  const names = Object.values(points).flatMap((tell) => {
    const point = tell();
    return asks.flatMap((one) => commandsOf(one, point).map((command) => command.do as string));
  });
  expect(Object.keys(rights).filter((one) => !names.includes(one))).toEqual([]);
});
