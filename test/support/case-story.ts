import { caseDecider } from '../../domain/case/case.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import type { Known } from '../../domain/case/known.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import { textOfScore } from '../../domain/case/score.ts';
import type { CaseState, ChildId, Convened } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Tell } from '../../domain/tell.ts';
import { id, inventedDirectory, type people } from './invented-partnership.ts';

/** A plain stand-in for the seal: what matters to the domain is that a blob says nothing. */
export const sealed = (text: string) => `sealed:${Buffer.from(text).toString('base64')}`;

export const known: Known = {
  directory: inventedDirectory(),
  procedure: {
    key: 'buckinghamshire',
    types: ['initial', 'review'],
    roles: [
      { key: 'social-worker', core: true, lead: true },
      { key: 'police', core: true, lead: false },
      { key: 'school', core: true, lead: false },
      { key: 'gp', core: false, lead: false },
    ],
  },
  count: () => ({ calendar: 'invented-1', dates: { 'BU-T1': '2026-12-21' } }),
  unseal: (_round, blob) => Buffer.from(blob.replace(/^sealed:/, ''), 'base64').toString(),
};

export const noon = (date: string): Instant => Date.parse(`${date}T12:00:00Z`);

/** Given–when–then over the case decider: each ask decides on what came before; nothing is checked but what a test asks for. */
export class Story {
  state: CaseState = caseDecider.initial;
  at: Instant = noon('2026-12-01');
  last: { events: readonly CaseEvent[] } | { refused: Refusal } = { events: [] };
  told: readonly Tell[] = [];

  ask(who: keyof typeof people, command: CaseCommand): this {
    const stamp = { by: id(who), at: this.at, via: 'teams' } as const;
    const before = this.state;
    this.last = caseDecider.decide(this.state, { ...stamp, command }, known);
    if ('events' in this.last)
      for (const event of this.last.events) this.state = caseDecider.evolve(this.state, { ...event, ...stamp });
    this.told = caseDecider.tells(before, this.state, known);
    return this;
  }

  get events(): readonly string[] {
    return 'events' in this.last ? this.last.events.map((one) => one.event) : [];
  }

  get refused(): Refusal | undefined {
    return 'refused' in this.last ? this.last.refused : undefined;
  }

  get convened(): Convened {
    if (this.state.status !== 'convened') throw new Error(`the case is ${this.state.status}`);
    return this.state;
  }
}

export const openCommand: CaseCommand = {
  do: 'open',
  id: 'k1',
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
  const seen = story.state.status === 'proposed' ? story.state.listVersion : -1;
  return story.ask('cleo', { do: 'agree-list', seen });
}

/** On the day, with three people ticked as here and a round open. */
export function scaling(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] }).ask('cleo', { do: 'open-scale' });
}

export function placing(who: keyof typeof people, score: number, round = 1): CaseCommand {
  const blob = sealed(textOfScore({ score, reason: `invented reason of ${who}` }));
  return { do: 'place', round, whose: { person: id(who) }, blobs: (['c1', 'c2'] as ChildId[]).map((child) => ({ child, blob })) };
}
