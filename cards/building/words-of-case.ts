import type { Conference } from '../../domain/case/conference.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Reader } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';

/** The words of one case on a list over many, each with its own procedure. */
export function wordsOfCase({ language, directory }: Reader, state: Pick<Conference, 'procedure' | 'type'>): Words {
  return wordsFor({ language, procedure: procedureOf(state.procedure, directory), state });
}
