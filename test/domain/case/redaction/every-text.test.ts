import { join } from 'node:path';
import { API, type Checker, SymbolFlags, type Type, TypeFlags, type TypeReference } from 'typescript/unstable/sync';
import { expect, test } from 'vitest';
import { typed } from '../../../../domain/case/redaction/texts.ts';

const root = join(import.meta.dirname, '../../../..');

/** What is a text in an event and nobody types: it says who did or decided what, and when. `*`: in whatever event. */
const notTyped: Readonly<Record<string, readonly string[]>> = {
  'days and times': [
    '*: counted.dates[]',
    '*: when.date',
    '*: when.time',
    'moved: was.date',
    'moved: was.time',
    'held-back: asks.when.date',
    'held-back: asks.when.time',
    'times-offered: times[].date',
    'times-offered: times[].time',
    'core-group-called: offered[].date',
    'core-group-called: offered[].time',
    'sheet-entered: times.register',
    'sheet-entered: times.scale',
    'sheet-entered: times.decision',
    'here-set: left',
    'family-has-left: left',
    'school-arranged: day',
    'called: agreed',
    'agreed-day-corrected: agreed',
    'delay-answered: day',
    'delay-agreed: day',
    'late-explained: proposed',
    'recommendation-answered: until',
    'exclusion-tasks-set: tasks[].by',
    'child-planned: plan.tellBy',
    'adult-planned: plan.tellBy',
    'child-planned: plan.reportBy',
    'adult-planned: plan.reportBy',
    'action-given: action.by',
    'action-changed: now.by',
    'new-date-asked: due',
    'action-snoozed: until',
    'reminders-put-off: until',
    'new-date-answered: due',
    'seen-said: on',
    'moved-over: dates[].was',
    'moved-over: dates[].is',
    'dates-counted: moved[].from',
    'dates-counted: moved[].to',
    'child-ended: on',
    'discharge-set: was',
    'discharge-set: on',
    'child-ended: fact[]',
    'ending-corrected: on',
    'child-move-said: on',
    'child-move-said: known',
    'receiving-noted: on',
    'need-review-called: on',
    'need-review-noted: on',
    'need-review-taken-back: on',
    'ending-taken-back: fact[]',
    'opened: facts[][]',
    'described: facts[][]',
  ],
  'chosen out of what the procedure has, by its key': [
    '*: counted.calendar',
    '*: role',
    '*: people[].role',
    '*: area',
    '*: criterion',
    '*: grounds[]',
    'request-recorded: request.criterion',
    'request-recorded: request.grounds[]',
    'exclusion-asked: ground',
    'minutes-written: put.heading',
    'attended-said: headings[]',
    'points-marked: done[]',
    'points-marked: undone[]',
    'child-decided: categories[]',
    'child-planned: plan.tells',
    'child-planned: plan.views',
    'adult-planned: plan.tells',
    'late-explained: row',
    'dates-counted: moved[].row',
    'answered: answer.speaks',
    'departed: was.meetings[].listed.role',
    'departed: was.meetings[].said.answer.speaks',
    'departed: was.meetings[].said.earlier.speaks',
    'returned: was.meetings[].listed.role',
    'returned: was.meetings[].said.answer.speaks',
    'returned: was.meetings[].said.earlier.speaks',
    'moved-over: from',
    'moved-over: to',
    'moved-over: wasArea',
    'moved-over: dates[].title.en',
    'moved-over: dates[].title.cy',
    '*: edition',
    '*: procedure',
    '*: type',
  ],
  'the case and its reference, by which everybody calls it: it is corrected': [
    '*: id',
    '*: reference',
    'request-recorded: request.reference',
  ],
  'made by the bot': [
    'exported: sha256',
    'put-in-return: sha256',
    'loss-found: had',
    'loss-found: found',
    'read: what',
    'fetched: what',
    'code-wrong: what',
    'turned-away: what',
    'fetched: link',
    'code-wrong: link',
  ],
  'read by its author and the chair alone, and listed for nobody (Q-6)': ['note-left: text'],
  'nothing is said of a deputy of a meeting of the core group': ['core-group-called: people[].chairSaid'],
};

/** The paths of whatever is a plain text in a type, `[]` for each of a list. An id, a word of a closed list and a number are none. */
function textsOf(type: Type, checker: Checker, path: string, within: readonly number[] = []): readonly string[] {
  if (type.flags & TypeFlags.String) return [path];
  if (type.isUnionType()) return type.getTypes().flatMap((one) => textsOf(one, checker, path, within));
  if (within.includes(type.id) || isId(type)) return [];
  if ((type.flags & (TypeFlags.Object | TypeFlags.Intersection)) === 0) return [];
  const inner = [...within, type.id];
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return checker.getTypeArguments(type as TypeReference).flatMap((one) => textsOf(one, checker, `${path}[]`, inner));
  const indexed = checker.getIndexInfosOfType(type).flatMap((one) => textsOf(one.valueType, checker, `${path}[]`, inner));
  const named = checker.getPropertiesOfType(type).flatMap((one) => {
    const its = checker.getTypeOfSymbol(one);
    return its === undefined ? [] : textsOf(its, checker, path === '' ? one.name : `${path}.${one.name}`, inner);
  });
  return [...indexed, ...named];
}

function isId(type: Type): boolean {
  return type.isIntersectionType() && type.getTypes().some((one) => (one.flags & TypeFlags.String) !== 0);
}

/** Of every event there is, read off the slices' shapes by the compiler: 'dissented: words'. */
function everyText(): readonly string[] {
  using api = compiler();
  const config = join(import.meta.dirname, 'tsconfig.json');
  const [project] = api.opened.updateSnapshot({ openProjects: [config] }).getProjects();
  const file = project?.program.getSourceFile(join(root, 'domain/case/whole.ts'));
  if (project === undefined || file === undefined) throw new Error('the shapes of the events were not read');
  const { checker } = project;
  const heard = checker.resolveName('Heard', SymbolFlags.Type, file);
  if (heard === undefined) throw new Error('there is no such type');
  const all = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(heard)).flatMap((event) => {
    const its = checker.getTypeOfSymbol(event);
    return its === undefined ? [] : textsOf(its, checker, '').map((path) => `${event.name}: ${path}`);
  });
  return [...new Set(all)];
}

function compiler() {
  const opened = new API({ cwd: root });
  return { opened, [Symbol.dispose]: () => opened.close() };
}

const listed = Object.entries(typed).flatMap(([event, [, ...paths]]) =>
  paths.map((path) => `${event}: ${path.replace(/^[-@!]/, '')}`),
);

test('every text of every event can be destroyed, or stands here with why nobody types it; and none is listed that is not there (Q-22)', () => {
  const found = everyText();
  expect(found).toContain('dissented: words');
  const untyped = new Set(Object.values(notTyped).flat());
  const isUntyped = (one: string) => untyped.has(one) || untyped.has(one.replace(/^[^:]+/, '*'));
  expect(
    found.filter((one) => !listed.includes(one) && !isUntyped(one)),
    'typed by people: a row in domain/case/redaction/texts.ts; otherwise under notTyped above',
  ).toEqual([]);
  expect(listed.filter((one) => !found.includes(one))).toEqual([]);
});
