import { hasStoppedFor } from '../../../domain/case/family/without-ended.ts';
import { kindOf } from '../../../domain/ref.ts';
import { opens, posted, say } from '../../building/building.ts';
import { inviteeOf, isActive, isAdministrator, isChair } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { planGoesOn } from '../../conference/timeliness/interim-part.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { diaryButton } from '../diary/diary-button.ts';

/** A conference will not be, to whoever was to come. Before the invitations went they know of a time and nothing else. */
export function cancelledCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.stage !== 'cancelled' || !isActive(scene)) return null;
  const all = wordsFor(scene);
  // Of a draft whose time was only asked about there is none.
  const row =
    state.when === null
      ? ([all.reference, state.reference] as const)
      : ([all.whenLabel, whenText(state.when, language)] as const);
  const when: Block = { block: 'facts', rows: [row] };
  const words = kindOf(state.meeting) === 'conference' ? all.ending : all.coreGroup;
  const title = words.cancelledTitle(state.reference);
  const leads = kindOf(state.meeting) === 'core-group' && scene.lead === scene.me;
  if (isAdministrator(scene) || isChair(scene) || leads) {
    if (hasStoppedFor(state)) return posted(scene, title, [when, say(words.stoppedKeeper)], diaryButton(scene));
    const said = state.status === 'convened' ? words.cancelledKeeper : all.ending.cancelledDraft;
    // What one that was withdrawn was about is read by administrators alone.
    const reads = state.status === 'convened' || isAdministrator(scene);
    const next = isAdministrator(scene) && state.next !== null ? { id: state.id, meeting: state.next } : null;
    return posted(
      scene,
      title,
      [when, say(said), ...planGoesOn(scene)],
      [
        ...(next === null ? [] : [opens(all.ending.callNext, 'call', next)]),
        ...diaryButton(scene),
        ...(reads ? [opens(all.details, 'details', state)] : []),
      ],
    );
  }
  if (inviteeOf(scene, scene.me) === undefined) return null;
  return state.status === 'convened'
    ? posted(scene, title, [when, say(words.cancelledInvited), ...planGoesOn(scene)], diaryButton(scene))
    : posted(scene, all.ending.cancelledHold, [when], diaryButton(scene));
}
