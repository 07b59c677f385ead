import { expect, test } from 'vitest';
import { type BareCommand, caseDecider } from '../../../domain/case/case.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { shownIn } from '../../../domain/case/showing.ts';
import { convened, drafted, everybody, known, noon, openCommand, placing, Story, sealed } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const nameOf = (person: string) => person.split('-')[0];

/** Who is told of what, sorted: `tom invitation`, of a later conference `tom invitation k2`. */
function told(story: Pick<Story, 'told'>): string {
  const lines = story.told.map(({ to, item, notBefore }) => {
    const what =
      item.item === 'card'
        ? [item.card, item.meeting === 'k1' ? '' : (item.meeting ?? '-'), item.about === '' ? '' : `about ${nameOf(item.about)}`]
        : item.item === 'member'
          ? [`is ${item.role}`]
          : item.item === 'notice'
            ? [`notice ${item.notice}`, item.about === '' ? '' : `about ${nameOf(item.about)}`]
            : [];
    const hour = notBefore === 0 ? '' : `from ${new Date(notBefore).toISOString().slice(0, 16)}`;
    return [nameOf(to), ...what, hour].filter((part) => part !== '').join(' ');
  });
  return lines.toSorted().join(', ');
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
const held = 'sam hold, tom hold';

test('while a list is made and agreed', () => {
  follow(new Story(), [
    ['ada', openCommand, 'ada draft, ada is administrator'],
    ['ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } }, 'ada draft'],
    ['ada', { do: 'set-when', when, chair: id('cleo') }, 'ada draft'],
    ['ada', { do: 'invite', invitees }, 'ada draft'],
    ['ada', { do: 'propose' }, `ada draft, cleo is chair, cleo list, pia hold, ${held}`],
    ['sam', { do: 'keep-free' }, 'cleo list, sam hold'],
    ['sam', { do: 'keep-free' }, ''],
    ['cleo', { do: 'uninvite', person: id('tom') }, 'ada draft, cleo list, tom hold'],
    ['cleo', { do: 'invite', invitees: invitees.slice(2, 3) }, 'ada draft, cleo list, tom hold'],
    [
      'ada',
      { do: 'set-when', when: { ...when, date: '2026-12-16' }, chair: id('cleo') },
      `ada draft, cleo list, pia hold, ${held}`,
    ],
    [
      'cleo',
      agree,
      'ada coming, ada draft, cleo coming, cleo list, cleo room from 2026-12-16T09:00, gus digest -, gus invitation, gus is invitee, pia digest -, pia hold, pia invitation, pia is invitee, sam digest -, sam hold, sam invitation, sam is invitee, tom digest -, tom hold, tom invitation, tom is invitee',
    ],
    ['cleo', agree, ''],
  ]);
});

test('while people answer', () => {
  const asks = 'ada coming, cleo coming, cleo deputy about tom, tom digest -, tom invitation';
  follow(convened(), [
    ['tom', { do: 'attend', how: 'phone' }, 'ada coming, cleo coming, tom digest -, tom invitation'],
    ['pia', { do: 'keep-free' }, 'ada coming, cleo coming, cleo list, pia hold'],
    [
      'gus',
      { do: 'send-deputy', deputy: { name: 'Invented' } },
      'ada coming, ada newcomer about gus, cleo coming, gus digest -, gus invitation',
    ],
    ['tom', deputy, asks],
    ['cleo', { do: 'decline-deputy', of: id('tom') }, asks],
    ['tom', deputy, asks],
    [
      'cleo',
      (story) => ({ do: 'agree-deputy', of: id('tom'), seen: story.at }),
      'ada coming, cleo coming, cleo deputy about tom, tess digest -, tess invitation, tess is invitee, tom digest -, tom hold, tom invitation, tom is ended',
    ],
  ]);
});

test('on the day, and with the plan', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  const own = placing('sam', 0);
  follow(story, [
    // Somebody is here, so it is being held: the next one may be called, and the core group from the day after.
    [
      'cleo',
      { do: 'take-register', present: [id('sam'), id('pia')] },
      'ada coming, cleo coming, cleo room, sam core-group - from 2026-12-16T10:00',
    ],
    ['cleo', { do: 'take-register', present: [id('sam'), id('pia')] }, ''],
    ['cleo', { do: 'open-scale' }, 'cleo room, pia scale, sam scale'],
    ['sam', own, 'cleo room, sam scale'],
    ['sam', own, 'cleo room'],
    ['cleo', { do: 'place-room', round: 1, child: c1, blobs: [{ person: id('pia'), blob }] }, 'cleo room, pia scale'],
    ['cleo', { do: 'place', round: 1, whose: { family: 'parent-1' }, blobs: [{ child: c1, blob }] }, 'cleo room'],
    ['cleo', { do: 'reveal', seen: 4 }, 'cleo room, pia scale, sam scale'],
    ['cleo', { do: 'answer-zero', doing: 'x' }, 'cleo room, pia scale, sam scale'],
    [
      'cleo',
      { do: 'give-action', to: id('pia'), what: 'x', why: '', due: '2027-01-04' },
      'cleo actions -, pia digest -, sam digest -',
    ],
    // The lead's own is told to the chair, not to the lead, when it is left undone.
    [
      'cleo',
      { do: 'give-action', to: id('sam'), what: 'x', why: '', due: '2027-01-04' },
      'cleo actions -, cleo digest -, sam digest -',
    ],
    ['pia', { do: 'complete', action: 'a1' as ActionId }, 'cleo actions -, pia digest -, sam digest -'],
    ['sam', { do: 'complete', action: 'a2' as ActionId }, 'cleo actions -, cleo digest -, sam digest -'],
    ['sam', { do: 'read-dates' }, ''],
    [
      'ada',
      { do: 'set-chair', chair: id('carl') },
      'ada coming, ada draft, carl actions -, carl coming, carl digest -, carl is chair, carl list, carl room, cleo actions -, cleo coming, cleo digest -, cleo is ended, cleo list, cleo room',
    ],
    [
      'carl',
      { do: 'close' },
      'ada coming, ada draft, carl coming, carl digest -, carl list, carl room, gus digest -, gus invitation, pia digest -, pia hold, pia invitation, pia scale, sam digest -, sam hold, sam invitation, sam scale, tom digest -, tom hold, tom invitation',
    ],
  ]);
});

test('of the next conference in the case, with cards of its own', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  follow(story, [
    ['ada', { do: 'call', type: 'review', people: everybody }, 'ada coming, ada draft k2, cleo coming'],
    ['ada', { do: 'set-when', when: { ...when, date: '2027-03-16' }, chair: id('carl') }, 'ada draft k2'],
    // Until the invitations are out everybody is still of the one before it.
    ['ada', { do: 'propose' }, 'ada draft k2, carl is chair, carl list k2, pia hold k2, sam hold k2, tom hold k2'],
    [
      'carl',
      agree,
      'ada coming k2, ada draft k2, carl coming k2, carl list k2, carl room k2 from 2027-03-16T09:00, cleo is ended, gus digest -, gus invitation k2, pia digest -, pia hold k2, pia invitation k2, sam core-group -, sam digest -, sam hold k2, sam invitation k2, tom digest -, tom hold k2, tom invitation k2',
    ],
    // Called off, it leaves everybody where they were: with the one before it.
    [
      'carl',
      { do: 'cancel', why: 'x' },
      'ada coming k2, ada draft k2, ada notice cancelled about k2, carl coming k2, carl is ended, carl list k2, carl room k2 from 2027-03-16T09:00, cleo is chair, gus digest -, gus invitation k2, gus notice cancelled about k2, pia digest -, pia hold k2, pia invitation k2, pia notice cancelled about k2, sam core-group -, sam digest -, sam hold k2, sam invitation k2, sam notice cancelled about k2, tom digest -, tom hold k2, tom invitation k2, tom notice cancelled about k2',
    ],
  ]);
});

