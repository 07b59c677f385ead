import { expect, test } from 'vitest';
import { saysNothing } from '../../../domain/directory/diary-title.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import { type Directory, emptyDirectory } from '../../../domain/directory/state.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';

const read = (diaryTitle?: unknown) =>
  readPartnership({ ...partnershipJson, ...(diaryTitle === undefined ? {} : { diaryTitle }) });

function after(state: Directory, diaryTitle?: unknown): Directory {
  const partnership = read(diaryTitle);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  const stamp = { by: 'time', at: 0, via: 'cli' } as const;
  const decided = directoryDecider.decide(state, { ...stamp, command: { do: 'import', partnership } }, null);
  if ('refused' in decided) throw new Error('refused');
  return decided.events.reduce((at, event) => directoryDecider.evolve(at, { ...event, ...stamp }), state);
}

test('the file says what diary entries are called, and that it says so no more', () => {
  const title = { en: 'Panel', cy: 'Panel' };
  const taken = after(emptyDirectory, title);
  expect(taken.diaryTitle).toEqual(title);
  expect(unpackDirectory(packDirectory(taken)).diaryTitle).toEqual(title);
  expect(after(taken).diaryTitle).toBeNull();
  expect(after(emptyDirectory).diaryTitle).toBeNull();
});

test.each([
  'Child protection meeting',
  'ICPC',
  'Core group',
  'Safeguarding',
  'S47 meeting',
  'Cynhadledd',
  'Amddiffyn plant',
  'Grw\u0302p craidd',
  'Cyfarfod teulu',
])('a title that says what it is about is refused: %s (Q-2)', (title) => {
  expect(saysNothing(title)).toBe(false);
  expect(read({ en: title, cy: 'Cyfarfod' })).toEqual({
    wrong: [expect.stringMatching(/^diaryTitle\.en: a title that says nothing/)],
  });
});

test.each([
  [{ en: 'Meeting' }, /^diaryTitle\.cy: /],
  [{ en: 'Meeting', cy: '' }, /^diaryTitle\.cy: /],
  [{ en: 'x'.repeat(61), cy: 'x' }, /^diaryTitle\.en: /],
  [{ en: 'a\nBEGIN:VALARM', cy: 'x' }, /^diaryTitle\.en: one line/],
  [{ en: 'a\u202Eb', cy: 'x' }, /^diaryTitle\.en: one line/],
  ['Meeting', /^diaryTitle: /],
])('%j is no title', (title, wrong) => {
  expect(read(title)).toEqual({ wrong: [expect.stringMatching(wrong)] });
});

test('what we and others would call it is taken', () => {
  for (const title of ['Meeting', 'Cyfarfod', 'Appointment', 'Apwyntiad', 'Panel', 'Work', 'Busy', 'Prysur'])
    expect(saysNothing(title)).toBe(true);
});
