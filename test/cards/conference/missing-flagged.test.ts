import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor, formFor } from '../../../cards/registry.ts';
import type { Agency } from '../../../domain/directory/state.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { procedure } from '../../../domain/procedures/registry.ts';
import { convened, drafted, known, noon, openCommand, type Story } from '../../support/case-story.ts';
import { c1, decide, inRoom } from '../../support/conference/deciding.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Who = keyof typeof people;
const at = (date: string) => ({ date, time: '10:00', place: 'Invented Hall' });
const under = (story: Story, key: string): Story => {
  story.known = { ...story.known, procedure: procedure(key) ?? expect.unreachable() };
  return story;
};
const scene = (story: Story, who: Who) => {
  const { procedure: of, directory } = story.known;
  const found = sceneOf(directory, story.state, id(who), story.at, story.meeting) ?? expect.unreachable();
  return { ...found, procedure: of };
};
const card = (story: Story, who: Who) => JSON.stringify(cardFor('meeting', scene(story, who)));
const form = (name: 'coming' | 'decisions' | 'details' | 'pre-flight', story: Story, who: Who) =>
  JSON.stringify(formFor({ form: name as 'details', of: scene(story, who).state.id }, scene(story, who)));

const propose = (story: Story) => story.ask('ada', { do: 'propose' });
const agree = (story: Story) => story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
const hold = (story: Story) => {
  story.at = Math.max(story.at, (story.conference.when?.startsAt ?? 0) + 3_600_000);
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
};
const late = (key: string) => {
  const story = under(convened(), key);
  return story.ask('ada', { do: 'move', when: at('2027-01-14'), why: 'invented', seen: story.convened.revision });
};

/** A conference that lacks the date its limit is counted from. */
function withoutStart(): Story {
  const draft = drafted();
  return draft.ask('ada', { do: 'describe', reference: openCommand.reference, type: openCommand.type, facts: {} });
}

/** In Forth Valley, on a day in the holidays of the school's area. */
function inHolidays(): Story {
  const story = under(propose(drafted()), 'forth-valley');
  const school = 'school' as AgencyId;
  const agencies = new Map(known.directory.agencies);
  agencies.set(school, { ...(agencies.get(school) as Agency), areas: ['Falkirk'] });
  const terms = [{ area: 'Falkirk', from: '2026-08-18', to: '2026-12-04' }];
  story.known = { ...story.known, directory: { ...known.directory, agencies, terms } };
  return story;
}

/** On the day, and one of those here has not accepted the undertaking. */
function unbound(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.press('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
}

/** What is missing, what is read of it and by whom, and what is done all the same. */
const missing: readonly (readonly [
  what: string,
  story: () => Story,
  read: (story: Story) => string,
  says: RegExp,
  then: (story: Story) => Story,
])[] = [
  [
    'a date to count from, in a draft',
    withoutStart,
    (story) => card(story, 'ada'),
    /The date this is counted from is missing/,
    propose,
  ],
  [
    'a date to count from, to the chair',
    () => propose(withoutStart()),
    (story) => card(story, 'cleo'),
    /The date this is counted from is missing/,
    agree,
  ],
  [
    'the notice that the procedure wants',
    () => {
      const story = drafted();
      story.at = noon('2026-12-10');
      return propose(story);
    },
    (story) => card(story, 'cleo'),
    /Short notice/,
    agree,
  ],
  [
    'a day within the limit, and why',
    () => propose(drafted().ask('ada', { do: 'set-when', when: at('2027-01-14'), chair: id('cleo') })),
    (story) => card(story, 'cleo'),
    /Its day is past a time limit.*Say why/,
    agree,
  ],
  [
    'somebody’s word that it may be late',
    () => late('stoke-on-trent'),
    (story) => card(story, 'ada'),
    /asked to authorise the delay/,
    hold,
  ],
  [
    'the chair’s word to a delay',
    () => late('buckinghamshire'),
    (story) => card(story, 'ada'),
    /asked whether they agree to the delay/,
    hold,
  ],
  [
    'a plan until then',
    () => late('stoke-on-trent'),
    (story) => card(story, 'cleo'),
    /asked whether a short-term plan is in place/,
    hold,
  ],
  ['the chair’s word on a tie', convened, (story) => card(story, 'ada'), /has not said yet whether they have a tie/, hold],
  [
    'a role that is needed',
    () => propose(drafted().ask('ada', { do: 'uninvite', person: id('pia') })),
    (story) => card(story, 'cleo'),
    /Police \(.*Put on the list/,
    agree,
  ],
  ['who speaks for a school in its holidays', inHolidays, (story) => card(story, 'cleo'), /who speaks for the school/, agree],
  ['every report', convened, (story) => card(story, 'cleo'), /Reports: 0 of \d sent/, hold],
  ['an undertaking', unbound, (story) => card(story, 'cleo'), /undertaking/, (story) => story.ask('cleo', { do: 'close' })],
  [
    'a quorum',
    () => inRoom(under(convened(), 'stoke-on-trent').known.procedure),
    (story) => card(story, 'cleo'),
    /quorum/,
    (story) => decide(story, c1),
  ],
  [
    'a plan and a core group for a child at risk',
    () => decide(inRoom(under(convened(), 'ceredigion').known.procedure), c1),
    (story) => form('decisions', story, 'cleo'),
    /Still missing for a child at risk/,
    (story) => story.ask('cleo', { do: 'close' }),
  ],
];

test('whatever is missing is said to whoever can see to it, and holds up nothing (Q-12)', () => {
  for (const [what, tell, read, says, then] of missing) {
    const story = tell();
    expect.soft(read(story), what).toMatch(says);
    const done = then(story);
    expect.soft(done.refused, what).toBeUndefined();
    expect.soft(done.events, what).not.toEqual([]);
  }
});
