import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { wantedPresses } from '../list/wanted-rows.ts';
import { keepersPresses } from '../times/kinds.ts';
import { callForm, readCall } from './call-form.ts';
import { cancelForm, readCancel } from './cancel-form.ts';
import { closeForm } from './close-form.ts';
import { conferenceForm, readConference } from './conference-form.ts';
import { draftCard } from './draft-card.ts';
import { proposeForm } from './propose-form.ts';
import { reviewCard } from './review-card.ts';

export const cards = {
  review: { draw: reviewCard, presses: { call: () => ({ do: 'call', type: 'review', people: 'everybody' }) } },
  draft: {
    draw: draftCard,
    presses: {
      'remove-child': ({ about }) => ({ do: 'remove-child', child: about as ChildId }),
      'put-back-child': ({ about }) => ({ do: 'put-back-child', child: about as ChildId }),
      propose: () => ({ do: 'propose' }),
      ...wantedPresses,
      ...keepersPresses,
    },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  propose: { may: 'propose', draw: proposeForm, read: () => ({ command: { do: 'propose' } }) },
  call: { may: 'call', draw: callForm, read: readCall },
  cancel: { may: 'cancel', draw: cancelForm, read: readCancel },
  close: { may: 'close', draw: closeForm, read: () => ({ command: { do: 'close' } }) },
  conference: { may: 'describe', draw: conferenceForm, read: readConference },
} as const satisfies Record<string, FormKind>;
