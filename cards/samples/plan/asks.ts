import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Action, Update } from '../../../domain/case/plan/action.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { actionNewsCard } from '../../plan/action-news-card.ts';
import { myTasksForm } from '../../plan/tasks/my-tasks-form.ts';
import { formFor } from '../../registry.ts';
import { chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleReader, sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

type Sample<T> = readonly [name: string, one: T];
const [first = chair, second = chair] = guests;
const due = '2027-01-11';

/** Of each thing that can be asked and answered of an action one, by a colleague of two; one is done by somebody without an account. */
function askedState(size: states.Size): Convened {
  const state = states.withActions(size);
  const by = { at: states.now, by: first };
  const one = (n: number, updates: readonly Update[], more: Partial<Action> = {}) =>
    states.sampleAction(n, { to: first, updates, ...more });
  const note = planted.note;
  const actions = [
    one(0, [{ update: 'date-asked', due, note, ...by }]),
    one(1, [{ update: 'offered', to: second, note, ...by }]),
    one(2, [
      { update: 'date-asked', due, note, ...by },
      { update: 'date-answered', agreed: false, due, note, at: states.now, by: chair },
    ]),
    one(3, [
      { update: 'offered', to: second, note, ...by },
      { update: 'declined', note, at: states.now, by: second },
    ]),
    one(4, [
      { update: 'offered', to: second, note, ...by },
      { update: 'asked-no-more', what: 'offer', ...by },
    ]),
    one(5, [
      { update: 'cannot', note, ...by },
      { update: 'snoozed', until: due, ...by },
    ]),
    one(6, [{ update: 'completed', note, ...by }], { status: 'completed', does: { name: planted.deputyName } }),
    one(7, [{ update: 'handed-on', from: second, to: first, at: states.now, by: first }], { does: { child: 'c1' as never } }),
    one(8, [
      { update: 'date-asked', due, note, ...by },
      { update: 'date-answered', agreed: true, due, note: '', at: states.now, by: chair },
      { update: 'changed', was: { what: planted.what, why: planted.why, by: '2027-01-04' }, note, at: states.now, by: chair },
    ]),
  ];
  return { ...state, actions, coreGroup: [first, second] };
}

/** Each piece of news of those, to whom it is sent. */
export function asksNews(language: Language, size: states.Size): readonly Sample<Card>[] {
  const state = askedState(size);
  return state.actions.flatMap(({ id, updates }) =>
    updates.flatMap(({ update }, nth) =>
      [first, second, chair].flatMap((me): readonly Sample<Card>[] => {
        const card = actionNewsCard(sampleScene(state, me, language), `${id}/${nth}`);
        const who = me === chair ? 'the chair' : me === first ? 'its owner' : 'a colleague';
        return card === null ? [] : [[`action asks ${update} of ${id} to ${who}`, card]];
      }),
    ),
  );
}

export function asksForms(language: Language, size: states.Size): readonly Sample<Form>[] {
  const state = askedState(size);
  const one = (form: FormName, me: PersonId, said: string, about: string): readonly Sample<Form>[] => {
    const ref = { form, of: state.id, about };
    const scene = sampleScene(state, me, language);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const ref = { form: 'my-tasks', of: '' } as const;
  const tasks = (me: PersonId, of: readonly Convened[]) =>
    myTasksForm(
      sampleReader(me, language),
      ref,
      of.map((each) => sampleScene(each, me, language)),
      { done: 2, unconfirmed: [state.reference], refused: [state.reference] },
    );
  return [
    ...one('action-done', first, 'open', 'a1'),
    ...one('action-done', first, 'done before', 'a7'),
    ...one('new-date', first, 'open', 'a1'),
    ...one('snooze', first, 'reminded', 'a1'),
    ...one('snooze', first, 'put off', 'a6'),
    ...one('answer-date', chair, 'open', `a1/${due}`),
    ...one('answer-date', chair, 'answered', `a3/${due}`),
    ...one('offer-action', first, 'open', 'a1'),
    ...one('answer-offer', second, 'open', 'a2'),
    ...one('help', first, 'while a date is asked for', 'a1'),
    ...one('help', first, 'while a colleague is asked', 'a2'),
    ...one('details', first, 'of one of their own', 'a1'),
    ...one('details', first, 'of what has changed', 'a7'),
    ['my-tasks some', tasks(first, [state])],
    ['my-tasks of others', tasks(second, [state])],
    ['my-tasks none', tasks(second, [])],
  ];
}
