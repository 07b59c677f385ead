import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CommandName } from '../../../domain/case/case.ts';
import { changes } from '../../../domain/case/change/slice.ts';
import { circulation } from '../../../domain/case/conference/circulation/slice.ts';
import { day } from '../../../domain/case/conference/day/slice.ts';
import { decision } from '../../../domain/case/conference/decision/slice.ts';
import { minutes } from '../../../domain/case/conference/minutes/slice.ts';
import { conferenceRequest } from '../../../domain/case/conference/request/slice.ts';
import { views } from '../../../domain/case/conference/views/slice.ts';
import { group } from '../../../domain/case/core-group/slice.ts';
import { cover } from '../../../domain/case/cover/slice.ts';
import { dates } from '../../../domain/case/dates/slice.ts';
import { inNeed } from '../../../domain/case/in-need/slice.ts';
import { keeping } from '../../../domain/case/keeping/slice.ts';
import { later } from '../../../domain/case/later/slice.ts';
import { answers } from '../../../domain/case/meeting/answers/slice.ts';
import { calling } from '../../../domain/case/meeting/calling/slice.ts';
import { heldBack } from '../../../domain/case/meeting/held-back/slice.ts';
import { list } from '../../../domain/case/meeting/list/slice.ts';
import { register } from '../../../domain/case/meeting/register/slice.ts';
import { scale } from '../../../domain/case/meeting/scale/slice.ts';
import { times } from '../../../domain/case/meeting/times/slice.ts';
import { when } from '../../../domain/case/meeting/when/slice.ts';
import { moves } from '../../../domain/case/moving/slice.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import { opening } from '../../../domain/case/opening/slice.ts';
import { people } from '../../../domain/case/people/slice.ts';
import { outline } from '../../../domain/case/plan/outline/slice.ts';
import { plan } from '../../../domain/case/plan/slice.ts';
import { versions } from '../../../domain/case/plan/versions/slice.ts';
import { visiting } from '../../../domain/case/plan/visiting/slice.ts';
import { reaching } from '../../../domain/case/reaching/slice.ts';
import { redaction } from '../../../domain/case/redaction/slice.ts';
import { rights } from '../../../domain/case/slices.ts';
import { trail } from '../../../domain/case/trail/slice.ts';
import { familyInStoke, inHolidays, ofContinued, whileMade } from './forged-family.ts';
import { inBuckinghamshire, inEngland, inStoke, notesInStoke } from './forged-presses.ts';

const story = [
  ...[...inStoke('rowan'), ...familyInStoke('rowan'), ...notesInStoke('rowan'), ...inEngland('rowan')],
  ...[...inBuckinghamshire, ...inHolidays('rowan'), ...whileMade, ...ofContinued],
];
/** The command each is about: what stands after it says which of several. */
const pressed = new Set(story.map(({ what }) => what.split(/, | of /)[0] ?? ''));

type Slices = readonly { readonly may: Readonly<Record<string, readonly { readonly who: readonly string[] }[]>> }[];
/**
 * What is not in the story as a whole, with why. Every one of it is asked all the same under everybody's name, at every stage, and with another case's and
 * meeting's id (test/access/doors.long.test.ts, test/access/hostile.sampled.test.ts).
 */
const elsewhere: readonly (readonly [why: string, Slices])[] = [
  [
    'on the day: test/e2e/conference/day-secret.test.ts and test/e2e/conference/views-sealed.test.ts',
    [register, scale, day, views],
  ],
  [
    'after the day: test/e2e/conference/decision-forged.test.ts and test/e2e/conference/minutes-restricted.test.ts',
    [decision, circulation, minutes],
  ],
  [
    'of the plan and the core group: test/e2e/core-group/plan-attacked.sampled.test.ts and test/e2e/core-group/group-attacked.sampled.test.ts',
    [plan, outline, versions, visiting, group, changes],
  ],
  [
    'what follows a decision, or a child who moves: test/e2e/core-group/in-need.test.ts and test/e2e/core-group/child-move.sampled.test.ts',
    [inNeed, later, moves],
  ],
  [
    'of the list, its time and who comes: test/e2e/pressed-again.test.ts, test/e2e/plan-changes/moved.test.ts and test/e2e/held-back.sampled.test.ts',
    [list, when, times, answers, calling, heldBack],
  ],
  [
    'who may know of the case, who keeps it and who covers: test/e2e/people/need-to-know.test.ts, test/e2e/people/who-has-the-case.test.ts and test/e2e/people/leave.test.ts',
    [needToKnow, people, cover, reaching],
  ],
  [
    'before there is a case: test/e2e/before-the-day/secrecy.test.ts and test/e2e/conference/request.test.ts',
    [conferenceRequest, opening],
  ],
  ['read, dated, kept and destroyed: nothing of a conference changes by it', [trail, dates, keeping, redaction]],
];
/** What alone of its slice is not in the story, with why. */
const alone: Readonly<Partial<Record<CommandName, string>>> = {
  'note-school-holidays': 'the bot itself',
  'offer-premises': 'by whoever keeps a practice alone: test/domain/case/practice/practice.test.ts',
  'ask-parents': 'Stoke-on-Trent asks them nothing before the start: test/domain/case/conference/participation/adults.test.ts',
  'tick-tasks': 'what there is to tick goes by the day: test/e2e/conference/whole/child-not-there.long.test.ts',
  'withdraw-exclusion': 'what is decided on, as there, is withdrawn no more: test/domain/case/conference/exclusion.test.ts',
  'take-back-note':
    'a note that the chair has seen to, as there, stays: test/domain/case/conference/private-note/private-note.test.ts',
  'read-notes': 'it opens no more than a form: test/domain/case/conference/private-note/private-note.test.ts',
  'end-child': 'everything of the child would stop in the middle of the story: test/e2e/people/child-ended-each.test.ts',
  'take-back-ending': 'the same',
  'add-child': 'each child more is asked about in what comes after: test/e2e/people/reference-taken.test.ts',
  'remove-child': 'the same',
  'put-back-child': 'the same',
  'say-schools': 'Stoke-on-Trent asks nothing of schools: test/domain/case/meeting/list/schools.test.ts',
  'note-told': 'only where a partnership keeps no names: test/domain/case/family/child-details.test.ts',
  'show-again': 'it shows what was withheld there: test/domain/case/family/child-details.test.ts',
};

test('every command is in the story of forged presses, or stands here with why not', () => {
  const whole = new Set(elsewhere.flatMap(([, slices]) => slices.flatMap(({ may }) => Object.keys(may))));
  const missing = Object.keys(rights).filter((one) => ![whole, pressed, new Set(Object.keys(alone))].some((all) => all.has(one)));
  expect(missing).toEqual([]);
  for (const file of JSON.stringify([elsewhere.map(([why]) => why), alone]).match(/test\/[\w/.-]+\.ts/g) ?? [])
    expect(existsSync(file), file).toBe(true);
  // Nothing stands here that the story has, or that is no command.
  expect(Object.keys(alone).filter((one) => pressed.has(one) || whole.has(one) || !(one in rights))).toEqual([]);
  expect([...pressed].filter((one) => !(one in rights))).toEqual([]);
});
