import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { stylesIn } from '../../../adapters/files/docx/look.ts';
import { textDocumentFile } from '../../../adapters/files/docx/text-document.ts';
import { minutesJson } from '../../../adapters/files/json/minutes-json.ts';
import { linePicture } from '../../../adapters/files/png/line-picture.ts';
import { sceneOf } from '../../../bot/click/scene.ts';
import { minutesDocument, restrictedDocument } from '../../../cards/conference/minutes/document/minutes-document.ts';
import { headingTitle } from '../../../cards/conference/minutes/heading-text.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import type { DissentId } from '../../../domain/case/conference/decision/shape.ts';
import { type MinutesFor, minutesOf, restrictedMinutesOf } from '../../../domain/case/conference/minutes/content/minutes-of.ts';
import type { Minutes } from '../../../domain/case/conference/minutes/content/model.ts';
import { headingsOf } from '../../../domain/case/conference/minutes/headings.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../support/case-story.ts';
import { decide } from '../../support/conference/deciding.ts';
import { c1, muchMinuted, p1 } from '../../support/conference/minuted.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const stamp = Date.UTC(2026, 11, 15, 12);

const seen = (story: Story, who: keyof typeof people = 'cleo') => ({
  ...(sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable('there is nothing')),
  procedure: story.known.procedure,
});
const minutes = (story: Story, who: keyof typeof people = 'cleo', more: Partial<MinutesFor> = {}): Minutes =>
  minutesOf(seen(story, who), { version: 'whole', ...more }) ?? expect.unreachable('there are no minutes');
const made = (is: Minutes, procedure: Procedure, language: Language = 'en', directory = muchMinuted().known.directory) =>
  textDocumentFile(minutesDocument(is, { procedure, directory, language }), stamp);
/** By an independent reader: its text, and as HTML, where headings are told from the rest. */
async function readBack(
  file: Uint8Array,
): Promise<{ readonly text: string; readonly headings: readonly string[]; readonly html: string }> {
  const buffer = Buffer.from(file);
  const { value: text } = await mammoth.extractRawText({ buffer });
  const { value: html, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages.filter((one) => one.type === 'error')).toEqual([]);
  const headings = [...html.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/g)].map(([, one]) => (one ?? '').replace(/<[^>]+>/g, ''));
  return { text, headings, html };
}

const procedures = { buckinghamshire, stokeOnTrent, forthValley, ceredigion };

