import type { Language } from '../../domain/calendar/format.ts';
import type { IntroductionId } from '../../domain/directory/introductions/shape.ts';
import type { Agency, Directory, Person } from '../../domain/directory/state.ts';
import type { AgencyId, AgencyTeamId, PersonId, UnitId } from '../../domain/ids.ts';
import { adoptionCard } from '../adopting/adoption-card.ts';
import { adoptableNow } from '../adopting/procedure-form.ts';
import { deactivatedCard, installationCard } from '../building/notes.ts';
import { redisplay } from '../building/redisplay.ts';
import type { Problems } from '../building/values.ts';
import { greetingCard, homeCard } from '../home/home-card.ts';
import type { Card, Form } from '../model.ts';
import type { DirectoryScene } from '../partnership/directory-kinds.ts';
import { directoryRef } from '../partnership/entries.ts';
import type { DirectoryFormName } from '../partnership/form-names.ts';
import { directoryForms } from '../partnership/kinds.ts';
import { listAskedCard, listConfirmedCard, listsOverdueCard } from '../partnership/list-card.ts';
import { welcomeCard } from '../partnership/welcome-card.ts';
import { digestCard } from '../plan/digest-card.ts';
import { administrator, chair, guests, directory as plain } from './partnership.ts';
import { sampleReader } from './scene-of.ts';

const tenant = 'sample-tenant';
const from = { on: 'teams', tenant, user: 'sample-administrator' } as const;
const first = guests[0] ?? chair;
const long = 'Invented Vale and Featherstonehaugh Community Safeguarding and Early Help Partnership, East';

const gone: Agency = {
  ...(plain.agencies.get('council' as AgencyId) as Agency),
  id: 'gone' as AgencyId,
  name: `${long}, closed`,
  tenants: [],
  workspaces: [],
  shut: { how: 'removed', tenants: [tenant], workspaces: [], people: [] },
};

/** Everybody is of one tenant; the first guest is of two agencies, by two accounts, with everything said of them. */
const directory: Directory = {
  ...plain,
  units: [{ id: 'east' as UnitId, name: 'East Unit' }],
  agencies: new Map([
    ...[
      ...plain.agencies.values(),
      { ...(plain.agencies.get('council' as AgencyId) as Agency), id: 'long' as AgencyId, name: long },
      { ...(plain.agencies.get('council' as AgencyId) as Agency), id: 'empty' as AgencyId, name: 'Invented Nursery' },
    ].map((one): [AgencyId, Agency] => [
      one.id,
      { ...one, tenants: [tenant], telephone: '01632 960001', hours: 'Mon to Fri, 8:30 to 18:00', areas: ['East', 'West'] },
    ]),
    ['gone' as AgencyId, gone],
  ]),
  people: new Map([...plain.people.values()].map((one) => [one.id, one.id === first ? wide(one) : one])),
  terms: [
    { area: 'East', from: '2026-08-18', to: '2026-12-22' },
    { area: long, from: '2027-01-06', to: '2027-04-01' },
  ],
  teams: [
    { id: 'tsample' as AgencyTeamId, agency: 'council' as AgencyId, name: long, members: [chair, administrator], lead: chair },
  ],
  lists: new Map([['council' as AgencyId, { at: 0, by: chair }]]),
};

function wide(one: Person): Person {
  return {
    ...one,
    memberships: [one.memberships[0], { agency: 'long' as AgencyId, post: 'practitioner', standing: ['agency-lead'] }],
    standing: ['chair', 'minute-taker'],
    order: 3,
    backup: chair,
    telephone: '01632 960002',
    identities: [from, { ...from, user: 'second' }].map((account, nth) => ({ ...account, user: `sample-${nth}` })),
  };
}

const introduction = {
  id: 'sample' as IntroductionId,
  identity: { ...from, user: 'stranger' },
  code: 'CDFGHJKM',
  given: 0,
  redeemed: { by: administrator, at: 0 },
  person: null,
};

