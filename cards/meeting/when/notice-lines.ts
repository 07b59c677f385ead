import { shortNotice } from '../../../domain/case/meeting/when/notice.ts';
import { say } from '../../building/building.ts';
import { isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { workedBack } from '../../dates/worked-back.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To somebody who is invited: that their notice is short. The dates worked back stand on the same card. */
export function ownNotice(scene: Scene): readonly Block[] {
  const { state, procedure, now } = scene;
  const days = shortNotice(state, procedure, now, myInvitation(scene)?.invitedAt);
  return days === null ? [] : [say(wordsFor(scene).arranging.shortOwn(days))];
}

/** To those who set it up: that whoever is invited now has little notice, with the dates worked back from the day. */
export function noticeLines(scene: Scene): readonly Block[] {
  const { state, procedure, now } = scene;
  if (isConferenceOver(state) || shortNotice(state, procedure, now) === null) return [];
  return [say(wordsFor(scene).arranging.short), ...workedBack(scene)];
}
