import { agreed } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { askCounterSign, counterSign, withAsked, withSigned } from './counter-sign.ts';
import { isIn, reportOf } from './owed.ts';
import { remindReport } from './remind-report.ts';
import { sayNew } from './say-new.ts';
import { setReport, withSet } from './set-report.ts';
import type { Report, ReportsCommands, ReportsEvents, ReportsState } from './shape.ts';
import { shareReport, withShared } from './share-report.ts';
import { askWithhold, decideWithheld } from './withhold.ts';

export const reports: Slice<MeetingLevel, ReportsState, ReportsCommands, ReportsEvents> = {
  start: {},
  may: {
    // With apologies too, and after the start: it survives the day (CE-R1).
    'set-report': [{ who: ['invitee'], when: agreed, row: 'ST-R1' }],
    'share-report': [{ who: ['invitee'], when: agreed, row: 'FV-R3' }],
    'ask-withhold': [{ who: ['invitee'], when: agreed, row: 'ST-R2' }],
    'decide-withheld': [{ who: ['chair'], when: agreed, row: 'ST-R2' }],
    'ask-counter-sign': [{ who: ['invitee'], when: agreed, row: 'ST-R1' }],
    'counter-sign': [{ who: ['counter-signer'], when: agreed, row: 'ST-R1', inPerson: true }],
    'say-new': [{ who: ['invitee'], when: agreed, until: 'start', row: 'BU-R1' }],
    'remind-report': [
      { who: ['chair', 'administrator'], when: agreed, until: 'start' },
      { who: ['practice'], when: agreed, until: 'start', row: 'GP-T2' },
    ],
  },
  decide: {
    'set-report': setReport,
    'share-report': shareReport,
    'ask-withhold': askWithhold,
    'decide-withheld': decideWithheld,
    'ask-counter-sign': askCounterSign,
    'counter-sign': counterSign,
    'say-new': sayNew,
    'remind-report': remindReport,
  },
  evolve: {
    'report-set': (own, event) => change(own, event.by as PersonId, (was) => withSet(was, event, event.at)),
    'report-shared': (own, event) => change(own, event.by as PersonId, (was) => withShared(was, event, event.at)),
    'withholding-asked': (own, { asks, by, at }) =>
      change(own, by as PersonId, ({ withheld: _, ...was }) => (asks === null ? was : { ...was, withheld: { ...asks, at } })),
    'withholding-decided': (own, { of, decision, line }) =>
      change(own, of, (was) => (was.withheld === undefined ? was : { ...was, withheld: { ...was.withheld, decision, line } })),
    'counter-sign-asked': (own, event) => change(own, event.by as PersonId, (was) => withAsked(was, event, event.at)),
    'counter-signed': (own, event) => change(own, event.of, (was) => withSigned(was, event, event.at)),
    'new-said': (own, { anything, by, at }) => change(own, by as PersonId, (was) => ({ ...was, anew: { anything, at } })),
    'report-reminded': (own, { person, at }) => change(own, person, (was) => ({ ...was, reminded: at })),
  },
  // Neither with whom it was shared, nor that something of it is kept back: whoever reads the trail need not know.
  says: {
    'report-set': ({ stage }) => `report-set ${stage}`,
    'report-shared': () => 'report-shared',
    'withholding-asked': () => 'private',
    'withholding-decided': () => 'private',
    'counter-sign-asked': ({ manager }, name) => `counter-sign-asked ${manager === null ? 'nobody any more' : name(manager)}`,
    'counter-signed': ({ of, signs }, name) =>
      `counter-signed ${signs === null ? 'taken back' : signs ? 'yes' : 'not yet'}, for ${name(of)}`,
    'new-said': () => 'new-said',
    'report-reminded': ({ person }, name) => `report-reminded ${name(person)}`,
  },
  hear: {
    // Whoever cannot come and says with it that their report has gone need not say so again on its own line.
    answered: (own, { answer, by, at }) =>
      answer.answer === 'apologies' && answer.report === 'sent' && !isIn(reportOf(own, by as PersonId))
        ? change(own, by as PersonId, (was) => ({ ...was, stage: 'with-chair', at }))
        : own,
    // Whoever comes in somebody's place writes the report too, from where it stands; and gives it back with the place.
    'deputy-agreed': (own, { of, deputy }) => handed(own, of, deputy),
    'deputy-undone': (own, { of, deputy }) => handed(own, deputy, of),
    unlisted: (own, { person }) => without(own, person),
    'chair-set': (own, { chair, held }) => (held ? own : without(own, chair)),
    // Whoever is invited anew is asked anew. Of whoever has left it is kept, so that it is theirs again should they come back.
    listed: (own, { person }) => without(own, person),
  },
};

function change(own: ReportsState, author: PersonId, to: (was: Report) => Report): ReportsState {
  return { ...own, [author]: to(reportOf(own, author)) };
}

function handed(own: ReportsState, from: PersonId, to: PersonId): ReportsState {
  const report = ownEntry(own, from);
  return report === undefined ? own : { ...without(own, from), [to]: report };
}

function without(own: ReportsState, person: PersonId): ReportsState {
  if (ownEntry(own, person) === undefined) return own;
  const { [person]: _, ...others } = own;
  return others;
}
