import { expect, test } from 'vitest';
import { directoryDecider, directorySentence } from '../../../domain/directory/directory.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { OwnProcedure } from '../../../domain/procedures/own/own-procedure.ts';
import { readOwnProcedure } from '../../../domain/procedures/own/read-own.ts';
import { noon } from '../../support/case-story.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { isleOfNowhere } from '../procedures/own/own-file.ts';

function own(change: object = {}): OwnProcedure {
  const read = readOwnProcedure(JSON.stringify({ ...isleOfNowhere, ...change }));
  return 'wrong' in read ? expect.unreachable(read.wrong.join()) : read;
}
const keep = (story: DirectoryStory, ...procedures: readonly OwnProcedure[]) =>
  story.ask('time', { do: 'keep-procedures', procedures }, 'cli');
const from = '2027-01-04';
const adopt = { do: 'adopt-procedure', was: 'buckinghamshire', replaces: null, procedure: 'isle-of-nowhere', from } as const;

/** In force since its day. */
function inForce(): DirectoryStory {
  const story = new DirectoryStory();
  story.at = noon('2026-12-01');
  keep(story, own());
  story.ask(id('una'), adopt);
  story.at = noon(from);
  story.ask('operator', { do: 'take-procedure' }, 'cli');
  return story;
}

test('one of the partnership’s own is adopted like any other, and cases then go by it', () => {
  const story = new DirectoryStory();
  story.at = noon('2026-12-01');
  expect(story.ask(id('una'), adopt)).toBe('no-such-procedure');
  expect(story.ask(id('ada'), { do: 'keep-procedures', procedures: [own()] })).toBe('not-yours');
  expect(keep(story, own())).toEqual(['procedures-kept']);
  expect(keep(story, own())).toEqual([]);
  expect(story.ask(id('una'), adopt)).toEqual(['procedure-adopted']);
  const found = procedureOf('isle-of-nowhere', story.state);
  expect(found).toMatchObject({ title: { en: 'Isle of Nowhere' }, adoptedBy: 'Una Invented' });
  expect(found.timescales.map((row) => row.id)).toContain('NW-T1');
  const again = unpackDirectory(packDirectory(story.state));
  expect(procedureOf('isle-of-nowhere', again).timescales).toEqual(found.timescales);
  expect(inForce().state.procedure).toBe('isle-of-nowhere');
});

test('what cases go by is never changed under them: another edition has another key; what moves no date and asks nothing else may be put right', () => {
  const story = inForce();
  const [first, second] = isleOfNowhere.timescales;
  const sooner = own({ timescales: [{ ...first, within: [6, 'working-days'] }, second] });
  expect(keep(story, sooner)).toBe('procedure-in-use');
  expect(
    keep(
      story,
      own({
        scale: { on: true, variation: { range: 3, across: 4 }, threshold: { from: 0, to: 4 }, source: '3' },
      }),
    ),
  ).toBe('procedure-in-use');
  expect(procedureOf('isle-of-nowhere', story.state).timescales).toEqual(
    procedureOf('isle-of-nowhere', inForce().state).timescales,
  );
  expect(keep(story, own({ sourceNote: { en: 'Invented, and looked through.' } }))).toEqual(['procedures-kept']);
  expect(procedureOf('isle-of-nowhere', story.state).sourceNote.en).toBe('Invented, and looked through.');
  const read = { ...first, assumed: { en: 'read otherwise' }, languageVariance: { en: 'the Welsh says eight weeks' } };
  expect(keep(story, own({ timescales: [read, second] }))).toEqual(['procedures-kept']);
  expect(keep(story, own(), { ...sooner, key: 'isle-of-nowhere-2027' })).toEqual(['procedures-kept']);
});

test('what was kept and adopted while a scale still named its ends goes on as it was, by the file of then and by one without them', () => {
  const scale = { on: true, variation: { range: 3, across: 4 }, threshold: { from: 0, to: 4 }, source: '3' };
  const story = new DirectoryStory();
  story.at = noon('2026-12-01');
  const stamp = { by: 'time', at: story.at, via: 'cli' } as const;
  const ofThen = { ...own(), scale: { min: 0, max: 10, ...scale } };
  story.state = directoryDecider.evolve(story.state, { event: 'procedures-kept', procedures: [ofThen], ...stamp });
  story.ask(id('una'), adopt);
  story.at = noon(from);
  story.ask('operator', { do: 'take-procedure' }, 'cli');
  expect(procedureOf('isle-of-nowhere', story.state).scale).toEqual(scale);
  expect(keep(story, own({ scale: ofThen.scale }))).toEqual([]);
  expect(keep(story, own({ scale }))).toEqual([]);
  expect(keep(story, own({ scale: { ...scale, on: false } }))).toBe('procedure-in-use');
});

test('before anybody adopts it a file may say anything else; one that is no more goes, but for what cases go by, or went', () => {
  const story = new DirectoryStory();
  story.at = noon('2026-12-01');
  keep(story, own());
  const [first] = isleOfNowhere.timescales;
  expect(keep(story, own({ areas: [], timescales: [{ ...first, within: [6, 'working-days'] }] }))).toEqual(['procedures-kept']);
  expect(keep(story)).toEqual(['procedures-kept']);
  expect(story.state.ownProcedures).toEqual([]);
  const used = inForce();
  expect(keep(used)).toEqual([]);
  used.ask(id('una'), { ...adopt, was: 'isle-of-nowhere', procedure: 'sussex', from: '2027-02-01' });
  used.at = noon('2027-02-01');
  used.ask('operator', { do: 'take-procedure' }, 'cli');
  expect(used.state.procedure).toBe('sussex');
  expect(keep(used)).toEqual([]);
  expect(procedureOf('isle-of-nowhere', used.state).adoptedBy).toBe('Una Invented');
});

test('the trail says which, by their keys', () => {
  const event = { event: 'procedures-kept', procedures: [own()], by: 'time', at: 0, via: 'cli' } as const;
  expect(directorySentence(event, String)).toBe('kept the partnership’s own procedures: isle-of-nowhere');
});
