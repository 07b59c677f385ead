import type { Language } from '../../domain/calendar/format.ts';
import type { Convened } from '../../domain/case/conference.ts';
import type { Card } from '../model.ts';
import { actionNewsCard } from '../plan/action-news-card.ts';
import { actionsCard } from '../plan/actions-card.ts';
import { chair, guests } from './partnership.ts';
import { asksNews } from './plan/asks.ts';
import { outlineCards } from './plan/outline.ts';
import { versionCards } from './plan/versions.ts';
import { planted } from './planted.ts';
import { registered } from './rounds.ts';
import { sampleScene } from './scene-of.ts';
import { afterwards, now, type Size, sampleAction, withActions } from './states.ts';

type Sample = readonly [name: string, card: Card];

/** Of one child each, and everything that can have been done with one: changed, withdrawn, disowned, kept, handed on. */
export const changedActions = (size: Size): Convened => {
  const state = withActions(size);
  const [first = chair, second = chair] = guests;
  const was = { what: planted.what, why: planted.why, by: '2026-12-18' };
  const child = state.children[0]?.id;
  const about = child === undefined ? {} : { child };
  const by = { at: now, by: chair };
  const actions = [
    sampleAction(0, { updates: [{ update: 'changed', was, note: planted.note, ...by }] }),
    sampleAction(1, { ...about, to: first, updates: [{ update: 'not-mine', note: planted.note, at: now, by: first }] }),
    sampleAction(2, { ...about, to: first, updates: [{ update: 'mine', at: now, by: first }] }),
    sampleAction(3, { ...about, to: first, status: 'withdrawn', updates: [{ update: 'withdrawn', note: planted.note, ...by }] }),
    sampleAction(4, { to: first, updates: [{ update: 'restored', ...by }] }),
    sampleAction(5, { to: second, updates: [{ update: 'handed-on', from: first, to: second, ...by }] }),
    sampleAction(6, { to: first, updates: [{ update: 'handed-on', from: first, to: first, ...by }] }),
    sampleAction(7, { ...about, to: first, updates: [{ update: 'help', note: planted.note, at: now, by: first }] }),
    sampleAction(8, { to: first, status: 'completed', updates: [{ update: 'completed', note: planted.note, ...by }] }),
    sampleAction(9, {
      to: first,
      updates: [
        { update: 'completed', ...by },
        { update: 'reopened', ...by },
      ],
    }),
  ];
  return { ...state, actions, coreGroup: [first, second] };
};

/** The chair's card of the plan, and each piece of news of an action. */
export function actionCards(language: Language, size: Size): readonly Sample[] {
  const plan = { none: registered(size), some: withActions(size), changed: changedActions(size) };
  const drawn = Object.entries(plan).map(([said, state]): Sample => {
    const card = actionsCard(sampleScene(state, chair, language, afterwards));
    if (card === null) throw new Error(`the sample of actions, ${said}, shows nothing`);
    return [`actions ${said}`, card];
  });
  return [
    ...drawn,
    ...actionNews(language, size),
    ...asksNews(language, size),
    ...outlineCards(language, size),
    ...versionCards(language, size),
  ];
}

/** Each piece of news of an action, to its owner or to the chair. */
function actionNews(language: Language, size: Size): readonly Sample[] {
  const state = changedActions(size);
  return state.actions.flatMap(({ id, to, updates }) =>
    updates.flatMap(({ update }, nth) =>
      [to, chair].flatMap((me): readonly Sample[] => {
        const card = actionNewsCard(sampleScene(state, me, language), `${id}/${nth}`);
        return card === null ? [] : [[`action news ${update} of ${id} to ${me === chair ? 'the chair' : 'its owner'}`, card]];
      }),
    ),
  );
}
