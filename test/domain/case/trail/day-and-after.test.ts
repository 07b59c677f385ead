import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { textOfScore } from '../../../../domain/case/meeting/scale/score.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { everybody, noon, placing, sealed } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';
import { madeAndAgreed, without } from '../../../support/story/told-story.ts';

const action = 'a1' as ActionId;
const sha256 = 'a'.repeat(64);

test('how it is held, placed, planned and let go, as the trail tells it: never a number, what is to be done, or why', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.at = noon('2026-12-15');
  const blob = sealed(textOfScore({ score: 3, reason: '' }));
  const c1 = 'c1' as ChildId;
  const own = placing('sam', 0, 2);
  story
    .ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] })
    .ask('cleo', { do: 'walk-in', person: id('tess'), role: 'school' })
    .ask('cleo', { do: 'undertaking-signed', people: [], not: [id('tess')] })
    .ask('cleo', { do: 'open-scale' })
    .ask('cleo', { do: 'cancel-round', round: 1 })
    .ask('cleo', { do: 'open-scale' })
    .ask('sam', { ...own, blobs: 'blobs' in own ? own.blobs.slice(0, 1) : [] } as typeof own)
    .ask('cleo', { do: 'place-room', round: 2, child: c1, blobs: [{ person: id('pia'), blob }] })
    .ask('cleo', { do: 'place', round: 2, whose: { family: 'parent-1' }, blobs: [{ child: c1, blob }] })
    .ask('cleo', { do: 'reveal', seen: 1_000_003 })
    .ask('cleo', { do: 'answer-zero', doing: 'secret' })
    .ask('cleo', { do: 'give-action', to: id('pia'), what: 'secret', why: 'secret', due: '2027-01-04' })
    .ask('pia', { do: 'report-progress', action, note: 'secret' })
    .ask('pia', { do: 'ask-help', action, note: 'secret' })
    .ask('pia', { do: 'complete', action })
    .ask('pia', { do: 'reopen', action })
    .ask('cleo', { do: 'change-action', action, what: 'secret too', due: '2027-01-05', reason: 'secret' })
    .ask('cleo', { do: 'withdraw-action', action, reason: 'secret' })
    .ask('cleo', { do: 'restore-action', action })
    .ask('pia', { do: 'say-not-mine', action, note: 'secret' })
    .ask('pia', { do: 'say-mine', action })
    .ask('cleo', { do: 'hand-on', takers: [{ action, to: id('sam') }] })
    .time({ do: 'count-dates', counted: { calendar: 'invented-2', dates: { 'BU-T1': '2026-12-22' } } })
    .time({ do: 'note-departures' }, without('pia', { status: 'left' }))
    .time({ do: 'note-departures' })
    .time({ do: 'note-departures', renamed: { ids: [id('sam')], upTo: 3 } })
    .time({ do: 'mark-loss', had: '5:y', found: '3:x' })
    .ask('cleo', { do: 'close' })
    .ask('ada', { do: 'set-hold' })
    .ask('ada', { do: 'release-hold' })
    .ask('una', { do: 'record-export', sha256 })
    .ask('ada', { do: 'record-return', what: 'annex-a', sha256 })
    .ask('ada', { do: 'record-return', what: 'annex-a', sha256, unwritten: true })
    .ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') });
  expect(story.lines).toEqual([
    'register-taken sam, pia',
    'undertaking-taken from sam, pia',
    'walked-in tess as school',
    'undertaking-taken from tess',
    'undertaking-not-taken from tess',
    'scale-opened round 1 for c1',
    'round-cancelled round 1',
    'scale-opened round 2 for c1',
    'placed round 2: sam for c1',
    'placed round 2: pia for c1',
    'placed round 2: parent-1 for c1',
    'revealed round 2: 3 numbers',
    'zero-answered',
    'core-group-joined pia',
    'action-given a1 to pia, by 2027-01-04',
    'progress-reported a1',
    'help-asked a1',
    'action-completed a1',
    'action-reopened a1',
    'action-changed a1, by 2027-01-05',
    'action-withdrawn a1',
    'action-restored a1',
    'said-not-mine a1',
    'said-mine a1',
    'core-group-joined sam',
    'action-handed-on a1 from pia to sam',
    'dates-counted by calendar invented-2: 1 moved',
    'departed pia, no longer of police',
    'returned pia',
    'people-renamed sam',
    'loss-found: it had stood at 5:y, and is at 3:x',
    'closed',
    'hold-set',
    'hold-released',
    `exported ${sha256}`,
    `put-in-return annex-a ${sha256}`,
    `not put-in-return annex-a ${sha256}: no file was written`,
    'ended, confirmed by cleo',
  ]);
});

test('a core group is called, and what is said of it names nobody who is asked', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story.at = noon('2026-12-16');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'secret' };
  story.ask('sam', { do: 'call-core-group', when, people: everybody });
  expect(story.lines).toEqual([
    'register-taken sam',
    'undertaking-taken from sam',
    'core-group-called 2026-12-22 14:00, 2 people',
  ]);
});
