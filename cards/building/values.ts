import * as z from 'zod';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { isTimeOfDay } from '../../domain/calendar/time-of-day.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { plainLine, plainText } from '../../domain/plain-text.ts';
import type { Words } from '../words/en.ts';

/**
 * Somebody picked in a people picker, in the tenant or org of whoever picked: the platform says that much itself, and nothing of it is typed.
 * Whether there is such an account, and whose, the platform is asked afterwards (adapters/accounts.ts).
 */
export interface Picked {
  readonly picked: Identity;
}

/**
 * What was filled in, by field name; an empty field is absent. Text, date (YYYY-MM-DD), time (HH:MM) and single choices are strings; many
 * choices a list; an account an object, which no other field can be. From outside: nothing of it is trusted.
 */
export type Values = Readonly<Record<string, string | readonly string[] | Picked>>;

/** Field name to what is wrong with it, in plain words. */
export type Problems = Readonly<Record<string, string>>;

const many = z.union([z.array(z.string()), z.string().transform((only) => [only])]);

/** Reads fields one by one and collects what is wrong; a value that came with a problem is not to be used. */
export interface Reading {
  readonly problems: Record<string, string>;
  text(name: string, max: number, need: 'required' | 'optional'): string;
  /** The same on one line: what is shown in a row with others. */
  line(name: string, max: number, need: 'required' | 'optional'): string;
  choice<T extends string>(name: string, allowed: readonly T[], need: 'required' | 'optional'): T | undefined;
  /** One or more; none only where they are optional. */
  choices<T extends string>(name: string, allowed: readonly T[], need?: 'required' | 'optional'): readonly T[];
  /** YYYY-MM-DD of a real day, or ''. */
  date(name: string, need: 'required' | 'optional'): string;
  /** HH:MM, or ''. */
  time(name: string): string;
  /** Whoever was picked; undefined when nobody was, or what came is no account. */
  account(name: string, need: 'required' | 'optional'): Identity | undefined;
}

export function reading(values: Values, words: Words): Reading {
  const problems: Record<string, string> = {};
  const say = words.notes.problems;
  const raw = (name: string, need: 'required' | 'optional') => {
    const typed = values[name];
    // What nobody sees is not kept, so that a text is as long stored as it looks, and says to others what it said to its writer.
    const text = typeof typed === 'string' ? plainText(typed) : '';
    if (text === '' && need === 'required') problems[name] = say.required;
    return text;
  };
  const fitting = (name: string, need: 'required' | 'optional', fits: (text: string) => boolean, problem: string) => {
    const text = raw(name, need);
    if (text === '' || fits(text)) return text;
    problems[name] = problem;
    return '';
  };
  return {
    problems,
    text: (name, max, need) => fitting(name, need, (text) => text.length <= max, say.tooLong(max)),
    line: (name, max, need) => plainLine(fitting(name, need, (text) => text.length <= max, say.tooLong(max))),
    date: (name, need) => fitting(name, need, (text) => dayFromIso(text) !== null, say.date),
    time: (name) => fitting(name, 'required', isTimeOfDay, say.time),
    account(name, need) {
      const value = values[name] ?? '';
      if (typeof value === 'object' && 'picked' in value) return value.picked;
      if (value !== '') problems[name] = say.pick;
      else if (need === 'required') problems[name] = say.required;
      return undefined;
    },
    choice(name, allowed, need) {
      const text = raw(name, need);
      const found = allowed.find((value) => value === text);
      if (text !== '' && found === undefined) problems[name] = say.choose;
      return found;
    },
    choices(name, allowed, need = 'required') {
      const list = many.safeParse(values[name] ?? []).data ?? [];
      const found = allowed.filter((value) => list.includes(value));
      if (found.length === 0 && (need === 'required' || list.length > 0)) problems[name] = say.chooseSome;
      else if (list.some((text) => !allowed.some((value) => value === text))) problems[name] = say.choose;
      return found;
    },
  };
}

/** Whether nothing was wrong. */
export function sound(read: Reading): boolean {
  return Object.keys(read.problems).length === 0;
}
