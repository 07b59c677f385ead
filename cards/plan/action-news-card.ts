import type { Convened } from '../../domain/case/conference.ts';
import { isAway } from '../../domain/case/people/departures.ts';
import type { Action, Update } from '../../domain/case/plan/action.ts';
import { newsNamed } from '../../domain/case/plan/action-tells.ts';
import { notedUpTo } from '../../domain/case/plan/done/noted.ts';
import { disownedAt } from '../../domain/case/plan/not-mine.ts';
import { dateAsked, isOfferedTo } from '../../domain/case/plan/pending.ts';
import { opens, posted, quiet, say } from '../building/building.ts';
import { nameApart } from '../building/person-options.ts';
import { convened, isActive } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Button, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionLine } from './action-line.ts';
import { dateAbout } from './asks/new-date-form.ts';
import { keepsPlan } from './keeps-plan.ts';

/** Something was said or done of an action, to whom it concerns. Its words, and why, are behind the button. null: it is not so any more. */
export function actionNewsCard(scene: Scene, about: string): Card | null {
  const state = convened(scene.state);
  const named = newsNamed(about);
  const action = state?.actions.find((one) => one.id === named?.action);
  const update = action?.updates[named?.nth ?? -1];
  if (state === null || action === undefined || update === undefined || !isActive(scene)) return null;
  if (isAway(state, scene.me)) return null;
  if (!stands(action, update, state, scene) || !concerns(scene, action, update)) return null;
  const words = wordsFor(scene).actions;
  const text = said(scene, action, update);
  // What its owner says that is done, or how far it is, is sent to nobody as news.
  if (text === '') return null;
  return posted(
    scene,
    words.newsTitle(state.reference),
    [say([{ strong: actionLine(action, state, scene) }]), say(text)],
    buttons(scene, state, action, update),
    [...toAnswer(scene, update), ...ofVersion(scene, state, action, update)],
  );
}

/** What can be done about what somebody asks or says of it. */
function toAnswer(scene: Scene, { update }: Update): readonly Block[] {
  const { newsAnswer } = wordsFor(scene).actions;
  return update === 'cannot' || update === 'date-asked' || update === 'not-mine' ? [say(newsAnswer[update])] : [];
}

/** Which version the plan has since it was changed so. */
function ofVersion(scene: Scene, { planVersions }: Convened, { id }: Action, { at }: Update): readonly Block[] {
  const change = planVersions.changes.find(
    (one) => one.at === at && one.items.some((item) => 'action' in item && item.action === id),
  );
  return change === undefined ? [] : [quiet(wordsFor(scene).planVersions.ofVersion(change.version))];
}

/** Nothing that was done since has made it untrue. */
function stands(action: Action, { update, at }: Update, state: Convened, { me }: Scene): boolean {
  switch (update) {
    case 'date-asked':
      return dateAsked(action)?.at === at;
    case 'offered':
      return isOfferedTo(action, me, state);
    case 'asked-no-more':
      return !isOfferedTo(action, me, state);
    case 'help':
    case 'cannot':
    case 'declined':
    case 'date-answered':
      return action.status === 'open';
    case 'not-mine':
      return disownedAt(action) === at;
    case 'withdrawn':
      return action.status === 'withdrawn';
    case 'completed':
      return action.status === 'completed';
    case 'reopened':
      return action.status === 'open';
    case 'restored':
    case 'changed':
      return action.status !== 'withdrawn';
    default:
      return true;
  }
}

/** Whoever had it when it was handed on, who has it now, and those who look after the plan. */
function concerns(scene: Scene, action: Action, update: Update): boolean {
  const had = update.update === 'handed-on' && update.from === scene.me;
  const wasAsked = action.updates.some((one) => one.update === 'offered' && one.to === scene.me);
  return had || wasAsked || action.to === scene.me || keepsPlan(scene);
}

function said(scene: Scene, action: Action, update: Update): string {
  const words = wordsFor(scene).actions.news;
  switch (update.update) {
    case 'changed': {
      const agreed = action.updates.some((one) => one.update === 'date-answered' && one.agreed && one.at === update.at);
      return words[agreed ? 'agreed' : 'changed'](nameApart(scene, update.by));
    }
    case 'handed-on':
      if (update.by === update.to && update.from !== scene.me)
        return words.taken(nameApart(scene, update.to), nameApart(scene, update.from));
      return update.to === scene.me ? words.staysYours : words.handedOn;
    case 'date-asked':
    case 'date-answered':
      return words[update.update](nameApart(scene, update.by), dayText(update.due, scene.language));
    case 'asked-no-more':
      return words['not-offered'](nameApart(scene, update.by));
    case 'cannot':
    case 'offered':
    case 'declined':
      return words[update.update](nameApart(scene, update.by));
    case 'completed':
    case 'reopened': {
      const upTo = action.updates.indexOf(update) + (update.update === 'completed' ? 1 : 0);
      return notedUpTo(action, upTo) === null ? '' : words[update.update](nameApart(scene, update.by));
    }
    case 'withdrawn':
    case 'restored':
    case 'help':
    case 'not-mine':
    case 'mine':
      return words[update.update](nameApart(scene, update.by));
    default:
      return '';
  }
}

function buttons(scene: Scene, state: Convened, action: Action, update: Update): readonly Button[] {
  const { actions: words, planAsks } = wordsFor(scene);
  if (update.update === 'offered') return [{ ...opens(planAsks.answerOffer, 'answer-offer', state, action.id), tone: 'main' }];
  // Whoever had it reads no more of it.
  if (action.to !== scene.me && !keepsPlan(scene)) return [];
  const read = opens(words.what, 'details', state, action.id);
  if (update.update === 'completed' && action.to === scene.me)
    return [read, opens(planAsks.check, 'action-done', state, action.id)];
  if (update.update === 'date-asked' && keepsPlan(scene) && action.to !== scene.me)
    return [{ ...opens(planAsks.answerDate, 'answer-date', state, dateAbout(action, update.due)), tone: 'main' }, read];
  if (!keepsPlan(scene) || !['help', 'cannot', 'not-mine'].includes(update.update)) return [read];
  return [
    { ...read, tone: 'main' },
    opens(words.handOn, 'hand-on', state, action.id),
    opens(words.revise, 'revise', state, action.id),
  ];
}
