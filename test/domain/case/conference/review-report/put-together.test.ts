import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { reviewReportFile } from '../../../../../bot/links/review-report-file.ts';
import { reviewReportDocument } from '../../../../../cards/conference/review-report/document.ts';
import { formFor } from '../../../../../cards/registry.ts';
import { wordsFor } from '../../../../../cards/words/words-for.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { wordsOn } from '../../../../cards/words-on.ts';
import { noon, openCommand, placing, type Story, scaling } from '../../../../support/case-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const c1 = 'c1' as never;

const reveals = (story: Story, who: Name) => {
  const last = story.convened.rounds.at(-1);
  const seen = last?.status === 'open' ? last.version + story.convened.register.sinceRound : -1;
  return story.ask(who, { do: 'reveal', seen });
};

/**
 * Three months of a plan: an outcome, a contingency that was put in force and a wish; of three actions one done with what changed, one late, one
 * open; two recommendations, one declined; a core group that was held, with its note, and one that was called off; visits. Then the review is agreed.
 */
function threeMonths(): Story {
  const story = scaling().ask('sam', placing('sam', 3)).ask('pia', placing('pia', 2)).ask('tom', placing('tom', 4));
  reveals(story, 'cleo');
  const line = (kind: string, text: string, trigger = '') =>
    story.ask('cleo', { do: 'add-plan-lines', kind, texts: [text], trigger, child: c1 } as never);
  line('outcome', 'planted outcome');
  line('contingency', 'planted fallback', 'planted trigger');
  line('wish', 'planted wish');
  const give = (what: string, due: string) => story.ask('cleo', { do: 'give-action', to: id('gus'), what, why: '', due });
  give('planted done', '2026-12-18');
  give('planted late', '2026-12-18');
  give('planted open', '2027-06-01');
  for (const [n, what] of [
    [1, 'planted advice'],
    [2, 'planted housing'],
  ] as const)
    story.ask('cleo', { do: 'recommend', id: `recommended${n}`, child: c1, owner: id('pia'), what } as never);
  story.ask('cleo', { do: 'agree-visits', who: { person: id('sam') }, days: 7, child: c1 });
  story.at = noon('2026-12-16');
  story.ask('pia', {
    do: 'answer-recommendation',
    recommendation: 'recommended2',
    accepted: false,
    why: 'planted refusal',
    until: '',
  } as never);
  story.ask('gus', { do: 'complete', action: 'a1', effect: 'planted effect' } as never);
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('gus')] });
  story.at = noon('2026-12-23');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('gus')] });
  story.ask('sam', { do: 'write-note', changed: 'planted note' });
  story.meeting = 'g2';
  story.ask('sam', { do: 'call-core-group', when: { ...when, date: '2027-01-12' }, people: [id('pia')] });
  story.ask('sam', { do: 'cancel', why: 'invented' });
  story.meeting = 'k1';
  story.ask('sam', { do: 'tell-change', id: 'change000001', kind: 'change', text: 'planted change' } as never);
  story.ask('cleo', {
    do: 'acknowledge-change',
    change: 'change000001',
    contingency: true,
    forward: false,
    words: 'x',
  } as never);
  story.ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  story.at = noon('2027-01-20');
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia'), id('tom')] });
  story.ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

const scene = (story: Story, who: Name, meeting: 'k1' | 'k2' = 'k2') =>
  sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
const form = (
  story: Story,
  who: Name,
  name: 'review-report' | 'report' | 'reports' = 'review-report',
  meeting: 'k1' | 'k2' = 'k2',
) => {
  const link = () => ({ address: 'https://invented.example/file#token', code: '123456' });
  const found = formFor({ form: name, of: openCommand.id, meeting }, scene(story, who, meeting), {}, {}, link);
  return found === null ? null : wordsOn(found);
};