describe('the minutes as a file in Word, read back by another program', () => {
  test.each(Object.entries(procedures))(
    '%s: every heading of the procedure stands there, with its question and what was typed',
    async (_, procedure) => {
      const story = muchMinuted(procedure);
      const { text, headings } = await readBack(await made(minutes(story), procedure));
      for (const one of headingsOf(procedure, 'initial')) {
        expect(headings).toContain(
          headingTitle(one, 'en')
            .replace(/'/g, '&#x27;')
            .replace(/&#x27;/g, "'"),
        );
        if (one.question !== null) expect(text).toContain(one.question.en);
      }
      expect(text.match(/Planted words under/g)).toHaveLength(headingsOf(procedure, 'initial').length - 1);
      expect(headings).toEqual(
        expect.arrayContaining(['The children', 'Who was asked, and who came', 'Reports', 'What was decided on each child']),
      );
    },
  );

  test('who was asked and came, every number with whose and why, which reports are appended, who was excluded and why', async () => {
    const { text } = await readBack(await made(minutes(muchMinuted()), buckinghamshire));
    for (const one of [
      'no: apologies',
      'Clinic, lessons or shift',
      '3 of 4 people',
      'planted part',
      'planted reason',
      'Planted Child',
      'planted why',
    ])
      expect(text).toContain(one);
    for (const who of ['sam', 'pia', 'tom']) expect(text).toContain(`invented reason of ${who}`);
    expect(text).toContain('From 2 to 9.');
    expect(text).not.toMatch(/planted (asked|fear|line)/);
    // Nobody is asked to counter-sign where the procedure has none (ST-R1).
    expect(text).not.toContain('counter-signed');
    const inStoke = await readBack(await made(minutes(muchMinuted(stokeOnTrent)), stokeOnTrent));
    expect(inStoke.text.match(/counter-signed/g)).toHaveLength(1);
  });

  test('every view with whose and why, what the rule makes of them, the outline of the plan, and the line as a picture with its words', async () => {
    const story = muchMinuted();
    const is = minutes(story);
    expect(is.views.map(({ counts }) => counts)).toEqual([1, 2].map(() => ({ yes: 2, no: 1, cannotSay: 0 })));
    const words = wordsFor({ language: 'en', procedure: buckinghamshire });
    const { directory } = story.known;
    const document = minutesDocument(is, { procedure: buckinghamshire, directory, language: 'en' }, (line) =>
      linePicture(line, words.scale, 'untitled'),
    );
    const { text, html, headings } = await readBack(await textDocumentFile(document, stamp));
    for (const who of ['sam', 'pia', 'tom']) expect(text.match(new RegExp(`planted evidence of ${who}`, 'g'))).toHaveLength(2);
    expect(text).toContain('Proposed: at risk of significant harm: more than half of all views say so');
    expect(text).toContain('planted outcome');
    expect(headings).toEqual(expect.arrayContaining(['Views on each child', 'The plan', 'The safety scale']));
    expect(html.match(/<img alt="[^"]+" src="data:image\/png/g)).toHaveLength(2);
  });

  test('no word, heading or gap of the restricted part, which is a file of its own (Q-11)', async () => {
    const story = muchMinuted(stokeOnTrent);
    for (const reader of ['cleo', 'mina', 'tom', 'sam'] as const) {
      const { text, html } = await readBack(await made(minutes(story, reader), stokeOnTrent));
      expect(text).not.toContain('planted restricted');
      expect(html).not.toMatch(/restricted|closed access/i);
    }
    const own = restrictedMinutesOf(seen(story, 'tom')) ?? expect.unreachable('there is no restricted part');
    const file = await textDocumentFile(
      restrictedDocument(own, { ...story.known, procedure: stokeOnTrent, language: 'en' }),
      stamp,
    );
    const { text } = await readBack(file);
    expect(text).toContain('planted restricted');
    expect(text).not.toContain('Planted words');
  });

  test('in a parent’s copy neither another parent’s number nor a reason that somebody typed (BU-S3, ST-C1)', async () => {
    const own = minutes(muchMinuted(), 'sam', { version: 'edited', copyFor: p1 });
    const { text } = await readBack(await made(own, buckinghamshire));
    expect(text).toContain('Copy for the family');
    expect(text).toContain('Parent 1, their own number');
    expect(text).not.toMatch(/Parent 2, their own|invented reason|planted (reason|why)/);
  });

  test('in Welsh, and what is decided in English too as long as nobody has reviewed our Welsh (Q-17)', async () => {
    const story = muchMinuted(ceredigion);
    story.ask('cleo', {
      do: 'decide-child',
      child: 'c1' as never,
      outcome: 'at-risk',
      how: 'chair-decides',
      categories: [],
      limb: 'enquiries',
      reason: 'planted decision',
      changed: false,
      reporter: null,
      correction: '',
      seen: 0,
    });
    expect(story.events).toEqual(['child-decided']);
    const { text, headings } = await readBack(await made(minutes(story), ceredigion, 'cy'));
    expect(headings).toEqual(expect.arrayContaining(['Y plant', 'Adroddiadau', 'Yr hyn a benderfynwyd ar bob plentyn']));
    expect(text).toContain('Risg barhaus o niwed sylweddol');
    expect(text).toContain('At continuing risk of significant harm');
    // Which limb of the test, though nobody was asked for a view (CE-D3).
    expect(text).toMatch(/seiliedig ar: mae niwed yn debygol[\s\S]*planted decision/);
    expect(text).toContain('It rests on: harm is likely, on what the enquiries found.');
    expect(text).toContain('There was no agreement: the Chair decides.');
    expect(text.match(/planted decision/g)).toHaveLength(1);
  });

  test('so are the categories, what help follows, what the scale means and that it is provisional, until somebody has (Q-17)', async () => {
    const story = decide(muchMinuted(), c1, { categories: ['neglect'], reason: 'planted decision' });
    const is = minutes(story);
    const own = is.decisions.map((one) => ({
      ...one,
      provisional: true,
      follows: { help: 'yes', lead: null, words: '', unborn: {} },
    }));
    const { statement } = stokeOnTrent.quorum;
    const all = { ...is, decisions: own as never, provisional: statement };
    const { directory } = story.known;
    const inWelsh = async (known: typeof directory) => (await readBack(await made(all, buckinghamshire, 'cy', known))).text;
    const english = [
      'Category: neglect.',
      `Other help is offered: ${buckinghamshire.decision.otherHelp.called.en}.`,
      'Provisional: too few agencies were there.',
      'From 0, no safety, to 10, safe without social work.',
      'From 2 to 9.',
      statement.en,
      // What the rule makes of the views.
      'Proposed: at risk of significant harm: more than half of all views say so',
    ];
    const before = await inWelsh(directory);
    for (const one of english) expect(before).toContain(one);
    const after = await inWelsh({ ...directory, welshReviewed: { by: 'An invented speaker', on: '2026-11-01' } });
    for (const one of english) expect(after).not.toContain(one);
    expect(after).toContain('esgeulustod');
  });

  test('a draft says so; once the chair has agreed them, by whom and when', async () => {
    const story = muchMinuted();
    expect((await readBack(await made(minutes(story), buckinghamshire))).text).toContain('Draft.');
    story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
    const { text } = await readBack(await made(minutes(story), buckinghamshire));
    expect(text).not.toContain('Draft.');
    expect(text).toContain('Agreed by Cleo Invented on Tue 15 Dec 2026.');
  });

  test('forty people and six children, everything as long as it can be', async () => {
    const is = minutes(muchMinuted());
    const many = <T>(all: readonly T[], n: number) => Array.from({ length: n }, (_, at) => all[at % all.length] as T);
    const long: Minutes = {
      ...is,
      people: many(is.people, 40),
      reports: many(is.reports, 40),
      children: many(is.children, 6).map((one, n) => ({ ...one, id: `c${n + 1}` as never, number: n + 1 })),
      lines: many(is.lines, 6).map((one, n) => ({ ...one, child: `c${n + 1}` as never, points: many(one.points, 44) })),
      headings: is.headings.map((one) => ({ ...one, texts: many(['x '.repeat(1250)], 8) })),
    };
    const { text, html } = await readBack(await made(long, buckinghamshire));
    expect(text.match(/invented reason of/g)?.length).toBeGreaterThan(6 * 26);
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(40 + 40 + 6 * 44);
  });

  test('a hostile text stays a text: no markup, no sign that nobody sees, nothing that turns the direction of writing', async () => {
    const hostile =
      '</w:t></w:r><w:p><script>alert(1)</script> & "quoted" \u202Eesrever\u202C \u0000\u0008\uFFFE\u2028 \uD800 &amp; ]]>';
    const story = muchMinuted();
    const is = minutes(story);
    const names = is.people.map((one) => ({ ...one, who: { name: hostile, post: hostile, agency: hostile } }));
    const bad: Minutes = {
      ...is,
      reference: hostile,
      place: hostile,
      people: names,
      headings: is.headings.map((one) => ({ ...one, texts: [hostile] })),
    };
    const { text } = await readBack(await made(bad, buckinghamshire));
    expect(text).toContain('</w:t></w:r><w:p><script>alert(1)</script> & "quoted" esrever');
    for (const sign of ['\u0000', '\u0008', '\u202E', '\u202C', '\u2028', '\uFFFE']) expect(text).not.toContain(sign);
    expect(JSON.parse(minutesJson(bad))).toEqual(JSON.parse(JSON.stringify(bad)));
  });

  test('the same content and time are the same bytes, whenever it is made', async () => {
    const is = minutes(muchMinuted());
    const one = await made(is, buckinghamshire);
    await new Promise((done) => setTimeout(done, 2_100));
    expect(Buffer.from(await made(is, buckinghamshire)).equals(Buffer.from(one))).toBe(true);
    expect(Buffer.from(one).toString('latin1')).not.toContain('Un-named');
  });
});

test('minutes.json has every key that docs/minutes.md says, in that order, and nothing restricted', () => {
  const text = minutesJson(minutes(muchMinuted(stokeOnTrent)));
  const page = readFileSync(new URL('../../../docs/minutes.md', import.meta.url), 'utf8').split('## minutes.json')[1] ?? '';
  const said = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, keys]) =>
    [...(keys ?? '').matchAll(/\w+/g)].map(([key]) => key),
  );
  expect(Object.keys(JSON.parse(text))).toEqual(said);
  expect(text).not.toMatch(/restricted/);
});

