import { expect, test } from 'vitest';
import { overTimePictures } from '../../../../adapters/files/png/over-time-picture.ts';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { overTimeFile } from '../../../../bot/links/over-time-file.ts';
import { overTimeOf } from '../../../../cards/meeting/scale/over-time-drawn.ts';
import { overTimeListed, overTimeWords } from '../../../../cards/meeting/scale/over-time-listed.ts';
import { formFor } from '../../../../cards/registry.ts';
import type { Scene } from '../../../../cards/scene.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { linesInTime } from '../../../../domain/case/meeting/scale/over-time.ts';
import { textOfScore } from '../../../../domain/case/meeting/scale/score.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, openCommand, placing, type Story, scaling, sealed } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

const reveals = (story: Story, who: Name) => {
  const last = story.convened.rounds.at(-1);
  const seen = last?.status === 'open' ? last.version + story.convened.register.sinceRound : -1;
  return story.ask(who, { do: 'reveal', seen });
};

/**
 * At the conference Sam, Pia and Tom placed 3, 2 and 4, with one action done of three; at the core group, with Pia and Gus, Sam placed 5, Pia
 * 7, and in a further round 6 and 8. Tom was not there, Gus not at the conference.
 */
function twice(): Story {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 2)).ask('tom', placing('tom', 4));
  reveals(story, 'cleo');
  const give = (due: string, more: object = {}) =>
    story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'invented', why: '', due, ...more });
  give('2026-12-18', { child: 'c1' });
  give('2026-12-18');
  give('2027-01-20', { child: 'c2' });
  story.ask('gus', { do: 'complete', action: 'a1' as never });
  story.meeting = 'g1';
  story.at = noon('2026-12-16');
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom'), id('gus')] });
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('gus')] });
  story.ask('sam', { do: 'open-scale' }).ask('pia', placing('pia', 7)).ask('sam', placing('sam', 5));
  reveals(story, 'sam')
    .ask('sam', { do: 'open-scale' })
    .ask('pia', placing('pia', 8, 2))
    .ask('sam', placing('sam', 6, 2));
  return reveals(story, 'sam');
}

const scene = (story: Story, who: Name, meeting: 'k1' | 'g1' = 'g1') =>
  sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
const form = (story: Story, who: Name, about?: string, meeting: 'k1' | 'g1' = 'g1') => {
  const ref = { form: 'over-time', of: openCommand.id, meeting, ...(about === undefined ? {} : { about }) } as const;
  const link = () => ({ address: 'https://invented.example/file#token', code: '123456' });
  const found = formFor(ref, scene(story, who, meeting), {}, {}, link);
  return found === null ? null : wordsOn(found);
};

test('each child’s scale over time: every meeting and round in a row of cells, and the actions done, open and late (BU-S6)', () => {
  const text = form(twice(), 'pia') ?? expect.unreachable();
  expect(text).toMatch(/Tue 15 Dec 2026, [^:]*: 0 \| 1 \| 2 ● \| 3 ● \| 4 ● ‖ 5/);
  expect(text).toMatch(/Tue 22 Dec 2026, Core group, round 1: .*‖ 5 ● \| 6 \| 7 ● \| 8/);
  expect(text).toMatch(/Tue 22 Dec 2026, Core group, round 2: .*‖ 5 \| 6 ● \| 7 \| 8 ●/);
  // Of the first child: its own, done, and the one for all, late. The second's own is none of it.
  expect(text).toContain('Actions: 1 done, 1 open, of these 1 late ●!');
  expect(text).toContain('Actions: 0 done, 2 open, of these 1 late !○');
  expect(text).not.toMatch(/average|mean |median/);
  expect(text).toContain('Code: 123 456');
});

