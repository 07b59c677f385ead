import { england2023 } from '../../../domain/procedures/national/england-2023.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { childRecordsOf } from '../../../domain/returns/child-records.ts';
import type { ChildRecord } from '../../../domain/returns/record.ts';
import { known, noon, Story } from '../../support/case-story.ts';
import { c1, c2, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';

/** By England's own guidance, or as an area of it has it: enquiries begun at a discussion of 24 November 2026, a child of seven and one that is not born. */
export function english(
  type = 'initial',
  facts: Readonly<Record<string, readonly string[]>> = began,
  procedure: Procedure = england2023,
): Story {
  const story = new Story();
  story.known = { ...known, procedure };
  return story
    .ask('ada', { do: 'open', id: 'k0000invented0case1', reference: 'INV-1', procedure: procedure.key, type, facts })
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'add-child', nth: 1, child: { expected: '2027-02-01' } });
}

const began = { 'strategy-discussion': ['2026-11-24'], 'section-47-started': ['2026-11-25'] };

/** Its day, and everybody there. */
export function heldOn(story: Story, date: string): Story {
  story
    .ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('pia'), role: 'police' },
        { person: id('tom'), role: 'school' },
      ],
    })
    .ask('ada', { do: 'propose' })
    .ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon(date);
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}

/** The next one, with everybody of the last, on a day. */
export function nextOn(story: Story, type: string, date: string): Story {
  const number = Object.keys(story.state.meetings).filter((one) => one.startsWith('k')).length + 1;
  story.meeting = `k${number}`;
  story.ask('ada', { do: 'call', type, people: 'everybody' });
  story.ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon(date);
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}

export const recordsOf = (story: Story): readonly ChildRecord[] => childRecordsOf(story.state, story.known, story.at);

export function firstRecord(story: Story): ChildRecord {
  const [first] = recordsOf(story);
  if (first === undefined) throw new Error('there is no record');
  return first;
}

/** Held on 15 December: the first on a plan for neglect and emotional abuse, the second not. */
export function decided(): Story {
  const story = heldOn(english(), '2026-12-15');
  decide(story, c1, { categories: ['neglect', 'emotional'] });
  return decide(story, c2, { outcome: 'not-at-risk', categories: [] });
}
