import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { HeldAct, HeldCommand } from '../../domain/case/meeting/held-back/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
import { withdrawnCard } from '../meeting/list/withdrawn-card.ts';
import type { Card } from '../model.ts';
import { cardFor } from '../registry.ts';
import { coreGroup } from './endings.ts';
import { administrator, chair, guests } from './partnership.ts';
import { planted } from './planted.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

const first = guests[0] ?? chair;

/** Somebody has just pressed these, and nobody else knows. */
export function pressed<S extends Conference>(state: S, by: PersonId, ...all: readonly HeldCommand[]): S {
  const acts = all.map(
    (asks, nth): HeldAct => ({ act: nth + 1, by, at: states.now - 60_000, until: states.now + 60_000, asks, came: 'waiting' }),
  );
  return { ...state, heldBack: { ever: acts.length, acts } };
}

/** The same, come to something. */
function came<S extends Conference>(state: S, how: HeldAct['came']): S {
  const { ever, acts } = state.heldBack;
  return { ...state, heldBack: { ever, acts: acts.map((one) => ({ ...one, came: how })) } };
}

const cancel = { do: 'cancel', why: planted.cancelled } as const;
const elsewhere = { date: '2026-12-15', time: '10:00', place: planted.link };
const move = { do: 'move', when: { ...elsewhere, date: '2026-12-16' }, why: planted.late, seen: 0 } as const;
const withdraw = { do: 'uninvite', person: guests[1] ?? chair } as const;

/** The cards of whoever has just done something that is held back. */
export function heldBackCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const withdrawn = pressed(states.answered(size), chair, withdraw, cancel);
  const discarded = pressed(states.fullDraft(size), administrator, cancel);
  const group = pressed(coreGroup(size), first, cancel);
  const late = { ...withdrawn, heldBack: { ...withdrawn.heldBack, acts: withdrawn.heldBack.acts.map(past) } };
  const all: readonly (readonly [string, 'meeting' | 'core-group', Conference, PersonId])[] = [
    ['discarded', 'meeting', discarded, administrator],
    ['cancelled and withdrawn', 'meeting', withdrawn, chair],
    ['being told', 'meeting', late, chair],
    ['undone', 'meeting', came(withdrawn, 'taken-back'), chair],
    ['a draft undone', 'meeting', came(discarded, 'taken-back'), administrator],
    [
      'not withdrawn after all',
      'meeting',
      came(pressed(states.answered(size), chair, withdraw), { failed: 'has-actions' }),
      chair,
    ],
    ['not cancelled after all', 'meeting', came(pressed(states.answered(size), chair, cancel), { failed: 'too-late' }), chair],
    ['the core group cancelled', 'core-group', group, first],
    ['moved', 'meeting', pressed(states.answered(size), chair, move), chair],
    ['another place', 'meeting', pressed(states.answered(size), chair, { ...move, when: elsewhere }), chair],
    ['a move undone', 'meeting', came(pressed(states.answered(size), chair, move), 'taken-back'), chair],
    ['not moved after all', 'meeting', came(pressed(states.answered(size), chair, move), { failed: 'changed' }), chair],
  ];
  const scene = sampleScene({ ...states.answered(size), invitees: [] }, first, language);
  const notice = withdrawnCard(scene, `k1/4/${states.now + 86_400_000}`);
  if (notice === null) throw new Error('the sample withdrawn shows nothing');
  const cards = all.map(([said, card, state, me]): readonly [string, Card] => {
    const found = cardFor(card, sampleScene(state, me, language));
    if (found === null) throw new Error(`the sample held back ${said} shows nothing`);
    return [`held back ${said}`, found];
  });
  return [...cards, ['withdrawn', notice]];
}

const past = (one: HeldAct): HeldAct => ({ ...one, until: states.now });
