import type { Instant, PersonId } from '../../../ids.ts';

/** How far a report is, in this order. asked: with the invitation. ready: written. with-chair: sent where it was to go. */
export const reportStages = ['asked', 'ready', 'with-chair'] as const;
export type ReportStage = (typeof reportStages)[number];

/** How it was sent. The document stays in its agency's system: none of these brings it here. */
export const waysSent = ['secure-mail', 'link', 'by-hand'] as const;
export type WaySent = (typeof waysSent)[number];

/** What somebody has said of the report they were asked for. */
export interface Report {
  readonly stage: ReportStage;
  /** Since when it is at this stage. */
  readonly at: Instant;
  /** Once it is with the chair. */
  readonly way?: WaySent;
  /** Where the chair and administrators find it in the agency's system: an https address, read in a form alone. */
  readonly link?: string;
}

/** By its author; of whoever is not there nothing was said yet. */
export type ReportsState = Readonly<Record<PersonId, Report>>;

export interface ReportsCommands {
  /** What is not said stays as it is; an earlier stage takes a later one back. */
  readonly 'set-report': { readonly stage: ReportStage; readonly way?: WaySent; readonly link?: string };
}

export interface ReportsEvents {
  readonly 'report-set': { readonly stage: ReportStage; readonly way?: WaySent; readonly link?: string };
}
