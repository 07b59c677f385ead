import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import { mailKnown } from '../../../bot/turn/mailboxes.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt, localDay, localTime } from '../../../domain/calendar/london.ts';
import { duties } from '../../../domain/case/plan/duties.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { identityKey } from '../../../domain/directory/identity.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { CaseId, Instant } from '../../../domain/ids.ts';
import type { MailCommand } from '../../../domain/person/command.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import { next } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { id, type people } from '../invented-partnership.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const weekdayOf = (at: Instant) => names[(localDay(at) + 3) % 7] ?? '';

/** What one person is sent, told as weeks of named days: their mailbox as every replica has it, one case, and a clock. */
export class Weeks {
  directory: Directory;
  state: Case;
  box: Mailbox = mailboxDecider.initial;
  /** How many processes look at every hour, each with what it had read before the others wrote. */
  replicas = 1;
  readonly log: string[] = [];
  private readonly me;
  private attempts = 0;

  constructor(who: keyof typeof people, state: Case, directory: Directory) {
    this.me = id(who);
    this.state = state;
    this.directory = directory;
  }

  /** They are in the case from then on. */
  joins(at: string): this {
    const item = { item: 'member', case: this.case, role: 'invitee' } as const;
    const now = instant(at);
    this.box = mailboxDecider.evolve(this.box, { event: 'told', item, notBefore: 0, by: 'time', at: now, via: 'time' });
    return this;
  }

  /** Every hour from one to another, days and nights. Written `2026-12-21 09:00`. */
  runs(from: string, until: string): this {
    for (let now = instant(from); now <= instant(until); now += 3_600_000) this.looks(now);
    return this;
  }

  /** All replicas look at once. */
  looks(now: Instant): this {
    for (let steps = 0; steps < 20; steps++) {
      const stale = this.box;
      const step = next(stale, this.known(now), now);
      if (step.step === 'rest') break;
      for (let one = 0; one < this.replicas; one++) this.take(step, now);
    }
    return this;
  }

  private take(step: Exclude<ReturnType<typeof next>, { step: 'rest' }>, now: Instant): void {
    if (step.step === 'pass') return void this.asks({ do: 'pass-slot', day: step.day, looked: false }, now);
    if (step.step === 'cover-digest') {
      if (this.draws(step.letter, now)) this.asks({ do: 'tell-cover', cases: [this.case] }, now, 'cover is told');
      return void this.asks({ do: 'pass-slot', day: step.letter.day, looked: false }, now);
    }
    if (step.step === 'tidy') {
      const { letter, version, place } = step;
      const [attempt, edits] = [`a${this.attempts++}`, place.at];
      this.asks({ do: 'claim', attempt, letter, version, on: place.on, to: edits.to, edits, empties: true }, now);
      return void this.asks({ do: 'settle', attempt, outcome: { did: 'done', posted: edits } }, now);
    }
    if (step.step !== 'send' || step.letter.letter !== 'digest' || step.to === null) throw new Error(`weeks: ${step.step}`);
    const { letter, version, edits } = step;
    if (edits === null && !this.draws(letter, now))
      return void this.asks({ do: 'pass-slot', day: letter.day, looked: true }, now);
    const to = { on: 'slack', team: 'W', channel: 'D' } as const;
    const attempt = `a${this.attempts++}`;
    const on = identityKey(step.to);
    const claim = { attempt, letter, version, on, to, edits: edits?.at ?? null, empties: false } as const;
    if (!this.asks({ do: 'claim', ...claim }, now)) return;
    const posted = edits?.at ?? { to, message: attempt };
    // What stands there is brought up to date at midnight without a word: only what comes is in the log.
    const said = edits === null ? `digest: ${this.stages(letter).join(', ') || 'the conference'}` : undefined;
    this.asks({ do: 'settle', attempt, outcome: { did: 'done', posted } }, now, said);
  }

  /** Decided on the mailbox as it stands, whatever whoever asks had read. */
  private asks(command: MailCommand, now: Instant, said?: string): boolean {
    const stamp = { by: 'time', at: now, via: 'time' } as const;
    const decided = mailboxDecider.decide(this.box, { ...stamp, command }, this.known(now));
    if ('refused' in decided || decided.events.length === 0) return false;
    for (const event of decided.events) this.box = mailboxDecider.evolve(this.box, { ...event, ...stamp });
    if (said !== undefined) this.log.push(`${weekdayOf(now)} ${isoFromDay(localDay(now)).slice(5)} ${localTime(now)} ${said}`);
    return true;
  }

  private draws(letter: Parameters<typeof renderLetter>[2], now: Instant): boolean {
    const person = this.directory.people.get(this.me);
    if (person === undefined) throw new Error('weeks: nobody');
    return renderLetter(this.directory, person, letter, new Map([[this.case, this.state]]), now) !== null;
  }

  private stages({ since, day }: { readonly since: number; readonly day: number }): readonly string[] {
    const procedure = procedureOf(this.procedure, this.directory);
    const known = { procedure, calendar: calendarOf(procedure) };
    return duties(this.state, { id: this.me, hour: 9 }, since, day, known).map((one) => one.stage);
  }

  private known(now: Instant) {
    return mailKnown(this.directory, mailboxOf(this.me), () => true, now);
  }

  private get case(): CaseId {
    const { opening } = this.state;
    if (opening.status !== 'open') throw new Error('weeks: the case is not open');
    return opening.id;
  }

  private get procedure(): string {
    const { opening } = this.state;
    return opening.status === 'open' ? opening.procedure : '';
  }
}

export function instant(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  return instantAt(dayFromIso(date) ?? Number.NaN, time);
}
