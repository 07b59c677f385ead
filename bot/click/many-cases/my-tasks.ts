import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import type { Values } from '../../../cards/building/values.ts';
import { myTasksForm, type TickedLast } from '../../../cards/plan/tasks/my-tasks-form.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { DecidedTaskId } from '../../../domain/case/conference/decision/shape.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { isFreshId } from '../../../domain/fresh-id.ts';
import { isCaseId, type MeetingId } from '../../../domain/ref.ts';
import { caseStream } from '../../turn/streams.ts';
import type { ClickContext } from '../click-context.ts';
import { askBy, type WrongHands } from '../clicked.ts';
import type { Asker } from '../reply.ts';
import { readerOf } from '../scene.ts';
import { ownCases, taskScenes } from '../typed/own-cases.ts';

type Asked = Extract<Inbound, { does: 'open' | 'submit' }>;

/** More at once than any form of ours offers is no form of ours. */
const mostAtOnce = 30;

/**
 * Everything somebody is to do, over all their cases. Several ticked at once are one turn of each case, and the reply names the cases where it
 * is not confirmed: to tick those again is safe. What is nobody's of theirs is decided by each case, like any press.
 */
export async function myTasks(
  context: ClickContext,
  inbound: Asked,
  asker: Asker,
): Promise<{ readonly reply: Reply } | (WrongHands & { readonly of: string })> {
  const person = asker.directory.people.get(asker.me);
  if (person === undefined) return { wrong: inbound.form.form, by: asker.me, of: '' };
  const ticked = inbound.does === 'submit' ? await tick(context, inbound, asker, await context.casesOf(person.id)) : null;
  if (ticked !== null && 'wrong' in ticked) return ticked;
  const cases = ownCases(await context.casesOf(person.id), asker.directory, person);
  const scenes = taskScenes(cases, asker.directory, person, asker.now);
  const form = myTasksForm(readerOf(asker.directory, asker.me, asker.now), inbound.form, scenes, ticked);
  return { reply: { reply: 'form', form } };
}

async function tick(
  context: ClickContext,
  inbound: Extract<Asked, { does: 'submit' }>,
  asker: Asker,
  cases: readonly Case[],
): Promise<TickedLast | (WrongHands & { readonly of: string })> {
  const answers = await Promise.all(
    asksOf(chosen(inbound.values)).map(async ({ id, n, command }) => {
      const turned = await context.streams.cases.ask(caseStream(id), askBy(asker, inbound, command));
      return { id, n, turned };
    }),
  );
  const foreign = answers.find(({ turned }) => turned.did === 'refused' && turned.reason === 'not-yours');
  if (foreign !== undefined) return { wrong: 'my-tasks', by: asker.me, of: foreign.id };
  const done = answers.filter(({ turned }) => turned.did === 'decided').reduce((sum, { n }) => sum + n, 0);
  const named = (did: 'refused' | 'unconfirmed') =>
    answers.flatMap(({ id, turned }) => (turned.did === did ? [referenceOf(id)] : []));
  return { done, unconfirmed: named('unconfirmed'), refused: named('refused') };

  function referenceOf(id: string): string {
    const opening = cases.find((one) => one.opening.status === 'open' && one.opening.id === id)?.opening;
    return opening?.status === 'open' ? opening.reference : '…';
  }
}

/** One thing that was ticked. */
type Ticked = { readonly id: string } & (
  | { readonly action: ActionId }
  | { readonly meeting: MeetingId; readonly task: DecidedTaskId }
);

/** Of each case its actions in one turn, and of each meeting what was accepted to do of a recommendation. */
function asksOf(all: readonly Ticked[]): readonly { readonly id: string; readonly n: number; readonly command: CaseCommand }[] {
  const of = Map.groupBy(all, (one) => ('action' in one ? one.id : `${one.id}/${one.meeting}`));
  return [...of.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const actions = some.flatMap((one) => ('action' in one ? [one.action] : []));
    const done = some.flatMap((one) => ('task' in one ? [one.task] : []));
    const command: CaseCommand =
      'action' in first ? { do: 'complete-several', actions } : { do: 'tick-decided', meeting: first.meeting, done, undone: [] };
    return [{ id: first.id, n: some.length, command }];
  });
}

/** `case/action` or `case/meeting/recommendation/recommended`, as the form offered it; what does not look like either is left out. */
function chosen({ done }: Values): readonly Ticked[] {
  const all = typeof done === 'string' ? [done] : Array.isArray(done) ? (done as readonly string[]) : [];
  return all.slice(0, mostAtOnce).flatMap((one): readonly Ticked[] => {
    const [id = '', of = '', ...rest] = one.split('/');
    if (!isCaseId(id)) return [];
    if (/^a\d{1,6}$/.test(of) && rest.length === 0) return [{ id, action: of as ActionId }];
    const [recommendation = '', task, ...more] = rest;
    const isOne = isFreshId(recommendation) && task === 'recommended' && more.length === 0 && /^k\d{1,4}$/.test(of);
    return isOne ? [{ id, meeting: of as MeetingId, task: `${recommendation}/recommended` }] : [];
  });
}
