import { writeFileSync } from 'node:fs';
import { isLanguage, type Language } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { knownTo } from '../procedure/procedure-explain.ts';
import { refuse, systemCode } from '../refuse.ts';
import { answer, asJson } from './timescales-answer.ts';

export interface OneOptions {
  readonly procedure?: string;
  readonly convenedBy?: string;
  readonly type?: string;
  readonly area?: string;
  readonly today?: string;
  readonly on: readonly string[];
  readonly language?: string;
  readonly json?: true;
  readonly ics?: string;
  readonly case?: string;
}

type Facts = Readonly<Record<string, readonly string[]>>;

/** `--on fact=YYYY-MM-DD`, repeated; a fact given twice has two dates. */
function factsOf(given: readonly string[]): { readonly facts: Facts } | { readonly wrong: string } {
  const facts = new Map<string, string[]>();
  for (const one of given) {
    const at = one.indexOf('=');
    if (at < 1) return { wrong: one };
    const name = one.slice(0, at);
    facts.set(name, [...(facts.get(name) ?? []), one.slice(at + 1)]);
  }
  return { facts: Object.fromEntries(facts) };
}

const nameIt =
  "Name the case with --case, in a word of your own (not the family's name) and the same each time: by it a diary knows again an entry whose date has moved.";

/** Answers one question. Everything is checked before the first byte of output. */
export async function one(options: OneOptions): Promise<void> {
  if (options.procedure === undefined) return refuse(`Name the procedure: --procedure ${procedures.keys.join(' | ')}.`);
  const name = options.case?.trim() ?? '';
  if (options.ics !== undefined && name === '') return refuse(nameIt);
  if (options.ics === undefined && options.case !== undefined) return refuse('--case goes with --ics. Leave it out.');
  const language = options.language ?? 'en';
  if (!isLanguage(language)) return refuse(`--language is en or cy, and not "${language}".`);
  const given = factsOf(options.on);
  if ('wrong' in given)
    return refuse(`--on "${given.wrong}" is not a fact with its date. Write it as in --on strategy-discussion=2026-12-18.`);
  const own = await knownTo(options.procedure);
  if (own === null) return;
  const now = Date.now();
  const found = answer({ ...options, procedure: own.key, facts: given.facts }, localDay(now), undefined, own.known);
  if ('sentence' in found) return refuse(found.sentence);
  if (options.ics !== undefined) {
    const { diary } = await import('./timescales-ics.ts');
    try {
      writeFileSync(options.ics, diary(found.rows, { name, procedure: found.procedure.key, type: found.type }, new Date(now)));
    } catch (cause) {
      return refuse(
        `The diary entries could not be written to ${options.ics} (${systemCode(cause)}). Name a file you may write.`,
      );
    }
  }
  if (options.json) process.stdout.write(`${asJson(found.procedure, found.rows, language)}\n`);
  else process.stdout.write(await forPeople(language, found.procedure, found.type, found.rows));
}

async function forPeople(language: Language, ...what: [Procedure, string, readonly Deadline[]]): Promise<string> {
  const [{ table }, { default: colours }] = await Promise.all([import('./timescales-table.ts'), import('picocolors')]);
  // picocolors also paints when CI is set; only a terminal is painted here, unless it is asked for.
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  const paint = FORCE_COLOR ? true : Boolean(process.stdout.isTTY) && !NO_COLOR && TERM !== 'dumb';
  return table(...what, colours.createColors(paint), language);
}
