import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { renderLetter } from '../../../../bot/deliver/render-letter.ts';
import { cardFor } from '../../../../cards/registry.ts';
import { may } from '../../../../domain/access/may.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { asItStands, caseDecider } from '../../../../domain/case/case.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import { missingRoles } from '../../../../domain/case/meeting/list/needed-roles.ts';
import { departureName } from '../../../../domain/case/people/departures.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { rights } from '../../../../domain/case/slices.ts';
import { directoryDecider } from '../../../../domain/directory/directory.ts';
import { identityKey } from '../../../../domain/directory/identity.ts';
import type { Directory, Person } from '../../../../domain/directory/state.ts';
import { convened, drafted, everybody, known, noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;

function changed(name: Name, change: Partial<Person>): Directory {
  const person = known.directory.people.get(id(name)) ?? expect.unreachable(name);
  return { ...known.directory, people: new Map(known.directory.people).set(person.id, { ...person, ...change }) };
}

/** As the bot notes it once the platform says so. */
function deactivated(name: Name): Directory {
  const { identities } = known.directory.people.get(id(name)) ?? expect.unreachable(name);
  const stamp = { by: 'time', at: 0, via: 'time' } as const;
  const command = { do: 'note-deactivated', person: id(name), accounts: identities.map(identityKey) } as const;
  const decided = directoryDecider.decide(known.directory, { ...stamp, command }, null);
  if ('refused' in decided) return expect.unreachable(decided.refused.why);
  expect(decided.events).toHaveLength(1);
  return decided.events.reduce((one, event) => directoryDecider.evolve(one, { ...event, ...stamp }), known.directory);
}

/** Details and actions, each answered with the constant sentence. */
const nothing = 'not-yours,not-yours';

/** Each way of going: the directory as it is afterwards. */
const ways: Readonly<Record<string, (name: Name) => Directory>> = {
  'has left the file': (name) => changed(name, { status: 'left' }),
  'is suspended': (name) => changed(name, { status: 'suspended' }),
  'has no account that is not deactivated': deactivated,
  'is of another agency': (name) => changed(name, { memberships: [{ agency: 'surgery' as never, standing: [] }] }),
};
/** The same person, of the same agency: by another account, or by another id in the file, which leaves the person as they are. */
const stays: Readonly<Record<string, (name: Name) => Directory>> = {
  'has another account': (name) =>
    changed(name, { identities: [{ on: 'teams', tenant: 'tenant-council', user: `renamed-${name}` }] }),
  'goes by another id in the file': (name) => changed(name, { name: 'Somebody Renamed' }),
};

const answered = () => convened().ask('tom', { do: 'attend', how: 'in-person' });
function deputised(): Story {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  const said = story.convened.invitees.find((one) => one.person === id('tom'))?.answer;
  return story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: said?.answer === 'deputy' ? said.at : -1 });
}
function held(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: 'planted', why: '', due: '2027-01-04' }) as const;
const a1 = 'a1' as ActionId;
/** It was decided on both children, and the chair has released who gets what. */
function sent(): Story {
  const story = decide(decide(held(), c1), c2);
  const seen = listVersionOf(whoGetsWhat(story.convened, known.procedure, known.directory));
  return story.ask('cleo', { do: 'release-list', seen, choices: [], off: [] });
}
function called(): Story {
  const story = held();
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Hall' };
  return story.ask('sam', { do: 'call-core-group', when, people: everybody });
}

