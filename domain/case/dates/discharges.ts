import type { FactName } from '../../procedures/fact.ts';
import type { MeetingId } from '../../ref.ts';
import { standingsAt } from '../conference/decision/standing.ts';
import { isWithholding } from '../conference/private-note/notes-shown.ts';
import { conferencesOf } from '../meetings.ts';
import type { Case } from '../whole.ts';

/**
 * The days on which babies leave hospital, of those who are on a plan by what the conferences decided up to one: before that the core group meets
 * (ST-T7, SC-T12), in Forth Valley where a conference said so (FV-B1). Each with the day, YYYY-MM-DD.
 */
export function dischargesOf(state: Case, id: MeetingId): readonly (readonly [FactName, string])[] {
  const standings = standingsAt(state, id);
  const days = (of: Case['family']['children']) =>
    new Set(of.flatMap((one) => (standings.get(one.id)?.on === true ? (state.family.discharges[one.id] ?? []) : [])));
  const { children } = state.family;
  const said = children.filter((child) =>
    conferencesOf(state).some(({ meeting }) => meeting.decision.follows[child.id]?.unborn['core-group'] === true),
  );
  return [
    ...[...days(children)].map((day) => ['discharge', day] as const),
    ...[...days(said)].map((day) => ['discharge-after-core-group', day] as const),
  ];
}

/**
 * The case as its dates are counted for anybody to read: as long as somebody fears violence without the days on which babies leave hospital, which
 * could be worked back from a date that is counted from one.
 */
export function withoutWithheldDischarges(state: Case): Case {
  return isWithholding(state) ? { ...state, family: { ...state.family, discharges: {} } } : state;
}
