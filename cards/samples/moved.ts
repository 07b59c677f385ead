import type { Language } from '../../domain/calendar/format.ts';
import type { Convened } from '../../domain/case/conference.ts';
import { lapsed } from '../../domain/case/meeting/answers/said.ts';
import type { Card } from '../model.ts';
import { cardFor } from '../registry.ts';
import { settled } from './conference/late.ts';
import { coreGroup } from './endings.ts';
import { administrator, chair, guests } from './partnership.ts';
import { planted } from './planted.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const day = 86_400_000;

/** Moved past its limit after everybody had answered in another way: they are asked again. */
export const moved = (state: Convened): Convened => ({
  ...state,
  when: { ...state.when, date: '2027-01-14', startsAt: state.when.startsAt + 30 * day },
  invitees: state.invitees.map((one) => ({ ...one, ...lapsed(one) })),
  revision: 1,
  lastMove: { was: state.when, why: planted.late, by: administrator },
  timeliness: { ...state.timeliness, ...settled },
});

/** Another place alone. */
const movedPlace = (state: Convened): Convened => ({
  ...state,
  when: { ...state.when, place: planted.link },
  revision: 1,
  lastMove: { was: state.when, why: null, by: administrator },
});

/** The cards of a meeting that was moved, to each who keeps it and to who is asked again. */
export function movedCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const first = guests[0] ?? chair;
  const invited = states.answers.map((answer, n) => [`asked again ${n}`, states.answeredWith(size, answer), first] as const);
  const all = [
    ...invited,
    ['to the administrator', states.answered(size), administrator],
    ['to the chair', states.answered(size), chair],
    ['of the core group', coreGroup(size), guests[1] ?? chair],
  ] as const;
  const cards = all.map(([said, state, me]) => [said, moved(state), me, 'meeting'] as const);
  const others = [
    ['core group, who is coming', moved(coreGroup(size)), first, 'core-group'],
    ['another place', movedPlace(states.answered(size)), first, 'meeting'],
  ] as const;
  return [...cards, ...others].map(([said, state, me, card]) => {
    const found = cardFor(card, sampleScene(state, me, language));
    if (found === null) throw new Error(`the sample moved ${said} shows nothing`);
    return [`moved ${said}`, found];
  });
}
