import { opens, quiet, say } from '../building/building.ts';
import { namePost } from '../building/people.ts';
import { convened, myInvitation } from '../building/reader-part.ts';
import { dayText, whenText } from '../building/wording.ts';
import { carriesGroup } from '../meeting/core-group/call-core-group-form.ts';
import { nextToCall } from '../meeting/core-group/next-date.ts';
import { writesNote } from '../meeting/core-group/note-form.ts';
import { openDates } from '../meeting/core-group/open-dates.ts';
import type { Block } from '../model.ts';
import { counted } from '../plan/outline/outline-card.ts';
import { planToOpen } from '../plan/outline/plan-row.ts';
import { readsPlan } from '../plan/outline/reads-plan.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Cases on one card; of the core group each has up to five lines. */
const mostPlans = 12;
const mostGroups = 6;

/** Each plan that the reader may read, with the way to it: how much stands in it, and nothing of what it says. */
export function planRows(scenes: readonly Scene[]): readonly Block[] {
  const theirs = byReference(scenes.filter(mayReadPlan));
  return [
    ...theirs.slice(0, mostPlans).map((scene): Block => {
      const text = [{ strong: scene.state.reference }, ` · ${counted(scene)}`] as const;
      return { block: 'row', text, button: opens(wordsFor(scene).outline.open, 'plan', scene.state) };
    }),
    ...moreOf(theirs, mostPlans),
  ];
}

/** Whoever keeps it or is part of it, whoever was there when it was drawn up, and whoever writes the record. */
function mayReadPlan(scene: Scene): boolean {
  const { state, me } = scene;
  const wasThere = (state.stage === 'held' || state.stage === 'closed') && convened(state)?.present.includes(me) === true;
  return readsPlan(scene) && (planToOpen(scene) !== null || wasThere || state.minuteTaker === me);
}

/**
 * Each core group that the reader leads or is a member of: when it meets, or that no day is set yet, by when it is to meet, and the short note
 * that still waits. `cases`: each case as the reader sees its conference; `meetings`: the last meeting of each core group.
 */
export function groupRows(cases: readonly Scene[], meetings: readonly Scene[]): readonly Block[] {
  const theirs = byReference(cases.filter((scene) => carriesGroup(scene) || meetingOf(scene, meetings) !== undefined));
  return [
    ...theirs.slice(0, mostGroups).flatMap((scene) => rowsOf(scene, meetingOf(scene, meetings))),
    ...moreOf(theirs, mostGroups),
  ];
}

function rowsOf(scene: Scene, meeting: Scene | undefined): readonly Block[] {
  const all = wordsFor(scene);
  const { typed: words, coreGroup } = all;
  const { state, language, lead, me } = scene;
  const name = { strong: state.reference };
  const isToCome = meeting?.state.stage === 'convened';
  if (isToCome && meeting.state.when !== null) {
    const text = [name, ` · ${whenText(meeting.state.when, language)}`];
    return [{ block: 'row', text, button: opens(all.details, 'details', meeting.state) }];
  }
  const met = state.lastMet === null ? words.groupNotMet : words.groupMet(dayText(state.lastMet, language));
  const next = nextToCall(scene)?.meeting;
  const call = next === undefined ? null : opens(coreGroup.call, 'call-core-group', { id: state.id, meeting: next });
  const text = [name, ` · ${met}`];
  return [
    call === null ? say(text) : { block: 'row', text, button: call },
    ...openDates(scene),
    ...noteRows(meeting),
    ...(lead === null || lead === me ? [] : [quiet(coreGroup.lateLead(namePost(scene, lead)))]),
  ];
}

/** The short note of the last meeting, until it is written: to whose turn it is, and to whoever may write it in their place. */
function noteRows(meeting: Scene | undefined): readonly Block[] {
  if (meeting === undefined || !writesNote(meeting) || meeting.state.group.note !== null) return [];
  const words = wordsFor(meeting).coreGroup;
  const { noteTaker } = meeting.state;
  if (noteTaker === null) return [];
  const text = noteTaker === meeting.me ? words.noteMine : words.noteTurn(namePost(meeting, noteTaker));
  return [{ block: 'row', text, button: opens(words.note, 'core-note', meeting.state) }];
}

/** Of the same case, as the same person sees it, which who covers for a colleague does twice; none that they have no part in. */
function meetingOf(scene: Scene, meetings: readonly Scene[]): Scene | undefined {
  return meetings.find((one) => one.state.id === scene.state.id && one.me === scene.me && hasPart(one));
}

function hasPart(one: Scene): boolean {
  return myInvitation(one) !== undefined || one.state.chair === one.me || one.lead === one.me;
}

/** Each once: who acts for a colleague may come to one of theirs by both ways. */
function byReference(scenes: readonly Scene[]): readonly Scene[] {
  const each = new Map(scenes.map((one) => [`${one.state.id}/${one.me}`, one]));
  return [...each.values()].toSorted((a, b) => a.state.reference.localeCompare(b.state.reference, 'en'));
}

function moreOf(scenes: readonly Scene[], most: number): readonly Block[] {
  const [first] = scenes;
  return first === undefined || scenes.length <= most ? [] : [quiet(wordsFor(first).convening.homeMore(scenes.length - most))];
}