test('every live card there is, of both conferences', () => {
  const story = convened().ask('gus', { do: 'send-deputy', deputy: { name: 'Invented' } });
  const cards = () =>
    shownIn(story.state, known).map(({ to, card, meeting, about }) => `${nameOf(to)} ${card} ${meeting}${about && ' about'}`);
  expect(cards().join(', ')).toBe(
    'ada draft k1, cleo list k1, sam hold k1, pia hold k1, tom hold k1, sam invitation k1, pia invitation k1, tom invitation k1, gus invitation k1, ada coming k1, cleo coming k1, ada newcomer k1 about, cleo room k1, sam digest undefined, pia digest undefined, tom digest undefined, gus digest undefined',
  );
  expect(shownIn(drafted().state, known).map(({ card }) => card)).toEqual(['draft']);
  expect(shownIn(new Story().state, known)).toEqual([]);
});

test('a chair who is also whose case it is has one card of who is coming', () => {
  const story = convened();
  const { opening } = story.state;
  if (opening.status !== 'open') throw new Error('not open');
  const both = { ...story.state, opening: { ...opening, convenor: id('cleo') } };
  expect(shownIn(both, known).filter(({ card }) => card === 'coming')).toHaveLength(1);
});

test('nobody is told of a case that is not there, nor where nothing happened', () => {
  const { state } = convened();
  expect(caseDecider.tells(state, state, known)).toEqual([]);
  expect(caseDecider.tells(new Story().state, { ...new Story().state }, known)).toEqual([]);
});