test('one of the family who does not agree, what was answered and how it goes on are one sentence, as they were typed (FV-D3)', async () => {
  const story = decide(muchMinuted(forthValley), c1, { how: 'chair-decides', reason: 'planted why' });
  const dissent = 'd00000000001' as DissentId;
  story.ask('cleo', { do: 'record-dissent', id: dissent, child: c1, of: p1, words: 'planted said.' });
  story.ask('cleo', { do: 'answer-dissent', dissent, words: 'planted answer.' });
  story.ask('sam', { do: 'say-dissent-next', dissent, settled: false, manager: false, words: 'planted next.' });
  const { text } = await readBack(await made(minutes(story), forthValley));
  expect(text).toContain(
    'Parent 1 (Planted Parent 1): planted said; Child 1 (Planted Child); Answer: planted answer; It is not settled, and goes on: planted next.',
  );
  const family = await readBack(await made(minutes(story, 'cleo', { version: 'edited', copyFor: p1 }), forthValley));
  expect(family.text).not.toMatch(/planted (said|answer|next)/);
});

test('each kind of paragraph says how high its lines are with the rule for it, or a title of two lines is laid over itself', () => {
  const { document, ...headings } = stylesIn('en-GB');
  for (const { paragraph } of [document, ...Object.values(headings)]) expect(paragraph.spacing.lineRule).toBe('auto');
});
