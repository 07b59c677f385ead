import { z } from 'zod';

/** Ids are ours but for the council's reference of the case; none is of a person. */
const id = z.strictObject({
  value: z.string().min(1),
  system: z.enum(['urn:quorate:case', 'urn:quorate:meeting', 'urn:quorate:child', 'urn:quorate:agency', 'urn:quorate:action']),
});
const day = z.iso.date();
const instant = z.iso.datetime();

/** null: it is one of those services that are named to nobody unless the chair opens the list. */
const agency = id.nullable();

const invited = z.strictObject({
  agency,
  /** What kind of agency it is; null beside a service that is not named. */
  kind: z.string().nullable(),
  role: z.string().nullable(),
  invited: instant.nullable(),
  answer: z.enum(['none', 'attending', 'apologies', 'deputy']),
  answered: instant.nullable(),
  /** null: no register was taken. */
  attended: z.boolean().nullable(),
  how: z.enum(['in-person', 'phone', 'video']).nullable(),
  part: z.boolean(),
});

const report = z.strictObject({
  agency,
  role: z.string().nullable(),
  asked: instant.nullable(),
  /** When it was with the chair; null: it is not. */
  received: instant.nullable(),
  /** Whole days from then to the day of the meeting; negative after it. */
  daysBefore: z.int().nullable(),
  shared: instant.nullable(),
});

const decided = z.strictObject({
  child: id,
  outcome: z.enum(['at-risk', 'not-at-risk', 'adjourned']).nullable(),
  categories: z.array(z.string()),
  provisional: z.boolean(),
});

const meeting = z.strictObject({
  record: z.literal('meeting'),
  meeting: id,
  case: id,
  reference: z.string(),
  procedure: z.string(),
  kind: z.enum(['conference', 'core-group']),
  type: z.string().nullable(),
  stage: z.enum(['draft', 'proposed', 'convened', 'held', 'closed', 'cancelled']),
  starts: instant.nullable(),
  invited: z.array(invited),
  reports: z.array(report),
  /**
   * Whether there was one of those whom the register has, who left early too; and as it was decided. null: no register was taken, or nothing is
   * decided, or there is no quorum: of a core group there never is.
   */
  quorum: z.strictObject({ start: z.boolean().nullable(), decision: z.boolean().nullable() }),
  decisions: z.array(decided),
  /** How many of those who were there do not agree with a decision. */
  dissents: z.int().min(0),
  circulated: z.strictObject({ decisions: instant.nullable(), plan: instant.nullable(), minutes: instant.nullable() }),
});

const action = z.strictObject({
  record: z.literal('action'),
  action: id,
  case: id,
  child: id.nullable(),
  agency,
  given: instant,
  due: day,
  status: z.enum(['open', 'completed', 'withdrawn']),
  completed: instant.nullable(),
});

/** Raise it with every change of the shape below; docs/meetings.schema.json is written from it. */
export const meetingsSchema = 'quorate-meetings@2';

/** One line of `quorate_meetings.jsonl`: what of a meeting no other dataset has. Nothing that was typed, and nobody's name or id. */
export const meetingsLine = z.discriminatedUnion('record', [meeting, action]).meta({
  title: meetingsSchema,
  description: 'One line of quorate_meetings.jsonl. Times are ISO 8601 in UTC, days are days in London.',
});
export type MeetingsLine = z.infer<typeof meetingsLine>;
export type InvitedLine = z.infer<typeof invited>;
export type ReportLine = z.infer<typeof report>;
