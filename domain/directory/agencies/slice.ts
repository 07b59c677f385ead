import { putAgency, putKnownAgency } from '../open-directory.ts';
import type { DirectorySlice } from '../slice.ts';
import {
  addAgency,
  changeAgency,
  confirmList,
  putOffList,
  removeAgency,
  resumeAgency,
  setContact,
  suspendAgency,
  withContact,
} from './decide.ts';
import type { AgencyCommands, AgencyEvents } from './shape.ts';
import { shutAgency, unshutAgency } from './shut.ts';

/** Which agencies there are, and whether somebody stands by their lists of people. */
export const agencies: DirectorySlice<AgencyCommands, AgencyEvents> = {
  may: {
    'add-agency': ['administrator'],
    'change-agency': ['administrator'],
    'set-contact': ['administrator', 'lead'],
    'suspend-agency': ['administrator'],
    'resume-agency': ['administrator'],
    'remove-agency': ['administrator'],
    'confirm-list': ['administrator', 'lead'],
    'put-off-list': ['lead'],
  },
  decide: {
    'add-agency': addAgency,
    'change-agency': changeAgency,
    'set-contact': setContact,
    'suspend-agency': suspendAgency,
    'resume-agency': resumeAgency,
    'remove-agency': removeAgency,
    'confirm-list': confirmList,
    'put-off-list': putOffList,
  },
  apply: {
    'agency-added'(open, { agency: id, name, kind, board, flagged, areas, tenants, workspaces, telephone, hours, at }) {
      putAgency(open, withContact({ id, name, kind, tenants, workspaces, board, flagged, areas }, { telephone, hours }), at);
    },
    'agency-changed'(open, { agency, name, kind, board, flagged, areas }) {
      const before = open.agencies.get(agency);
      if (before !== undefined) putKnownAgency(open, { ...before, name, kind, board, flagged, areas });
    },
    'contact-set'(open, event) {
      const before = open.agencies.get(event.agency);
      if (before !== undefined) open.own('agencies').set(event.agency, withContact(before, event));
    },
    'agency-suspended': (open, { agency }) => shutAgency(open, agency, { how: 'suspended' }),
    'agency-resumed': (open, { agency, at }) => unshutAgency(open, agency, at),
    'agency-removed': (open, { agency }) => shutAgency(open, agency, { how: 'removed' }),
    'list-confirmed'(open, { agency, at, by }) {
      open.own('lists').set(agency, { at, by: by === 'time' ? null : by });
    },
    'list-put-off'(open, { agency, until, by }) {
      const last = open.lists.get(agency);
      if (last === undefined || by === 'time') return;
      const { [by]: _, ...others } = last.later ?? {};
      open.own('lists').set(agency, { ...last, later: until === '' ? others : { ...others, [by]: until } });
    },
  },
  says: {
    'agency-added': ({ agency }, name) => `added ${name(agency)}`,
    'agency-changed': ({ agency }, name) => `changed the entry of ${name(agency)}`,
    'contact-set': ({ agency }, name) => `set how ${name(agency)} is reached`,
    'agency-suspended': ({ agency }, name) => `suspended ${name(agency)} with its people`,
    'agency-resumed': ({ agency }, name) => `let ${name(agency)} in again`,
    'agency-removed': ({ agency }, name) => `removed ${name(agency)}`,
    'list-confirmed': ({ agency }, name) => `confirmed the list of ${name(agency)}`,
    'list-put-off': ({ agency, until }, name) =>
      until === ''
        ? `is asked for the list of ${name(agency)} as ever`
        : `is not asked for the list of ${name(agency)} before ${until}`,
  },
};
