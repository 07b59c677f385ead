import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { accountChecks } from '../../../bot/deliver/account-checks.ts';
import { deliver } from '../../../bot/deliver/deliver.ts';
import { newCounters } from '../../../bot/deliver/delivery-context.ts';
import { openInstallations, prober } from '../../../bot/deliver/installations.ts';
import { unhurried } from '../../../bot/deliver/pace/pace.ts';
import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import { mailKnown } from '../../../bot/turn/mailboxes.ts';
import { mail, mailboxOf } from '../../../bot/turn/telling.ts';
import { turns } from '../../../bot/turn/turn.ts';
import { emptiedCard } from '../../../cards/building/notes.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../../domain/ids.ts';
import type { MailCommand, MailRefusal } from '../../../domain/person/command.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import type { MailKnown } from '../../../domain/person/known.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { type Mailbox, mailboxForm } from '../../../domain/person/state.ts';
import type { Tell } from '../../../domain/tell.ts';
import { Wire } from '../wire.ts';
import { instant } from './weeks.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const hour = 3_600_000;

/** Weeks of named days as several processes deliver them over one real store: a case and the directory as they stand, people's mailboxes in the store, and a clock. */
export class WeeksOnAStore {
  readonly wire = new Wire();
  readonly log: string[] = [];
  private now: Instant = 0;
  private attempts = 0;
  private seen = 0;
  private readonly processes: readonly ((person: PersonId) => Promise<unknown>)[];
  private readonly stores: readonly Sealed[];
  private readonly state: Case;
  private readonly directory: Directory;

  constructor(stores: readonly Sealed[], state: Case, directory: Directory) {
    this.stores = stores;
    this.state = state;
    this.directory = directory;
    this.processes = stores.map((one) => this.process(one));
  }

  /** They are in the case from then on. */
  async joins(who: PersonId, at: string): Promise<this> {
    const item = { item: 'member', case: this.case, role: 'invitee' } as const;
    const { writes } = mail([{ to: who, item, notBefore: 0 }], { stream: `case:${this.case}`, count: 1, at: instant(at) });
    await this.stores[0]?.append(writes);
    return this;
  }

  /** Every hour from one to another, days and nights: whoever the store says is due is looked at by all processes at once. */
  async runs(people: readonly PersonId[], from: string, until: string): Promise<this> {
    for (this.now = instant(from); this.now <= instant(until); this.now += hour) {
      const due = new Set(await this.stores[0]?.due(this.now, 100, 0));
      for (const one of people.filter((each) => due.has(mailboxOf(each))))
        await Promise.all(this.processes.map((looks) => looks(one)));
      for (const { to, title } of this.wire.messages.slice(this.seen))
        this.log.push(
          `${names[(localDay(this.now) + 3) % 7]} ${isoFromDay(localDay(this.now)).slice(5)} ${localTime(this.now)} ${to.split('/').at(-1)}: ${title}`,
        );
      this.seen = this.wire.messages.length;
    }
    return this;
  }

  private get case(): CaseId {
    const { opening } = this.state;
    if (opening.status !== 'open') throw new Error('weeks: the case is not open');
    return opening.id;
  }

  private process(sealed: Sealed): (person: PersonId) => Promise<unknown> {
    const { directory } = this;
    const chats = { teams: this.wire.chat('teams'), slack: this.wire.chat('slack') };
    const now = () => this.now;
    return deliver({
      turns: turns<Mailbox, MailCommand, MailEvent, MailRefusal, MailKnown, Tell, Directory>({
        sealed,
        decider: mailboxDecider,
        known: (stream) => mailKnown(directory, stream, () => true, this.now),
        tell: (told, from) => mail(told, from),
        form: mailboxForm,
      }),
      known: async (stream) => mailKnown(directory, stream, () => true, this.now),
      person: async (id) => directory.people.get(id),
      note: async () => true,
      caseOf: async () => ({ state: this.state, given: [] }),
      deactivated: async () => true,
      render: async (person, letter, cases) => renderLetter(directory, person, letter, cases, this.now),
      emptied: (person) => emptiedCard(person),
      chats,
      installations: openInstallations({
        probe: prober(chats),
        alert: async () => undefined,
        now,
        log: () => undefined,
        firstPause: 20,
      }),
      checks: accountChecks(now),
      pace: unhurried,
      now,
      attempt: () => `attempt-${++this.attempts}`,
      log: { info: () => undefined, warn: () => undefined, error: (_, what) => this.log.push(what) },
      watch: { gone: (stream) => this.log.push(`${stream} is gone`), undrawn: (name) => this.log.push(`${name} not drawn`) },
      counters: newCounters(),
    });
  }
}
