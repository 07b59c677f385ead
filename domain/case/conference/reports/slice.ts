import { agreed } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { setReport } from './set-report.ts';
import type { ReportsCommands, ReportsEvents, ReportsState } from './shape.ts';

export const reports: Slice<MeetingLevel, ReportsState, ReportsCommands, ReportsEvents> = {
  start: {},
  may: {
    // With apologies too, and after the start: it survives the day (CE-R1).
    'set-report': [{ who: ['invitee'], when: agreed, row: 'ST-R1' }],
  },
  decide: { 'set-report': setReport },
  evolve: {
    'report-set': (own, { stage, way, link, by, at }) => {
      const { way: _, link: __, ...was } = ownEntry(own, by) ?? {};
      return {
        ...own,
        [by]: { ...was, stage, at, ...(way === undefined ? {} : { way }), ...(link === undefined ? {} : { link }) },
      };
    },
  },
  says: {
    'report-set': ({ stage }) => `report-set ${stage}`,
  },
  hear: {
    // Whoever comes in somebody's place writes the report too, from where it stands; and gives it back with the place.
    'deputy-agreed': (own, { of, deputy }) => handed(own, of, deputy),
    'deputy-undone': (own, { of, deputy }) => handed(own, deputy, of),
    unlisted: (own, { person }) => without(own, person),
    'chair-set': (own, { chair }) => without(own, chair),
    // Whoever is invited anew is asked anew. Of whoever has left it is kept, so that it is theirs again should they come back.
    listed: (own, { person }) => without(own, person),
  },
};

function handed(own: ReportsState, from: PersonId, to: PersonId): ReportsState {
  const report = ownEntry(own, from);
  return report === undefined ? own : { ...without(own, from), [to]: report };
}

function without(own: ReportsState, person: PersonId): ReportsState {
  if (ownEntry(own, person) === undefined) return own;
  const { [person]: _, ...others } = own;
  return others;
}
