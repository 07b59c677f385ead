import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import { cardFor, formFor } from '../../../cards/registry.ts';
import { may } from '../../../domain/access/may.ts';
import { asItStands, type CommandName, caseDecider } from '../../../domain/case/case.ts';
import { leadOf } from '../../../domain/case/people/lead.ts';
import { membersOf } from '../../../domain/case/people/members.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { everybody, known, noon, type Story, scaling } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;

function changed(name: Name, change: Partial<Person>): Directory {
  const person = known.directory.people.get(id(name)) ?? expect.unreachable(name);
  return { ...known.directory, people: new Map(known.directory.people).set(person.id, { ...person, ...change }) };
}
const moved = (name: Name) => changed(name, { memberships: [{ agency: 'surgery' as never, standing: [] }] });

/** The conference was held and is closed; tom has an action, sam leads. */
function closed(): Story {
  const story = scaling().ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-20' });
  return story.ask('cleo', { do: 'close' });
}
/** The same with a review in the draft. */
function followed(): Story {
  const story = closed();
  story.meeting = 'k2';
  return story.ask('ada', { do: 'call', type: 'review', people: everybody });
}

const access = (state: Case, who: Name, command: CommandName, directory: Directory, meeting: MeetingId = 'k1') => {
  const allowed = may(
    { do: command, meeting },
    rights[command],
    state,
    { by: id(who), at: noon('2026-12-20') },
    { ...known, directory },
  );
  return 'refused' in allowed ? allowed.refused : 'yes';
};

/** What is written down after the directory has changed. */
function noted(state: Case, directory: Directory) {
  const stamp = { by: 'time', at: noon('2026-12-20'), via: 'time' } as const;
  const decided = caseDecider.decide(state, { ...stamp, command: { do: 'note-departures' } }, { ...known, directory });
  if ('refused' in decided) throw new Error(decided.refused);
  const next = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
  return {
    events: decided.events.map((one) => one.event),
    state: next,
    told: caseDecider.tells(state, next, { ...known, directory }),
  };
}

describe.each([
  ['closed', closed],
  ['closed, and the next one called', followed],
] as const)('an employer changed in the partnership file (Q-8), the conference %s', (_, made) => {
  test.each(['sam', 'pia', 'cleo'] as const)(
    '%s may read nothing of the old employer’s case, at once and once it is noted',
    (who) => {
      const { state } = made();
      const directory = moved(who);
      const states = [state, asItStands(state, directory), noted(state, directory).state];
      for (const command of ['read-details', 'read-dates', 'read-line', 'read-action', 'give-action', 'complete'] as const) {
        for (const one of states) expect([command, access(one, who, command, directory)]).toEqual([command, 'not-yours']);
      }
    },
  );

  test('their cards are emptied, their digest no longer reads it, and whoever set it up is told', () => {
    const { state } = made();
    const directory = moved('pia');
    const after = noted(state, directory);
    expect(after.events).toEqual(['departed']);
    expect(membersOf(after.state).has(id('pia'))).toBe(false);
    const pias = after.told
      .filter(({ to }) => to === id('pia'))
      .map(({ item }) => (item.item === 'card' ? item.card : item.item));
    expect(pias).toEqual(expect.arrayContaining(['meeting', 'member']));
    expect(after.told.some(({ to, item }) => to === id('ada') && item.item === 'notice' && item.notice === 'departed')).toBe(
      true,
    );
    for (const one of [state, after.state]) {
      const scene = sceneOf(directory, one, id('pia'), noon('2026-12-20'), 'k1') ?? expect.unreachable();
      expect(cardFor('meeting', scene)).toBeNull();
      expect(formFor({ form: 'details', of: scene.state.id, meeting: 'k1' }, scene)).toBeNull();
    }
    expect(noted(after.state, directory)).toMatchObject({ events: [], told: [] });
  });

  test('nobody who has left is the lead professional; whoever comes back to the agency is again what they were', () => {
    const { state } = made();
    const away = noted(state, moved('sam')).state;
    expect(leadOf(state, buckinghamshire)).toBe(id('sam'));
    expect(leadOf(away, buckinghamshire)).toBe(id('ada'));
    const { told } = noted(state, moved('sam'));
    expect(told.some(({ to, item }) => to === id('ada') && item.item === 'card' && item.card === 'digest')).toBe(true);
    const back = noted(away, known.directory);
    expect(back.events).toEqual(['returned']);
    expect(leadOf(back.state, buckinghamshire)).toBe(id('sam'));
    expect(access(back.state, 'sam', 'read-details', known.directory)).toBe('yes');
  });
});

test('asked to the next conference for the new agency, they read of that one and of none before it', () => {
  const story = followed();
  const directory = moved('pia');
  story.known = { ...known, directory };
  story
    .ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', { do: 'uninvite', person: id('pia') })
    .ask('ada', { do: 'invite', invitees: [{ person: id('pia'), role: 'gp' }] });
  const emptied = story.told.filter(({ to, item }) => to === id('pia') && item.item === 'card' && item.meeting === 'k1');
  expect(emptied.map(({ item }) => item.item === 'card' && item.card)).toEqual(['meeting']);
  story.ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.events).toEqual(['list-agreed']);
  expect(access(story.state, 'pia', 'read-details', directory, 'k2')).toBe('yes');
  for (const command of ['read-details', 'read-line'] as const)
    expect([command, access(story.state, 'pia', command, directory, 'k1')]).toEqual([command, 'not-yours']);
  const first = sceneOf(directory, story.state, id('pia'), story.at, 'k1') ?? expect.unreachable();
  expect(cardFor('meeting', first)).toBeNull();
  const second = sceneOf(directory, story.state, id('pia'), story.at, 'k2') ?? expect.unreachable();
  expect(cardFor('meeting', second)).not.toBeNull();
  expect(membersOf(story.state).get(id('pia'))).toBe('invitee');
});
