import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { noon } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';
import { madeAndAgreed, when } from '../../../support/story/told-story.ts';

test('how a case is made, as its trail tells it', () => {
  expect(madeAndAgreed().lines).toEqual([
    'opened INV-1',
    'called initial, 0 people from the conference before',
    'described INV-2, pre-birth',
    'child-added c1',
    'child-added c2',
    'child-removed c2',
    'when-set 2026-12-15 10:00, chair carl',
    'chair-set cleo',
    'listed sam as social-worker',
    'listed tom as school',
    'listed pia as school',
    'listed gus as school',
    'unlisted gus',
    'proposed',
    'could-not-keep-free',
    'kept-free',
    'list-agreed version 11',
  ]);
});

test('how it is moved, as the trail tells it: neither the place nor why', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  const to = (date: string, why: string, seen: number) => ({ do: 'move', when: { ...when, date }, why, seen }) as const;
  const { revision } = story.convened;
  story.ask('ada', to('2026-12-16', '', revision)).ask('ada', to('2027-01-14', 'secret', revision + 1));
  expect(story.lines.filter((line) => line.startsWith('moved'))).toEqual([
    'moved from 2026-12-15 10:00 to 2026-12-16 10:00',
    'moved from 2026-12-16 10:00 to 2027-01-14 10:00, past its limit, with a reason',
  ]);
  expect(story.lines).toContain('held-back 2: move, for two minutes');
});

test('how the children of an agreed list change, as the trail tells it: never a date', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  const child = 'c3' as ChildId;
  story
    .ask('cleo', { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } })
    .ask('cleo', { do: 'correct-child', child, is: { expected: '2027-02-03' } })
    .ask('ada', { do: 'correct-child', child, is: { born: '2026-11-30' } })
    .ask('ada', { do: 'remove-child', child })
    .ask('cleo', {
      do: 'set-household',
      siblings: { 'under-five': 1, 'pre-five': 0, 'school-age': 2 },
      preFive: null,
    });
  expect(story.lines).toEqual([
    'child-added c3',
    'child-corrected c3',
    'child-born c3',
    'child-removed c3',
    'household-set, 3 siblings besides',
  ]);
});

test('how people answer, as the trail tells it: neither a reason nor a line is said', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('sam', { do: 'attend', how: 'phone' })
    .ask('pia', { do: 'apologise', report: 'comes', reason: 'not-involved', line: 'secret' })
    .ask('tom', { do: 'send-deputy', deputy: { name: 'Secret Colleague' } })
    .ask('ada', { do: 'name-deputy', of: id('tom'), deputy: id('tess') })
    .ask('cleo', { do: 'decline-deputy', of: id('tom'), line: 'secret' })
    .ask('ada', { do: 'remind', person: id('tom') })
    .ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } })
    .ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at, line: 'secret' })
    .ask('tom', { do: 'read-chair-line', meeting: 'k1' })
    .ask('tess', { do: 'read-details', meeting: 'k1' })
    .ask('tess', { do: 'read-diary', meeting: 'k1' })
    .ask('tess', { do: 'fetch-diary', meeting: 'k1', link: 'secret', until: story.at + 600_000 })
    .ask('tom', { do: 'come-myself' })
    .ask('gus', { do: 'turn-away', what: 'attend' });
  expect(story.lines).toEqual([
    'undertaking-accepted',
    'answered attending, phone',
    'answered apologies, report comes',
    'answered deputy',
    'deputy-named tess for tom',
    'deputy-declined for tom',
    'reminded tom',
    'answered deputy',
    'deputy-agreed tess for tom',
    'read k1/chair-line',
    'read k1/details',
    'read k1/diary',
    'fetched k1/diary',
    'deputy-undone tess for tom',
    'turned-away attend',
  ]);
});

test('what is said on the day, as the trail tells it', () => {
  const story = madeAndAgreed().ask('sam', { do: 'attend', how: 'in-person' });
  story.lines.length = 0;
  story.at = noon('2026-12-15');
  story.ask('sam', { do: 'change-on-the-day', to: 'late' }).ask('sam', { do: 'change-on-the-day', to: 'not' });
  expect(story.lines).toEqual(['answered attending, in-person, late', 'answered apologies']);
});

test('how far reports are, as the trail tells it: neither an address nor how it was sent', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('tom', { do: 'set-report', stage: 'ready' })
    .ask('tom', { do: 'set-report', stage: 'with-chair', way: 'link', link: 'https://secret.invalid/1' })
    .ask('cleo', { do: 'read-reports', meeting: 'k1' });
  expect(story.lines).toEqual(['report-set ready', 'report-set with-chair', 'read k1/reports']);
});
