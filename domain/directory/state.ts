import type { AgencyId, PersonId } from '../ids.ts';
import type { Adoption } from '../procedures/adopted-by.ts';
import type { Identity } from './identity.ts';
import type { WelshReview } from './welsh-review.ts';

export const agencyKinds = ['social-care', 'police', 'health', 'school', 'gp', 'housing', 'probation', 'other'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** An employer. People reach us only from its own Teams tenants and Slack workspaces. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly tenants: readonly string[];
  readonly workspaces: readonly string[];
}

/** What a person may do across the partnership; everything else follows from their part in a case. */
export const standings = ['administrator', 'chair'] as const;
export type Standing = (typeof standings)[number];

/** `hour` is the local hour (0–23) at which their daily digest comes. `left` people are kept by name for the trail only. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly agency: AgencyId;
  readonly post?: string;
  readonly standing: readonly Standing[];
  readonly identities: readonly Identity[];
  readonly language: 'en' | 'cy';
  readonly hour: number;
  readonly status: 'active' | 'left';
}

export interface Directory {
  readonly name: string;
  readonly procedure: string;
  readonly adopted: Adoption | null;
  /** null: nobody has reviewed our Welsh. */
  readonly welshReviewed: WelshReview | null;
  /** The version of the calendar that every case was last counted with. */
  readonly calendar: string;
  /** How often people have changed, and up to which change every case knows who has left. */
  readonly changes: number;
  readonly noted: number;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Identity key to person, of active people only. */
  readonly identities: ReadonlyMap<string, PersonId>;
  /** Where Teams last told to be answered, by tenant of an agency. Kept, so that a chat can be opened there after a restart too. */
  readonly services: ReadonlyMap<string, string>;
  /** Streams whose key was destroyed on purpose; a restore obeys these. */
  readonly tombstones: ReadonlySet<string>;
}

/** The form of a packed Directory in snapshots: raise it whenever the interface above changes. */
export const directoryForm = 2;

export const emptyDirectory: Directory = {
  name: '',
  procedure: '',
  adopted: null,
  welshReviewed: null,
  calendar: '',
  changes: 0,
  noted: 0,
  agencies: new Map(),
  people: new Map(),
  identities: new Map(),
  services: new Map(),
  tombstones: new Set(),
};
