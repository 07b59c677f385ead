import { may } from '../access/may.ts';
import type { Under } from '../access/right.ts';
import type { Ask, Decider, Decision, Stamp } from '../decider.ts';
import type { Directory } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';
import { lastMadeFrom } from '../last-made.ts';
import type { MeetingId } from '../ref.ts';
import type { Tagged, Unseal } from '../slice.ts';
import type { Tell } from '../tell.ts';
import { type Conference, withoutScores } from './conference.ts';
import { actsAs, asCoverSees } from './cover/covers.ts';
import { withActed } from './cover/slice.ts';
import { stoppedWith } from './family/end-child.ts';
import { outOfDate } from './keeping/export.ts';
import { carryOut } from './meeting/held-back/carry-out.ts';
import { hold } from './meeting/held-back/hold.ts';
import { isHeldBack, nextHeldBack } from './meeting/held-back/waiting.ts';
import { isFinished, latestConference } from './meetings.ts';
import { fold, followersAmong, meetingsAfter, partsAfter } from './meetings-after.ts';
import { asksOfAnother } from './need-to-know/asks-of-child.ts';
import { atOnce } from './need-to-know/at-once.ts';
import { directoryFor } from './need-to-know/barred.ts';
import { departures, movedAgency, passedOn } from './people/departures.ts';
import type { Refusal } from './refusal.ts';
import { withChildren, withResults } from './result.ts';
import { caseFolds, fresh, letGo, ofCase, ofMeetings, rights, says, start } from './slices.ts';
import { tells } from './tells.ts';
import { noteDelivery, wasDelivered } from './trail/delivered.ts';
import { spanned } from './trail/spans.ts';
import {
  already,
  type Case,
  type CaseCommands,
  type Decided,
  type Heard,
  type Known,
  type Meeting,
  type MeetingCommands,
} from './whole.ts';

/** Everything anybody can ask of a case, and of one of its meetings. */
export type CaseCommand = Tagged<'do', CaseCommands> | MeetingCommand;
export type MeetingCommand = Tagged<'do', MeetingCommands> & { readonly meeting: MeetingId };
/** A command as a form or button says it, before the meeting it is about is added from their ref. */
export type BareCommand = Tagged<'do', CaseCommands> | Tagged<'do', MeetingCommands>;
export type CommandName = CaseCommand['do'];

/** Everything that has happened to a case: the list is its audit trail. `under`: the right it came about by, as it was then. */
export type CaseEvent = Tagged<'event', Heard> & { readonly under?: Under };

export type CaseKnown = Known & Unseal;

/** What happened, in words that hold no content. Whoever needs that exports the case, and that is an entry of its own. */
export function sentenceOf(event: CaseEvent & Stamp, name: (person: PersonId) => string): string {
  const say = (says as Readonly<Record<string, (event: object, name: (person: PersonId) => string) => string>>)[event.event];
  if (say === undefined) throw new Error(`sentences: none for ${event.event}`);
  return say(event, name);
}

/** A case. It wakes for what is held back in it; whatever else falls due is pulled by the digests of the people in it. */
export const caseDecider: Decider<Case, CaseCommand, CaseEvent, Refusal, CaseKnown, Tell> = {
  initial: start,
  decide,
  evolve,
  tells,
  wake: nextHeldBack,
};

/** The commands that open the seal, as their slices' types say. */
const unsealing: ReadonlySet<CommandName> = new Set(['reveal', 'close-views']);

function shut(): never {
  throw new Error('unseal: only a reveal and the closing of views may open the seal');
}

