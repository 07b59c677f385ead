import { expect, test } from 'vitest';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import { attendanceOf } from '../../../../domain/case/conference/day/attendance.ts';
import { reportOf } from '../../../../domain/case/conference/reports/owed.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { drafted, known, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide } from '../../../support/conference/deciding.ts';
import { content } from '../../../support/conference/minuted.ts';
import { id } from '../../../support/invented-partnership.ts';

/** Somebody who may chair is invited as a social worker, has said how they come, and has given their report to the chair. */
function invited(): Story {
  const story = drafted().ask('ada', { do: 'invite', invitees: [{ person: id('carl'), role: 'social-worker' }] });
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.ask('carl', { do: 'attend', how: 'phone' });
  return story.ask('carl', { do: 'set-report', stage: 'with-chair', way: 'by-hand' });
}
function held(): Story {
  const story = invited();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('carl')] });
  return story.ask('cleo', { do: 'set-here', person: id('carl'), as: { part: true }, left: null });
}
const closed = () => held().ask('cleo', { do: 'close' });
const set = (story: Story) => story.ask('ada', { do: 'set-chair', chair: id('carl') });
function dayAfter(): Story {
  const story = held();
  story.at = noon('2026-12-16');
  return story;
}

test.each([
  ['held the day before', dayAfter],
  ['closed', closed],
] as const)(
  '%s: whoever was there and takes the chair since was there all the same, with what they said and their report',
  (_, made) => {
    const story = made();
    const { people } = content(story);
    const there = attendanceOf(story.convened);
    expect(there.find((one) => one.person === id('carl'))).toMatchObject({ how: 'phone', part: true });
    const { reports } = content(story);
    const said = story.convened.invitees;
    expect(set(story).events).toEqual(['chair-set']);
    expect(story.convened.chair).toBe(id('carl'));
    expect(story.convened.invitees).toEqual(said);
    expect(attendanceOf(story.convened)).toEqual(there);
    expect(reportOf(story.convened.reports, id('carl')).stage).toBe('with-chair');
    expect(content(story, 'carl')).toMatchObject({ people, reports });
  },
);

test('what had gone out to whoever takes the chair is asked of them still, so that it can be with everybody', () => {
  const story = decide(decide(held(), c1), c2);
  const seen = listVersionOf(whoGetsWhat(story.convened, known.procedure, known.directory));
  story.ask('cleo', { do: 'release-list', seen, choices: [], off: [] });
  const asked = () => phasesOf(story.convened, id('carl'), known, story.at).map(({ phase }) => phase);
  expect(asked()).toContain('outcome');
  story.at = noon('2026-12-16');
  set(story);
  expect(asked()).toEqual(expect.arrayContaining(['circulating', 'outcome']));
  expect(story.ask('carl', { do: 'confirm-received', document: 'decisions' }).refused).toBeUndefined();
  expect(asked()).toContain('outcome-read');
});

test('on the day whoever takes the chair is in the room no more: they chair it', () => {
  const { convened } = set(held());
  expect(convened.present).toEqual([id('sam'), id('pia')]);
});

test('before the day whoever takes the chair is not invited besides', () => {
  const { convened } = set(invited());
  expect(convened.invitees.map((one) => one.person)).not.toContain(id('carl'));
  expect(reportOf(convened.reports, id('carl')).stage).not.toBe('with-chair');
});
