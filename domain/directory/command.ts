import type { Adoption } from '../procedures/adopted-by.ts';
import type { Agency, Person } from './state.ts';
import type { WelshReview } from './welsh-review.ts';

/** A partnership as its file describes it: the whole list, so whoever is no longer on it has left. */
export interface Partnership {
  readonly name: string;
  readonly procedure: string;
  /** Who took the procedure into use; null only in the sandbox. */
  readonly adopted: Adoption | null;
  readonly welshReviewed: WelshReview | null;
  readonly agencies: readonly Agency[];
  readonly people: readonly Omit<Person, 'status'>[];
}

export type DirectoryCommand =
  | { readonly do: 'import'; readonly partnership: Partnership }
  | { readonly do: 'take-calendar'; readonly version: string }
  /** Where Teams wants to be answered for a tenant: the service address of an activity. */
  | { readonly do: 'meet-tenant'; readonly tenant: string; readonly service: string }
  /** Every case knows who has left, up to so many changes of people. */
  | { readonly do: 'departures-noted'; readonly changes: number }
  /** `confirmedBy`: the second of the two people; `export`: SHA-256 of the export that was confirmed. */
  | { readonly do: 'bury'; readonly stream: string; readonly confirmedBy: Person['id']; readonly export: string };

/** Somebody of the file has an identity of somebody else who is in the directory: `is` in the file, `was` in the directory. */
export interface DirectoryRefusal {
  readonly why: 'identity-taken';
  readonly is: Person['id'];
  readonly was: Person['id'];
}

export type DirectoryEvent =
  | ({ readonly event: 'partnership-named' } & Pick<Partnership, 'name' | 'procedure' | 'adopted' | 'welshReviewed'>)
  | { readonly event: 'agencies-listed'; readonly agencies: readonly Agency[] }
  | { readonly event: 'people-listed'; readonly people: readonly Omit<Person, 'status'>[] }
  | { readonly event: 'people-left'; readonly people: readonly Person['id'][] }
  | { readonly event: 'calendar-taken'; readonly version: string }
  | { readonly event: 'tenant-met'; readonly tenant: string; readonly service: string }
  | { readonly event: 'departures-noted'; readonly changes: number }
  | { readonly event: 'buried'; readonly stream: string; readonly confirmedBy: Person['id']; readonly export: string };
