import type { CaseCommand } from '../case/command.ts';
import { asItStands } from '../case/departure.ts';
import type { Known } from '../case/known.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant, PersonId } from '../ids.ts';
import { partsOf } from './parts.ts';
import { table } from './table.ts';

const rulesFor = Map.groupBy(table, (rule) => rule.may);

/**
 * Reads the table. `not-yours` comes first and for everything else alike, so that a stranger learns nothing of the state;
 * only somebody who may do it in some state hears that it is too early or too late.
 */
export function may(
  command: CaseCommand['do'],
  state: CaseState,
  by: PersonId,
  at: Instant,
  known: Pick<Known, 'directory' | 'procedure'>,
): 'yes' | 'not-yours' | 'too-early' | 'too-late' {
  // A case that is not there is nobody's, and an administrator hears no more of it than a stranger: an id may be forged.
  if (state.status === 'none' && command !== 'open') return 'not-yours';
  const parts = partsOf(asItStands(state, known.directory), by, known);
  const rules = rulesFor.get(command)?.filter((rule) => rule.who.some((part) => parts.has(part))) ?? [];
  if (rules.length === 0) return 'not-yours';
  const now = rules.filter((rule) => rule.when.includes(state.status));
  if (now.length === 0) return state.status === 'convened' || state.status === 'ended' ? 'too-late' : 'too-early';
  const started = state.status === 'convened' && at >= state.when.startsAt;
  return started && now.every((rule) => rule.until === 'start') ? 'too-late' : 'yes';
}
