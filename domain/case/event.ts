import type { AgencyId, PersonId } from '../ids.ts';
import type { Action, ActionId } from './action.ts';
import type { Answer } from './answer.ts';
import type { Counted, Moved } from './counted.ts';
import type { Placed, Point } from './scale.ts';
import type { Child, ChildId, When } from './state.ts';

/**
 * What has happened to a case. Each is stamped with who, when and from where; the list is the audit trail. `agency`: of the person named,
 * at that time: they are part of the case for it, and for no other.
 */
export type CaseEvent =
  | {
      readonly event: 'opened';
      readonly id: string;
      readonly reference: string;
      readonly procedure: string;
      readonly type: string;
      readonly facts: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly event: 'described';
      readonly reference: string;
      readonly type: string;
      readonly facts: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly event: 'child-added'; readonly child: Child }
  | { readonly event: 'child-removed'; readonly child: ChildId }
  | { readonly event: 'when-set'; readonly when: When; readonly chair: PersonId; readonly agency: AgencyId }
  | { readonly event: 'chair-set'; readonly chair: PersonId; readonly agency: AgencyId }
  | { readonly event: 'listed'; readonly person: PersonId; readonly role: string; readonly agency: AgencyId }
  | { readonly event: 'unlisted'; readonly person: PersonId }
  | { readonly event: 'departed' | 'returned'; readonly person: PersonId }
  | { readonly event: 'proposed' }
  | { readonly event: 'held' }
  | { readonly event: 'list-agreed'; readonly listVersion: number }
  | { readonly event: 'undertaking-accepted' }
  | { readonly event: 'answered'; readonly answer: Answer }
  | { readonly event: 'deputy-named'; readonly of: PersonId; readonly deputy: PersonId }
  | { readonly event: 'deputy-agreed'; readonly of: PersonId; readonly deputy: PersonId; readonly agency: AgencyId }
  | { readonly event: 'deputy-declined'; readonly of: PersonId }
  | { readonly event: 'register-taken'; readonly present: readonly PersonId[] }
  | { readonly event: 'scale-opened'; readonly round: number; readonly children: readonly ChildId[] }
  | { readonly event: 'placed'; readonly round: number; readonly placed: readonly Omit<Placed, 'at' | 'enteredBy'>[] }
  | { readonly event: 'revealed'; readonly round: number; readonly points: readonly Point[] }
  | { readonly event: 'zero-answered'; readonly doing: string }
  | { readonly event: 'core-group-joined'; readonly person: PersonId; readonly agency: AgencyId }
  | { readonly event: 'action-given'; readonly action: Omit<Action, 'givenAt' | 'status' | 'updates'> }
  | { readonly event: 'action-completed' | 'action-reopened'; readonly action: ActionId }
  | { readonly event: 'progress-reported' | 'help-asked'; readonly action: ActionId; readonly note: string }
  | { readonly event: 'dates-counted'; readonly counted: Counted; readonly moved: readonly Moved[] }
  /** Records of this case that had been acknowledged are not in the store any more: where it had stood, and where it was found. */
  | { readonly event: 'loss-found'; readonly had: string; readonly found: string }
  | { readonly event: 'read' | 'turned-away'; readonly what: string }
  | KeepingEvent;

/** A legal hold, an export of the whole trail, and the end that two people confirm. */
export type KeepingEvent =
  | { readonly event: 'hold-set' | 'hold-released' }
  | { readonly event: 'exported'; readonly sha256: string }
  | { readonly event: 'ended'; readonly confirmedBy: PersonId };
