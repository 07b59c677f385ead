import type { CardKind, FormKind } from '../../kinds.ts';
import { roundOf } from '../../meeting/scale/place-form.ts';
import { allAgreeForm, closeViewsForm, readAllAgree, readCloseViews, readSpeakers, speakersForm } from './chair-forms.ts';
import { enterViewForm, readEntered, readWhose, whoseViewForm } from './enter-forms.ts';
import { viewCard } from './view-card.ts';
import { readOwnView, viewForm } from './view-form.ts';
import { viewsForm } from './views-form.ts';

export const cards = {
  view: { draw: viewCard, presses: { 'accept-undertaking': () => ({ do: 'accept-undertaking' }) } },
} as const satisfies Record<string, CardKind>;

/** On the chair's card of the day. */
export const presses = {
  'open-views': () => ({ do: 'open-views' }),
  'cancel-views': ({ about }) => ({ do: 'cancel-views', round: roundOf({ about }) }),
} as const satisfies CardKind['presses'];

export const forms = {
  view: { may: 'give-view', draw: viewForm, read: readOwnView },
  'views-agree': { may: 'say-agreement', draw: allAgreeForm, read: readAllAgree },
  speakers: { may: 'speak-for', draw: speakersForm, read: readSpeakers },
  'enter-view-who': { may: 'enter-view', draw: whoseViewForm, read: readWhose },
  'enter-view': { may: 'enter-view', draw: enterViewForm, read: readEntered },
  'close-views': { may: 'close-views', draw: closeViewsForm, read: readCloseViews },
  views: { opens: (_, meeting) => ({ do: 'read-views', meeting }), inFull: true, draw: viewsForm },
} as const satisfies Record<string, FormKind>;
