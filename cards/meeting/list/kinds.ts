import type { CardKind, FormKind } from '../../kinds.ts';
import { agreeLateForm, readAgreeLate } from './agree-late-form.ts';
import { brieferForm, readBriefer } from './briefing-rows.ts';
import { byNameForm } from './by-name-form.ts';
import { inviteForm, readInvite } from './invite-form.ts';
import { invitePeopleForm, readInvitePeople } from './invite-people-form.ts';
import { inviteUsualForm, readInviteUsual } from './invite-usual-form.ts';
import { listCard } from './list-card.ts';
import { notInvitedForm, readNotInvited } from './not-invited-form.ts';
import { readTakeOff, takeOffForm } from './take-off-form.ts';
import { wantedPresses } from './wanted-rows.ts';

export const cards = {
  list: { draw: listCard, presses: { 'agree-list': ({ seen }) => ({ do: 'agree-list', seen }), ...wantedPresses } },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'by-name': { opens: (_, meeting) => ({ do: 'read-details', meeting }), draw: byNameForm },
  'invite-usual': { may: 'invite', draw: inviteUsualForm, read: readInviteUsual },
  invite: { may: 'invite', draw: inviteForm, read: readInvite },
  'invite-people': { may: 'invite', draw: invitePeopleForm, read: readInvitePeople },
  briefer: { may: 'name-briefer', draw: brieferForm, read: readBriefer },
  'agree-late': { may: 'agree-list', draw: agreeLateForm, read: readAgreeLate },
  'not-invited': { may: 'say-not-invited', draw: notInvitedForm, read: readNotInvited },
  'take-off': { may: 'uninvite', draw: takeOffForm, read: readTakeOff },
} as const satisfies Record<string, FormKind>;