interface Part {
  readonly part: string;
  readonly who: Name;
  readonly made: () => Story;
  /** Who is told the same day that somebody has left. */
  readonly told: readonly Name[];
  /** What is so afterwards. */
  readonly is: (story: Story) => void;
}
const roles = (story: Story) => story.conference.invitees.map((one) => one.role);
const missing = (story: Story) => missingRoles(story.conference, known.procedure, story.at);
const parts: readonly Part[] = [
  {
    part: 'invited, unanswered',
    who: 'pia',
    made: convened,
    told: ['ada', 'cleo'],
    is: (story) => expect(missing(story)).toContain('police'),
  },
  {
    part: 'invited, coming',
    who: 'tom',
    made: answered,
    told: ['ada', 'cleo'],
    is: (story) => expect(roles(story)).not.toContain('school'),
  },
  {
    part: 'a deputy who was agreed',
    who: 'tess',
    made: deputised,
    told: ['ada', 'cleo'],
    is: (story) => expect(roles(story)).not.toContain('school'),
  },
  {
    part: 'chair',
    who: 'cleo',
    made: convened,
    told: ['ada'],
    is: (story) => expect(story.conference.chair).toBeNull(),
  },
  {
    part: 'minute-taker',
    who: 'mina',
    made: () => convened().ask('ada', { do: 'set-minute-taker', person: id('mina') }),
    told: ['ada'],
    is: (story) => expect(story.conference.minuteTaker).toBeNull(),
  },
  {
    part: 'who called the core group, and leads',
    who: 'sam',
    made: called,
    told: ['ada'],
    is: (story) => expect(story.conference.chair).toBeNull(),
  },
  {
    part: 'of the core group alone',
    who: 'tess',
    made: () =>
      convened()
        .ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] })
        .ask('cleo', give('tess'))
        .ask('tess', { do: 'complete', action: 'a1' as never })
        .ask('cleo', { do: 'uninvite', person: id('tess') })
        .ask('tess', { do: 'reopen', action: 'a1' as never }),
    told: ['ada', 'sam'],
    is: (story) => expect(story.convened.actions[0]?.unowned).toBe(true),
  },
  {
    part: 'here, with an action',
    who: 'tom',
    made: () => held().ask('cleo', give('tom')),
    told: ['ada', 'sam'],
    is: (story) => expect(story.convened).toMatchObject({ present: [id('sam'), id('pia')], actions: [{ unowned: true }] }),
  },
  {
    part: 'who has been sent what was decided',
    who: 'tom',
    made: sent,
    told: ['ada'],
    is: (story) => expect(story.convened.circulation.list.map((one) => one.to)).toContain(id('tom')),
  },
  {
    part: 'who has had what was decided',
    who: 'tom',
    made: () => sent().ask('tom', { do: 'confirm-received', document: 'decisions' }),
    told: ['ada'],
    is: (story) => expect(story.convened.circulation.got[id('tom')]?.decisions).toBeDefined(),
  },
  {
    part: 'who chaired one that is closed, whose minutes are not agreed',
    who: 'cleo',
    made: () => sent().ask('cleo', { do: 'close' }),
    told: ['ada'],
    is: (story) => {
      const { directory } = story.known;
      const ada = directory.people.get(id('ada')) ?? expect.unreachable();
      const about = departureName(story.state.people.away[0] ?? expect.unreachable());
      const of = { case: story.convened.id };
      const drawn = (
        [
          { letter: 'card', card: 'meeting', meeting: 'k1', ...of },
          { letter: 'notice', notice: 'departed', about, ...of },
        ] as const
      ).map((letter) => JSON.stringify(renderLetter(directory, ada, letter, new Map([[of.case, story.state]]), story.at)));
      for (const one of drawn) expect(one).toMatch(/There is no chair.*Set another chair/);
      expect(drawn.join()).not.toContain('nobody need take their place');
    },
  },
  {
    part: 'whose action is to be done by the day as it was',
    who: 'tom',
    made: () =>
      held()
        .ask('cleo', give('tom'))
        .ask('tom', { do: 'ask-new-date', action: a1, due: '2027-01-20', note: 'planted' })
        .ask('cleo', { do: 'answer-new-date', action: a1, due: '2027-01-20', agreed: false, note: 'planted' }),
    told: ['ada', 'sam'],
    is: (story) => {
      const of = story.convened.id;
      const { directory } = story.known;
      const tom = directory.people.get(id('tom')) ?? expect.unreachable();
      const letter = { letter: 'notice', case: of, notice: 'action', about: 'a1/1' } as const;
      expect(renderLetter(directory, tom, letter, new Map([[of, story.state]]), story.at)).toBeNull();
    },
  },
  {
    part: 'lead professional with an action',
    who: 'sam',
    made: () => held().ask('cleo', give('sam')),
    told: ['ada', 'cleo'],
    is: (story) => expect(sceneOf(known.directory, story.state, id('ada'), story.at, 'k1')?.lead).toBe(id('ada')),
  },
];

function noted(story: Story, directory: Directory) {
  story.known = { ...known, directory };
  const stamp = { by: 'time', at: story.at, via: 'time' } as const;
  const before = story.state;
  const decided = caseDecider.decide(before, { ...stamp, command: { do: 'note-departures' } }, story.known);
  if ('refused' in decided) throw new Error(decided.refused);
  story.state = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), before);
  return { events: decided.events, told: caseDecider.tells(before, story.state, story.known) };
}
const drawn = (story: Story, directory: Directory, who: Name) => {
  const scene = sceneOf(directory, story.state, id(who), story.at, story.meeting) ?? expect.unreachable();
  return (['meeting', 'actions', 'core-group'] as const).filter((card) => cardFor(card, scene) !== null);
};
/** Whether anything of the case opens for them: details, or an action. */
const opens = (story: Story, directory: Directory, who: Name) => {
  const state = asItStands(story.state, directory);
  const refused = (['read-details', 'read-action'] as const).flatMap((name) => {
    const asked = { do: name, meeting: story.meeting };
    const found = may(asked, rights[name], state, { by: id(who), at: story.at }, { ...known, directory });
    return 'refused' in found ? [found.refused] : [];
  });
  return refused.length < 2 ? 'opens' : refused.join();
};

const each = (all: typeof ways) => parts.flatMap((part) => Object.keys(all).map((way) => ({ ...part, way })));

