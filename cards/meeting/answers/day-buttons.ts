import type { DayChange } from '../../../domain/case/meeting/answers/answer.ts';
import { changesOnTheDay } from '../../../domain/case/meeting/answers/on-the-day.ts';
import { press } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import type { Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';

const label: Readonly<Record<DayChange, (words: Words) => string>> = {
  late: ({ answering }) => answering.late,
  phone: ({ answering }) => answering.byPhone,
  not: ({ answering }) => answering.cannotAfterAll,
  'on-time': ({ answering }) => answering.onTime,
};

/** What the reader may say of their coming today. */
export function comingToday(scene: Scene): 'coming' | 'not-coming' | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  return state === null || invitee === undefined ? null : changesOnTheDay(state, invitee, scene.now);
}

/** Until when they may. */
export function dayChange(day: 'coming' | 'not-coming', { answering }: Words): string {
  return day === 'coming' ? answering.dayChange : answering.dayBack;
}

/**
 * One tap each, on the day until it is over: late, by phone, not after all; and each can be taken back. `elsewhere`: not on the card of the
 * meeting, so that it is answered in a line.
 */
export function dayButtons(scene: Scene, elsewhere: 'digest/' | '' = ''): readonly Button[] {
  const says = (to: DayChange, words = label[to]) =>
    press(scene, words, 'change-on-the-day', scene.state, { about: `${elsewhere}${to}` });
  const day = comingToday(scene);
  if (day === null) return [];
  if (day === 'not-coming') return [says('on-time', ({ answering }) => answering.comeAfterAll)];
  const answer = myInvitation(scene)?.answer;
  if (answer?.answer !== 'attending') return [];
  return [says(answer.late ? 'on-time' : 'late'), ...(answer.how === 'phone' ? [] : [says('phone')]), says('not')];
}
