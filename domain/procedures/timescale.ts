import { z } from 'zod';
import { conferenceTypes, factNames } from './fact.ts';
import { listOf, procedureText, someOf, webAddress } from './text.ts';

/** `[15, 'working-days']`. `minutes` are clock times on the day itself. */
const amount = z.tuple([z.int().positive(), z.enum(['working-days', 'days', 'weeks', 'months', 'years', 'minutes'])]).readonly();

/**
 * Where a count starts. A repeated fact: its first date, unless `pick` says otherwise.
 * `initiating`: the first strategy discussion of this s47, or the second where there are two or more (ST-T1).
 * `enquiries`: the strategy discussion at which the enquiries began, which is the last on or before the day they started (EN-T1).
 * `or`: another fact that serves as well. `of`: which conferences count; without it, those of the type asked about.
 */
const startFact = z
  .strictObject({
    fact: z.enum(factNames),
    or: z.enum(factNames).optional(),
    pick: z.enum(['last', 'initiating', 'enquiries']).optional(),
    of: listOf(z.enum(conferenceTypes)).optional(),
  })
  .readonly();

/** What has to happen. A conference, a review and a core group are facts themselves; of the rest only the people know. */
const happening = z.enum([
  'conference',
  'review',
  'core-group',
  'child-in-need-review',
  'report-to-family',
  'report-to-chair',
  'pre-meeting',
  'child-meets-chair',
  'observer-request',
  'exclusion-request',
  'decisions-circulated',
  'decision-circulated',
  'plan-circulated',
  'minutes-circulated',
  'corrections-sent',
  'assessment-allocated',
  'referral-decided',
  'assessment-completed',
  'strategy-discussion',
  'section-47-concluded',
  'administrator-told',
  'chair-told',
  'absent-told',
  'child-seen',
  'delay-authorised',
  'reason-recorded',
  'interim-plan',
  'review-triggers-listed',
  'notice-given',
  'core-group-minutes-sent',
  'minutes-kept',
  'diary-entry',
  'report-reminder',
]);

/**
 * How sure a row is. 1: read in the official text; 2: in an official local text or a close copy; 3: second-hand; 0: no figure was found, so that
 * it has no date until a partnership sets one.
 */
export const confidence = z.literal([0, 1, 2, 3]);
export type Confidence = z.infer<typeof confidence>;

/** `edition`: as much of its date as it gives. `address`: where the document is read. */
const documentStoodIn = z
  .strictObject({
    document: procedureText,
    edition: z.string().nullable(),
    address: webAddress.optional(),
  })
  .readonly();

const row = z.strictObject({
  /** The row of shared/procedures.md. A rule that counts twice (3 months, then 6) is two rows of one id. */
  id: z.string().regex(/^[A-Z]{1,2}\d?-[TB]\d+[a-z]?$/),
  title: procedureText,
  types: someOf(z.enum(conferenceTypes)),
  to: happening,
  /** must: stated flatly. should: "should", normally, where possible. expected: our reading only. */
  strength: z.enum(['must', 'should', 'expected']),
  /** What in this row is our reading of an unclear source. */
  assumed: procedureText.optional(),
  /** Which part of the source document. */
  source: z.string().min(1),
  /** Where it can be read. */
  address: webAddress.optional(),
  /** Without it: one of the five documents, read whole. */
  confidence: confidence.optional(),
  /** The document it stands in, with its edition, where that is not the one of the procedure: of a row that an area takes over. */
  standsIn: documentStoodIn.optional(),
  /** Where the document says another thing in its other language. */
  languageVariance: procedureText.optional(),
  /** It still binds when the case has ended (keeping the minutes). */
  outlives: z.literal(true).optional(),
});

const dated = row.extend({ from: startFact });
const sooner = z
  .union([z.strictObject({ from: startFact, within: amount }), z.strictObject({ from: startFact, before: amount })])
  .readonly();

/** One timescale of a procedure. */
export const timescale = z
  .union([
    /** Not later than so long after; `unborn`: where the conference was pre-birth, the earliest of these too. */
    /** `noLongerThan`: in the time of that row instead, where the procedure has it and it comes sooner (FV-T8). */
    dated.extend({
      kind: z.literal('deadline'),
      within: amount,
      unborn: listOf(sooner).optional(),
      noLongerThan: z.string().min(1).optional(),
    }),
    /** Not later than so long before. `since`: what happened before this is not it. */
    dated.extend({ kind: z.literal('deadline'), before: amount, since: z.enum(factNames).optional() }),
    /** Not sooner than so long after. */
    dated.extend({ kind: z.literal('earliest'), after: amount }),
    /** Again within so long of the last. `byArea`: each area sets its own, `every` is the shortest and `longest` the longest, in weeks. */
    dated.extend({
      kind: z.literal('interval'),
      every: amount,
      byArea: z.literal('coreGroupWeeks').optional(),
      longest: z.int().min(1).max(400).optional(),
    }),
    /** As soon as possible: no date, and the words say so. */
    /** `short`: of so much notice or less it is said that it is short. */
    dated.extend({
      kind: z.literal('undated'),
      says: procedureText,
      short: z
        .tuple([z.int().min(1).max(400), z.literal('days')])
        .readonly()
        .optional(),
    }),
    /** Comes up only when a fact given is past its limit: the conference itself, or anything. */
    row.extend({ kind: z.literal('undated'), says: procedureText, when: z.enum(['conference-late', 'any-late']) }),
  ])
  .readonly();
export type Timescale = z.infer<typeof timescale>;
export type Amount = z.infer<typeof amount>;
export type StartFact = z.infer<typeof startFact>;
export type Happening = z.infer<typeof happening>;
