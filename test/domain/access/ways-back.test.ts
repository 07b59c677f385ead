import { expect, test } from 'vitest';
import { directoryMatrix } from '../../../domain/access/directory-matrix.ts';
import { accessMatrix, type CellStage } from '../../../domain/access/matrix.ts';
import type { Part } from '../../../domain/access/right.ts';
import type { CommandName } from '../../../domain/case/case.ts';
import { waysBackOfMeetings } from './ways-back/of-meetings.ts';
import { waysBackOfCase } from './ways-back/of-the-case.ts';
import { waysBackOfDirectory } from './ways-back/of-the-directory.ts';
import type { WaysBack } from './ways-back/way-back.ts';

const ways: WaysBack<CommandName> = { ...waysBackOfCase, ...waysBackOfMeetings };

/** Where the meeting stands once it was done, where that is not where it stood. */
const stageAfter: Readonly<Partial<Record<CommandName, CellStage>>> = {
  open: 'draft',
  'ask-conference': 'requested',
  call: 'draft',
  'call-core-group': 'core-group convened',
  propose: 'proposed',
  'agree-list': 'convened',
};

/** What whoever did it is by then, where they are another. */
const partAfter: Readonly<Partial<Record<CommandName, Part>>> = {
  'ask-conference': 'requester',
  'take-chair': 'chair',
  'hand-back': 'team',
  'come-myself': 'invitee',
};
/** What whoever has a part is besides, of the same meeting. */
const besides: Readonly<Partial<Record<Part, Part>>> = { core: 'invitee', present: 'invitee' };

/** The sentences of those that have none, or not of the same hand. */
function reasons(all: Readonly<Record<string, { readonly why?: string } | string>>): readonly string[] {
  return Object.values(all).flatMap((one) => (typeof one === 'string' ? one : (one.why ?? [])));
}
const isSentence = (text: string) => /^[A-Z].{20,}\.$/.test(text);

test('everything that can be asked of a case has a way back, open to whoever did it, there and then; or stands here with why not (Q-21)', () => {
  const cells = accessMatrix();
  expect(Object.keys(ways).toSorted()).toEqual([...new Set(cells.map(({ may }) => may as string))].toSorted());
  expect(reasons(ways).filter((one) => !isSentence(one))).toEqual([]);
  const allowed = new Set(cells.filter((one) => one.allowed).map(({ may, who, stage }) => `${may} ${who} ${stage}`));
  const without = cells.filter((one) => {
    const way = ways[one.may];
    if (!one.allowed || typeof way === 'string') return false;
    const stage = stageAfter[one.may] ?? one.stage;
    const part = one.who as Part;
    const theirs = [partAfter[one.may] ?? part, besides[part], ...(way.theirs ?? [])];
    return !way.by.some((undo) => theirs.some((part) => allowed.has(`${undo} ${part} ${stage}`)));
  });
  expect(without.map(({ may, who, stage }) => `${may}: ${who}, ${stage}`)).toEqual([]);
});

test('and so has everything that can be asked of the directory (Q-21)', () => {
  const cells = directoryMatrix();
  expect(Object.keys(waysBackOfDirectory).toSorted()).toEqual([...new Set(cells.map(({ may }) => may as string))].toSorted());
  expect(reasons(waysBackOfDirectory).filter((one) => !isSentence(one))).toEqual([]);
  const allowed = new Set(cells.filter((one) => one.allowed).map(({ may, who }) => `${may} ${who}`));
  const without = cells.filter((one) => {
    const way = waysBackOfDirectory[one.may];
    if (!one.allowed || typeof way === 'string') return false;
    const theirs = [one.who, ...(way.theirs ?? [])];
    return !way.by.some((undo) => theirs.some((part) => allowed.has(`${undo} ${part}`)));
  });
  expect(without.map(({ may, who }) => `${may}: ${who}`)).toEqual([]);
});
