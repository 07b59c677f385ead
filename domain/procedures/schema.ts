import { z } from 'zod';
import { divisions } from '../calendar/division.ts';
import { agencyKinds } from '../directory/agency-kind.ts';
import { asking } from './asking/schema.ts';
import { chairRule } from './conference/chair-rule.ts';
import { delay } from './conference/delay.ts';
import { decisionRule } from './decision/schema.ts';
import { conferenceTypes } from './fact.ts';
import { exclusionRule } from './family/exclusion.ts';
import { moveRule } from './moves/schema.ts';
import { takingPart } from './participation.ts';
import { reportRule } from './reports/schema.ts';
import { listOf, procedureText, someOf, webAddress } from './text.ts';
import { confidence, timescale } from './timescale.ts';

const date = z.iso.date();

/** Why somebody in a role is needed, in one word (FV-P8). */
export const needReasons = [
  'works-with-child',
  'works-with-parent',
  'health-of-child',
  'enquiries',
  'manages',
  'pregnancy',
  'newborn',
  'advises',
  'knew-before',
  'home',
  'cares',
  'law',
  'observes',
  'holds-information',
] as const;
export type NeedReason = (typeof needReasons)[number];

/** core: statutory, asked at once to hold the time. usual: normally invited. may: where they have something to give. */
const role = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  title: procedureText,
  agency: z.enum(agencyKinds),
  standing: z.enum(['core', 'usual', 'may']),
  /** Who it is wanted for; empty: always. */
  when: listOf(z.enum(['unborn', 'under-five', 'pre-five', 'school-age', 'initial', 'pre-birth', 'transfer', 'where-involved'])),
  /** Wanted also for children of the family whom the conference is not about. */
  siblings: z.literal(true).optional(),
  /** Why: the first, unless whoever invites says another of them. Empty: a role for whoever fits no other, so any, and it has to be said. */
  why: listOf(z.enum(needReasons)),
  /** What is asked of whoever comes in it; by when, the timescales say. */
  expects: listOf(z.enum(['attend', 'report', 'share'])),
  /** A named practitioner briefs them before the day (FV-P10). */
  briefed: z.literal(true).optional(),
  /** view: asked for one. comment: heard, not asked. observe: takes no part. */
  part: z.enum(['view', 'comment', 'observe']),
  /** So many are on a list in it at most. */
  most: z.int().min(1).max(100).optional(),
  /** Nobody comes in it but with the consent of chair and family, for the one conference. */
  consent: z.literal(true).optional(),
  /** Told an expected date of delivery, as chair, lead professional and convenor are. */
  expectedDate: z.literal(true).optional(),
  source: z.string(),
});

const area = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  title: procedureText,
  /** Weeks between core groups, where the area has set it. */
  coreGroupWeeks: z.int().min(1).max(12).nullable(),
  localHolidays: listOf(date),
});

const words = z.strictObject({
  conference: procedureText,
  review: procedureText,
  chair: procedureText,
  leadProfessional: procedureText,
  outcome: procedureText,
  administrator: procedureText.nullable(),
  scale: procedureText.nullable(),
  restricted: procedureText.nullable(),
});

/** The same as it stands in the middle of a sentence, or at the start of a title: short, as its people say it. null: it has no word of its own. */
const terms = z.strictObject({
  conference: procedureText,
  review: procedureText,
  chair: procedureText,
  lead: procedureText,
  administrator: procedureText.nullable(),
  minuteTaker: procedureText.nullable(),
});

/** Enough agencies for a safe decision; where there are not, the conference goes ahead and its decision is provisional. */
const quorum = z.strictObject({
  needs: listOf(z.string()),
  otherAgencies: z.int().min(0).max(20),
  directContact: z.boolean(),
  agencies: z.int().min(0).max(20),
  /** The chair says whether there is enough information for a safe decision. */
  information: z.boolean(),
  /** With fewer agencies it is one where that was agreed. */
  fewerByAgreement: z.boolean(),
  /** Whether two conferences in a row may have none; whether one without may end a plan (SC-P2). */
  twoInARow: z.boolean(),
  endsPlan: z.boolean(),
  /** By when it is reconvened; null: the document sets no limit. */
  reconvene: z.strictObject({ workingDays: z.int().min(1).max(400) }).nullable(),
  strength: z.enum(['must', 'should', 'expected']),
  otherwise: z.literal('provisional'),
  statement: procedureText,
  source: z.string(),
});

/** variation: named when the numbers span `range` or more, or lie on both sides of `across`/`across` + 1. */
const scale = z.strictObject({
  on: z.boolean(),
  variation: z.strictObject({ range: z.int().min(1).max(10), across: z.int().min(0).max(9) }),
  /** Guidance to the chair, never a decision (BU-S5). */
  threshold: z.strictObject({ from: z.int().min(0).max(10), to: z.int().min(0).max(10) }),
  source: z.string(),
});