test('every mark is an agency, whoever spoke for it, and of a meeting the reader was not at nobody’s (BU-S2, BU-S6)', () => {
  const story = twice();
  const pia = form(story, 'pia', 'c1') ?? expect.unreachable();
  expect(pia).toMatch(/Invented Police: .*15 Dec 2026, [^:]*: 2; .*round 1: 7; .*round 2: 8/);
  expect(pia).toMatch(/Invented Council: .*: 3; .*: 5; .*: 6/);
  expect(pia).not.toContain('not shown whose');
  const gus = form(story, 'gus', 'c1') ?? expect.unreachable();
  expect(gus).toMatch(/not shown whose: .*15 Dec 2026, [^:]*: 2, 3, 4/);
  expect(gus).not.toMatch(/Invented Police: .*15 Dec/);
  for (const { name } of story.known.directory.people.values()) expect(pia).not.toContain(name);
});

test('only whoever was at a meeting with a line opens it, from there or from the plan, and that they did is on the trail', () => {
  const story = twice();
  for (const who of ['tom', 'ada', 'una'] as const) expect(form(story, who), who).toBeNull();
  expect(story.ask('tom', { do: 'read-line', meeting: 'g1', shows: 'over-time' }).refused).toBe('not-yours');
  expect(story.ask('pia', { do: 'read-line', meeting: 'g1', shows: 'over-time' }).last).toMatchObject({
    events: [{ event: 'read', what: 'g1/over-time' }],
  });
  const fetch = { do: 'fetch-line', meeting: 'g1', link: 'one', until: story.at + 600_000, shows: 'over-time' } as const;
  expect(story.ask('tom', { ...fetch, code: 'right' }).refused).toBe('not-yours');
  expect(story.ask('pia', { ...fetch, code: 'right' }).last).toMatchObject({
    events: [{ event: 'fetched', what: 'g1/over-time' }],
  });
  expect(story.ask('pia', { ...fetch, code: 'right' }).refused).toBe('too-late');
  // Tom reads what there was up to the conference he was at, which the plan leads him to.
  const plan = formFor({ form: 'plan', of: openCommand.id, meeting: 'g1', about: 'progress' }, scene(story, 'tom'));
  expect(JSON.stringify(plan)).toMatch(/"opens":\{"form":"over-time","of":"[a-z0-9]+","meeting":"k1"\}/);
  expect(form(story, 'tom', undefined, 'k1')).not.toContain('Core group');
  const line = formFor({ form: 'line', of: openCommand.id, meeting: 'g1' }, scene(story, 'pia'));
  expect(JSON.stringify(line)).toMatch(/"opens":\{"form":"over-time"/);
});

test('as a picture: a column a line, each mark at its number, all of it said in words too, and the list beside it', () => {
  const story = twice();
  for (const language of ['en', 'cy'] as const) {
    const of = { ...scene(story, 'pia'), language };
    const [first] = overTimeOf(of);
    const [picture, ...more] = overTimePictures(first ?? expect.unreachable(), overTimeWords(of));
    expect(more).toEqual([]);
    expect([...(picture?.png.slice(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
    const { svg = '', alt = '' } = picture ?? {};
    // 2, 3, 4; 5, 7; 6, 8: from 10 at the top, 46 apart.
    const rows = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, cy]) => 10 - (Number(cy) - 70) / 46);
    expect(rows).toEqual([2, 3, 4, 5, 7, 6, 8]);
    expect(svg).toContain('url(#late)');
    for (const said of ['Invented Police', 'Invented Council', 'Invented Primary School']) expect(alt).toContain(said);
    if (language === 'en') {
      expect(alt).toMatch(/1 at 2; 2 at 3; 3 at 4\..*1 is Invented Police; 2 is Invented Council/);
      expect(alt).toMatch(/Actions: 1 done, 1 open, of these 1 late\.$/);
    }
  }
  const sheet = overTimeFile(scene(story, 'pia'));
  const html = String(sheet?.text);
  expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(2);
  expect(html).toMatch(/<li>[^<]*Core group, round 2: 2 at 6: Invented Council; 1 at 8: Invented Police<\/li>/);
  expect(html).not.toContain('invented reason');
});

test('of half-siblings it holds the reader’s own alone, and as long as violence is feared nobody is told from another (Q-9, Q-6)', () => {
  const story = twice();
  const whole = scene(story, 'pia');
  const withheld = { ...whole, state: { ...whole.state, notes: { ...whole.state.notes, withholds: true } } };
  expect(overTimeOf(withheld).map((one) => one.who)).toEqual([['not shown whose'], ['not shown whose']]);
  story.meeting = 'k1';
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1', 'c2'] as never, shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('pia'), children: ['c2'] as never });
  expect(overTimeOf(scene(story, 'pia')).map((one) => one.lines.length)).toEqual([3]);
});

test('ten years of it are several pictures, each readable by itself', () => {
  const of = scene(twice(), 'pia');
  const [first] = overTimeOf(of);
  const line = first?.lines[0] ?? expect.unreachable();
  const many = { ...(first ?? expect.unreachable()), lines: Array.from({ length: 40 }, () => line) };
  const pictures = overTimePictures(many, overTimeWords(of));
  expect(pictures.length).toBeGreaterThan(4);
  for (const { svg } of pictures) expect(svg).toMatch(/viewBox="0 0 900 /);
  expect(pictures.filter(({ svg }) => svg.includes('url(#late)'))).toHaveLength(1);
});

test('whose a number is is told by no square either: of a meeting the reader was not at, nor while violence is feared (BU-S2, Q-6)', () => {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 2));
  const blobs = [{ child: 'c1' as never, blob: sealed(textOfScore({ score: 9, reason: '' })) }];
  expect(story.ask('cleo', { do: 'place', round: 1, whose: { family: 'parent-1' }, blobs }).events).toEqual(['placed']);
  reveals(story, 'cleo');
  story.meeting = 'g1';
  story.at = noon('2026-12-16');
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('gus')] });
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('gus')] });
  story.ask('sam', { do: 'open-scale' }).ask('pia', placing('pia', 7)).ask('gus', placing('gus', 5));
  reveals(story, 'sam');
  const squares = (of: Scene) =>
    overTimeOf(of).flatMap((one) =>
      overTimePictures(one, overTimeWords(of)).map(({ svg }) => svg.split('width="20"').length - 1),
    );
  const pia = scene(story, 'pia');
  expect(squares(pia)).toEqual([1, 0]);
  expect(squares(scene(story, 'gus'))).toEqual([0, 0]);
  expect(squares({ ...pia, state: { ...pia.state, notes: { ...pia.state.notes, withholds: true } } })).toEqual([0, 0]);
});

