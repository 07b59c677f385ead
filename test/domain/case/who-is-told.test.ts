import { expect, test } from 'vitest';
import { type BareCommand, caseDecider } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { shownIn } from '../../../domain/case/showing.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Turning } from '../../../domain/tell.ts';
import { convened, drafted, everybody, known, noon, openCommand, placing, Story, sealed } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const nameOf = (person: string) => person.split('-')[0];

/**
 * Who is told of what, sorted: `tom meeting`, of a later conference `tom meeting k2`; `down` where it comes down, and `edited at` or `down at`
 * when it becomes another one by time alone.
 */
function told(story: Pick<Story, 'told'>): string {
  const lines = story.told.map(({ to, item, notBefore }) => {
    const what =
      item.item === 'card'
        ? [
            item.card,
            item.meeting === 'k1' ? '' : (item.meeting ?? '-'),
            item.comesDown ? 'down' : '',
            // A digest's are those of its meetings, see phase.test.ts.
            ...(item.card === 'digest' ? [] : turns(item.turnings ?? [])),
          ]
        : item.item === 'member'
          ? [`is ${item.role}`]
          : item.item === 'notice'
            ? [`notice ${item.notice}`, item.about === '' ? '' : `about ${nameOf(item.about)}`]
            : item.item === 'notices'
              ? [`notices ${item.notice}`]
              : [];
    const hour = notBefore === 0 || notBefore === Number.MAX_SAFE_INTEGER ? '' : `from ${minute(notBefore)}`;
    return [nameOf(to), ...what, hour].filter((part) => part !== '').join(' ');
  });
  return lines.toSorted().join(', ');
}

const minute = (at: Instant) => new Date(at).toISOString().slice(0, 16);
const turning = ({ at, comesDown }: Turning) => `${comesDown ? 'down' : 'edited'} at ${minute(at)}`;

/** A list that waits is told of each working day: of so many the last alone stands there. */
function turns(all: readonly Turning[]): readonly string[] {
  const many = all.filter(({ comesDown }) => comesDown);
  const last = many.at(-1);
  if (many.length < 5 || last === undefined) return all.map(turning);
  return [
    turning(many[0] ?? last),
    `${many.length - 1} more to ${minute(last.at)}`,
    ...all.filter((one) => !one.comesDown).map(turning),
  ];
}

const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
const invitees = [
  { person: id('sam'), role: 'social-worker' },
  { person: id('pia'), role: 'police' },
  { person: id('tom'), role: 'school' },
  { person: id('gus'), role: 'gp' },
];
const c1 = 'c1' as ChildId;
const blob = sealed('{"score":3,"reason":""}');
const deputy = { do: 'send-deputy', deputy: { person: id('tess') } } as const;

/** Each step with everybody who is told of it. */
type Step = readonly [who: Name, command: BareCommand | ((story: Story) => BareCommand), told: string];

function follow(story: Story, steps: readonly Step[]): void {
  for (const [who, command, expected] of steps) {
    const asked = typeof command === 'function' ? command(story) : command;
    story.ask(who, asked);
    expect(story.refused, asked.do).toBeUndefined();
    expect(told(story), `${who}: ${asked.do}`).toBe(expected);
  }
}

const agree = (story: Story): BareCommand => ({ do: 'agree-list', seen: story.conference.listVersion });