const parts: readonly (readonly [string, RegExp])[] = [
  ['What the plan asked', /planted outcome/],
  [
    'Actions done since, and what changed',
    /planted done \(Gus[^;]*; All the children\)\. Done Wed 16 Dec 2026\. What changed: planted effect/i,
  ],
  ['Actions that are late', /planted late .*By Fri 18 Dec 2026/],
  ['Actions still open', /planted open .*By Tue 1 Jun 2027/],
  ['Meetings of the core group', /Tue 22 Dec 2026: held\. .*planted note[\s\S]*Tue 12 Jan 2027: not held, it was cancelled/],
  ['Visits', /Sam[^\n]*Child 1: at least every week\. Nobody has said yet when last\./],
  ['The safety judgement scale over time', /Child 1[^\n]*15 Dec 2026[^\n]*at 2: Invented Police/],
  ['Contingency', /planted trigger[^\n]*planted fallback[\s\S]*Put in force on .*2026: planted change/],
  ['Recommendations and answers', /planted advice\. Not answered yet\.[\s\S]*planted housing\. Not accepted: planted refusal/],
  ['The child’s wishes and feelings', /planted wish/],
];

test('the report to a review is put together from the record: every part has what was entered since the last conference', async () => {
  const story = threeMonths();
  const text = form(story, 'sam') ?? expect.unreachable();
  for (const [title, said] of parts) {
    expect(text).toContain(title);
    expect(text).toMatch(said);
  }
  expect(text).toContain('since Tue 15 Dec 2026');
  expect(text).toContain('Code: 123 456');
});

test('as a document it is read back by another program, with the scale as a picture and room for what only the lead knows', async () => {
  const sheet = await reviewReportFile(scene(threeMonths(), 'sam'));
  expect(sheet?.name).toBe('review-report.docx');
  const buffer = Buffer.from(sheet?.text as Uint8Array);
  const { value: text } = await mammoth.extractRawText({ buffer });
  const { value: html } = await mammoth.convertToHtml({ buffer });
  for (const [title, said] of parts) {
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(text).toMatch(said);
  }
  expect(html.match(/<img alt="[^"]+" src="data:image\/png/g)).toHaveLength(3);
  expect(text).toContain('What the social worker alone knows');
  expect(text).toContain('How is each child now, and what do they say?');
  expect(text).not.toContain('invented reason');
});

test('how far the plan is stands in it as a picture, also where no scale is used, with all that it shows in its alternative text', async () => {
  const story = threeMonths();
  const shown = scene(story, 'sam');
  const alts = async (at: typeof shown) => {
    const sheet = await reviewReportFile(at);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(sheet?.text as Uint8Array) });
    return [...html.matchAll(/<img alt="([^"]+)" src="data:image\/png/g)].map(([, alt]) => alt);
  };
  const bars =
    /^Bars: How far the plan is\. In all: Actions done 1 done, 2 open, of these 1 late\. All the children: Actions done 1 done/;
  expect((await alts(shown)).filter((one) => bars.test(one ?? ''))).toHaveLength(1);
  const unscaled = { ...shown.state, linesBefore: [] };
  expect(await alts({ ...shown, state: unscaled as typeof shown.state })).toEqual([expect.stringMatching(bars)]);
  // Of more outcomes than fit on half a page there are several.
  for (let n = 0; n < 12; n++)
    story.ask('cleo', {
      do: 'add-plan-lines',
      kind: 'outcome',
      texts: [`planted outcome ${n}`],
      trigger: '',
      child: c1,
    } as never);
  const outcomes = story.convened.planLines.filter((one) => one.kind === 'outcome');
  for (const { id: outcome } of outcomes)
    story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'x', why: '', due: '2027-06-01', child: c1, outcome } as never);
  const all = (await alts(scene(story, 'sam'))).filter((one) => one?.startsWith('Bars: '));
  expect(all).toHaveLength(2);
  for (let n = 0; n < 12; n++) expect(all.join(), String(n)).toContain(`planted outcome ${n}: Actions done 0 done, 1 open`);
});

