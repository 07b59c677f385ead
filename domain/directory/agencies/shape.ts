import type { AgencyId } from '../../ids.ts';
import type { Agency } from '../state.ts';

interface OfAgency {
  readonly agency: AgencyId;
}

/** Where an agency is reached, as people read it. null: nothing is known. */
export interface Contact extends OfAgency {
  readonly telephone: string | null;
  readonly hours: string | null;
}

type Listed = Pick<Agency, 'name' | 'kind' | 'board' | 'flagged' | 'areas'>;

/** The id of an agency is made by us, and comes with the form. Tenants and workspaces are those that another agency has. */
export interface AgencyCommands {
  readonly 'add-agency': Contact & Listed & Pick<Agency, 'tenants' | 'workspaces'>;
  readonly 'change-agency': OfAgency & Listed;
  readonly 'set-contact': Contact;
  /** Everybody of it is shut out at once, as where their tenant or workspace is not to be trusted. */
  readonly 'suspend-agency': OfAgency;
  /** A suspended one is let in again as it was, a removed one is put back. */
  readonly 'resume-agency': OfAgency;
  /** Once nobody is of it any more. */
  readonly 'remove-agency': OfAgency;
  /** Once a month: everybody on the list is still of the agency, and nobody is missing. */
  readonly 'confirm-list': OfAgency;
  /** Whoever is asked that is not asked again before a day, YYYY-MM-DD. `until`: '' is asked as ever again. */
  readonly 'put-off-list': OfAgency & { readonly until: string };
}

export interface AgencyEvents {
  readonly 'agency-added': AgencyCommands['add-agency'];
  readonly 'agency-changed': AgencyCommands['change-agency'];
  readonly 'contact-set': Contact;
  readonly 'agency-suspended': OfAgency;
  readonly 'agency-resumed': OfAgency;
  readonly 'agency-removed': OfAgency;
  readonly 'list-confirmed': OfAgency;
  readonly 'list-put-off': AgencyCommands['put-off-list'];
}
