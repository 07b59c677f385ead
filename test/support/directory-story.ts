import type { Via } from '../../domain/decider.ts';
import type { DirectoryCommand, DirectoryRefusal } from '../../domain/directory/command.ts';
import { directoryDecider } from '../../domain/directory/directory.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { inventedDirectory } from './invented-partnership.ts';

/** The invented partnership, changed by one command after another. */
export class DirectoryStory {
  state: Directory = inventedDirectory();
  at: Instant = 0;

  /** What came of it: a reason, or the names of its events. */
  ask(by: string, command: DirectoryCommand, via: Via = 'slack'): DirectoryRefusal['why'] | readonly string[] {
    const stamp = { by: by as PersonId, at: this.at, via } as const;
    const decided = directoryDecider.decide(this.state, { ...stamp, command }, null);
    if ('refused' in decided) return decided.refused.why;
    for (const event of decided.events) this.state = directoryDecider.evolve(this.state, { ...event, ...stamp });
    return decided.events.map((one) => one.event);
  }

  person(id: string): Person | undefined {
    return this.state.people.get(id as PersonId);
  }
}