test('what was typed with a full stop runs on without it, and a core group in which nothing moved says so', () => {
  const story = threeMonths();
  story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'Planted stop.', why: '', due: '2027-06-01' });
  const text = form(story, 'sam') ?? expect.unreachable();
  expect(text).toMatch(/Planted stop \(Gus/);
  const { reviewReport } = wordsFor({ language: 'en', procedure: buckinghamshire });
  expect([0, 1, 2].map((moved) => reviewReport.met('Day', moved))).toEqual([
    'Day: held. No action moved.',
    'Day: held. One action moved.',
    'Day: held. 2 actions moved.',
  ]);
});

test('its author signs it, and their manager where the procedure has it counter-signed (ST-R1)', () => {
  const story = threeMonths();
  const rows = (procedure: Procedure, language: 'en' | 'cy' = 'en') => {
    const document = reviewReportDocument(
      { ...scene(story, 'sam'), procedure, language },
      { overTime: () => [], bars: () => ({ png: new Uint8Array(24), alt: '' }) },
    );
    return document?.blocks.flatMap((one) => (one.block === 'sign' ? one.rows.map((row) => row.join(': ')) : []));
  };
  const author = ['Social worker: Sam Invented', 'Signature: ', 'Date signed: '];
  expect(rows(buckinghamshire)).toEqual(author);
  const manager = ['Manager who counter-signs: ', 'Signature: ', 'Date signed: '];
  expect(rows(stokeOnTrent)).toEqual(['Lead worker: Sam Invented', ...author.slice(1), ...manager]);
  expect(rows(stokeOnTrent, 'cy')).toContain('Rheolwr sy’n cydlofnodi: ');
});

test('whoever leads is shown it as they are asked for their report, the chair among the reports, and nobody else has it', () => {
  const story = threeMonths();
  expect(form(story, 'sam', 'report')).toContain('Review Conference: what the record has for the report');
  expect(form(story, 'cleo', 'reports')).toContain('Review Conference: what the record has for the report');
  expect(form(story, 'pia', 'report')).not.toContain('What the record has');
  expect(story.ask('sam', { do: 'read-review-report', meeting: 'k2' }).last).toMatchObject({
    events: [{ event: 'read', what: 'k2/review-report' }],
  });
  const fetch = { do: 'fetch-review-report', meeting: 'k2', link: 'one', until: story.at + 600_000 } as const;
  expect(story.ask('sam', { ...fetch, code: 'wrong' }).events).toEqual(['code-wrong']);
  expect(story.ask('sam', { ...fetch, code: 'right' }).events).toEqual(['fetched']);
  expect(story.ask('sam', { ...fetch, code: 'right' }).refused).toBe('too-late');
  for (const who of ['pia', 'tom', 'gus', 'ada', 'mina'] as const) {
    expect(story.ask(who, { do: 'read-review-report', meeting: 'k2' }).refused, who).toBe('not-yours');
    expect(story.ask(who, { ...fetch, link: who, code: 'right' }).refused, who).toBe('not-yours');
  }
});

test('before a first conference there is no record to report on', () => {
  const story = scaling();
  expect(story.ask('sam', { do: 'read-review-report', meeting: 'k1' }).refused).toBe('too-early');
  expect(form(story, 'sam', 'report', 'k1')).not.toContain('What the record has');
  expect(form(story, 'sam', 'review-report', 'k1')).toBeNull();
});

test('of half-siblings the report of whoever is there for some holds those alone (Q-9)', () => {
  const story = threeMonths();
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1', 'c2'] as never, shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('sam'), children: ['c2'] as never });
  const text = form(story, 'sam') ?? expect.unreachable();
  for (const planted of ['outcome', 'wish', 'advice', 'housing', 'note', 'fallback'])
    expect(text).not.toContain(`planted ${planted}`);
  expect(text).not.toContain('Child 1');
});

test('what was said of an action stands in it, though its owner put off being reminded of it since', () => {
  const story = threeMonths();
  story.ask('gus', { do: 'report-progress', action: 'a3', note: 'planted progress' } as never);
  story.ask('gus', { do: 'snooze-action', action: 'a3', until: '2027-01-21' } as never);
  expect(form(story, 'sam')).toContain('progress reported: planted progress');
});

