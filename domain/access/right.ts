import type { PersonId } from '../ids.ts';
import type { MeetingKind } from '../ref.ts';

/**
 * The part somebody plays in a case and the meeting it is about. administrator, unit-manager: of the unit the case is of, or of the
 * whole partnership. strategic-manager, data-protection: of the partnership. keeper: one of these or anybody who may chair, for keeping and letting go of cases. backup: of its chair. chair: of this conference, or whoever called this meeting of the core group. core: an invitee in a role of the statutory core.
 * invitee: on the agreed list, and not represented by a deputy. represented: somebody on the list is their deputy. practice: keeps diary, rota and reminders for a practice that is asked, or told to expect a conference (GP-P1). team: in a team that is asked to send somebody, or leads it. counter-signer: asked by an author of their agency to counter-sign their report (ST-R1). present: ticked as here. minute-taker: of this conference; recorder: the same, where the procedure lets them help the chair. core-group: a member of it. lead: the lead
 * professional. professional: anybody of the partnership, where there is no case yet. requester: asked for this conference. coordinator: was asked
 * to decide on that. cover: named to be told for a colleague who is on leave, and no more. time: the bot itself.
 */
export type Part =
  | 'administrator'
  | 'unit-manager'
  | 'strategic-manager'
  | 'data-protection'
  | 'keeper'
  | 'chair'
  | 'backup'
  | 'minute-taker'
  | 'recorder'
  | 'core'
  | 'invitee'
  | 'present'
  | 'represented'
  | 'team'
  | 'practice'
  | 'counter-signer'
  | 'core-group'
  | 'lead'
  | 'professional'
  | 'requester'
  | 'coordinator'
  | 'cover'
  | 'time';

/**
 * Where a meeting stands, and with it what can be done. none: it was not called. requested: somebody has asked for it, and there is no case yet. draft: being made. proposed: with the chair, who agrees
 * the list. convened: the invitations are out. held: the register was taken. closed: it is over. cancelled: it will not be. ended: the
 * whole case was let go.
 */
export type Stage = 'none' | 'requested' | 'draft' | 'proposed' | 'convened' | 'held' | 'closed' | 'cancelled' | 'ended';

/**
 * Who may, and in which stages. `of`: in which kind of meeting, a conference unless said. `until: 'start'`: only before the meeting starts.
 * `unless: 'withdrawn'`: not of one that was cancelled before anybody was invited. `children: 'own'`: where the family is marked as having half-siblings,
 * of the children they are there for alone; every other right is for all of them. `row`: the row of the procedures that asks for it.
 */
export interface Right {
  readonly who: readonly Part[];
  readonly when: readonly Stage[];
  readonly of?: MeetingKind | 'any';
  readonly until?: 'start';
  readonly unless?: 'withdrawn';
  readonly children?: 'own';
  /** Not by whoever covers for them. */
  readonly inPerson?: true;
  /** Of a meeting they may have no part in: outside its stages they hear what a stranger hears, and not how far it is. */
  readonly quiet?: true;
  readonly row?: string;
}

/** Whether a right is one in such a meeting. */
export function appliesIn({ of = 'conference' }: Right, kind: MeetingKind): boolean {
  return of === 'any' || of === kind;
}

/** The right an event came about by, stored with it: the first of the person's parts that has it. */
export interface Under {
  readonly part: Part;
  readonly may: string;
  readonly row?: string;
  /** Whose part it is, where somebody who was admitted as their cover acts for them; who pressed, where time carries it out. */
  readonly for?: PersonId;
}

/** While the list is being made. */
export const making = ['draft', 'proposed'] as const satisfies readonly Stage[];
/** From the chair's agreement until the meeting is over. */
export const agreed = ['convened', 'held'] as const satisfies readonly Stage[];
/** From when somebody is asked to keep the time free. */
export const timed = ['proposed', 'convened', 'held', 'closed', 'cancelled'] as const satisfies readonly Stage[];
/** Once the list was agreed, also afterwards. */
export const called = ['convened', 'held', 'closed'] as const satisfies readonly Stage[];
/** Whenever there is anything to read. */
export const readable = ['draft', 'proposed', 'convened', 'held', 'closed', 'cancelled'] as const satisfies readonly Stage[];
/** Of the case itself, whatever its meetings: also after its end. */
export const kept = ['requested', ...readable, 'ended'] as const satisfies readonly Stage[];
