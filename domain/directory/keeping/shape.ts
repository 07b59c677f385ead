import type { PersonId } from '../../ids.ts';

export interface DirectoryKeepingCommands {
  readonly 'take-calendar': { readonly version: string };
  /** Where Teams wants to be answered for a tenant: the service address of an activity. */
  readonly 'meet-tenant': { readonly tenant: string; readonly service: string };
  /** Which installations the bot was started or went on with, by name. */
  readonly 'keep-installations': { readonly names: readonly string[] };
  /** Every case knows who has left, up to so many changes of people. */
  readonly 'departures-noted': { readonly changes: number };
  /** `confirmedBy`: the second of the two people; `export`: SHA-256 of the export that was confirmed. */
  readonly bury: { readonly stream: string; readonly confirmedBy: PersonId; readonly export: string };
}

export interface DirectoryKeepingEvents {
  readonly 'calendar-taken': { readonly version: string };
  readonly 'tenant-met': { readonly tenant: string; readonly service: string };
  readonly 'installations-kept': { readonly names: readonly string[] };
  readonly 'departures-noted': { readonly changes: number };
  readonly buried: { readonly stream: string; readonly confirmedBy: PersonId; readonly export: string };
}