const abouts: readonly (readonly [DirectoryFormName, string])[] = [
  ['partnership', ''],
  ['find', ':0'],
  ['find', ':1'],
  ['find', 'add:0'],
  ['find', `to.${first}:0`],
  ['find', 'in.sample:0'],
  ['find', 'of.police:0'],
  ['person', first],
  ['person', chair],
  ['person-add', 'p000000000000/long'],
  ['person-change', first],
  ['person-agency', `${first}/police`],
  ['person-end', `${first}/long`],
  ['person-standing', first],
  ['person-account', first],
  ['person-suspend', first],
  ['person-resume', first],
  ['person-remove', first],
  ['agency', 'council'],
  ['agency', 'long'],
  ['agency-add', 'a000000000000'],
  ['agency-change', 'long'],
  ['agency-contact', 'long'],
  ['list-later', 'long'],
  ['agency-suspend', 'council'],
  ['agency-resume', 'council'],
  ['agency-remove', 'council'],
  ['agency-remove', 'empty'],
  ['agency-back', ''],
  ['teams', 'council'],
  ['team-add', 't000000000000/council'],
  ['team-change', 'tsample/council'],
  ['terms', ''],
  ['procedure', ''],
  ['enter-code', ''],
  ['introduce', 'sample/long'],
];

export function sampleDirectoryScene(language: Language, me: PersonId = administrator): DirectoryScene {
  return { ...sampleReader(me, language), directory, from, introduction, cases: [] };
}

/** Every form of the directory as an administrator sees it, and again with a problem at every field. */
export function sampleDirectoryForms(language: Language): readonly (readonly [name: string, form: Form])[] {
  const scene = sampleDirectoryScene(language);
  const next = adoptableNow(scene).map((one) => ['procedure-adopt', `${scene.directory.procedure}/${one.key}`] as const);
  return [...abouts, ...next.slice(0, 1)].flatMap(([name, about]) => {
    const form = directoryForms[name].draw(scene, directoryRef(name, about));
    if (form === null) throw new Error(`the sample form ${name} ${about} shows nothing`);
    const problems: Problems = Object.fromEntries(form.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = form.fields.length === 0 ? [] : [[`${name} ${about}, again`, redisplay(form, problems, {})] as const];
    return [[`${name} ${about}`, form] as const, ...again];
  });
}

const day = 86_400_000;

/** What is posted of no case: a workplace that refuses us, that somebody is in the directory, and that a list is to be confirmed. */
export function samplePartnershipCards(language: Language): readonly (readonly [name: string, card: Card])[] {
  const scene = sampleDirectoryScene(language);
  const later = { ...scene, now: scene.now + 60 * day };
  const lists = new Map([...directory.agencies.keys()].map((id) => [id, { at: scene.now, by: null }] as const));
  const people = new Map([...directory.people].map(([id, one]) => [id, { ...one, memberships: led(one) }]));
  const overdue = { ...later, directory: { ...directory, lists, people } };
  const asked = listAskedCard(overdue, 'long');
  const late = listsOverdueCard(overdue);
  const leaderless = listsOverdueCard({ ...later, directory: { ...directory, lists } });
  const adopted = { by: 'An invented board', reviewedOn: '2026-11-01' };
  const next = { procedure: 'stoke-on-trent', from: '2027-01-04', by: administrator, adopted };
  const comes = adoptionCard({ ...scene, directory: { ...directory, coming: next } }, 'stoke-on-trent/2027-01-04');
  const inForce = adoptionCard(scene, 'buckinghamshire/2026-11-01/day');
  const takenBack = adoptionCard(scene, 'stoke-on-trent/2027-01-04');
  if (asked === null || late === null || leaderless === null) throw new Error('no list is due in the samples');
  if (comes === null || inForce === null || takenBack === null) throw new Error('no procedure comes in the samples');
  return [
    ['installation', installationCard({ language }, 'teams/00000000-0000-4000-8000-00000000aaaa')],
    ['deactivated', deactivatedCard({ language }, 'slack/T0ALDER')],
    ['welcome', welcomeCard(scene)],
    ['greeting of somebody new', greetingCard(scene, false)],
    ['greeting once there is something', greetingCard(scene, true)],
    ['home of an agency lead', homeCard({ ...sampleDirectoryScene(language, first), directory: overdue.directory }, [])],
    ['list asked', asked],
    ['list confirmed', listConfirmedCard(scene)],
    // More than a digest has rows for.
    [
      'digest of lists',
      digestCard({ ...scene, cases: new Map(), duties: [], unanswered: [], lists: [...directory.agencies.values()].slice(0, 5) }),
    ],
    ['lists-overdue', late],
    ['lists without a lead', leaderless],
    ['procedure comes', comes],
    ['procedure in force', inForce],
    ['procedure taken back', takenBack],
  ];
}

function led({ memberships: [first, ...others] }: Person): Person['memberships'] {
  return [{ ...first, standing: ['agency-lead'] }, ...others];
}
