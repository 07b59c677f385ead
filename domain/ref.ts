import type { CaseId } from './ids.ts';

/** A meeting of a case: k1, k2, … conferences and g1, g2, … core-group meetings, each in the order they were called. */
export type MeetingId = `k${number}` | `g${number}`;

export type MeetingKind = 'conference' | 'core-group';

export function kindOf(meeting: MeetingId): MeetingKind {
  return meeting.startsWith('g') ? 'core-group' : 'conference';
}

/** What a button, a card, a letter and an event are about: a case, or one meeting of it. */
export interface Ref {
  readonly case: CaseId;
  readonly meeting?: MeetingId;
}

const caseShape = /^[a-z0-9]{8,40}$/;
const meetingShape = /^[kg][1-9]\d{0,3}$/;

/** Case ids are made by us, so anything of another form was never one. */
export function isCaseId(text: string): text is CaseId {
  return caseShape.test(text);
}

export function isMeetingId(text: string): text is MeetingId {
  return meetingShape.test(text);
}

/** Written `CASE` or `CASE/k2`: one string for a ref, in letter keys and item ids. */
export function textOfRef({ case: of, meeting }: Ref): string {
  return meeting === undefined ? of : `${of}/${meeting}`;
}
