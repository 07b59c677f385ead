import type { CardKind } from '../../kinds.ts';

/** Undo stands on whatever card whoever pressed has of the meeting. What is not one of ours counts as none. */
export const presses = {
  'take-back': ({ about }) => ({ do: 'take-back', act: /^[1-9]\d{0,5}$/.test(about) ? Number(about) : 0 }),
} as const satisfies CardKind['presses'];