test.each(each(ways))(
  '$part, who $way: who is told, what counts, whose cards are emptied, what opens',
  ({ who, made, way, told, is }) => {
    const story = made();
    const directory = ways[way]?.(who) ?? expect.unreachable();
    const had = story.state;
    expect(opens(story, directory, who), 'at once, before it is written down').toBe(nothing);
    const after = noted(story, directory);
    const notices = after.told.filter(({ item }) => item.item === 'notice');
    expect(notices.map(({ to }) => to)).toEqual(told.map(id));
    for (const { to, item, notBefore } of notices) {
      expect(notBefore).toBe(0);
      if (item.item !== 'notice') continue;
      const reader = directory.people.get(to as never) ?? expect.unreachable();
      const letter = { letter: 'notice', case: item.case, notice: item.notice, about: item.about } as const;
      const card = renderLetter(directory, reader, letter, new Map([[item.case, story.state]]), story.at);
      expect(card, `what ${to} is told`).not.toBeNull();
      expect(JSON.stringify(card)).not.toContain('planted');
    }
    is(story);
    const emptied = after.told.filter(({ to, item }) => to === id(who) && item.item === 'card');
    expect(emptied.length).toBeGreaterThan(0);
    expect(after.told).toContainEqual({
      to: id(who),
      item: expect.objectContaining({ item: 'member', role: 'ended' }),
      notBefore: 0,
    });
    expect(drawn(story, directory, who)).toEqual([]);
    expect(opens(story, directory, who)).toBe(nothing);
    expect(had).not.toBe(story.state);
  },
);

test.each(each(stays))('$part, who $way: nothing of it changes', ({ who, made, way }) => {
  const story = made();
  const directory = stays[way]?.(who) ?? expect.unreachable();
  expect(noted(story, directory)).toEqual({ events: [], told: [] });
  expect(opens(story, directory, who)).toBe('opens');
});

test('to whoever is not active nothing is drawn, of a case or of none', () => {
  const greeting = { letter: 'alert', alert: 'greeting', about: '' } as const;
  const drawnFor = (directory: Directory) => {
    const tom = directory.people.get(id('tom')) ?? expect.unreachable();
    return renderLetter(directory, tom, greeting, new Map(), noon('2026-12-15'));
  };
  expect(drawnFor(known.directory)).not.toBeNull();
  for (const status of ['left', 'suspended'] as const) expect(drawnFor(changed('tom', { status }))).toBeNull();
});

test('somebody whose deputy was agreed leaves: the deputy’s place and answer stand, and nobody is told', () => {
  for (const way of Object.values(ways)) {
    const story = deputised().ask('tess', { do: 'attend', how: 'phone' });
    expect(noted(story, way('tom')).events).toEqual([]);
    expect(story.convened.invitees.find((one) => one.person === id('tess'))?.answer).toMatchObject({ answer: 'attending' });
    expect(opens(story, way('tom'), 'tom')).toBe(nothing);
  }
});

test('while the list is with the chair they are told of an open place when two working days are left, and not before', () => {
  const proposed = (at: string) => {
    const story = convened();
    story.ask('ada', { do: 'cancel', why: 'x' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'initial', people: everybody });
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Hall' }, chair: id('cleo') });
    story.ask('ada', { do: 'propose' });
    story.at = noon(at);
    return noted(story, ways['has left the file']?.('pia') ?? expect.unreachable()).told.flatMap(({ to, item }) =>
      item.item === 'notice' ? [to] : [],
    );
  };
  expect(proposed('2026-12-10')).toEqual([id('ada')]);
  expect(proposed('2026-12-11')).toEqual([id('ada'), id('cleo')]);
});

test('where all who would be told are on leave that day, another administrator is, or the chair: a notice waits for whoever is away', () => {
  const gone = (more: Directory, away: readonly Name[], made = () => drafted().ask('ada', { do: 'propose' })) => {
    const story = made();
    story.at = noon('2026-12-02');
    const leave = { from: localDay(story.at), to: localDay(story.at) + 9, cover: null };
    const left = ways['has left the file']?.('pia') ?? expect.unreachable();
    const people = new Map(more.people).set(id('pia'), left.people.get(id('pia')) ?? expect.unreachable());
    const { told } = noted(story, { ...left, people, leaves: new Map(away.map((one) => [id(one), leave])) });
    return told.flatMap(({ to, item }) => (item.item === 'notice' ? [to] : []));
  };
  const two = changed('carl', { standing: ['administrator', 'chair'] });
  expect(gone(two, [])).toEqual([id('ada')]);
  expect(gone(two, ['ada'])).toEqual([id('ada'), id('carl')]);
  expect(gone(two, ['ada', 'carl'])).toEqual([id('ada'), id('cleo')]);
  expect(gone(known.directory, ['ada'])).toEqual([id('ada'), id('cleo')]);
  // Its chair knows nothing of a draft yet.
  expect(gone(known.directory, ['ada'], drafted)).toEqual([id('ada')]);
});
