import type { Instant, PersonId } from '../../../ids.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';

/** How far a report is, in this order. asked: with the invitation. ready: written. with-chair: sent where it was to go. */
export const reportStages = ['asked', 'ready', 'with-chair'] as const;
export type ReportStage = (typeof reportStages)[number];

/** How it was sent. The document stays in its agency's system: none of these brings it here. */
export const waysSent = ['secure-mail', 'link', 'by-hand'] as const;
export type WaySent = (typeof waysSent)[number];

/** What became of sharing it with one of the family before the day. */
export const sharings = ['shared', 'refused', 'not-safe', 'unreachable'] as const;
export type Sharing = (typeof sharings)[number];

/** One of the family; `parents` where nobody has entered who they are. */
export type MemberId = ChildId | AdultId | 'parents';

export const withholdings = ['agreed', 'in-part', 'refused'] as const;
export type Withholding = (typeof withholdings)[number];

/**
 * That something of it cannot go to the family beforehand: asked of the chair, never what it is (ST-R2). `manager`: the post of the author's own
 * manager, whom they asked first; `discussed`: with the chair.
 */
export interface Withheld {
  readonly manager: string;
  readonly discussed: boolean;
  readonly at: Instant;
  readonly decision?: Withholding;
  /** What the chair says with it: for the author, in a form alone. */
  readonly line?: string;
}

/** What child and parents said on reading it (ST-R4). `words`: for the chair, in a form alone. */
export interface SaidOfReport {
  readonly errors: boolean;
  readonly disagree: boolean;
  readonly words: string;
}

export interface CounterSign {
  readonly asked: PersonId;
  readonly at: Instant;
  readonly said?: { readonly signs: boolean; readonly at: Instant };
}

/** What somebody has said of the report they were asked for. */
export interface Report {
  readonly stage: ReportStage;
  /** Since when it is at this stage. */
  readonly at: Instant;
  /** Once it is with the chair. */
  readonly way?: WaySent;
  /** Where the chair and administrators find it in the agency's system: an https address, read in a form alone. */
  readonly link?: string;
  /** The post of the manager who counter-signed it (ST-R1). */
  readonly signedBy?: string;
  /** Which manager of their own agency the author has asked to counter-sign it, and what that one has said themself (ST-R1). */
  readonly sign?: CounterSign;
  /** One for each child, and what a child may read of it is marked (ST-R3). */
  readonly split?: true;
  /** That there is a restricted part: for its author, the chair and whoever writes the record (FV-R2). */
  readonly restricted?: true;
  readonly shared?: Readonly<Partial<Record<MemberId, { readonly how: Sharing; readonly at: Instant }>>>;
  readonly said?: SaidOfReport;
  readonly withheld?: Withheld;
  /** Whether there is anything new since it was shared, as said on the day (BU-R1). */
  readonly anew?: { readonly anything: boolean; readonly at: Instant };
  /** When chair or administrator last had its author reminded. */
  readonly reminded?: Instant;
}

/** By its author; of whoever is not there nothing was said yet. */
export type ReportsState = Readonly<Record<PersonId, Report>>;

/** `signedBy`: '' takes it back. */
interface Described {
  readonly signedBy?: string;
  readonly split?: boolean;
  readonly restricted?: boolean;
}

export interface ReportsCommands {
  /** What is not said stays as it is; an earlier stage takes a later one back. */
  readonly 'set-report': { readonly stage: ReportStage; readonly way?: WaySent; readonly link?: string } & Described;
  /** `with`: what became of it with each; null: nothing yet. 'parents': it was shared with all of them of whom nothing was said. */
  readonly 'share-report': {
    readonly with: Readonly<Partial<Record<MemberId, Sharing | null>>> | 'parents';
    readonly said?: SaidOfReport;
  };
  /** null: it is not asked any more. */
  readonly 'ask-withhold': { readonly asks: Pick<Withheld, 'manager' | 'discussed'> | null };
  /** `seen`: when what was on the screen was asked. */
  readonly 'decide-withheld': {
    readonly of: PersonId;
    readonly seen: Instant;
    readonly decision: Withholding;
    readonly line: string;
  };
  /** Of one's own report; null: nobody is asked any more. */
  readonly 'ask-counter-sign': { readonly manager: PersonId | null };
  /** By whoever was asked. `seen`: when they were; null: they take back what they said. */
  readonly 'counter-sign': { readonly of: PersonId; readonly seen: Instant; readonly signs: boolean | null };
  readonly 'say-new': { readonly anything: boolean };
  readonly 'remind-report': { readonly person: PersonId };
}

export interface ReportsEvents {
  readonly 'report-set': ReportsCommands['set-report'];
  readonly 'report-shared': {
    readonly with: Readonly<Partial<Record<MemberId, Sharing | null>>>;
    readonly said?: SaidOfReport;
  };
  readonly 'withholding-asked': ReportsCommands['ask-withhold'];
  readonly 'withholding-decided': { readonly of: PersonId; readonly decision: Withholding; readonly line: string };
  readonly 'counter-sign-asked': ReportsCommands['ask-counter-sign'];
  readonly 'counter-signed': { readonly of: PersonId; readonly signs: boolean | null };
  readonly 'new-said': { readonly anything: boolean };
  readonly 'report-reminded': { readonly person: PersonId };
}
