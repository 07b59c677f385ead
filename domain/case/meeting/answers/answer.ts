import type { Instant, PersonId } from '../../../ids.ts';

/** How somebody takes part (GP-P2): the first is the one tap. */
export const attendances = ['in-person', 'phone', 'video', 'first-part'] as const;
export type Attendance = (typeof attendances)[number];

/** What somebody who comes says of it on the day, by one tap, until it is over. on-time: what they said is taken back. */
export const dayChanges = ['late', 'phone', 'not', 'on-time'] as const;
export type DayChange = (typeof dayChanges)[number];

/** The five choices of an apology; an optional line stands beside them. */
export const apologyReasons = [
  'clinic-or-lessons',
  'another-conference',
  'leave-or-sickness',
  'too-short-notice',
  'not-involved',
] as const;
export type ApologyReason = (typeof apologyReasons)[number];

/** What whoever sends apologies says of their report: that it has gone to the chair, that it comes, or that there will be none. */
export const reportsWithApologies = ['sent', 'comes', 'none'] as const;
export type ReportWithApologies = (typeof reportsWithApologies)[number];

/**
 * What an invitee has said. `none` is never read as an answer. With apologies the ask for information stays open (GP-P5).
 * A deputy is a colleague of the same agency, or a name for the administrator to add; the chair agrees (Q-7, CE-P2, ST-P3).
 */
export type Answer =
  | { readonly answer: 'none' }
  /** `late`: said on the day. */
  | { readonly answer: 'attending'; readonly how: Attendance; readonly late?: true; readonly at: Instant }
  | {
      readonly answer: 'apologies';
      /** Where they have said nothing of it, it is waited for as before. */
      readonly report?: ReportWithApologies;
      /** None is asked of whoever cannot come after all, on the day. */
      readonly reason?: ApologyReason;
      /** The role of whoever comes and brings what they know (GP-P2). */
      readonly speaks?: string;
      /** They know of no particular concern, which answers the ask for information as little as the apologies do (GP-P5). */
      readonly noConcern?: true;
      readonly line: string;
      readonly at: Instant;
    }
  | {
      readonly answer: 'deputy';
      readonly deputy: Deputy;
      readonly at: Instant;
      readonly agreed: 'asked' | 'declined';
      /** What the chair says of declining: read in a dialog only. */
      readonly line?: string;
    };

/** `name` is what the person typed for somebody the directory does not know: kept sealed, shown to the administrator in a dialog only. */
export type Deputy = { readonly person: PersonId } | { readonly name: string };
