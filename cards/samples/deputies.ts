import type { Language } from '../../domain/calendar/format.ts';
import type { Convened } from '../../domain/case/conference.ts';
import type { PersonId } from '../../domain/ids.ts';
import { meetingCard } from '../meeting/meeting-card.ts';
import type { Card } from '../model.ts';
import { cancelled } from './endings.ts';
import { chair, guests, spares } from './partnership.ts';
import { planted } from './planted.ts';
import { sampleScene } from './scene-of.ts';
import { afterwards, answeredWith, invited, now, type Size } from './states.ts';

type Sample = readonly [name: string, card: Card];

const first = guests[0] ?? chair;
const spare = spares[0] ?? chair;

/** The first person is represented, with a line of the chair's. */
export function represented(size: Size): Convened {
  const state = invited(size);
  const deputy = { person: spare, standsFor: first, chairSaid: planted.note };
  return { ...state, invitees: state.invitees.map((one, n) => (n === 0 ? { ...one, ...deputy } : one)) };
}

/** The first person asks for a deputy; or the chair has not agreed to it, with a line. */
export function askingFor(size: Size, agreed: 'asked' | 'declined'): Convened {
  const line = agreed === 'declined' ? { line: planted.note } : {};
  return answeredWith(size, { answer: 'deputy', deputy: { person: spare }, agreed, at: now, ...line });
}

/** What each of those has whom a deputy concerns. */
export function deputyCards(language: Language, size: Size): readonly Sample[] {
  const stoodDown = { ...invited(size), stoodDown: [{ person: spare, standsFor: first }] };
  const all: readonly (readonly [string, Convened, PersonId, number?])[] = [
    ['represented', represented(size), first],
    ['represented, started', represented(size), first, afterwards],
    ['represented, cancelled', cancelled(represented(size)), first],
    ['invited as a deputy', represented(size), spare],
    ['stood down', stoodDown, spare],
    ['declined, to whoever asked', askingFor(size, 'declined'), first],
    ['declined, to the chair', askingFor(size, 'declined'), chair],
  ];
  return all.map(([said, state, me, at]) => {
    const card = meetingCard(sampleScene(state, me, language, at));
    if (card === null) throw new Error(`the sample of a deputy, ${said}, shows nothing`);
    return [`deputy ${said}`, card];
  });
}
