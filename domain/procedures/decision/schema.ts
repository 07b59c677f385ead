import { z } from 'zod';
import { conferenceTypes } from '../fact.ts';
import { listOf, procedureText } from '../text.ts';

const strength = z.enum(['must', 'should', 'expected']);

/** What is asked of an unborn child besides the decision itself (FV-B1, ST-B1). */
export const unbornQuestions = ['home', 'order', 'core-group', 'elsewhere'] as const;
export type UnbornQuestion = (typeof unbornQuestions)[number];

/** What has to stand for a child whose name is entered (CE-D4), or before a birth (ST-B2). */
const standingNeeds = ['plan', 'lead', 'core-group'] as const;
export type StandingNeed = (typeof standingNeeds)[number];

/**
 * What there is to do once a child was decided on. custodian, police: told of each change of the register (CE-D5). write-child: to a child who
 * came; see-child: the child is seen (ST-T20). reporter: the referral is made (FV-D4). elsewhere: another authority is told (ST-B1). birth:
 * name and date are recorded after it. help: of a child who comes off a plan it is said what help follows (BU-D5).
 */
export const decisionTasks = [
  'custodian',
  'police',
  'write-child',
  'see-child',
  'reporter',
  'elsewhere',
  'birth',
  'help',
] as const;
export type DecisionTask = (typeof decisionTasks)[number];

const task = z.strictObject({
  task: z.enum(decisionTasks),
  by: z.enum(['lead', 'administrator', 'chair']),
  /** Working days after the conference. */
  days: z.int().min(1).max(400),
  strength,
  /** What in it is our reading: no document gives these a date. */
  assumed: z.string().min(1).optional(),
  source: z.string().min(1),
});

/** How a conference comes to a decision on each child, and what follows from it. */
export const decisionRule = z.strictObject({
  asked: z.enum(['each-professional', 'everyone-involved', 'each-agency-without-agreement']),
  follows: z.enum(['majority', 'consensus', 'not-said']),
  otherwise: z.enum(['chair-decides', 'not-said']),
  chairAgainst: z.enum(['overrules-with-reason', 'adjourns', 'chair-decides', 'not-said']),
  planFirst: z.boolean(),
  /** An outline of the plan of an unborn child stands before the birth (ST-B2). */
  planBeforeBirth: z.boolean(),
  /** The two limbs of the test are asked for by name. */
  limbs: z.boolean(),
  /** What is asked of each child, as the procedure puts it: within a sentence, with its question mark. */
  question: procedureText,
  /** The row that says whose views there are, and what follows from them. */
  viewsRow: z.string().min(1),
  /** Of which one at least is named for a child at risk; empty: the document has none. */
  categories: listOf(z.strictObject({ key: z.string().regex(/^[a-z][a-z-]*$/), title: procedureText })),
  /** Which conferences take a child off again (BU-D4, FV-X1); null: the document does not say. A continued one is as the one it continues. */
  endedBy: listOf(z.enum(conferenceTypes)).nullable(),
  /** Referral to the Reporter is considered for each child, with the reason (FV-D4). */
  reporter: z.boolean(),
  unborn: listOf(z.enum(unbornQuestions)),
  /** Flagged where it is missing for a child at risk, and never a block (CE-D4, Q-12); of an unborn child alone where the document asks only that. */
  needs: z.strictObject({ what: listOf(z.enum(standingNeeds)), who: z.enum(['all', 'unborn']) }),
  /** What is considered for a child who is not at risk, and what it is called (FV-D5, ST-D3, BU-D3, CE-D4). */
  otherHelp: z.strictObject({
    called: procedureText,
    /** A lead is named with it. */
    lead: z.boolean(),
    /** It goes on with the family's consent. */
    consent: z.boolean(),
    source: z.string().min(1),
  }),
  dissent: z.strictObject({
    /** Whom whoever disagrees goes to first; chair: at once; minutes: it is written down there. */
    to: z.enum(['chair', 'own-manager', 'minutes']),
    /** What the document says of it, to whoever disagrees. */
    says: procedureText.nullable(),
    /** Meanwhile the decision stands and protection goes on (FV-D3). */
    stands: z.boolean(),
    /** Outside the meeting it is raised only exceptionally (FV-D6). */
    outside: z.enum(['exceptionally', 'not-said']),
    /** In how many working days the chair answers it; and where what is our reading in that. */
    answer: z.strictObject({
      days: z.int().min(1).max(400),
      strength,
      assumed: z.string().min(1).optional(),
      source: z.string().min(1),
    }),
    /** What follows where the answer does not settle it, named within a sentence; null: the document names nothing (CE-D2, FV-D3). */
    process: procedureText.nullable(),
  }),
  /** What each agency is asked before a conference that the chair's disagreement adjourned goes on (ST-D6); null: nothing. */
  reconvened: procedureText.nullable(),
  tasks: listOf(task),
  source: z.string(),
});
