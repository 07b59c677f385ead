import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { AgencyId } from '../../../domain/ids.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { meetingsLines } from '../../../domain/returns/meetings-lines.ts';
import { type MeetingsLine, meetingsLine, meetingsSchema } from '../../../domain/returns/meetings-shape.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';
import { english, heldOn } from './told.ts';

const file = join(import.meta.dirname, '../../../docs/meetings.schema.json');
const published = () => JSON.parse(readFileSync(file, 'utf8'));

/** Two of three have answered on 7 December, for the 15th. */
function answeredStory(): Story {
  const story = english();
  story.at = noon('2026-12-07');
  return story
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('gus'), role: 'gp' },
      ],
    })
    .ask('ada', { do: 'propose' })
    .ask('cleo', { do: 'agree-list', seen: story.conference.listVersion })
    .ask('pia', { do: 'attend', how: 'video' })
    .ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: 'planted line' });
}

/** Held and decided, an action given and done; one report in and shared. */
function whole(): Story {
  const story = answeredStory();
  story.at = noon('2026-12-11');
  story.ask('sam', { do: 'set-report', stage: 'with-chair', way: 'secure-mail' });
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  decide(story, c1, { categories: ['neglect'], reason: 'planted reason' });
  story.ask('cleo', { do: 'give-action', to: id('sam'), what: 'planted what', why: 'planted why', due: '2026-12-21', child: c1 });
  return story;
}
const linesOf = (story: Story): readonly MeetingsLine[] => meetingsLines(story.state, story.known);

describe('quorate_meetings.jsonl', () => {
  test('the schema in docs is the one that lines are checked by', () => {
    expect(published(), `docs/meetings.schema.json is to be ${JSON.stringify(z.toJSONSchema(meetingsLine))}`).toEqual(
      z.toJSONSchema(meetingsLine),
    );
    expect(published().title).toBe(meetingsSchema);
  });

  test('every line is valid by it, for a validator that is not ours', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published());
    const lines = linesOf(whole());
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(validate(JSON.parse(JSON.stringify(line))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...lines[0], name: 'somebody' })).toBe(false);
  });

  test('who was invited, answered, came and reported stands in it by agency', () => {
    const [meeting, action] = linesOf(whole());
    expect(meeting).toMatchObject({
      record: 'meeting',
      reference: 'INV-1',
      kind: 'conference',
      type: 'initial',
      stage: 'held',
      starts: '2026-12-15T10:00:00.000Z',
      invited: [
        { agency: { value: 'council', system: 'urn:quorate:agency' }, role: 'social-worker', answer: 'none', attended: true },
        { agency: { value: 'police' }, answer: 'attending', attended: true, how: 'video' },
        { agency: { value: 'surgery' }, answer: 'apologies', attended: false, how: null },
      ],
      decisions: [{ child: { value: 'k0000invented0case1-c1' }, outcome: 'at-risk', categories: ['neglect'] }],
    });
    const reports = meeting?.record === 'meeting' ? meeting.reports : [];
    expect(reports[0]).toMatchObject({ agency: { value: 'council' }, received: '2026-12-11T12:00:00.000Z', daysBefore: 4 });
    expect(action).toMatchObject({ record: 'action', due: '2026-12-21', status: 'open', completed: null });
  });

  test('running late on the day makes no late answer of an early one; an answer to another time is a new one', () => {
    const answered = (story: Story) => {
      const [meeting] = linesOf(story);
      return meeting?.record === 'meeting' ? meeting.invited.map((one) => one.answered) : [];
    };
    const early = '2026-12-07T12:00:00.000Z';
    const late = answeredStory();
    late.at = noon('2026-12-15') - 3 * 3_600_000;
    late.ask('pia', { do: 'change-on-the-day', to: 'late' });
    expect(late.refused).toBeUndefined();
    expect(answered(late)).toEqual([null, early, early]);
    const moved = answeredStory();
    moved.at = noon('2026-12-09');
    const when = { date: '2026-12-16', time: '10:00', place: 'Invented Hall' };
    moved.ask('ada', { do: 'move', when, why: 'planted why', seen: moved.convened.revision });
    expect(answered(moved)).toEqual([null, null, null]);
    moved.ask('pia', { do: 'attend', how: 'video' });
    expect(answered(moved)).toEqual([null, '2026-12-09T12:02:00.000Z', null]);
  });

  test('nothing that was typed, no place, and nobody by name or id is in it', () => {
    const text = JSON.stringify(linesOf(whole()));
    expect(text).not.toMatch(/planted|Invented|sam-social|pia-police|cleo|2019-05-04|2027-02-01/);
  });

  test('of a service that is named to nobody neither which it is, nor its kind or role', () => {
    const story = whole();
    const { agencies } = story.known.directory;
    const police = agencies.get('police' as never);
    if (police === undefined) throw new Error('there is no police');
    const flagged = new Map(agencies).set(police.id, { ...police, flagged: true });
    story.known = { ...story.known, directory: { ...story.known.directory, agencies: flagged } };
    const [meeting] = linesOf(story);
    expect(meeting).toMatchObject({
      invited: [{ role: 'social-worker' }, { agency: null, kind: null, role: null }, { role: 'gp' }],
    });
    expect(JSON.stringify(meeting)).not.toMatch(/police/);
    story.ask('cleo', { do: 'open-list' });
    expect(linesOf(story)[0]).toMatchObject({ invited: [{}, { role: 'police' }, {}] });
  });
});

