import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import { datesOfThese } from '../../../../domain/case/dates/dates-of-these.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';
import { day } from '../../timescales/asked.ts';

/** A pre-birth conference was held: both children are on a plan, Tom is there for the first, Gus for the second, who is born since. */
function born(): Story {
  const story = inRoom(stokeOnTrent);
  const { opening, meetings } = story.state;
  const k1 = meetings.k1 ?? expect.unreachable();
  const meeting = { ...k1, calling: { ...k1.calling, type: 'pre-birth' } };
  if (opening.status !== 'open') expect.unreachable();
  story.state = { ...story.state, opening: { ...opening, procedure: stokeOnTrent.key }, meetings: { ...meetings, k1: meeting } };
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  story.ask('cleo', { do: 'limit-children', person: id('gus'), children: [c2] });
  decide(decide(story, c1), c2);
  story.at = noon('2026-12-21');
  const birth: BareCommand = { do: 'correct-child', child: c2, is: { born: '2026-12-20' } };
  expect(story.ask('ada', birth).events).toEqual(['child-born']);
  return story;
}

function reviewFor(story: Story, who: 'sam' | 'tom' | 'gus'): readonly string[] {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at);
  const rows = (scene?.datesToRead() ?? []).filter((one) => one.rule === 'ST-T5');
  return rows.map((one) => `${one.due === null ? one.state : isoFromDay(one.due)} ${/birth/.test(one.explanation)}`);
}

test('a half-sibling’s birth dates no review for whoever is there for the other child alone (Q-9, ST-T5)', () => {
  const story = born();
  expect(reviewFor(story, 'sam')).toEqual(['2027-01-20 true']);
  expect(reviewFor(story, 'gus')).toEqual(['2027-01-20 true']);
  expect(reviewFor(story, 'tom')).toEqual(['2027-03-15 false']);
});

test('nor is a half-sibling’s next core group, which would tell that it is on a plan, read of a core group that both have been at (Q-9)', () => {
  const story = inRoom();
  story.ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  decide(decide(story, c1, { outcome: 'not-at-risk', categories: [] }), c2);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2026-12-21', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
  story.at = noon('2026-12-22');
  expect(story.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toContain('register-taken');
  const plans = (who: 'sam' | 'tom', meeting: 'g1' | 'k1') => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
    const rows = scene.datesToRead().filter((one) => one.due !== null && one.by === null);
    return rows.flatMap((one) => (one.to === 'core-group' || one.to === 'review' ? one.to : [])).toSorted();
  };
  for (const meeting of ['g1', 'k1'] as const) {
    expect(plans('sam', meeting), meeting).toEqual(['core-group', 'review']);
    expect(plans('tom', meeting), meeting).toEqual([]);
  }
});

test('nor is a date that is counted from the end of a half-sibling’s plan (Q-9)', () => {
  const of = { children: [{ id: c1 }], standings: { after: new Map([[c1, { ended: '2026-12-15' }]]) }, when: null };
  for (const fact of ['removed-from-register', 'plan-discontinued'] as const) {
    const rows = ['2026-12-15', '2026-12-16'].map((on) => ({ to: 'record-destroyed', from: { fact, on: day(on) } }));
    expect(datesOfThese(rows as never, of as never), fact).toEqual(rows.slice(0, 1));
  }
});
