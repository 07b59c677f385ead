import { setTimeout as pause } from 'node:timers/promises';
import type { OpenForm } from '../support/forms-open.ts';
import type { Random } from './random.ts';

/** What people did, as they know it themselves. */
export interface Answered {
  /** The words of every answer or score whose platform was told that it is stored. */
  readonly acknowledged: readonly string[];
  /** Answers of one person, the last of them acknowledged and none of unknown fate after it: what must stand in the end. */
  readonly last: ReadonlyMap<string, string>;
}

export interface AnsweringOptions {
  readonly answers: readonly OpenForm[];
  readonly scores: readonly OpenForm[];
  /** At least so many are to be acknowledged, and on until `enough` says so. */
  readonly acts: number;
  readonly enough: () => boolean;
  /** The longest anybody thinks between two acts, in ms. */
  readonly thinks: number;
  readonly random: Random;
}

/** A platform has given up before somebody has done so much more: fewer things than a case remembers of a person (trail/delivered.ts). */
const heldFor = 3;

/**
 * Everybody answers and scores, each at their own pace, one thing at a time. Told "not confirmed", or nothing at all, they do it again:
 * an answer with the same words, a score with words of its own. Now and then the platform delivers one twice at once, or again after
 * the next one.
 */
export async function answering(options: AnsweringOptions): Promise<Answered> {
  const { answers, scores, random, enough } = options;
  const acknowledged: string[] = [];
  const last = new Map<string, string>();

  async function one(form: OpenForm, words: string, first: boolean): Promise<boolean> {
    const send = form.compose(words);
    const twice = random.chance(0.05) ? send() : undefined;
    const stored = await send();
    await twice;
    if (stored) acknowledged.push(words);
    if (stored && first && random.chance(0.08)) late.set(form.of.id, { send, acts: 0 });
    return stored;
  }
  const late = new Map<string, { readonly send: () => Promise<boolean>; readonly acts: number }>();

  async function person(at: number): Promise<void> {
    const [answer, score] = [answers[at], scores[at]];
    if (answer === undefined || score === undefined) throw new Error('everybody has both forms open');
    const who = answer.of.id;
    for (let nth = 0; acknowledged.length < options.acts || !enough(); nth++) {
      const isScore = random.chance(0.4);
      let stored = false;
      for (let tries = 1; !stored && tries <= 20; tries++) {
        const words = isScore ? `score ${at}-${nth}-${tries}.` : `answer ${at}-${nth}.`;
        stored = await one(isScore ? score : answer, words, tries === 1);
        if (!stored) await pause(random.between(100, 400));
        if (!isScore && stored) last.set(who, words);
        else if (!isScore) last.delete(who);
      }
      // What the platform still held of this person, delivered again after something newer.
      const due = late.get(who);
      const sends = random.chance(0.5);
      if (due !== undefined && (sends || due.acts === heldFor)) late.delete(who);
      if (due !== undefined && sends) await due.send();
      else if (due !== undefined && due.acts < heldFor) late.set(who, { ...due, acts: due.acts + 1 });
      await pause(random.between(0, options.thinks));
    }
  }

  await Promise.all(answers.map((_, at) => person(at)));
  return { acknowledged, last };
}
