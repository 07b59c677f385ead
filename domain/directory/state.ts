import type { AgencyId, Instant, PersonId, UnitId } from '../ids.ts';
import type { Adoption } from '../procedures/adopted-by.ts';
import type { OwnProcedure } from '../procedures/own/own-procedure.ts';
import type { ComingProcedure, EarlierProcedure } from './adopting/shape.ts';
import type { AgencyKind } from './agency-kind.ts';
import type { DiaryTitle } from './diary-title.ts';
import type { Identity } from './identity.ts';
import type { Leave, Preferences, WorkingTimes } from './leave/shape.ts';
import type { SafetyNumbers } from './safety-numbers.ts';
import type { SchoolTerm } from './school-terms/shape.ts';
import type { AgencyTeam } from './teams/shape.ts';
import type { WelshReview } from './welsh-review.ts';

/** An employer. People reach us only from its own Teams tenants and Slack workspaces. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly tenants: readonly string[];
  readonly workspaces: readonly string[];
  /** Whether it is a member of the partnership's Board. */
  readonly board: boolean;
  /** Probation, substance misuse, mental health: to those invited it is "another service" until the chair opens the list. */
  readonly flagged: boolean;
  /** Where somebody is reached by telephone, and when, as people read it. */
  readonly telephone?: string;
  readonly hours?: string;
  readonly areas: readonly string[];
  /** Suspended as a whole, or removed. Meanwhile it has neither tenant nor workspace, so that no account is of it. */
  readonly shut?: ShutAgency;
}

/** A removed agency is kept by name, for the cases in which it stands. What it had, for when it is let in again or put back. */
export interface ShutAgency {
  readonly how: 'suspended' | 'removed';
  readonly tenants: readonly string[];
  readonly workspaces: readonly string[];
  /** Whom it alone shuts out: they come in again with it. */
  readonly people: readonly PersonId[];
  /** The file took it off its list, and brings it back by listing it again. */
  readonly unlisted?: true;
}

/** A part of social care whose administrators share its cases. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
}

/** What a person may do across the partnership; everything else follows from their part in a case. */
export const standings = [
  'administrator',
  'chair',
  'minute-taker',
  'unit-manager',
  'strategic-manager',
  'coordinator',
  'data-protection',
] as const;
export type Standing = (typeof standings)[number];

/** What a person may do for one agency. */
export const agencyStandings = ['agency-lead', 'practice-administrator'] as const;
export type AgencyStanding = (typeof agencyStandings)[number];

/** A person is of an agency in a role. */
export interface Membership {
  readonly agency: AgencyId;
  readonly post?: string;
  readonly standing: readonly AgencyStanding[];
}

/** `left` people are kept by name for the trail only; `suspended` ones are shut out and may come back as they were. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Those that their accounts serve: whoever works for two employers of separate tenants is in the directory twice. The first is the main one. */
  readonly memberships: readonly [Membership, ...Membership[]];
  readonly standing: readonly Standing[];
  /** Of an administrator or unit manager: whose cases they see; none: those of the whole partnership. */
  readonly unit?: UnitId;
  /** Of a chair: their place in the standing order, 1 first, and who is asked when they do not answer. */
  readonly order?: number;
  readonly backup?: PersonId;
  /** Of a coordinator: the areas they are asked about; none: all. */
  readonly areas?: readonly string[];
  readonly telephone?: string;
  readonly identities: readonly Identity[];
  readonly language: 'en' | 'cy';
  /** The local hour (0–23) at which their daily digest comes. */
  readonly hour: number;
  /** When they work; not said: whenever the partnership does. */
  readonly times?: WorkingTimes;
  readonly status: 'active' | 'suspended' | 'left';
}

/** When somebody last said that an agency's list of people is right. `by` null: it was written then. */
export interface ListConfirmed {
  readonly at: Instant;
  readonly by: PersonId | null;
  /** Who is not asked for it again before which day, YYYY-MM-DD; gone once it is confirmed. */
  readonly later?: Readonly<Record<PersonId, string>>;
}

