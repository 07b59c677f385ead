import type { Decision } from '../../decider.ts';
import type { CaseCommand } from '../command.ts';
import type { CaseEvent } from '../event.ts';
import type { Refusal } from '../refusal.ts';

export type Decided = Decision<CaseEvent, Refusal>;
/** One command of the union by its name. */
export type Of<D extends CaseCommand['do']> = Extract<CaseCommand, { do: D }>;

/** It is so already: nothing to write, and the reply is the receipt. */
export const already: Decided = { events: [] };
