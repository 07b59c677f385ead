import { z } from 'zod';
import type { Day } from '../../../domain/calendar/day.ts';
import { answer, asJson } from './timescales-answer.ts';

const line = z.strictObject({
  procedure: z.string(),
  convenedBy: z.string().optional(),
  type: z.string().optional(),
  area: z.string().optional(),
  today: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const shape = '{"procedure":"…","type"?,"area"?,"today"?,"facts":{"strategy-discussion":"2026-12-18"}}';

/** The question a line asks, or a sentence that says what is wrong with it. */
export function parsedLine(text: string): z.infer<typeof line> | { readonly sentence: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { sentence: `This line is not JSON. Write ${shape}.` };
  }
  const found = line.safeParse(value);
  if (found.success) return found.data;
  const issue = found.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return { sentence: `${where === '' ? 'The line' : where}: ${issue?.message ?? 'not understood'}. Write ${shape}.` };
}

/**
 * One line of a file of cases, answered. `n` counts from 1 and stands in an error, which holds nothing else of the line but what is wrong.
 * null: a line that is too long or cannot be read.
 */
export function lineAnswer(text: string | null, n: number, today: Day): { readonly json: string; readonly bad: boolean } {
  const question =
    text === null
      ? { sentence: 'This line is longer than a million letters, or not UTF-8 throughout.' }
      : parsedLine(text.trim());
  const found = 'sentence' in question ? question : answer(question, today);
  return 'sentence' in found
    ? { json: JSON.stringify({ line: n, error: found.sentence }), bad: true }
    : { json: asJson(found.procedure, found.rows), bad: false };
}