export interface Directory {
  readonly name: string;
  readonly procedure: string;
  readonly adopted: Adoption | null;
  /** The one that takes its place on a day to come. */
  readonly coming: ComingProcedure | null;
  readonly earlier: readonly EarlierProcedure[];
  /** Those that the partnership wrote itself, as PROCEDURES_FILE last said. */
  readonly ownProcedures: readonly OwnProcedure[];
  /** As the partnership file last said: another one may have been adopted in chat since. */
  readonly filedProcedure: string;
  readonly filedAdopted: Adoption | null;
  /** null: nobody has reviewed our Welsh. */
  readonly welshReviewed: WelshReview | null;
  /** null: the title is ours. */
  readonly diaryTitle: DiaryTitle | null;
  /** Where to turn with a worry about a child; null: the file does not say. */
  readonly safety: SafetyNumbers | null;
  /** Whether cases hold what their children are called; false: that is told by word of mouth. */
  readonly namesChildren: boolean;
  /** Where reports for a conference go, in the partnership's own words; null: to whoever convenes it. */
  readonly reportsTo: string | null;
  /** When the schools of each area have their terms; `filedTerms`: as the partnership file last said. */
  readonly terms: readonly SchoolTerm[];
  readonly filedTerms: readonly SchoolTerm[];
  /** Teams that answer as teams; `filedTeams`: as the partnership file last said. */
  readonly teams: readonly AgencyTeam[];
  readonly filedTeams: readonly AgencyTeam[];
  /** The version of the calendar that every case was last counted with. */
  readonly calendar: string;
  /** How often people have changed, and up to which change every case knows who has left. */
  readonly changes: number;
  readonly noted: number;
  /** Whose name or post, or which agency's name, is another one since every case knew, and with which change. */
  readonly renamed: ReadonlyMap<PersonId | AgencyId, number>;
  readonly units: readonly Unit[];
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Whom their platform alone shuts out, since it says that their accounts are deactivated: they come in again once one is there. Since when. */
  readonly deactivated: ReadonlyMap<PersonId, Instant>;
  /** Identity key to person, of active people only. */
  readonly identities: ReadonlyMap<string, PersonId>;
  readonly lists: ReadonlyMap<AgencyId, ListConfirmed>;
  /** Who is away, is going to be, or was the last time. */
  readonly leaves: ReadonlyMap<PersonId, Leave>;
  /** What people chose for themselves; their entries under `people` say so too. */
  readonly preferences: ReadonlyMap<PersonId, Preferences>;
  /** What the partnership file last said of each: what was changed in chat since stays, unless the file changes that very entry. */
  readonly filedAgencies: ReadonlyMap<AgencyId, Agency>;
  readonly filedPeople: ReadonlyMap<PersonId, Omit<Person, 'status'>>;
  /** Where Teams last told to be answered, by tenant of an agency. Kept, so that a chat can be opened there after a restart too. */
  readonly services: ReadonlyMap<string, string>;
  /** Names of the installations of INSTALLATIONS_FILE, as the bot last had them: none goes without being named. */
  readonly installations: readonly string[];
  /** Streams whose key was destroyed on purpose; a restore obeys these. */
  readonly tombstones: ReadonlySet<string>;
}

/** The form of a packed Directory in snapshots: raise it whenever the interface above changes. */
export const directoryForm = 20;

export const emptyDirectory: Directory = {
  name: '',
  procedure: '',
  adopted: null,
  coming: null,
  earlier: [],
  ownProcedures: [],
  filedProcedure: '',
  filedAdopted: null,
  welshReviewed: null,
  diaryTitle: null,
  safety: null,
  namesChildren: true,
  reportsTo: null,
  terms: [],
  filedTerms: [],
  teams: [],
  filedTeams: [],
  calendar: '',
  changes: 0,
  noted: 0,
  renamed: new Map(),
  units: [],
  agencies: new Map(),
  people: new Map(),
  deactivated: new Map(),
  identities: new Map(),
  lists: new Map(),
  leaves: new Map(),
  preferences: new Map(),
  filedAgencies: new Map(),
  filedPeople: new Map(),
  services: new Map(),
  installations: [],
  tombstones: new Set(),
};
