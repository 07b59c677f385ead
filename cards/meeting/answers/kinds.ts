import type { DayChange } from '../../../domain/case/meeting/answers/answer.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { coreGroupInvitation } from '../core-group/invitation.ts';
import { briefingPresses } from '../list/briefing-rows.ts';
import { preFlightCard } from '../pre-flight/pre-flight-card.ts';
import { preFlightForm } from '../pre-flight/pre-flight-form.ts';
import { comingCard } from './coming-card.ts';
import { deputyCard } from './deputy-card.ts';
import { chairLineForm, deputyForm, readDeputy } from './deputy-form.ts';
import { detailsForm } from './details-form.ts';
import { holdCard } from './hold-card.ts';
import { invitationCard } from './invitation-card.ts';
import { newcomerCard } from './newcomer-card.ts';
import { newcomerForm, readNewcomer } from './newcomer-form.ts';
import { representedCard, stoodDownCard } from './represented-card.ts';
import { apologiseForm, readApologise } from './something-else/apologise-form.ts';
import { deputyNameForm, readDeputyName, readSendDeputy, sendDeputyForm } from './something-else/send-deputy-form.ts';
import { readSomethingElse, somethingElseForm } from './something-else/something-else-form.ts';

export const cards = {
  hold: {
    draw: holdCard,
    presses: {
      'keep-free': ({ seen }) => ({ do: 'keep-free', seen }),
      'cannot-keep-free': ({ seen }) => ({ do: 'cannot-keep-free', seen }),
    },
  },
  invitation: {
    draw: (scene) => (kindOf(scene.state.meeting) === 'conference' ? invitationCard(scene) : coreGroupInvitation(scene)),
    presses: {
      attend: ({ seen }) => ({ do: 'attend', how: 'as-before', seen }),
      'change-on-the-day': ({ about }) => ({ do: 'change-on-the-day', to: about as DayChange }),
      'accept-undertaking': () => ({ do: 'accept-undertaking' }),
      ...briefingPresses,
    },
  },
  coming: { draw: comingCard, presses: {} },
  deputy: {
    draw: (scene, of) => deputyCard(scene, of as PersonId),
    presses: {
      'agree-deputy': ({ about, seen }) => ({ do: 'agree-deputy', of: about as PersonId, seen }),
      'decline-deputy': ({ about }) => ({ do: 'decline-deputy', of: about as PersonId }),
    },
  },
  represented: { draw: representedCard, presses: { 'come-myself': () => ({ do: 'come-myself' }) } },
  'stood-down': { draw: stoodDownCard, presses: {} },
  'pre-flight': { draw: preFlightCard, presses: { remind: ({ about }) => ({ do: 'remind', person: about as PersonId }) } },
  newcomer: { draw: (scene, of) => newcomerCard(scene, of as PersonId), presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  details: {
    opens: (about, meeting) =>
      about === undefined
        ? { do: 'read-details', meeting }
        : { do: 'read-action', action: about === 'actions' ? 'all' : (about as ActionId) },
    draw: detailsForm,
  },
  'pre-flight': { opens: (_, meeting) => ({ do: 'read-details', meeting }), draw: preFlightForm },
  'something-else': { may: 'attend', draw: somethingElseForm, read: readSomethingElse },
  apologise: { may: 'apologise', draw: apologiseForm, read: readApologise },
  'send-deputy': { may: 'send-deputy', draw: sendDeputyForm, read: readSendDeputy },
  'deputy-name': { may: 'send-deputy', draw: deputyNameForm, read: readDeputyName },
  deputy: { may: 'agree-deputy', draw: deputyForm, read: readDeputy },
  'chair-line': { opens: (_, meeting) => ({ do: 'read-chair-line', meeting }), draw: chairLineForm },
  newcomer: { may: 'name-deputy', draw: newcomerForm, read: readNewcomer },
} as const satisfies Record<string, FormKind>;