test('several of one agency with one number are one entry, with how many they are, in the list and instead of the picture', () => {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 3)).ask('tom', placing('tom', 4));
  reveals(story, 'cleo');
  const drawn = scene(story, 'sam', 'k1');
  const [one] = overTimeOf(drawn);
  const [line] = one?.lines ?? [];
  if (one === undefined || line === undefined) return expect.unreachable();
  const mark = { score: 3, nth: 1, family: false };
  const many = { ...one, lines: [{ ...line, marks: [mark, mark, mark, { ...mark, score: 4 }] }] };
  expect(overTimeListed(drawn, many)[0]).toContain(': 1 at 3: Invented Council ×3; 1 at 4: Invented Council');
  const [picture] = overTimePictures(many, overTimeWords(drawn));
  expect(picture?.alt).toContain(': 1 at 3 ×3; 1 at 4.');
});

test('a round in which nobody placed for a child is no line of that child (BU-S6)', () => {
  const { rounds } = twice().convened;
  const onlyFirst = rounds.map((one) =>
    one.status === 'revealed' ? { ...one, points: one.points.filter(({ child }) => child === 'c1') } : one,
  );
  const lines = (child: string) =>
    linesInTime({ meeting: 'g1', when: { date: '2026-12-22' }, rounds: onlyFirst, linesBefore: [] }, child as ChildId, id('sam'));
  expect([lines('c1').length, lines('c2').length]).toEqual([2, 0]);
});
