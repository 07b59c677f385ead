import type { CardKind, FormKind } from '../../kinds.ts';
import { tieAskedCard } from './asked-card.ts';
import { keepChairForm, readKeepChair, readTie, tieForm } from './tie-form.ts';

/** Stands on whatever card the chair has of the conference. One tap says that there is none; which there is takes a form. */
export const presses = { 'declare-tie': () => ({ do: 'declare-tie', ties: [] }) } as const satisfies CardKind['presses'];

export const cards = { 'chair-tie': { draw: tieAskedCard, presses: {} } } as const satisfies Record<string, CardKind>;

export const forms = {
  'chair-tie': { may: 'declare-tie', draw: tieForm, read: readTie },
  'keep-chair': { may: 'keep-chair', draw: keepChairForm, read: readKeepChair },
} as const satisfies Record<string, FormKind>;
