import { type BareCommand, type CaseEvent, type CaseKnown, caseDecider, inMeeting } from '../../domain/case/case.ts';
import { type Conference, type Convened, conferenceOf } from '../../domain/case/conference.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import { nextHeldBack } from '../../domain/case/meeting/held-back/waiting.ts';
import { textOfScore } from '../../domain/case/meeting/scale/score.ts';
import { stageOf } from '../../domain/case/meetings.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Instant } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { Tell } from '../../domain/tell.ts';
import { id, inventedDirectory, type people } from './invented-partnership.ts';

/** A plain stand-in for the seal: what matters to the domain is that a blob says nothing. */
export const sealed = (text: string) => `sealed:${Buffer.from(text).toString('base64')}`;

export const known: CaseKnown = {
  directory: inventedDirectory(),
  procedure: buckinghamshire,
  unseal: (_round, blob) => Buffer.from(blob.replace(/^sealed:/, ''), 'base64').toString(),
};

/** Everybody of the list, to come along to the next conference. */
export const everybody = (['sam', 'pia', 'tom', 'gus'] as const).map(id);

export const noon = (date: string): Instant => Date.parse(`${date}T12:00:00Z`);

/** Given–when–then over the case decider: each ask decides on what came before; nothing is checked but what a test asks for. */
export class Story {
  state: Case = caseDecider.initial;
  at: Instant = noon('2026-12-01');
  /** The meeting that is asked of. */
  meeting: MeetingId = 'k1';
  last: { events: readonly CaseEvent[] } | { refused: Refusal } = { events: [] };
  told: readonly Tell[] = [];
  known: CaseKnown = known;

  /**
   * What is held back has come about by then: the two minutes have gone by; whoever is here has accepted the undertaking; and
   * whoever invites is sure of the role. Whoever tells of these uses `press`.
   */
  ask(who: keyof typeof people | 'time', command: BareCommand): this {
    const sure =
      command.do === 'invite'
        ? { ...command, invitees: command.invitees.map((one) => ({ ...one, sure: true as const })) }
        : command;
    this.press(who, sure);
    if (command.do === 'take-register' || command.do === 'walk-in') this.binds(who);
    return this.events.includes('held-back') ? this.lets() : this;
  }

  /** Those who are here sign the undertaking on paper. */
  private binds(who: keyof typeof people | 'time'): void {
    const { last, told } = this;
    const present = this.state.meetings[this.meeting]?.register.present ?? [];
    if ('events' in last && present.length > 0) this.press(who, { do: 'undertaking-signed', people: present });
    [this.last, this.told] = [last, told];
  }

  /** The two minutes of what was just pressed go by. */
  lets(): this {
    this.at = Math.max(this.at, nextHeldBack(this.state) ?? this.at);
    this.press('time', { do: 'carry-out' });
    if ('events' in this.last) this.last = { events: this.last.events.filter((one) => one.event !== 'carried-out') };
    return this;
  }

  press(who: keyof typeof people | 'time', command: BareCommand): this {
    const by = who === 'time' ? who : id(who);
    const stamp = { by, at: this.at, via: 'teams' } as const;
    const before = this.state;
    this.last = caseDecider.decide(this.state, { ...stamp, command: inMeeting(command, this.meeting) }, this.known);
    if ('events' in this.last)
      for (const event of this.last.events) this.state = caseDecider.evolve(this.state, { ...this.happened(event), ...stamp });
    this.told = caseDecider.tells(before, this.state, this.known);
    return this;
  }

  /** As it is kept. */
  protected happened(event: CaseEvent): CaseEvent {
    return event;
  }

  /** What happened; of a refusal its reason, so that nothing is not taken for no. */
  get events(): readonly string[] {
    return 'events' in this.last ? this.last.events.map((one) => one.event) : [`refused: ${this.last.refused}`];
  }

  get refused(): Refusal | undefined {
    return 'refused' in this.last ? this.last.refused : undefined;
  }

  get stage() {
    return stageOf(this.state);
  }

  get conference(): Conference {
    const found = conferenceOf(this.state, this.meeting);
    if (found === null) throw new Error('there is no such conference');
    return found;
  }

  get convened(): Convened {
    const found = this.conference;
    if (found.status !== 'convened') throw new Error(`the conference is ${found.status}`);
    return found;
  }
}

export const openCommand: Extract<BareCommand, { do: 'open' }> = {
  do: 'open',
  id: 'k0000invented0case1',
  reference: 'INV-1',
  procedure: 'buckinghamshire',
  type: 'initial',
  facts: { 'section-47-started': ['2026-11-30'] },
};

/** A draft that lacks nothing: two children, four invitees, 15 December at 10:00. */
export function drafted(): Story {
  return new Story()
    .ask('ada', openCommand)
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'add-child', nth: 1, child: { expected: '2027-02-01' } })
    .ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('tom'), role: 'school' },
        { person: id('gus'), role: 'gp' },
      ],
    });
}

export function convened(): Story {
  const story = drafted().ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}

/** On the day, with three people ticked as here and a round open. */
export function scaling(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] }).ask('cleo', { do: 'open-scale' });
}

export function placing(who: keyof typeof people, score: number, round = 1): BareCommand {
  const blob = sealed(textOfScore({ score, reason: `invented reason of ${who}` }));
  return { do: 'place', round, whose: { person: id(who) }, blobs: (['c1', 'c2'] as ChildId[]).map((child) => ({ child, blob })) };
}
