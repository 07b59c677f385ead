import type { CardKind, FormKind } from '../../kinds.ts';
import { chooseForm, readChoose } from './choose-form.ts';
import { offerForm, readOffer } from './offer-form.ts';
import { readSuits, suitsForm } from './suits-form.ts';
import { timesCard } from './times-card.ts';
import { whoForm } from './who-form.ts';

export const cards = {
  times: {
    draw: timesCard,
    presses: { suits: ({ about, seen }) => ({ do: 'suits', times: [Number(about)], line: '', seen, too: true }) },
  },
} as const satisfies Record<string, CardKind>;

/** On the cards of the administrator and the chair. */
export const keepersPresses = {
  'withdraw-times': ({ seen }) => ({ do: 'withdraw-times', seen }),
} as const satisfies CardKind['presses'];

export const forms = {
  'offer-times': { may: 'offer-times', draw: offerForm, read: readOffer },
  suits: { may: 'suits', draw: suitsForm, read: readSuits },
  'choose-time': { may: 'choose-time', draw: chooseForm, read: readChoose },
  times: { opens: (_, meeting) => ({ do: 'read-details', meeting }), draw: whoForm },
} as const satisfies Record<string, FormKind>;
