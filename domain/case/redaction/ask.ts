import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { isOnHold } from '../keeping/on-hold.ts';
import { already, type Case, type Decided, type Known, type TrailEntry } from '../whole.ts';
import { withCopies } from './copies.ts';
import { byRecord, childEntered, listedTexts } from './listed.ts';
import { openedSince, sentSince } from './opened.ts';
import type { AskedRedaction, RedactionCommands, RedactionEvents, TextId } from './shape.ts';
import { askedToAgree, mayAgree, redactionStandingsOf } from './who-may.ts';

type Outcome = Decided<Tagged<'event', RedactionEvents>>;

/** At a time: as many as whoever agrees will look through. */
const most = 20;

/**
 * Q-22, the first of two. What is chosen must stand on the trail: that is looked up for the turn, and where it was not yet, the answer only says that
 * it has to be (bot/turn/whole-trail.ts).
 */
export function askRedaction(state: Case, asked: RedactionCommands['ask-redaction'] & Stamp, known: Known): Outcome {
  const { texts, why, by } = asked;
  const [as] = redactionStandingsOf(state, by as PersonId, known);
  const waiting = state.redaction.asked;
  if (as === undefined) return { refused: 'not-yours' };
  if (isOnHold(state.keeping)) return { refused: 'on-hold' };
  if (texts.length === 0 || texts.length > most) return { refused: 'incomplete' };
  if (waiting !== null) {
    const isSame = waiting.by === by && waiting.why === why && waiting.texts.join() === texts.join();
    return isSame ? already : { refused: 'redaction-waits' };
  }
  const { trail } = known;
  if (trail !== undefined) {
    const offered = new Set<string>(listedTexts(trail, as === 'chair').map(({ id }) => id));
    if (!texts.every((one) => offered.has(one))) return { refused: 'not-redacted' };
    if (isStillThere(state, trail, texts)) return { refused: 'still-entered' };
  }
  return { events: [{ event: 'redaction-asked', texts: texts as readonly TextId[], why, as }] };
}

/** A child or its dates go once it was taken off: till then the dates of the case are counted from them. */
function isStillThere({ family }: Case, trail: readonly TrailEntry[], texts: readonly string[]): boolean {
  const children = byRecord(texts).flatMap(({ record, items }) => items.map((item) => childAt(trail, record, item)));
  return children.some((id) => family.children.some((one) => one.id === id));
}

function childAt(trail: readonly TrailEntry[], record: number, item: number) {
  const event = trail[record - 1];
  return event === undefined ? null : childEntered(event, item);
}

/** The second of two: it is done, and everybody whom it concerns is told that something was withdrawn. */
export function agreeRedaction(state: Case, { seen, by }: RedactionCommands['agree-redaction'] & Stamp, known: Known): Outcome {
  const { asked, last } = state.redaction;
  if (asked === null) return last?.came === 'redacted' && last.by === by ? already : { refused: 'changed' };
  if (!isStanding(state, asked, by as PersonId, known)) return { refused: 'not-two' };
  if (isOnHold(state.keeping)) return { refused: 'on-hold' };
  if (asked.at !== seen) return { refused: 'changed' };
  const { trail = [] } = known;
  if (known.trail !== undefined && isStillThere(state, trail, asked.texts)) return { refused: 'still-entered' };
  const all = withCopies(trail, byRecord(asked.texts));
  const records = all.map(({ record }) => record);
  const opened = records.length === 0 ? [] : openedSince(trail, records).map(({ person }) => person);
  const sent = records.length === 0 ? [] : sentSince(trail, records);
  const told = [...new Set([asked.by, by as PersonId, ...opened, ...sent])];
  const children = all.flatMap(({ record, items }) => items.flatMap((item) => childAt(trail, record, item) ?? []));
  return { events: [{ event: 'redacted', all, why: asked.why, askedBy: asked.by, told, children: [...new Set(children)] }] };
}

/** Both of them may, as the case stands. */
function isStanding(state: Case, asked: AskedRedaction, person: PersonId, known: Known): boolean {
  return mayAgree(state, asked, person, known) && redactionStandingsOf(state, asked.by, known).length > 0;
}

/** Before it is done nothing has happened: whoever asked takes it back, and whoever could agree says no. */
export function withdrawRedaction(
  state: Case,
  { seen, by }: RedactionCommands['withdraw-redaction'] & Stamp,
  known: Known,
): Outcome {
  const { asked, last } = state.redaction;
  if (asked === null) return last?.came === 'withdrawn' ? already : { refused: 'too-late' };
  if (asked.by !== by && !mayAgree(state, asked, by as PersonId, known)) return { refused: 'not-two' };
  if (asked.at !== seen) return { refused: 'changed' };
  const told = [asked.by, ...askedToAgree(state, asked, known)].filter((one) => one !== by);
  return { events: [{ event: 'redaction-withdrawn', told: [...new Set(told)] }] };
}