test('of what was recommended before the last conference it has what is open, or ended since', () => {
  const story = threeMonths();
  const recommend = (n: number, what: string) =>
    story.ask('cleo', { do: 'recommend', id: `recommended${n}`, child: c1, owner: id('pia'), what } as never);
  const answer = (n: number, accepted: boolean) =>
    story.ask('pia', {
      do: 'answer-recommendation',
      recommendation: `recommended${n}`,
      accepted,
      why: accepted ? '' : 'invented',
      until: accepted ? '2027-05-01' : '',
    } as never);
  story.at = noon('2027-03-09');
  story.ask('sam', { do: 'tell-change', id: 'change000002', kind: 'change', text: 'planted second' } as never);
  story.at = noon('2027-03-10');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
  recommend(3, 'planted later');
  story.meeting = 'k1';
  story.at = noon('2027-03-20');
  answer(1, true);
  story.meeting = 'k2';
  const inForce = { change: 'change000002', contingency: true, forward: false, words: 'x' };
  story.ask('cleo', { do: 'acknowledge-change', ...inForce } as never);
  expect(story.events).toEqual(['change-acknowledged']);
  answer(3, false);
  story.ask('cleo', { do: 'close' });
  story.meeting = 'k3' as never;
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('pia'), id('tom')] });
  story.ask('ada', { do: 'set-when', when: { date: '2027-08-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  const text = () => form(story, 'sam', 'review-report', 'k3' as never) ?? expect.unreachable();
  expect(text()).toContain('since Wed 10 Mar 2027');
  // Declined in December, before the last conference; the other is still open; the third is of that conference.
  expect(text()).not.toContain('planted housing');
  expect(text()).toContain('planted advice. Accepted');
  expect(text()).toContain('planted later. Not accepted');
  story.meeting = 'k1';
  story.ask('pia', { do: 'tick-decided', done: ['recommended1/recommended'], undone: [] } as never);
  expect(text()).toContain('planted advice. Done.');
  // What was put in force before the last conference that one heard of; what was told before it and put in force since is news.
  expect(text()).not.toContain('planted change');
  expect(text()).toContain('Put in force on Sat 20 Mar 2027: planted second');
});

test.each([
  [
    'forth-valley',
    'en',
    'Report: Review Child Protection Case Conference (CPCC)',
    'What the Lead Professional alone knows',
    'as the Chair asks',
  ],
  [
    'stoke-on-trent',
    'en',
    'Report: Child Protection Review Conference (CPRC)',
    'What the lead worker alone knows',
    'as the CRM asks',
  ],
  [
    'ceredigion',
    'cy',
    'Adroddiad: Cynhadledd Adolygu Amddiffyn Plant',
    'nad oes neb ond y Gweithiwr Allweddol yn ei wybod',
    'y mae’r Cadeirydd yn gofyn',
  ],
] as const)('in %s, %s, it has the words of the procedure', async (key, language, title, own, sent) => {
  const story = threeMonths();
  const { opening } = story.state;
  story.state = { ...story.state, opening: { ...opening, procedure: key } as typeof opening };
  const of = { ...scene(story, 'sam'), language };
  const sheet = (await reviewReportFile(of)) ?? expect.unreachable();
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(sheet.text as Uint8Array) });
  for (const said of [title, own, sent]) expect(text).toContain(said);
});

test('where the procedure has no scale and none was used it says nothing of one; its name is the procedure’s own where it has one', () => {
  const story = threeMonths();
  expect(form(story, 'sam')).toContain('The safety judgement scale over time');
  const { opening } = story.state;
  story.state = { ...story.state, opening: { ...opening, procedure: 'forth-valley' } as typeof opening };
  // A line that was used is shown all the same.
  expect(form(story, 'sam')).toContain('The scale over time');
  const k1 = story.state.meetings.k1 ?? expect.unreachable();
  const meetings = { ...story.state.meetings, k1: { ...k1, scale: { ...k1.scale, rounds: [] } } };
  story.state = { ...story.state, meetings };
  expect(form(story, 'sam')).toMatch(/Visits/);
  expect(form(story, 'sam')).not.toMatch(/scale/i);
});
