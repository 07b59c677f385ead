import { hasEnded } from '../../domain/case/family/ended.ts';
import type { FamilyChange } from '../../domain/case/family/shape.ts';
import { hasStoppedFor } from '../../domain/case/family/without-ended.ts';
import { missingRoles } from '../../domain/case/meeting/list/needed-roles.ts';
import { mayHave } from '../../domain/case/need-to-know/children.ts';
import { opens, posted, say, warn } from '../building/building.ts';
import { inviteeOf, isAdministrator, isChair, isConferenceOver } from '../building/reader-part.ts';
import { roleTitle } from '../building/wording.ts';
import type { Button, Card, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';
import { leavesHospital } from './discharge-form.ts';
import { keepsAdults } from './keeps-children.ts';

/**
 * The children are others than when the list was agreed: what was changed, by nothing but labels, and for the chair and whoever made
 * the case the roles that are missing by it now. `about`: which of all changes it was. null: it is too long ago to be said, or not theirs.
 */
export function familyChangedCard(scene: Scene, about: string): Card | null {
  const { state } = scene;
  const change = state.family.changes.at(Number(about) - state.family.changed - 1);
  const keeps = isAdministrator(scene) || isChair(scene);
  if (change === undefined) return null;
  if (change.what === 'stopped' || change.what === 'goes-on') return endingCard(scene, change);
  // Nothing is said any more of a child for whom everything has stopped.
  if (change.child !== null && hasEnded(state.family, change.child)) return null;
  const invited =
    change.child !== null &&
    change.what !== 'discharge' &&
    inviteeOf(scene, scene.me) !== undefined &&
    mayHave(state.needToKnow.perChild, scene.me, change.child, 'details');
  // A birth is told to whoever leads and the core group as well, and when the child leaves hospital to them and nobody else.
  const follows =
    (change.what === 'born' || change.what === 'discharge') &&
    (scene.lead === scene.me || (state.status === 'convened' && state.coreGroup.includes(scene.me))) &&
    change.child !== null &&
    mayHave(state.needToKnow.perChild, scene.me, change.child, 'details');
  if (!keeps && !invited && !follows) return null;
  const all = wordsFor(scene);
  const words = all.ofChildren;
  const label = (change.unborn ? all.unborn : all.child)(change.number);
  const missing = keeps ? missingNow(scene) : [];
  const buttons: readonly Button[] = [
    ...(isChair(scene) && missing.length > 0 ? [opens(all.convening.addPeople, 'invite', state)] : []),
    ...dischargeButton(scene, change),
    ...(keeps || invited ? [opens(all.details, 'details', state)] : []),
  ];
  return posted(
    scene,
    words.changedTitle(state.reference),
    [say(textOf(change.what, label, all.unborn(change.number), all)), ...missing.map((line) => warn(line))],
    buttons,
  );
}

/** Whoever hears that a child was born and may say when it leaves hospital, says it from there. */
function dischargeButton(scene: Scene, { child, what }: FamilyChange): readonly Button[] {
  const found = scene.state.children.find((one) => one.id === child);
  if (found === undefined || (what !== 'born' && what !== 'discharge') || !leavesHospital(scene, found)) return [];
  return [opens(wordsFor(scene).ofChildren.dischargeForm, 'child-discharge', scene.state, found.id)];
}

/** That everything stopped for a child, or goes on after all: to those who keep the case alone, and never why. */
function endingCard(scene: Scene, { child, what, number, unborn }: FamilyChange): Card | null {
  const { state } = scene;
  const all = wordsFor(scene);
  const words = all.ofEndings;
  const stands = child !== null && hasEnded(state.family, child) === (what === 'stopped');
  if (!keepsAdults(scene) || child === null || !stands) return null;
  const label = (unborn ? all.unborn : all.child)(number);
  // Of the last of them nothing goes on, and the cards of those before it say so no more.
  const goesOn = hasStoppedFor(state) ? [] : [words.othersGoOn];
  const stoppedText = [words.stopped(label), ...goesOn].join(' ');
  return posted(
    scene,
    all.ofChildren.changedTitle(state.reference),
    [say(what === 'stopped' ? stoppedText : words.wentOn(label))],
    what === 'stopped' ? [opens(words.wayBack, 'child-end-back', state, child)] : [],
  );
}

function textOf(
  what: Exclude<FamilyChange['what'], 'stopped' | 'goes-on'>,
  label: string,
  before: string,
  { ofChildren, household }: Words,
): string {
  return what === 'household' ? household.changed : ofChildren.changes[what](label, before);
}

/** Roles that these children need and nobody on the list has, in one line. */
export function missingNow(scene: Scene): readonly Text[] {
  const { state, procedure, language, now } = scene;
  if (state.status !== 'convened' || isConferenceOver(state)) return [];
  const all = wordsFor(scene);
  const roles = missingRoles(state, procedure, now).map((role) => roleTitle(procedure, role, language));
  return roles.length === 0 ? [] : [all.ofChildren.missingNow(all.and(roles))];
}
