import { expect } from 'vitest';
import { type CaseCommand, type CaseEvent, caseDecider, sentenceOf } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { Ask, Stamp } from '../../../domain/decider.ts';
import { known, openCommand, Story } from '../case-story.ts';
import { id } from '../invented-partnership.ts';

/** People by the first part of their id, so that a sentence is short. */
const name = (person: string) => person.split('-')[0] ?? '';

/** A whole case as its trail tells it: everything that can happen to one does. */
export class Told extends Story {
  readonly lines: string[] = [];

  override press(...[who, command]: Parameters<Story['press']>): this {
    super.press(who, command);
    if ('refused' in this.last) throw new Error(`${command.do}: ${this.last.refused}`);
    this.say(this.last.events, { by: who === 'time' ? who : id(who), at: this.at, via: 'teams' });
    return this;
  }

  /** By the bot itself. */
  time(command: CaseCommand, directory = known.directory): this {
    const ask: Ask<CaseCommand> = { by: 'time', at: this.at, via: 'time', command };
    const decided = caseDecider.decide(this.state, ask, { ...known, directory });
    if ('refused' in decided) throw new Error(`${command.do}: ${decided.refused}`);
    this.state = decided.events.reduce((state, event) => caseDecider.evolve(state, { ...event, ...ask }), this.state);
    return this.say(decided.events, ask);
  }

  private say(events: readonly CaseEvent[], { by, at, via }: Stamp): this {
    this.lines.push(...events.map((event) => sentenceOf({ ...event, by, at, via }, name)));
    return this;
  }
}

/** The directory in which something about this person has changed. */
export function without(who: Parameters<typeof id>[0], change: object) {
  const person = known.directory.people.get(id(who)) ?? expect.unreachable();
  return { ...known.directory, people: new Map(known.directory.people).set(person.id, { ...person, ...change }) };
}

export const when = { date: '2026-12-15', time: '10:00', place: 'Secret Hall' };
/** A conference whose list is agreed, and everything that led there. */
export function madeAndAgreed(): Told {
  const story = new Told()
    .ask('ada', openCommand)
    .ask('ada', { do: 'describe', reference: 'INV-2', type: 'pre-birth', facts: openCommand.facts })
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'add-child', nth: 1, child: { born: '2020-05-04' } })
    .ask('ada', { do: 'remove-child', child: 'c2' as ChildId })
    .ask('ada', { do: 'set-when', when, chair: id('carl') })
    .ask('ada', { do: 'set-chair', chair: id('cleo') })
    .ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] })
    .ask('ada', { do: 'invite', invitees: (['tom', 'pia', 'gus'] as const).map((one) => ({ person: id(one), role: 'school' })) })
    .ask('ada', { do: 'uninvite', person: id('gus') })
    .ask('ada', { do: 'propose' })
    .ask('sam', { do: 'cannot-keep-free' })
    .ask('sam', { do: 'keep-free' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}
