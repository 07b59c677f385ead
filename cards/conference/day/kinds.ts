import type { Reconvening } from '../../../domain/case/conference/day/shape.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { familyBoundForm, familyHereForm, readFamilyBound, readFamilyHere } from './family-here-form.ts';
import { heardForm, readHeard } from './heard-form.ts';
import { helpingCard } from './helping-card.ts';
import { familyLeftForm, hereForm, herePersonForm, readFamilyLeft, readHere, readHerePerson } from './here-form.ts';
import { quorumForm, readQuorum } from './quorum-form.ts';
import { readRealTimes, realTimesForm } from './real-times-form.ts';
import { pointsMarked, readRunningOrder, runningOrderForm } from './running-order.ts';
import { absentCard, aloneCard, toCallCard } from './waiting-cards.ts';

export const cards = {
  helping: { draw: helpingCard, presses: { 'mark-points': pointsMarked } },
  alone: { draw: aloneCard, presses: { 'say-alone': ({ about }) => ({ do: 'say-alone', alone: about === 'yes' }) } },
  absent: {
    draw: absentCard,
    presses: { 'ask-reconvene': () => ({ do: 'ask-reconvene' }), 'unask-reconvene': () => ({ do: 'unask-reconvene' }) },
  },
  'to-reconvene': {
    draw: toCallCard,
    presses: {
      'choose-reconvene': ({ about }) => ({ do: 'choose-reconvene', choice: about === 'again' ? null : (about as Reconvening) }),
    },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  here: { may: 'set-here', draw: hereForm, read: readHere },
  'here-person': { may: 'set-here', draw: herePersonForm, read: readHerePerson },
  'family-left': { may: 'family-left', draw: familyLeftForm, read: readFamilyLeft },
  'family-here': { may: 'take-family', draw: familyHereForm, read: readFamilyHere },
  'family-bound': { may: 'family-undertaking', draw: familyBoundForm, read: readFamilyBound },
  'running-order': { may: 'mark-points', draw: runningOrderForm, read: readRunningOrder },
  heard: { may: 'note-heard', draw: heardForm, read: readHeard },
  'direct-contact': { may: 'say-quorum', draw: quorumForm, read: readQuorum },
  'real-times': { may: 'enter-sheet', draw: realTimesForm, read: readRealTimes },
} as const satisfies Record<string, FormKind>;
