import { longestWords } from '../../../domain/case/conference/participation/same-plan.ts';
import { canTellBy } from '../../../domain/case/conference/participation/tasks.ts';
import { asksDayOfSharing, canShareBy } from '../../../domain/case/conference/reports/by-when.ts';
import type { FamilyTask } from '../../../domain/procedures/participation.ts';
import { longestLabel } from '../../building/building.ts';
import type { Reading } from '../../building/values.ts';
import { fit, roleTitle } from '../../building/wording.ts';
import type { Block, Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readsWords } from './keeps-family.ts';

type Chosen = { readonly start?: readonly string[]; readonly hint?: string };

/** A choice of one out of a closed list, each in its own words. */
export function oneOf<T extends string>(
  name: string,
  label: string,
  list: readonly T[],
  words: Record<T, string>,
  more: Chosen = {},
): Field {
  return { name, label, required: true, field: 'one', options: list.map((value) => ({ value, label: words[value] })), ...more };
}

/** The same of any number. */
export function anyOf<T extends string>(
  name: string,
  label: string,
  list: readonly T[],
  words: Record<T, string>,
  more: Chosen = {},
): Field {
  const { start = [], ...rest } = more;
  const options = list.map((value) => ({ value, label: fit(words[value], longestLabel) }));
  return { name, label, required: false, field: 'many', options, ...rest, ...(start.length === 0 ? {} : { start }) };
}

export function yesOrNo(scene: Scene, name: string, label: string, start: boolean | undefined): Field {
  const { yes, no } = wordsFor(scene).participation;
  return oneOf(name, label, ['yes', 'no'], { yes, no }, start === undefined ? {} : { start: [start ? 'yes' : 'no'] });
}

/** Somebody of those who work with the family, by role: of those on the list, and whoever leads. Who only observes does nothing. */
export function roleField({ state, procedure, language }: Scene, name: string, label: string, start: string | undefined): Field {
  const chosen = start ?? procedure.leadRole ?? undefined;
  const listed = new Set([...state.invitees.map(({ role }) => role), procedure.leadRole, chosen]);
  const options = procedure.roles
    .filter(({ key, part }) => listed.has(key) && (part !== 'observe' || key === chosen))
    .map(({ key }) => ({ value: key, label: fit(roleTitle(procedure, key, language), longestLabel) }));
  return { name, label, required: true, field: 'one', options, ...(chosen === undefined ? {} : { start: [chosen] }) };
}

/** By when somebody is told; a day on the wrong side of a conference that was moved since does not stand there any more. */
export function tellByField(scene: Scene, task: FamilyTask, said: string | null | undefined): Field {
  const { state } = scene;
  const stands = said !== null && said !== undefined && canTellBy(task, said, state.when);
  const label = wordsFor(scene).participation.tellByLabel;
  return { name: 'tell-by', label, required: false, field: 'date', ...(stands ? { start: said } : {}) };
}

export function readTellBy(read: Reading, scene: Scene, task: 'child-told' | 'adult-outcome'): string | null {
  const { state } = scene;
  const tellBy = read.date('tell-by', 'optional');
  if (tellBy === '') return null;
  if (!canTellBy(task, tellBy, state.when)) read.problems['tell-by'] = wordsFor(scene).participation.tellByWrong[task];
  return tellBy;
}

/** By when a report is shared with them, where the procedure leaves that open; a day after a conference that was moved does not stand there any more. */
export function reportByField(scene: Scene, said: string | undefined): readonly Field[] {
  if (!asksDayOfSharing(scene.procedure, scene.state.type)) return [];
  const { reportByLabel: label } = wordsFor(scene).participation;
  const stands = said !== undefined && canShareBy(said, scene.state.when);
  return [{ name: 'report-by', label, required: false, field: 'date', ...(stands ? { start: said } : {}) }];
}

export function readReportBy(read: Reading, scene: Scene): { readonly reportBy?: string } {
  const { procedure, state } = scene;
  if (!asksDayOfSharing(procedure, state.type)) return {};
  const reportBy = read.date('report-by', 'optional');
  if (reportBy === '') return {};
  if (!canShareBy(reportBy, state.when)) read.problems['report-by'] = wordsFor(scene).participation.tellByWrong['child-told'];
  return { reportBy };
}

/** A few words about somebody: they never stand in a field again, and stay where it is left empty. */
export function wordsFields(scene: Scene, stands: boolean): readonly Field[] {
  const all = wordsFor(scene);
  const words = all.participation;
  return [
    {
      name: 'words',
      label: words.wordsLabel,
      hint: words.wordsHint,
      required: false,
      field: 'text',
      lines: 'many',
      max: longestWords,
      again: all.typeAgain,
    },
    ...(stands ? [anyOf('clear', words.clear, ['yes'], { yes: words.clearThem })] : []),
  ];
}

/** What was said before, above the fields. */
export function standsNow(scene: Scene, words: string | undefined): readonly Block[] {
  if (words === undefined || words === '' || !readsWords(scene)) return [];
  return [{ block: 'text', text: wordsFor(scene).participation.stands(words), tone: 'quiet' }];
}
