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
  /** Once a month: everybody on the list is still of the agency, and nobody is missing. */
  readonly 'confirm-list': OfAgency;
}

export interface AgencyEvents {
  readonly 'agency-added': AgencyCommands['add-agency'];
  readonly 'agency-changed': AgencyCommands['change-agency'];
  readonly 'contact-set': Contact;
  readonly 'list-confirmed': OfAgency;
}