/** The rights first, then the one function of the command. */
function decide(written: Case, ask: Ask<CaseCommand>, known: CaseKnown): Decision<CaseEvent, Refusal> {
  const { command, ...stamp } = ask;
  // What the bot itself writes down is compared with what is written.
  const state = ask.by === 'time' ? written : asItStands(written, known.directory);
  // Whoever is turned away is looked up among everybody: whom the case is kept from is not in the directory it knows.
  if (command.do === 'turn-away') return state.opening.status === 'none' ? already : asked(state, command, stamp, known);
  const allowed = may(command, rights[command.do], state, ask, known);
  if ('refused' in allowed) return allowed;
  if (wasDelivered(state.delivered, ask)) return already;
  const of = allowed.under.for;
  const no = asksOfAnother(state, command, of ?? ask.by, known);
  if (no !== null) return { refused: no };
  const [seen, acts] = of === undefined ? [state, stamp] : [asCoverSees(state, of), actsAs(stamp, of)];
  const directory = directoryFor(state, known.directory);
  const on = { ...known, directory, ...(unsealing.has(command.do) ? {} : { unseal: shut }) };
  const decided = asked(seen, command, acts, on);
  if ('refused' in decided) return decided;
  const after = () => decided.events.reduce((one, event) => evolve(one, { ...event, ...stamp }), state);
  const followed = command.do === 'bar' || command.do === 'unbar' ? atOnce(command.do, after(), known.directory) : [];
  return { events: [...decided.events, ...followed].map((one) => ({ under: allowed.under, ...one })) };
}

function asked(state: Case, command: CaseCommand, stamp: Stamp, known: CaseKnown): Decided<CaseEvent> {
  if (!isOfMeeting(command)) {
    const decided = rowOf(ofCase, command.do)(state, { ...command, ...stamp }, known);
    if (command.do === 'end-child' && !('refused' in decided))
      return { events: [...(decided.events as CaseEvent[]), ...calledOff(state, decided.events)] };
    // Opening a case calls its first conference.
    if (command.do !== 'open' || 'refused' in decided || decided.events.length === 0) return decided as Decided<CaseEvent>;
    const called = { event: 'called', type: command.type, people: [], chair: null, meeting: 'k1' } as const;
    return { events: [...(decided.events as readonly CaseEvent[]), called] };
  }
  const { meeting: id } = command;
  const meeting = state.meetings[id] ?? fresh;
  const ofIt = <E extends object>(decided: Decided<E>): Decided<CaseEvent> =>
    'refused' in decided ? decided : { events: decided.events.map((one) => ({ ...one, meeting: id }) as unknown as CaseEvent) };
  const decideOne = (on: Case, one: MeetingCommand, as: Stamp) =>
    ofIt(rowOf(ofMeetings, one.do)({ case: on, meeting: on.meetings[id] ?? fresh, id }, { ...one, ...as }, known));
  const decided = decideOne(state, command, stamp);
  if ('refused' in decided || decided.events.length === 0) return decided;
  if (command.do === 'carry-out') return { events: carryOut(state, id, stamp, { decide: decideOne, evolve, ...known }) };
  const { meeting: _, ...asks } = command;
  return isHeldBack(asks, meeting) ? ofIt(hold(meeting, asks, stamp)) : decided;
}

/** Where no child is left, nobody meets any more. */
function calledOff(state: Case, events: readonly object[]): readonly CaseEvent[] {
  if (!events.some((one) => 'last' in one)) return [];
  return stoppedWith(state).map((meeting) => ({ event: 'cancelled', why: '', stopped: true, meeting }));
}

/** The command of one meeting, or of the case where it is no meeting's. */
export function inMeeting(command: BareCommand, meeting: MeetingId): CaseCommand {
  return command.do in ofMeetings ? ({ ...command, meeting } as MeetingCommand) : (command as CaseCommand);
}

/**
 * The case without those who have left since it was last written to: who may do what, and what cards count, goes by this. It comes to
 * the same as what is written down a moment later, by which the cards of those who left are emptied.
 */
export function asItStands(state: Case, directory: Directory): Case {
  return state.opening.status === 'open' ? standing(state, directory) : state;
}

/** The directory by which nobody of a conference had left it, as it was without its numbers: they say nothing of who is in it. */
const nobodyLeft = new WeakMap<Conference, Directory>();

// Asked for twice in a press: by the form and by the decision.
const standing = lastMadeFrom((state: Case, directory: Directory): Case => {
  const latest = latestConference(state)?.id;
  const unscored = latest === undefined ? null : withoutScores(state, latest);
  if (unscored !== null && nobodyLeft.get(unscored) === directory) return state;
  const after = withoutDeparted(state, directory);
  if (unscored !== null && after === state) nobodyLeft.set(unscored, directory);
  return after;
});

