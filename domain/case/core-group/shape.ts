import type { Instant, PersonId } from '../../ids.ts';
import type { ActionId } from '../plan/action.ts';

/** The short note of one meeting. `moved`: the actions of which anything was said or done since the meeting before. Read in forms only. */
export interface GroupNote {
  readonly by: PersonId;
  readonly at: Instant;
  readonly changed: string;
  readonly moved: readonly ActionId[];
}

/** What somebody who was not there tells the others. */
interface Told {
  readonly text: string;
  readonly at: Instant;
}

export interface GroupState {
  /** When its invitations went out; null: it is no meeting of the core group. */
  readonly calledAt: Instant | null;
  readonly note: GroupNote | null;
  /** By member, the latest of each. */
  readonly told: Readonly<Record<PersonId, Told>>;
}

export interface GroupCommands {
  /** Somebody else holds it: by whoever keeps it, or by a member who takes it over, since it goes on without the social worker. */
  readonly 'hand-meeting': { readonly to: PersonId };
  /** What changed for the children; written again, it takes the place of what stood there. */
  readonly 'write-note': { readonly changed: string };
  /** An absent member's short report (CE-C1). */
  readonly 'tell-group': { readonly text: string };
}

export interface GroupEvents {
  /** `role`: in which whoever held it until then is on its list from now on; '' where nobody did. `bound`: they accepted the undertaking at a conference. */
  readonly 'meeting-handed': {
    readonly from: PersonId | null;
    readonly to: PersonId;
    readonly role: string;
    readonly bound?: true;
  };
  readonly 'note-written': { readonly changed: string; readonly moved: readonly ActionId[] };
  readonly 'group-told': { readonly text: string };
}
