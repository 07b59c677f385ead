import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { opens } from '../../building/building.ts';
import { dayText } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** In Details, to whoever leads the plan: who was at the core group before this one, whose card they may not have any more, is put right. */
export function registerBeforeRow(scene: Scene): readonly Block[] {
  const { state, lead, me, language } = scene;
  const number = Number(state.meeting.slice(1));
  const words = wordsFor(scene).coreGroup;
  if (lead !== me || number < 2 || state.groupBefore === null) return [];
  const before = { id: state.id, meeting: `g${number - 1}` as MeetingId };
  const day = dayText(isoFromDay(localDay(state.groupBefore)), language);
  return [{ block: 'row', text: words.registerBefore(day), button: opens(words.registerAgain, 'register', before) }];
}