test('while a list is made and agreed', () => {
  const backup = 'down at 2026-12-01T16:00 10 more to 2026-12-15T09:00 edited at 2026-12-15T10:00';
  const start = 'edited at 2026-12-15T10:00';
  const later = 'edited at 2026-12-16T10:00';
  // From eight days before on, notice is short: whoever sets it up reads so (BU-T10).
  const waits = backup.replace(' edited', ' edited at 2026-12-07T00:00 edited').concat(' edited at 2026-12-16T00:00');
  const wednesday = 'down at 2026-12-01T16:00 11 more to 2026-12-16T09:00 edited at 2026-12-16T10:00';
  const wednesdayWaits = wednesday.replace(' edited', ' edited at 2026-12-08T00:00 edited').concat(' edited at 2026-12-17T00:00');
  follow(new Story(), [
    ['ada', openCommand, 'ada is administrator, ada meeting down, team:unit is administrator'],
    ['ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } }, 'ada meeting'],
    ['ada', { do: 'set-when', when, chair: id('cleo') }, 'ada meeting edited at 2026-12-07T00:00 edited at 2026-12-16T00:00'],
    ['ada', { do: 'invite', invitees }, 'ada meeting edited at 2026-12-07T00:00 edited at 2026-12-16T00:00'],
    [
      'ada',
      { do: 'propose' },
      `ada meeting ${waits}, carl meeting ${backup} from 2026-12-01T16:00, cleo is chair, cleo meeting down ${waits}, pia meeting down ${start}, sam meeting down ${start}, tom meeting down ${start}`,
    ],
    ['sam', { do: 'keep-free' }, `cleo meeting ${waits}, sam meeting ${start}`],
    ['sam', { do: 'keep-free' }, ''],
    [
      'cleo',
      { do: 'uninvite', person: id('tom') },
      `ada meeting ${waits}, cleo meeting ${waits}, tom meeting, tom notice withdrawn about k1/7/1797328800000`,
    ],
    [
      'cleo',
      { do: 'invite', invitees: invitees.slice(2, 3) },
      `ada meeting ${waits}, cleo meeting ${waits}, tom meeting down ${start}, tom notices withdrawn`,
    ],
    [
      'ada',
      { do: 'set-when', when: { ...when, date: '2026-12-16' }, chair: id('cleo') },
      `ada meeting ${wednesdayWaits}, carl meeting ${wednesday} from 2026-12-01T16:00, cleo meeting ${wednesdayWaits}, pia meeting down ${later}, sam meeting down ${later}, tom meeting down ${later}`,
    ],
    [
      'cleo',
      agree,
      'ada meeting down edited at 2026-12-10T00:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-16T10:00 edited at 2026-12-17T00:00, carl meeting from 2026-12-01T16:00, cleo meeting edited at 2026-12-10T00:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 down at 2026-12-16T09:00 edited at 2026-12-16T10:00 edited at 2026-12-17T00:00, gus digest -, gus is invitee, gus meeting down edited at 2026-12-16T10:00, pia digest -, pia is invitee, pia meeting down edited at 2026-12-16T10:00, sam digest -, sam is invitee, sam meeting down edited at 2026-12-10T00:00 edited at 2026-12-16T10:00, tom digest -, tom is invitee, tom meeting down edited at 2026-12-16T10:00',
    ],
    ['cleo', agree, ''],
  ]);
});

test('while people answer', () => {
  const answered = 'tom digest -, tom meeting edited at 2026-12-15T10:00';
  const asks = `ada meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting down edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, ${answered}`;
  const declined =
    'ada meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, tom digest -, tom meeting down edited at 2026-12-15T10:00';
  follow(convened(), [
    [
      'tom',
      { do: 'attend', how: 'phone' },
      'ada meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, tom digest -, tom meeting edited at 2026-12-15T00:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00',
    ],
    [
      'pia',
      { do: 'keep-free' },
      'ada meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, pia meeting edited at 2026-12-15T10:00',
    ],
    [
      'gus',
      { do: 'send-deputy', deputy: { name: 'Invented' } },
      'ada meeting down edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, gus digest -, gus meeting edited at 2026-12-15T10:00',
    ],
    ['tom', deputy, asks],
    ['cleo', { do: 'decline-deputy', of: id('tom') }, declined],
    ['tom', deputy, asks],
    [
      'cleo',
      (story) => ({ do: 'agree-deputy', of: id('tom'), seen: story.at }),
      'ada meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, cleo meeting edited at 2026-12-09T00:00 down at 2026-12-11T09:00 down at 2026-12-14T09:00 down at 2026-12-15T09:00 edited at 2026-12-15T10:00 edited at 2026-12-16T00:00, tess digest -, tess is invitee, tess meeting down edited at 2026-12-15T10:00, tess notices withdrawn, tom digest -, tom is ended, tom meeting down edited at 2026-12-15T10:00',
    ],
  ]);
});

test('on the day, and with the plan', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  const own = placing('sam', 0);
  // Nobody else writes the minutes: from that midnight on they are the chair's.
  follow(story, [
    // Somebody is here, so it is being held: the next one may be called, and the core group from the day after.
    [
      'cleo',
      { do: 'take-register', present: [id('sam'), id('pia')] },
      'ada meeting, ada review - down at 2027-02-22T09:00 down at 2027-03-01T09:00 edited at 2027-03-16T00:00 down at 2027-03-16T09:00 from 2027-02-15T09:00, cleo core-group - from 2027-01-08T09:00, cleo meeting edited at 2026-12-16T00:00, cleo review - edited at 2027-03-16T00:00 down at 2027-03-16T09:00 from 2027-03-01T09:00, pia digest -, pia meeting edited at 2026-12-15T10:00, sam core-group - down at 2026-12-22T09:00 down at 2027-01-08T09:00 from 2026-12-16T10:00, sam digest -, sam meeting edited at 2026-12-15T10:00, una core-group - from 2027-01-08T09:00, una review - edited at 2027-03-16T00:00 down at 2027-03-16T09:00 from 2027-03-01T09:00',
    ],
    ['cleo', { do: 'take-register', present: [id('sam'), id('pia')] }, ''],
    [
      'cleo',
      { do: 'open-scale' },
      'cleo meeting edited at 2026-12-16T00:00, pia meeting down edited at 2026-12-15T10:00, sam meeting down edited at 2026-12-15T10:00',
    ],
    ['sam', own, 'cleo meeting edited at 2026-12-16T00:00, sam meeting edited at 2026-12-15T10:00'],
    ['sam', own, 'cleo meeting edited at 2026-12-16T00:00'],
    [
      'cleo',
      { do: 'place-room', round: 1, child: c1, blobs: [{ person: id('pia'), blob }] },
      'cleo meeting edited at 2026-12-16T00:00, pia meeting edited at 2026-12-15T10:00',
    ],
    [
      'cleo',
      { do: 'place', round: 1, whose: { family: 'parent-1' }, blobs: [{ child: c1, blob }] },
      'cleo meeting edited at 2026-12-16T00:00',
    ],
    [
      'cleo',
      { do: 'reveal', seen: 4 },
      'cleo meeting edited at 2026-12-16T00:00, pia meeting edited at 2026-12-15T10:00, sam meeting edited at 2026-12-15T10:00',
    ],
    [
      'cleo',
      { do: 'answer-zero', doing: 'x' },
      'cleo meeting edited at 2026-12-16T00:00, pia meeting edited at 2026-12-15T10:00, sam meeting edited at 2026-12-15T10:00',
    ],
    [
      'cleo',
      { do: 'give-action', to: id('pia'), what: 'x', why: '', due: '2027-01-04' },
      // The lead's card of the core group offers the way to change an action, once there is one. The chair's counts what the plan has.
      'cleo actions - edited at 2027-01-05T00:00, cleo digest -, cleo meeting edited at 2026-12-16T00:00, pia digest -, sam core-group - down at 2026-12-22T09:00 down at 2027-01-08T09:00 from 2026-12-16T10:00, sam digest -',
    ],
    // The lead's own is told to the chair, not to the lead, when it is left undone.
    [
      'cleo',
      { do: 'give-action', to: id('sam'), what: 'x', why: '', due: '2027-01-04' },
      'cleo actions - edited at 2027-01-05T00:00, cleo digest -, cleo meeting edited at 2026-12-16T00:00, sam digest -',
    ],
    [
      'pia',
      { do: 'complete', action: 'a1' as ActionId },
      'cleo actions - edited at 2027-01-05T00:00, cleo digest -, pia digest -, sam digest -',
    ],
    [
      'sam',
      { do: 'complete', action: 'a2' as ActionId },
      'cleo actions -, cleo digest -, sam core-group - down at 2026-12-22T09:00 down at 2027-01-08T09:00 from 2026-12-16T10:00, sam digest -',
    ],
    ['sam', { do: 'read-dates' }, ''],
    [
      'ada',
      { do: 'set-chair', chair: id('carl') },
      'ada meeting, ada notices action, ada notices chair-changed, carl actions -, carl core-group - from 2027-01-08T09:00, carl digest -, carl is chair, carl meeting edited at 2026-12-16T00:00, carl notice chair-changed about k1/carl, carl notices action, carl notices chair-changed, carl review - edited at 2027-03-16T00:00 down at 2027-03-16T09:00 from 2027-03-01T09:00, cleo actions -, cleo core-group - from 2027-01-08T09:00, cleo digest -, cleo is ended, cleo meeting, cleo notice chair-changed about k1/carl, cleo notices action, cleo notices chair-changed, cleo review - edited at 2027-03-16T00:00 down at 2027-03-16T09:00 from 2027-03-01T09:00, sam notices action',
    ],
    [
      'carl',
      { do: 'close' },
      'ada meeting, carl digest -, carl meeting, gus digest -, gus meeting, pia digest -, pia meeting, sam digest -, sam meeting, tom digest -, tom meeting',
    ],
  ]);
});