/** Under what the minutes are typed: own: the headings below; agenda: its points; usual: ours. identity: who each child is, too (ST-M1). */
const minutes = z.strictObject({
  headings: z.enum(['own', 'agenda', 'usual']),
  identity: z.boolean(),
  source: z.string(),
});

const point = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  title: procedureText,
  headings: z.literal(true).optional(),
});

const circulated = z.enum([
  'invited',
  'parents',
  'child',
  'advocate',
  'part-excluded',
  'excluded',
  'supporter',
  'observer',
  'core-group',
]);
export type Circulated = z.infer<typeof circulated>;

/** minutes, edited, whole-or-part, chair-decides, none: of the minutes. */
const circulation = z.strictObject({
  who: circulated,
  gets: z.enum(['decisions', 'plan', 'minutes', 'edited', 'whole-or-part', 'chair-decides', 'none']),
  source: z.string(),
});

/** `id`: as the `source` of a field has it. */
const rowRead = z.strictObject({
  id: z.string().regex(/^[A-Z]{1,3}\d?-[A-Z]\d+[a-z]?$/),
  confidence,
  address: webAddress.optional(),
});

/** Its fields, of which a partnership's own file may state some (own/own-procedure.ts). */
export const procedureFields = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: procedureText,
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland', 'UK']),
  division: z.enum(divisions),
  /** It stands on the procedure of whoever convened, and is never the one that convenes. */
  overlay: z.boolean(),
  document: procedureText,
  /** As much of the document's date as it gives: YYYY, YYYY-MM or YYYY-MM-DD. */
  sourceDate: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  /** What a reader should know of the document before they go by it. */
  sourceNote: procedureText,
  sourceAddress: webAddress.optional(),
  /** What has taken its place, or is about to. */
  supersededBy: procedureText.optional(),
  adoptedBy: z.string().min(1).nullable(),
  reviewedOn: date.nullable(),
  areas: listOf(area),
  words,
  /** null: the convener's. */
  terms: terms.nullable(),
  types: someOf(z.enum(conferenceTypes)),
  roles: listOf(role),
  /** The role of the lead professional, who is told when an action stays undone; null where the convener's procedure says it. */
  leadRole: z.string().nullable(),
  /** Whether the minute-taker may help the chair on the day, or writing the record is their only task. */
  minuteTakerHelps: z.boolean(),
  asking: asking.nullable(),
  /** In school holidays it is asked who speaks for the school, and where its information is (FV-P11). */
  schoolHolidays: z.strictObject({ asked: z.boolean(), source: z.string() }),
  /** Whoever comes for an agency knows beforehand how far they may decide for it (ST-P17). */
  mandateKnown: z.boolean(),
  /** Whoever cannot come asks a senior colleague to deputise (CE-P2); elsewhere one who is well briefed. */
  seniorDeputy: z.boolean(),
  /** Whoever is invited reads who else is: by agency and post (CE-P1). */
  attendanceList: z.boolean(),
  /** null: the convener's. */
  chairRule: chairRule.nullable(),
  /** What follows where a conference is late; null: the convener's. */
  delay: delay.nullable(),
  quorum: quorum.nullable(),
  decision: decisionRule,
  /** `from` null: the document gives no age, and a partnership may say one as it adopts it. `coreGroups`: the same is asked of each core group. */
  childInvited: z.strictObject({
    from: z.int().min(0).max(18).nullable(),
    how: z.enum(['usually', 'considered']),
    coreGroups: z.boolean(),
    source: z.string(),
  }),
  participation: takingPart,
  /** null: the convener's. */
  exclusion: exclusionRule.nullable(),
  scale,
  reports: reportRule,
  /** The chair's running order; the headings of the record come after the point that says so. */
  agenda: z.strictObject({ initial: listOf(point), review: listOf(point) }),
  /** The headings of the record, each with its guiding question (BU-F1). */
  headings: listOf(z.strictObject({ key: z.string(), title: procedureText, question: procedureText })),
  minutes,
  circulation: listOf(circulation),
  onwardSharing: z.enum(['chair', 'chair-or-lead', 'need-to-know', 'provider', 'not-said']),
  /** What there is to do when a child moves to another authority, or from one. */
  moves: moveRule,
  timescales: listOf(timescale),
  /** Of the rows that are no timescale, how sure each is and where it can be read. Of one that is not among them: read whole in the document. */
  rowsRead: listOf(rowRead).optional(),
});

/** One partnership's procedure, as data. A sixth is one new file. */
export const procedureSchema = procedureFields.readonly();
export type Procedure = z.infer<typeof procedureSchema>;
