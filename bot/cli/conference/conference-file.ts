import * as z from 'zod';
import { longestPlace } from '../../../cards/meeting/when/when-form.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { isTimeOfDay } from '../../../domain/calendar/time-of-day.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { faultInFact } from '../../../domain/case/dates/fact-date.ts';
import { childDetails, mostOf } from '../../../domain/case/family/child-details.ts';
import { childIdOf } from '../../../domain/case/family/numbers.ts';
import { type Detail, withheldParts } from '../../../domain/case/family/shape.ts';
import { isPlace } from '../../../domain/case/meeting/when/place.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { isPlainLine } from '../../../domain/plain-text.ts';
import { type FactName, factNames } from '../../../domain/procedures/fact.ts';
import { needReasons } from '../../../domain/procedures/schema.ts';

const day = z.iso.date('a date written YYYY-MM-DD');
const person = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'the id of somebody in the partnership file')
  .transform((id) => id as PersonId);
const reference = z
  .string()
  .regex(/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/.-]{0,29}$/, 'a case reference with a digit in it, up to 30 letters, digits, / . -');
const dates = z.union([day.transform((one) => [one]), z.array(day).min(1).max(10)], 'a date, or a list of dates');

const line = (detail: Detail) =>
  z.string().trim().min(1).max(mostOf(detail)).refine(isPlainLine, 'one line of text, without signs that nobody sees').optional();
/** Which child it is. */
const details = {
  name: line('name'),
  address: line('address'),
  school: line('school'),
  placement: line('placement'),
  reason: line('placement'),
  withheld: z.array(z.enum(withheldParts)).max(4).optional(),
};

/** A conference as a file describes it: the same as the short forms in chat. docs/examples/conference.json is one. */
const schema = z.strictObject({
  administrator: person,
  reference,
  type: z.string().max(20),
  facts: z.partialRecord(z.enum(factNames), dates).default({}),
  /** Which area of the procedure it is of. */
  area: z.string().max(40).optional(),
  children: z
    .array(
      z.union(
        [z.strictObject({ born: day, ...details }), z.strictObject({ expected: day, ...details })],
        'a child is {"born": date} or {"expected": date}, with a "name", "address", "school", "placement" or "reason" in one line each, and with "withheld": a list of the last four',
      ),
    )
    .min(1)
    .max(12),
  date: day,
  time: z.string().refine(isTimeOfDay, 'a time written HH:MM'),
  place: z
    .string()
    .trim()
    .max(longestPlace)
    .refine(isPlainLine, 'one line of text, without signs that nobody sees')
    .refine(isPlace, 'a place in words, or an https link'),
  chair: person,
  invitees: z
    .array(
      z
        .strictObject({
          person,
          role: z.string().max(40),
          why: z.enum(needReasons).optional(),
          sure: z.literal(true, 'true, or left out').optional(),
        })
        .transform(({ sure, why, ...one }) => {
          return { ...one, ...(why === undefined ? {} : { why }), ...(sure === true ? { sure } : {}) };
        }),
    )
    .min(1)
    .max(40)
    .superRefine((all, context) => {
      for (const [at, { person: one }] of all.entries())
        if (all.findIndex((other) => other.person === one) !== at)
          context.addIssue({ code: 'custom', path: [at, 'person'], message: 'stands in the list already' });
    }),
  propose: z.boolean().default(true),
});
export type ConferenceFile = z.infer<typeof schema>;

/** Reads the file's JSON, as strictly as the forms on that day. What is wrong names its field and never repeats a value. */
export function readConferenceFile(json: unknown, today: Day): ConferenceFile | { readonly wrong: readonly string[] } {
  const read = schema.safeParse(json, { error: (issue) => (issue.input === undefined ? 'is missing' : undefined) });
  if (!read.success)
    return { wrong: read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`) };
  const wrong = Object.entries(read.data.facts).flatMap(([fact, all = []]) =>
    all.flatMap((date) => {
      const fault = faultInFact(fact as FactName, date, today);
      return fault === null ? [] : [`facts.${fact}: ${saysOf[fault]}`];
    }),
  );
  return wrong.length === 0 ? read.data : { wrong };
}

const saysOf = {
  date: 'a date written YYYY-MM-DD',
  future: 'lies ahead; only an expected date of delivery may',
  far: 'is too far away to be meant here: up to two years back, an expected date up to ten months ahead',
} as const;

type FileChild = ConferenceFile['children'][number];

/** A child, what they are called and where they are, and what of it is withheld. */
function childCommands(child: FileChild, nth: number): readonly (readonly [field: string, CaseCommand])[] {
  const field = `children.${nth}`;
  const entered = childDetails.flatMap((one) => (child[one] === undefined ? [] : [[one, child[one]] as const]));
  const is = 'born' in child ? { born: child.born } : { expected: child.expected };
  const details = entered.length === 0 ? {} : { details: Object.fromEntries(entered) };
  return [
    [field, { do: 'add-child', nth, child: is, ...details }],
    ...(child.withheld === undefined ? [] : [[field, { do: 'withhold', child: childIdOf(nth), parts: child.withheld }] as const]),
  ];
}

/** The commands it comes to, each with the field that is at fault when it is refused. */
export function commandsOf(
  file: ConferenceFile,
  id: string,
  procedure: string,
): readonly (readonly [field: string, CaseCommand])[] {
  const { reference, type, facts, area, date, time, place, chair, invitees } = file;
  return [
    [
      'type',
      {
        do: 'open',
        id,
        reference,
        procedure,
        type,
        facts: facts as Record<string, readonly string[]>,
        ...(area === undefined ? {} : { area }),
      },
    ],
    ...file.children.flatMap(childCommands),
    ['date', { do: 'set-when', meeting: 'k1', when: { date, time, place }, chair }],
    ...invitees.map((one, at) => [`invitees.${at}`, { do: 'invite', meeting: 'k1', invitees: [one] }] as const),
    ...(file.propose ? [['propose', { do: 'propose', meeting: 'k1' }] as const] : []),
  ];
}