test('of the next conference in the case, with cards of its own', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  follow(story, [
    [
      'ada',
      { do: 'call', type: 'review', people: everybody },
      'ada meeting, ada meeting k2 down, ada review - from 2027-03-16T09:00, cleo meeting, cleo review - from 2027-03-16T09:00, una review - from 2027-03-16T09:00',
    ],
    [
      'ada',
      { do: 'set-when', when: { ...when, date: '2027-03-16' }, chair: id('carl') },
      'ada meeting k2 edited at 2027-03-08T00:00 edited at 2027-03-17T00:00, ada review - from 2027-03-16T09:00, cleo review - from 2027-03-16T09:00, una review - from 2027-03-16T09:00',
    ],
    // Until the invitations are out everybody is still of the one before it.
    [
      'ada',
      { do: 'propose' },
      'ada meeting k2 down at 2026-12-15T16:00 62 more to 2027-03-16T09:00 edited at 2027-03-08T00:00 edited at 2027-03-16T10:00 edited at 2027-03-17T00:00, carl is chair, carl meeting k2 down down at 2026-12-15T16:00 62 more to 2027-03-16T09:00 edited at 2027-03-08T00:00 edited at 2027-03-16T10:00 edited at 2027-03-17T00:00, pia meeting k2 down edited at 2027-03-16T10:00, sam meeting k2 down down at 2026-12-15T16:00 62 more to 2027-03-16T09:00 edited at 2027-03-16T10:00, tom meeting k2 down edited at 2027-03-16T10:00, una meeting k2 down down at 2026-12-15T16:00 62 more to 2027-03-16T09:00',
    ],
    [
      'carl',
      agree,
      'ada meeting k2 down down at 2026-12-16T09:00 edited at 2027-03-10T00:00 down at 2027-03-12T09:00 down at 2027-03-15T09:00 edited at 2027-03-16T10:00 edited at 2027-03-17T00:00, carl core-group - from 2027-01-08T09:00, carl meeting k2 down at 2026-12-15T16:00 62 more to 2027-03-16T09:00 edited at 2027-03-10T00:00 edited at 2027-03-16T10:00 edited at 2027-03-17T00:00, cleo core-group - from 2027-01-08T09:00, cleo is ended, gus digest -, gus meeting k2 down edited at 2027-03-16T10:00, pia digest -, pia meeting k2 down edited at 2027-03-16T10:00, sam core-group - down at 2026-12-22T09:00 down at 2027-01-08T09:00, sam digest -, sam meeting k2 down down at 2026-12-15T16:00 62 more to 2027-03-16T09:00 edited at 2027-03-10T00:00 edited at 2027-03-16T10:00, tom digest -, tom meeting k2 down edited at 2027-03-16T10:00',
    ],
    // Called off, it leaves everybody where they were: with the one before it.
    [
      'carl',
      { do: 'cancel', why: 'x' },
      'ada meeting k2, ada notice cancelled about k2, carl core-group - from 2027-01-08T09:00, carl is ended, carl meeting k2, cleo core-group - from 2027-01-08T09:00, cleo is chair, gus digest -, gus meeting k2, gus notice cancelled about k2, pia digest -, pia meeting k2, pia notice cancelled about k2, sam core-group - down at 2026-12-22T09:00 down at 2027-01-08T09:00, sam digest -, sam meeting k2, sam notice cancelled about k2, tom digest -, tom meeting k2, tom notice cancelled about k2, una meeting k2',
    ],
  ]);
});

