import { expect, test } from 'vitest';
import type { Stamp } from '../../../domain/decider.ts';
import type { DirectoryEvent } from '../../../domain/directory/command.ts';
import { directorySentence } from '../../../domain/directory/directory.ts';

const account = { on: 'teams', tenant: 'planted-tenant', user: 'planted-user' };
const person = 'tom';
const agency = 'school';
/** What every event may carry; each takes what it has. */
const all = {
  person,
  agency,
  from: 'police',
  identity: account,
  name: 'Planted',
  telephone: '01632 999999',
  post: 'planted-post',
};
const events: Readonly<Record<DirectoryEvent['event'], [object, RegExp]>> = {
  'partnership-named': [{}, /by the file/],
  'agencies-listed': [{ agencies: [{}, {}] }, /2 agencies/],
  'agencies-left': [{ agencies: [agency] }, /no longer has <school>/],
  'people-listed': [{ people: [{ ...all }] }, /1 people/],
  'people-left': [{ people: [person] }, /no longer has <tom>/],
  'calendar-taken': [{ version: '2026' }, /2026/],
  'tenant-met': [{ tenant: 'planted-tenant', service: 'planted-service' }, /Teams/],
  'installations-kept': [{ names: ['council', 'police'] }, /are council, police$/],
  'departures-noted': [{ changes: 3 }, /3/],
  buried: [{ stream: 'case:x', confirmedBy: person, export: 'planted-sum' }, /case:x, confirmed by <tom>/],
  'person-added': [all, /added <tom> to <school>/],
  'person-changed': [all, /<tom>/],
  'person-moved': [all, /<tom> from <police> to <school>/],
  'membership-added': [all, /<tom>.*<school>/],
  'membership-ended': [all, /<tom>.*<school>/],
  'standings-set': [{ person, standing: ['chair'], ofAgency: { school: ['agency-lead'] } }, /<tom>: chair, agency-lead/],
  'person-suspended': [all, /suspended <tom>/],
  'person-resumed': [all, /<tom>/],
  'person-removed': [all, /removed <tom>/],
  'account-bound': [all, /account on teams to <tom>/],
  'account-unbound': [all, /account on teams from <tom>/],
  'person-deactivated': [all, /account of <tom> deactivated/],
  'person-reactivated': [all, /account of <tom> there again/],
  'agency-added': [all, /<school>/],
  'agency-changed': [all, /<school>/],
  'contact-set': [all, /<school>/],
  'agency-suspended': [all, /suspended <school> with its people/],
  'agency-resumed': [all, /let <school> in again/],
  'agency-removed': [all, /removed <school>/],
  'list-confirmed': [all, /<school>/],
  'list-put-off': [{ ...all, until: '2026-12-14' }, /not asked for the list of <school> before 2026-12-14/],
  'terms-changed': [{ add: [{}, {}], drop: [{ area: 'planted-area' }] }, /2 added, 1 taken off/],
  'team-set': [{ ...all, team: 'planted', members: [person], lead: 'lea' }, /team of <school>: <tom>; led by <lea>/],
  'team-closed': [{ ...all, team: 'planted' }, /closed a team of <school>/],
  'gone-away': [{ person, from: 20_800, to: 20_801, cover: null }, /<tom> is away from 2026-12-13 to 2026-12-14, without cover/],
  'came-back': [{ person }, /<tom> is back/],
  'preferences-set': [{ person, language: 'cy', hour: 7 }, /<tom>/],
  'procedure-adopted': [{ coming: { procedure: 'wales', from: '2027-01-04' } }, /procedure wales from 2027-01-04/],
  'adoption-dropped': [{ procedure: 'wales', from: '2027-01-04' }, /took back.*wales.*2027-01-04/],
  'procedure-taken': [{ procedure: 'wales' }, /wales in force/],
  'procedures-kept': [{ procedures: [{ key: 'isle-of-nowhere' }, { key: 'other' }] }, /own procedures: isle-of-nowhere, other$/],
  'language-chosen': [{ person, language: 'cy' }, /<tom>: cy/],
};

test.each(Object.entries(events))(
  '%s reads so on the trail: who and what, no account, telephone or post',
  (event, [payload, reads]) => {
    const stamp: Stamp = { by: 'time', at: 0, via: 'cli' };
    const said = directorySentence({ event, ...payload, ...stamp } as DirectoryEvent & Stamp, (one) => `<${one}>`);
    expect(said).toMatch(reads);
    expect(said).not.toMatch(/planted|Planted|01632/);
  },
);
