import { describe, expect, test } from 'vitest';
import { accessMatrix, type CellStage, parts, stagesOf } from '../../../domain/access/matrix.ts';
import { may } from '../../../domain/access/may.ts';
import { partsOf } from '../../../domain/access/parts.ts';
import type { Part } from '../../../domain/access/right.ts';
import type { CommandName } from '../../../domain/case/case.ts';
import { stageOf } from '../../../domain/case/meetings.ts';
import { ofMeetings, rights, rightsBySlice } from '../../../domain/case/slices.ts';
import { convened, drafted, known, noon, type Story, scaling } from '../../support/case-story.ts';
import { id, people } from '../../support/invented-partnership.ts';

const cells = new Map(accessMatrix().map((cell) => [`${cell.may} ${cell.who} ${cell.stage}`, cell]));
const ofNoPart = (who: string) => who === 'guest' || who.endsWith(' of a half-sibling');
const cell = (command: CommandName, who: Part, stage: CellStage) => {
  const found = cells.get(`${command} ${who} ${stage}`);
  return found === undefined ? 'no such cell' : `${found.allowed ? 'may' : 'may not'}: ${found.why}`;
};
const commands = Object.keys(rights) as CommandName[];

test('one cell for every command and read, every part and every stage, of every slice', () => {
  expect(new Set(Object.values(rightsBySlice).flatMap((one) => Object.keys(one)))).toEqual(new Set(commands));
  const ofParts = [...cells.values()].filter(({ who }) => !ofNoPart(who));
  expect(ofParts).toHaveLength(commands.reduce((all, one) => all + stagesOf(one).length * parts.length, 0));
  expect(accessMatrix()).toHaveLength(cells.size);
  expect(stagesOf('attend')).toHaveLength(15);
  expect(stagesOf('complete')).toHaveLength(9);
});

test('why, in a few words', () => {
  expect(cell('take-register', 'chair', 'convened')).toBe('may: BU-S2');
  expect(cell('take-register', 'chair', 'proposed')).toBe('may not: too early');
  expect(cell('take-register', 'chair', 'closed')).toBe('may not: too late');
  expect(cell('take-register', 'chair', 'draft')).toBe('may not: nobody has this part then');
  expect(cell('take-register', 'lead', 'convened')).toBe('may not: not a part that may');
  expect(cell('take-register', 'lead', 'core-group convened')).toBe('may: no row of the procedures');
  expect(cell('attend', 'invitee', 'held')).toBe('may: GP-P2, until the meeting starts');
  expect(cell('set-hold', 'keeper', 'none')).toBe('may not: there is no case');
  expect(cell('set-hold', 'keeper', 'ended')).toBe('may: Q-15');
  expect(cell('open', 'administrator', 'none')).toBe('may: no row of the procedures');
  expect(cell('read-line', 'present', 'convened')).toBe('may not: nobody has this part then');
  expect(cell('read-details', 'lead', 'core-group closed')).toBe('may: Q-3');
});

/** Before every meeting starts, so that what may be done until then may be done. */
const stories: Readonly<Record<string, () => Story>> = {
  draft: drafted,
  proposed: () => drafted().ask('ada', { do: 'propose' }),
  convened,
  held: scaling,
  closed: () => scaling().ask('cleo', { do: 'close' }),
  cancelled: () => convened().ask('cleo', { do: 'cancel', why: 'invented' }),
};

describe.each(Object.entries(stories))('a conference that is %s', (name, tell) => {
  test('what the matrix says of the parts somebody has is what they may', () => {
    const { state } = tell();
    for (const who of Object.keys(people) as (keyof typeof people)[])
      for (const command of commands) {
        const meeting =
          command in ofMeetings || ['read-details', 'read-line', 'read-diary', 'fetch-diary'].includes(command)
            ? { meeting: 'k1' as const }
            : {};
        const asked = { do: command, ...meeting } as const;
        const found = may(asked, rights[command], state, { by: id(who), at: noon('2026-12-01') }, known);
        const stage = stageOf(state, 'k1');
        const theirs = [...partsOf(state, id(who), known, 'k1')].map((part) => cells.get(`${command} ${part} ${stage}`));
        expect(stage).toBe(name);
        expect([command, who, theirs.some((one) => one?.allowed === true)]).toEqual([command, who, 'under' in found]);
        if ('refused' in found) {
          const whys = theirs.filter((one) => one?.why.startsWith('too')).map((one) => one?.why.replace(' ', '-'));
          expect(found.refused === 'not-yours' ? [] : [found.refused]).toEqual([...new Set(whys)]);
        }
      }
  });
});