test('every live card there is, of both conferences', () => {
  const story = convened().ask('gus', { do: 'send-deputy', deputy: { name: 'Invented' } });
  const cards = () => shownIn(story.state, known).map(({ to, card, meeting }) => `${nameOf(to)} ${card} ${meeting}`);
  expect(cards().join(', ')).toBe(
    'ada meeting k1, cleo meeting k1, sam meeting k1, pia meeting k1, tom meeting k1, gus meeting k1, sam digest undefined, pia digest undefined, tom digest undefined, gus digest undefined',
  );
  expect(shownIn(drafted().state, known).map(({ to, card }) => `${nameOf(to)} ${card}`)).toEqual(['ada meeting']);
  expect(shownIn(new Story().state, known)).toEqual([]);
});

test('a chair who is also whose case it is has one card of the conference', () => {
  const story = convened();
  const { opening } = story.state;
  if (opening.status !== 'open') throw new Error('not open');
  const both = { ...story.state, opening: { ...opening, convenor: id('cleo') } };
  expect(shownIn(both, known).filter(({ to, card }) => to === id('cleo') && card === 'meeting')).toHaveLength(1);
});

test('nobody is told of a case that is not there, nor where nothing happened', () => {
  const { state } = convened();
  expect(caseDecider.tells(state, state, known)).toEqual([]);
  expect(caseDecider.tells(new Story().state, { ...new Story().state }, known)).toEqual([]);
});
