import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { managesCases } from '../../../cards/building/reader-part.ts';
import { mostUnitCases, unitCasesForm } from '../../../cards/home/unit-cases-form.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { type Conference, conferenceOf } from '../../../domain/case/conference.ts';
import type { ClickContext } from '../click-context.ts';
import type { WrongHands } from '../clicked.ts';
import type { Asker } from '../reply.ts';
import { readerOf } from '../scene.ts';
import { managedCases } from './managed-cases.ts';

type Asked = Extract<Inbound, { does: 'open' | 'submit' }>;

/**
 * The cases of an administrator's or manager's unit: the form that lists them, and once one of them is chosen the form about that one, to be
 * opened like any other, so that its own rights are asked.
 */
export async function unitCases(
  context: ClickContext,
  inbound: Asked,
  asker: Asker,
): Promise<{ readonly reply: Reply } | WrongHands | { readonly next: Extract<Inbound, { does: 'open' }> }> {
  const reader = readerOf(asker.directory, asker.me, asker.now);
  const { form: ref } = inbound;
  if (!managesCases(reader)) return { wrong: ref.form, by: asker.me };
  const cases = await casesOfUnit(context, asker);
  if (inbound.does === 'open') return { reply: { reply: 'form', form: unitCasesForm(reader, ref, cases) } };
  const chosen = cases.find((one) => one.id === inbound.values.case);
  if (chosen === undefined) {
    const problem = wordsFor(reader.language).notes.problems.choose;
    return { reply: { reply: 'form', form: unitCasesForm(reader, ref, cases, problem) } };
  }
  const form = { form: 'manage', of: chosen.id, meeting: chosen.meeting } as const;
  return { next: { ...inbound, does: 'open', form } };
}

/** The latest of them, the newest first. */
async function casesOfUnit(context: ClickContext, asker: Asker): Promise<readonly Conference[]> {
  const all = await managedCases(context, asker, mostUnitCases + 1, (one) => conferenceOf(one) !== null);
  return all.flatMap((one) => conferenceOf(one) ?? []);
}