function withoutDeparted(state: Case, directory: Directory): Case {
  const stamp = { by: 'time', at: 0, via: 'time' } as const;
  const present = directoryFor(state, directory);
  const departed = departures(state, present);
  const to = passedOn(state, present);
  if (departed.length === 0 && to.length === 0) return state;
  const news: readonly CaseEvent[] = [...departed, ...to];
  return news.reduce((one, event) => evolve(one, { ...event, ...stamp }), state);
}

function isOfMeeting(command: CaseCommand): command is MeetingCommand {
  return command.do in ofMeetings;
}

type Row = (whole: unknown, asked: unknown, known: CaseKnown) => Decided<object>;

/** Which payload goes with which row is checked where the rows are written; here it is one of many. */
function rowOf(rows: object, name: string): Row {
  return (rows as Readonly<Record<string, Row>>)[name] as Row;
}

/**
 * What a cover has done stands for whom they cover: one answer for each agency. Who did it is on the trail, and is whose delivery it was. What
 * time carries out stands for whoever pressed it.
 */
function evolve(state: Case, event: CaseEvent & Stamp): Case {
  const whose = event.under?.for;
  if (whose === undefined) return evolveBy(state, event, event);
  const after = evolveBy(state, event, { ...event, by: whose });
  return event.by === 'time' ? after : withActed(after, whose, event.by);
}

function evolveBy(state: Case, written: CaseEvent & Stamp, event: CaseEvent & Stamp): Case {
  if (state.opening.status === 'none' && event.event !== 'opened' && event.event !== 'conference-asked')
    throw new Error(`evolve: ${event.event} before the case was opened`);
  const kept = {
    opening: fold(caseFolds.opening, state.opening, event),
    keeping: outOfDate(fold(caseFolds.keeping, state.keeping, event), event.event),
    redaction: fold(caseFolds.redaction, state.redaction, event),
    trail: spanned(fold(caseFolds.trail, state.trail, event), event as { meeting?: MeetingId }, letGo.has(event.event)),
    delivered: noteDelivery(state.delivered, written),
    needToKnow: fold(caseFolds.needToKnow, state.needToKnow, event),
  };
  // Nothing that could be shown outlives the end of a case: what no slice names here is gone.
  if (event.event === 'ended') return { ...start, ...kept };
  const people = fold(caseFolds.people, state.people, event);
  // Whoever joins for another agency leaves behind what they were for the one before.
  const moved = people === state.people ? [] : movedAgency(state.people, people);
  const from = moved.reduce((one, gone) => left(one, { ...gone, by: event.by, at: event.at, via: event.via }), state);
  const after = othersAfter(from, event);
  const { meeting } = event as { readonly meeting?: MeetingId };
  // A meeting is past, or another of its kind is, when one comes to another stage: a press that leaves the stages alone looks at none.
  const staged = meeting !== undefined && after.meetings[meeting]?.calling !== state.meetings[meeting]?.calling;
  const meetings = event.event === 'called' ? withChildren(after.meetings, event.meeting, state.family.children) : after.meetings;
  return { ...after, ...kept, people, meetings: staged ? withResults(meetings) : meetings };
}

/** The case after somebody has joined it for another agency: what they were is gone, and no conference that is over is theirs any more. */
function left(state: Case, event: Extract<CaseEvent, { event: 'departed' }> & Stamp): Case {
  const { meetings, ...others } = othersAfter(state, event);
  const all = Object.entries(meetings) as [MeetingId, Meeting][];
  const marked = all.map(([id, one]) => {
    const { people, formerly = [] } = one.list;
    const there = one.when.chair === event.person || people.some(({ person }) => person === event.person);
    return [id, isFinished(one) && there ? { ...one, list: { ...one.list, formerly: [...formerly, event.person] } } : one];
  });
  return { ...others, meetings: Object.fromEntries(marked) };
}

const {
  opening: _opening,
  keeping: _keeping,
  redaction: _redaction,
  trail: _trail,
  needToKnow: _known,
  people: _people,
  ...otherFolds
} = caseFolds;
const othersFollow = followersAmong(otherFolds);

/** The case with what neither outlives it nor says who is in it as it is after an event; the rest as it was. */
function othersAfter(state: Case, event: CaseEvent & Stamp): Case {
  return { ...partsAfter(otherFolds, othersFollow(event.event), state, event), meetings: meetingsAfter(state, event) };
}
