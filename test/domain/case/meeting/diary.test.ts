import { expect, test } from 'vitest';
import { diaryEntryOf } from '../../../../domain/case/meeting/when/diary.ts';
import { hidesFromPatients } from '../../../../domain/case/people/patient-access.ts';
import { fresh } from '../../../../domain/case/slices.ts';
import { procedures } from '../../../../domain/procedures/registry.ts';
import type { MeetingId } from '../../../../domain/ref.ts';
import { convened, drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const entry = (story: Story, meeting: MeetingId = 'k1', procedure = known.procedure) =>
  diaryEntryOf(meeting, story.state.meetings[meeting] ?? fresh, procedure);
const at = (time: string) => Date.parse(`2026-12-15T${time}:00Z`);
const fetches = (story: Story, link = 'one', until = story.at + 600_000) =>
  ({ do: 'fetch-diary', meeting: 'k1', link, until }) as const;

test('it starts at the pre-meeting where the procedure has one (BU-T5), else with the conference', () => {
  expect(entry(convened())).toMatchObject({ startsAt: at('09:30'), endsAt: at('12:00') });
  const stoke = procedures.find('stoke-on-trent') ?? known.procedure;
  expect(entry(convened(), 'k1', stoke)).toMatchObject({ startsAt: at('10:00'), endsAt: at('12:00') });
});

test('nobody keeps a draft; a hold is tentative until the list is agreed; each change is a later revision', () => {
  const story = drafted();
  expect(entry(story)).toBeNull();
  const seen = [entry(story.ask('ada', { do: 'propose' }))];
  const chair = id('cleo');
  story.ask('ada', { do: 'set-when', when: { date: '2026-12-16', time: '10:00', place: 'Invented Hall' }, chair });
  seen.push(entry(story.ask('ada', { do: 'propose' })));
  seen.push(entry(story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion })));
  seen.push(entry(story.ask('cleo', { do: 'cancel', why: 'invented' })));
  expect(seen.map((one) => one?.status)).toEqual(['tentative', 'tentative', 'confirmed', 'cancelled']);
  const revisions = seen.map((one) => one?.revision ?? 0);
  expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
  expect(seen[1]?.startsAt).toBe(at('09:30') + 86_400_000);
});

test('what changes nothing of the time is no other revision', () => {
  const story = convened();
  const before = entry(story)?.revision;
  story.ask('sam', { do: 'attend', how: 'phone' }).ask('ada', { do: 'set-chair', chair: id('carl') });
  expect(entry(story)?.revision).toBe(before);
});

test('a meeting of the core group has one too, without a pre-meeting', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2027-01-20', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] });
  const starts = Date.parse('2027-01-20T14:00:00Z');
  expect(entry(story, 'g1')).toMatchObject({ startsAt: starts, endsAt: starts + 3_600_000, status: 'confirmed' });
  const first = entry(story, 'g1')?.revision ?? 0;
  story.ask('sam', { do: 'cancel', why: 'invented' });
  expect(entry(story, 'g1')).toMatchObject({ status: 'cancelled', revision: first + 1 });
});

test('a link is good once, and until its ten minutes are over; each use is on the trail', () => {
  const story = convened();
  const link = fetches(story);
  expect(story.ask('sam', link).last).toMatchObject({ events: [{ event: 'fetched', what: 'k1/diary', link: 'one' }] });
  expect(story.ask('sam', link).refused).toBe('too-late');
  // Nor when others were used after its ten minutes, and the clock was set back into them.
  story.at += 1_200_000;
  story.ask('sam', fetches(story, 'two'));
  story.at -= 900_000;
  expect(story.at).toBeLessThan(link.until);
  expect(story.ask('sam', link).refused).toBe('too-late');
  const late = fetches(story, 'three');
  story.at = late.until;
  expect(story.ask('sam', late).refused).toBe('too-late');
  story.at -= 1;
  expect(story.ask('sam', late).events).toEqual(['fetched']);
});

test('of used links nothing stays once a day has gone by', () => {
  const story = convened();
  for (let nth = 0; nth < 20; nth++) {
    story.ask('sam', fetches(story, `link${nth}`));
    story.at += 86_400_000 * 2;
  }
  expect(Object.keys(story.state.trail.fetched)).toEqual(['link19']);
});

test('whoever has lost their part gets nothing by a link made before', () => {
  const story = convened();
  const link = fetches(story);
  story.ask('cleo', { do: 'uninvite', person: id('tom') });
  expect(story.events).toEqual(['unlisted']);
  expect(story.ask('tom', link).refused).toBe('not-yours');
  expect(story.ask('sam', link).events).toEqual(['fetched']);
});

test('whom it is of a practice: what it keeps is read by patients online (Q-2)', () => {
  const { agencies } = convened().state.people;
  const of = (who: 'gus' | 'sam' | 'pia') => hidesFromPatients(agencies, id(who), known.directory);
  expect([of('gus'), of('sam'), of('pia')]).toEqual([true, false, false]);
});
