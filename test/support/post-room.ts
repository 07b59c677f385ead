import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { accountChecks } from '../../bot/deliver/account-checks.ts';
import { deliver } from '../../bot/deliver/deliver.ts';
import { type Counters, newCounters } from '../../bot/deliver/delivery-context.ts';
import { type Installations, openInstallations, prober } from '../../bot/deliver/installations.ts';
import { type Pace, unhurried } from '../../bot/deliver/pace/pace.ts';
import type { Pause } from '../../bot/deliver/tick.ts';
import type { Mailboxes } from '../../bot/turn/mailboxes.ts';
import { mail, mailboxOf } from '../../bot/turn/telling.ts';
import { turns } from '../../bot/turn/turn.ts';
import type { Card } from '../../cards/model.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { caseDecider } from '../../domain/case/case.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { AgencyId, CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { MailCommand, MailRefusal } from '../../domain/person/command.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import type { MailKnown } from '../../domain/person/known.ts';
import { type Letter, letterKey } from '../../domain/person/letter.ts';
import { mailboxDecider } from '../../domain/person/mailbox.ts';
import { type Mailbox, mailboxForm } from '../../domain/person/state.ts';
import type { ReadsAs, Tell } from '../../domain/tell.ts';
import type { Wire } from './wire.ts';

export const pat = 'pat' as PersonId;
export const admin = 'ada' as PersonId;
export const k1 = 'k1' as CaseId;
export const onSlack: Identity = { on: 'slack', org: 'WINV', user: 'U-pat' };
export const onTeams: Identity = { on: 'teams', tenant: 'tenant-inv', user: 'aad-pat' };

/** London instants by their wall time, in winter. */
export const at = (iso: string): Instant => Date.parse(`${iso}:00Z`);

/** 25 to 28 December 2026 are not worked: two bank holidays around a weekend. */
export const isWorkingDay = (day: number): boolean => {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 && !['2026-12-25', '2026-12-28'].includes(isoFromDay(day));
};

/**
 * The cases of a story, as far as a letter shows them: a word that changes. Shared by all replicas, as a store would be; the mailbox
 * itself is in the real store.
 */
export interface World {
  now: Instant;
  /** What the card of this name (or the notice, or the digest) says; absent: there is nothing to say. */
  readonly says: Map<string, string>;
  /** Days (ISO) on which something falls due. */
  readonly due: Set<string>;
  identities: readonly Identity[];
  hour: number;
  /** Where the limits of the platforms matter. */
  readonly pace?: Pace;
}

export function world(now: string, over: Partial<World> = {}): World {
  return { now: at(now), says: new Map(), due: new Set(), identities: [onSlack], hour: 9, ...over };
}

export interface Replica {
  readonly deliver: (person?: PersonId) => Promise<Pause>;
  readonly turns: Mailboxes;
  readonly counters: Counters;
  readonly alarms: string[];
  readonly installations: Installations;
  /** Installations of which administrators were to be told. */
  readonly alerted: string[];
  /** What cases were asked to note. */
  readonly noted: string[];
}

let attempts = 0;

/** A process that delivers: new objects over the same store. */
export function replica(sealed: Sealed, wire: Wire, world: World): Replica {
  const counters = newCounters();
  const alarms: string[] = [];
  const known = (stream: StreamId) => ({
    me: stream.slice('person:'.length) as PersonId,
    identities: stream === mailboxOf(pat) ? world.identities : [{ on: 'slack', org: 'WINV', user: 'U-ada' } as const],
    hour: world.hour,
    isWorkingDay,
  });
  const turning = turns<Mailbox, MailCommand, MailEvent, MailRefusal, MailKnown, Tell, Directory>({
    sealed,
    decider: mailboxDecider,
    known,
    form: mailboxForm,
  });
  const chats = { teams: wire.chat('teams'), slack: wire.chat('slack') };
  const alerted: string[] = [];
  const noted: string[] = [];
  const installations = openInstallations({
    probe: prober(chats),
    alert: async (of) => void alerted.push(of),
    now: () => world.now,
    log: (level, { event }) => void (level === 'error' && alarms.push(event)),
    firstPause: 20,
  });
  const delivers = deliver({
    turns: turning,
    known: async (stream) => known(stream),
    person: async (id) => person(id, world),
    note: async (of, command) => {
      noted.push(
        command.do === 'note-unreached' ? `${of}: telephone ${command.person}, ${command.card}` : `${of}: ${command.do}`,
      );
      return true;
    },
    caseOf: async () => ({ state: draft, given: [] }),
    deactivated: async () => true,
    render: async (_, letter) => render(letter, world),
    emptied: () => card('no longer needed'),
    chats,
    installations,
    checks: accountChecks(() => world.now),
    pace: world.pace ?? unhurried,
    now: () => world.now,
    attempt: () => `attempt-${++attempts}`,
    log: { info: () => undefined, warn: () => undefined, error: (_, what) => alarms.push(what) },
    watch: {
      gone: (stream) => alarms.push(`${stream} is gone`),
      undrawn: (name) => alarms.push(`${name} not drawn`),
    },
    counters,
  });
  return { deliver: (who = pat) => delivers(who), turns: turning, counters, alarms, installations, alerted, noted };
}

function render(letter: Letter, { says, due }: World): Card | null {
  if (letter.letter === 'digest') {
    const days = [...due].filter((iso) => (dayFromIso(iso) ?? 0) > letter.since && (dayFromIso(iso) ?? 0) <= letter.day);
    return days.length === 0 ? null : card(`digest of ${isoFromDay(letter.day)}: ${days.at(-1)}${says.get('digest') ?? ''}`);
  }
  const word = says.get(letter.letter === 'card' ? nameOf(letter) : letter.letter === 'notice' ? letter.notice : letter.alert);
  if (word === 'cannot be made') throw new Error('a mistake in the card');
  const key = letter.letter === 'card' ? `card/${letter.case}/${nameOf(letter)}/` : letterKey(letter);
  return word === undefined ? null : card(`${key}: ${word}`);
}

const card = (title: string): Card => ({ title, blocks: [], buttons: [], plain: 'You have something to do.' });

const opened = {
  event: 'opened',
  id: k1,
  reference: 'INV-1',
  procedure: 'buckinghamshire',
  edition: null,
  type: 'initial',
  facts: {},
  unit: null,
} as const;
const draft = caseDecider.evolve(caseDecider.initial, { by: admin, at: 0, via: 'cli', ...opened });

function person(id: PersonId, { identities, hour }: World): Person {
  const memberships = [{ agency: 'invented' as AgencyId, standing: [] }] as const;
  return { id, name: `${id} Invented`, memberships, standing: [], identities, language: 'en', hour, status: 'active' };
}

let told = 0;

/** As a case's append would. */
export async function tell(sealed: Sealed, now: Instant, ...items: readonly Tell['item'][]): Promise<void> {
  const { writes } = mail(
    items.map((item) => ({ to: pat, item, notBefore: 0 })),
    { stream: 'case:k1', count: ++told, at: now },
  );
  await sealed.append(writes);
}

/** Some cards of one person, each of another meeting of the case, by the names that these tests call them. */
const meetings = { invitation: 'k1', room: 'k2', coming: 'k3', hold: 'k4' } as const;
type CalledCard = keyof typeof meetings | 'digest';
export const cardItem = (name: CalledCard): Extract<Tell['item'], { item: 'card' }> =>
  name === 'digest'
    ? { item: 'card', case: k1, card: 'digest' }
    : { item: 'card', case: k1, meeting: meetings[name], card: 'meeting' };
export const cardLetterOf = (name: keyof typeof meetings): Extract<Letter, { letter: 'card' }> => ({
  letter: 'card',
  case: k1,
  meeting: meetings[name],
  card: 'meeting',
});
const nameOf = ({ meeting }: Extract<Letter, { letter: 'card' }>) =>
  Object.entries(meetings).find(([, id]) => id === meeting)?.[0] ?? '';
export const member = (role: ReadsAs): Tell['item'] => ({ item: 'member', case: k1, role });
