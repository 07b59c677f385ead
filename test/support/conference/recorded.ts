import type { CaseEvent } from '../../../domain/case/case.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { Story } from '../case-story.ts';
import { id } from '../invented-partnership.ts';

/** What is written of a story from now on, as its trail has it. */
export function recorded(story: Story): readonly (CaseEvent & Stamp)[] {
  const events: (CaseEvent & Stamp)[] = [];
  const press = story.press.bind(story);
  story.press = (who, command) => {
    press(who, command);
    const stamp = { by: who === 'time' ? who : id(who), at: story.at, via: 'teams' } as const;
    if ('events' in story.last) events.push(...story.last.events.map((one) => ({ ...one, ...stamp })));
    return story;
  };
  return events;
}
