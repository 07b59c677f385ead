import { partsOf } from '../../../domain/access/parts.ts';
import { table } from '../../../domain/access/table.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { isLive } from '../../../domain/case/state.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import { caseProcedure, procedureOf } from '../../turn/procedure.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { trailOf, whoIs } from '../trail.ts';
import { ruleOf } from './audit-rule.ts';
import { wordsOf } from './audit-words.ts';

/** One line an event: number, when (UTC), who, platform, what, by which rule. */
export async function showTrail(offline: Offline, id: string): Promise<Done> {
  const trail = await trailOf(offline, id);
  if ('wrong' in trail) return trail;
  const directory = await offline.streams.directory.peek('directory');
  let state: CaseState = caseDecider.initial;
  const said = trail.map((event, index) => {
    const procedure = caseProcedure(procedureOf(isLive(state) ? state.procedure : directory.procedure, directory));
    const parts = event.by === 'time' ? new Set() : partsOf(state, event.by, { directory, procedure });
    const { command, source } = ruleOf[event.event];
    const may = table.find((rule) => rule.may === command && rule.who.some((part) => parts.has(part)));
    const part = may?.who.find((one) => parts.has(one));
    const rule = [part === undefined ? '' : `${part} may ${command}`, source].filter((text) => text !== '').join(', ');
    state = caseDecider.evolve(state, event);
    const when = new Date(event.at).toISOString();
    const who = event.by === 'time' ? 'the bot' : whoIs(directory, event.by);
    const words = wordsOf(event, (person) => whoIs(directory, person));
    return [index + 1, when, plainLine(who), event.via, plainLine(words), `[${rule}]`].join('  ');
  });
  return { said };
}
