import type { Language } from '../../domain/calendar/format.ts';
import type { Conference, Convened, Invitee } from '../../domain/case/conference.ts';
import type { Deputy } from '../../domain/case/meeting/answers/answer.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { meetingCard } from '../meeting/meeting-card.ts';
import type { Card } from '../model.ts';
import { cancelled, held } from './endings.ts';
import { heldBackCards } from './held-back.ts';
import { keptFrom } from './need-to-know.ts';
import { administrator, chair, guests, spares } from './partnership.ts';
import { opened } from './rounds.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const first = guests[0] ?? chair;
type Sample = readonly [name: string, card: Card];

/** All that one person has of a conference in one card: several parts, and as many asks as there can be. */
export function meetings(language: Language, size: states.Size): readonly Sample[] {
  const asking = (deputy: Deputy): Convened => {
    const state = states.invited(size);
    const answer = { answer: 'deputy', deputy, agreed: 'asked', at: states.now } as const;
    return { ...state, invitees: state.invitees.map((one) => ({ ...one, answer })) };
  };
  const deputies = asking({ person: spares[0] ?? chair });
  const byAdministrator = <S extends Conference>(state: S): S => ({ ...state, convenor: first });
  const all: readonly (readonly [string, Conference, PersonId, Instant?])[] = [
    ['deputies asked for', deputies, chair],
    ['deputies asked for, on the day', deputies, chair, states.afterwards],
    ['newcomers named', asking({ name: 'Invented Newcomer' }), administrator],
    ['no chair', { ...states.answered(size), chair: null }, administrator],
    ['with the chair, to keep the time', byAdministrator({ ...states.proposed(size), invitees: unkept(size) }), first],
    ['invited, and set it up', byAdministrator(states.invited(size)), first],
    ['not coming, and set it up', byAdministrator(states.answeredWith(size, states.answers[2] ?? { answer: 'none' })), first],
    ['coming, and set it up', byAdministrator(states.answered(size)), first],
    ['placing, and set it up', byAdministrator(opened(size, 0)), first],
    ['held, and set it up', byAdministrator(held(size)), first, states.afterwards],
    ['cancelled before it was agreed, and set it up', byAdministrator(cancelled(states.proposed(size))), first],
    ['held, to the chair', held(size), chair, states.afterwards],
    ['gone by unheld, to the chair', states.answered(size), chair, states.afterwards],
    ...states.onTheDay.flatMap((answer, n) => {
      const state = states.answeredWith(size, answer);
      const accepted = { ...state, invitees: state.invitees.map((one) => ({ ...one, answer, undertaking: states.now })) };
      return [
        [`on the day, ${n}`, accepted, first, states.theDay] as const,
        [`on the day, ${n}, started`, accepted, first, states.theDay + 7_200_000] as const,
        [`on the day, ${n}, to the chair`, accepted, chair, states.theDay] as const,
      ];
    }),
    ...([first, chair, administrator] as const).map(
      (who, n) => [`with some who cannot keep the time, to reader ${n}`, states.cannotKeep(states.proposed(size)), who] as const,
    ),
  ];
  const cards = all.map(([said, state, me, now]): Sample => {
    const card = meetingCard(sampleScene(state, me, language, now));
    if (card === null) throw new Error(`the sample meeting ${said} shows nothing`);
    return [`meeting ${said}`, card];
  });
  return [...cards, ...keptFrom(language, size), ...heldBackCards(language, size)];
}

/** Nobody keeps the time free yet. */
function unkept(size: states.Size): readonly Invitee[] {
  return states.proposed(size).invitees.map((one) => ({ ...one, keepsFree: false }));
}
