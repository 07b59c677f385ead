import { expect, test } from 'vitest';
import { stagesOf } from '../../../domain/access/matrix.ts';
import { stagesInOrder } from '../../../domain/access/may.ts';
import type { BareCommand, CommandName } from '../../../domain/case/case.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextAgreed, nextHeld } from '../../support/conference/deciding.ts';
import { blobOf, giving } from '../../support/conference/views-story.ts';
import { id, people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const secret = 'secret000001';

/** Something that is so of a case, and that most of its people are not to know. */
interface Secret {
  readonly before: () => Story;
  readonly happens: (story: Story) => unknown;
  readonly knownTo: readonly Name[];
  readonly about?: MeetingId;
  readonly child?: ChildId;
}

function asks(story: Story, who: Name, command: object): Story {
  story.ask(who, command as BareCommand);
  if (story.refused !== undefined) throw new Error(`${JSON.stringify(command)}: ${story.refused}`);
  return story;
}
const ask = (who: Name, command: object) => (story: Story) => asks(story, who, command);

/** Sam, who leads, and Pia and Tom are in the room; Gus is on the list and not there, and is of the core group. */
const room = () => asks(inRoom(), 'cleo', { do: 'give-action', to: id('gus'), what: 'x', why: 'y', due: '2026-12-30' });
const notAtRisk = () => decide(decide(room(), c2), c1, { outcome: 'not-at-risk', categories: [] });
const closed = () => decide(decide(room(), c1), c2).ask('cleo', { do: 'close' });
const adult = (story: Story) => asks(story, 'ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
const whole: readonly Name[] = ['ada', 'cleo', 'carl', 'una', 'stan', 'dora'];

/** The list without Gus is released, and what is on it sent. */
function released(story: Story): Story {
  const rows = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  asks(story, 'cleo', { do: 'release-list', seen: listVersionOf(rows), choices: [], off: [id('gus')] });
  asks(story, 'cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  return asks(story, 'cleo', { do: 'send-document', document: 'minutes' });
}
const halfSiblings = () => {
  const story = asks(room(), 'cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
  for (const who of ['tom', 'gus'] as const) asks(story, 'cleo', { do: 'limit-children', person: id(who), children: [c1] });
  return story;
};

const secrets: Readonly<Record<string, Secret>> = {
  'a child-in-need plan': {
    before: notAtRisk,
    happens: ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: id('tom'), words: 'x', unborn: {} }),
    knownTo: [...whole, 'tom', 'sam'],
  },
  'a private note': { before: room, happens: ask('tom', { do: 'leave-note', id: secret, text: 'x' }), knownTo: ['tom', 'cleo'] },
  'a disagreement': {
    before: closed,
    happens: ask('tom', { do: 'dissent', id: secret, child: c1, words: 'x', manager: 'yes' }),
    knownTo: ['tom', 'cleo'],
  },
  'what is recommended to another': {
    before: room,
    happens: ask('cleo', { do: 'recommend', id: secret, child: c1, owner: id('pia'), what: 'x' }),
    knownTo: ['cleo', 'pia'],
  },
  'an action of another': {
    before: room,
    happens: ask('cleo', { do: 'give-action', to: id('pia'), what: 'x', why: 'y', due: '2026-12-30' }),
    knownTo: ['cleo', 'pia', 'sam'],
  },
  'a significant change': {
    before: closed,
    happens: ask('pia', { do: 'tell-change', id: secret, kind: 'change', text: 'x' }),
    knownTo: [...whole, 'pia', 'sam'],
  },
  'a move': {
    before: closed,
    happens: ask('sam', {
      do: 'say-child-move',
      id: secret,
      child: c1,
      way: 'out',
      stay: 'permanent',
      authority: 'x',
      on: '2026-12-20',
      known: '2026-12-15',
    }),
    knownTo: [...whole, 'sam', 'pia', 'tom', 'gus'],
  },
  'that somebody of the family should not come': {
    before: () => adult(room()),
    happens: ask('tom', {
      do: 'ask-exclusion',
      id: secret,
      subject: { adult: 'p1', as: 'self' },
      wants: 'whole',
      ground: 'threat',
      evidence: false,
      words: 'x',
    }),
    knownTo: ['cleo', 'tom'],
  },
  'the report of another': {
    before: room,
    happens: ask('tom', { do: 'set-report', stage: 'with-chair', way: 'secure-mail', restricted: true }),
    knownTo: [...whole, 'tom'],
  },
  'what was sent to others': {
    before: () => decide(decide(room(), c1), c2),
    happens: released,
    knownTo: [...whole, 'sam', 'pia', 'tom', 'mina'],
  },
  'what another asks to put right in the minutes': {
    before: () => released(decide(decide(room(), c1), c2)),
    happens: ask('tom', { do: 'ask-correction', id: secret, text: 'x' }),
    knownTo: ['cleo', 'tom'],
  },
  'the number of another': {
    before: () => asks(room(), 'cleo', { do: 'open-scale' }),
    happens: ask('tom', {
      do: 'place',
      round: 1,
      whose: { person: id('tom') },
      blobs: [c1, c2].map((child) => ({ child, blob: blobOf('yes') })),
    }),
    knownTo: ['ada', 'cleo', 'tom'],
  },
  'the view of another': {
    before: () => asks(room(), 'cleo', { do: 'open-views' }),
    happens: ask('tom', giving('yes')),
    knownTo: ['ada', 'cleo', 'tom'],
  },
  'what stands in the plan of a half-sibling': {
    before: halfSiblings,
    happens: (story) => {
      asks(story, 'cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['x'], trigger: '', child: c2 });
      asks(story, 'cleo', { do: 'agree-visits', who: { person: id('sam') }, days: 7, child: c2 });
      asks(story, 'cleo', { do: 'give-action', to: id('pia'), what: 'x', why: 'y', due: '2026-12-30', child: c2 });
    },
    knownTo: [...whole, 'sam', 'pia', 'mina'],
  },
  'what was decided on a half-sibling': {
    before: halfSiblings,
    happens: (story) => decide(story, c2),
    knownTo: [...whole, 'sam', 'pia', 'mina'],
    child: c2,
  },
  'the next conference': { before: closed, happens: nextAgreed, knownTo: [...whole, 'sam', 'pia', 'tom'], about: 'k2' },
  'that the next conference was held': {
    before: () => nextAgreed(closed()),
    happens: nextHeld,
    knownTo: [...whole, 'sam', 'pia', 'tom'],
    about: 'k2',
  },
  'that the next conference is off': {
    before: () => nextAgreed(closed()),
    happens: (story) => asks(story, 'cleo', { do: 'cancel', why: 'x' }),
    knownTo: [...whole, 'sam', 'pia', 'tom'],
    about: 'k2',
  },
  'a core group': {
    before: closed,
    happens: (story) => {
      story.meeting = 'g1';
      story.at = noon('2026-12-16');
      asks(story, 'sam', { do: 'call-core-group', when: { date: '2026-12-22', time: '14:00', place: 'x' }, people: [id('gus')] });
    },
    knownTo: [...whole, 'sam', 'gus'],
    about: 'g1',
  },
  'what is to be redacted': {
    before: closed,
    happens: (story) => asks(story, 'ada', { do: 'ask-redaction', texts: ['plan/a1/what'], why: 'wrong-case' }),
    knownTo: whole,
  },
  'who is kept from it': {
    before: room,
    happens: ask('cleo', { do: 'bar', people: [id('tess')], agencies: [] }),
    knownTo: ['cleo', 'una'],
  },
  'a hold': { before: closed, happens: ask('una', { do: 'set-hold' }), knownTo: whole },
};

const texts = {
  text: 'x',
  words: 'x',
  why: 'x',
  what: 'x',
  note: secret,
  reason: 'x',
  effect: 'x',
  place: 'x',
  changed: 'x',
  line: 'x',
};
const none = {
  done: [],
  undone: [],
  blobs: [],
  agencies: [],
  takers: [],
  times: [],
  invitees: [],
  parts: [],
  not: [],
  texts: [],
};
const named = { dissent: secret, correction: secret, exclusion: secret, move: secret, change: secret, recommendation: secret };
const who = {
  to: id('pia'),
  of: id('pia'),
  person: id('pia'),
  people: [id('pia')],
  present: [id('pia')],
  whose: { person: id('pia') },
};
const days = {
  on: '2026-12-15',
  until: '2026-12-20',
  due: '2026-12-30',
  when: { date: '2027-01-12', time: '10:00', place: 'x' },
};

/** Whatever is asked, with all that anything may name. */
const wide = {
  ...texts,
  ...none,
  ...named,
  ...who,
  ...days,
  adult: 'p1',
  id: 'fresh0000001',
  document: 'minutes',
  how: 'goes-on',
  round: 1,
  seen: 0,
  takes: true,
  agreed: true,
  accepted: true,
  settled: true,
  anything: true,
  link: 'one',
  code: 'one',
  kind: 'change',
  trigger: '',
};
/** What a command reads otherwise. */
const otherwise: Readonly<Partial<Record<CommandName, object>>> = {
  'share-report': { with: {} },
  'ask-counter-sign': { manager: null },
  'ask-exclusion': { subject: { adult: 'p1', as: 'self' }, wants: 'whole', ground: 'threat', evidence: false },
  'set-household': { siblings: { 'under-five': 0, 'pre-five': 0, 'school-age': 0 }, preFive: null },
  'correct-child': { is: { born: '2019-05-04' } },
  'name-child': { entered: {}, removed: [] },
  'plan-child': {
    plan: { invited: false, comes: 'no', wish: 'unknown', reasons: [], words: '', tells: '', views: '', advocate: 'no' },
  },
  'record-request': { request: { reference: '', criterion: '', why: '' } },
};

/** What names an action, a visit or a line of the plan: of a half-sibling's each is refused as one that there is not, whatever else is asked. */
const numbered: readonly (readonly [field: string, number: string | readonly string[], commands: RegExp])[] = [
  ['action', 'a2', /action|complete$|reopen|progress|help|cannot|new-date|offer|ask-no-more|mine$/],
  ['actions', ['a2'], /^complete-several$/],
  ['visit', 'v1', /visit|say-seen/],
  ['line', 'o1', /plan-line$/],
];

/** Who has to hear what others may not, and why. */
const mayTell: Readonly<Partial<Record<CommandName, string>>> = {
  'keep-report-out': 'Its author hears that the minutes are agreed without it being kept out.',
  'read-dates': 'They are of the conference in hand: whoever is not on the next has none of it from then on.',
};

/** What a client can send: a command of the whole case says of no meeting that it is asked there. */
function sent(command: CommandName, about: MeetingId, child: ChildId): object {
  const numbers = numbered.flatMap(([field, number, of]) => (of.test(command) ? [[field, number]] : []));
  const meeting = stagesOf(command).length > stagesInOrder.length ? { meeting: about } : {};
  return { ...wide, child, children: [child], ...Object.fromEntries(numbers), ...meeting, ...otherwise[command], do: command };
}

function answer(story: Story, by: Name, command: object): string {
  const { state, last, told } = story;
  try {
    story.press(by, command as never);
    return story.refused ?? 'not refused';
  } catch (error) {
    return `threw ${error instanceof Error ? error.message.slice(0, 60) : ''}`;
  } finally {
    Object.assign(story, { state, last, told });
  }
}

test.each(Object.entries(secrets))(
  '%s is told by no refusal, whatever is asked by whoever is not to know',
  (_, { before, happens, knownTo, about = 'k1', child = c1 }) => {
    const without = before();
    const after = before();
    happens(after);
    expect(after.refused).toBeUndefined();
    without.at = after.at = Math.max(without.at, after.at);
    without.meeting = after.meeting = about;
    const readers = (Object.keys(people) as Name[]).filter((one) => !knownTo.includes(one));
    const commands = (Object.keys(rights) as CommandName[]).filter((one) => mayTell[one] === undefined);
    const found = readers.flatMap((by) =>
      commands.flatMap((name) => {
        const command = sent(name, about, child);
        const [was, is] = [without, after].map((story) => answer(story, by, command));
        return was === is ? [] : [`${by} ${name}: ${was}, then ${is}`];
      }),
    );
    expect(found).toEqual([]);
  },
);