test('before the list is agreed nobody is named as invited, and before the register nobody as absent', () => {
  const story = english();
  expect(linesOf(story)).toMatchObject([{ stage: 'draft', invited: [], starts: null, quorum: { start: null, decision: null } }]);
  heldOn(story, '2026-12-15');
  expect(linesOf(story)).toMatchObject([{ stage: 'held', invited: [{ attended: true }, {}, {}] }]);
});

test('a quorum is said as it was at the start and as it was decided; a core group has none', () => {
  const story = heldOn(english(), '2026-12-15');
  const quorumOf = (nth: number) => linesOf(story).filter(({ record }) => record === 'meeting')[nth];
  // Which agencies have direct contact with the child has not been said.
  expect(quorumOf(0)).toMatchObject({ quorum: { start: false, decision: null } });
  const direct = ['council', 'police', 'school'] as AgencyId[];
  story.ask('cleo', { do: 'say-quorum', direct, information: true, fewer: false });
  expect(story.refused).toBeUndefined();
  expect(quorumOf(0)).toMatchObject({ quorum: { start: true, decision: null } });
  story.ask('cleo', { do: 'set-here', person: id('tom'), as: {}, left: '11:00' });
  decide(story, c1);
  expect(quorumOf(0)).toMatchObject({ quorum: { start: true, decision: false } });
  story.at = noon('2026-12-28');
  story.meeting = 'g1';
  const when = { date: '2027-01-04', time: '10:00', place: 'Invented Hall' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
  story.at = noon('2027-01-04');
  story.ask('sam', { do: 'take-register', present: [id('pia'), id('tom')] });
  expect(quorumOf(1)).toMatchObject({ kind: 'core-group', stage: 'held', quorum: { start: null, decision: null } });
});

test('a meeting that was held stays under the procedure it was held under, with the reports and the quorum of that', () => {
  const story = whole();
  const { opening } = story.state;
  const [before] = linesOf(story);
  if (opening.status !== 'open') throw new Error('there is no case');
  const { procedure, edition } = opening;
  const earlier = [...opening.earlier, { procedure, edition, meetings: ['k1'] as const }];
  story.state = { ...story.state, opening: { ...opening, procedure: 'stoke-on-trent', earlier } as typeof opening };
  story.known = { ...story.known, procedure: stokeOnTrent };
  expect(linesOf(story)[0]).toEqual(before);
});
