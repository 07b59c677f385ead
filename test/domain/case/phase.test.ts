import { describe, expect, test } from 'vitest';
import type { BareCommand } from '../../../domain/case/case.ts';
import { turningsOf } from '../../../domain/case/turnings.ts';
import type { Instant } from '../../../domain/ids.ts';
import { convened, drafted, known, placing, type Story, scaling } from '../../support/case-story.ts';
import { phasesBesideReports } from '../../support/conference/phases-beside-reports.ts';
import { id, people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const phases = (story: Story, who: Name, at: Instant = story.at) =>
  phasesBesideReports(story.conference, id(who), known, at).map(({ phase, about }) =>
    about === '' ? phase : `${phase}/${about}`,
  );
/** Whose card comes down by what has just been done; and whose is only edited. */
const told = (story: Story, comesDown: boolean) =>
  story.told
    .filter(({ item }) => item.item === 'card' && item.card === 'meeting' && (item.comesDown === true) === comesDown)
    .map(({ to }) => Object.entries(people).find(([, one]) => one === to)?.[0] ?? '')
    .toSorted();
const start = Date.parse('2026-12-15T10:00:00Z');
const hour = 3_600_000;

describe('what one person has of one conference', () => {
  test('from the draft to the answer', () => {
    const story = drafted();
    expect(phases(story, 'ada')).toEqual(['draft']);
    expect([...phases(story, 'cleo'), ...phases(story, 'sam')]).toEqual([]);
    story.ask('ada', { do: 'propose' });
    expect(phases(story, 'ada')).toEqual(['with-chair']);
    expect(phases(story, 'cleo')).toEqual(['list']);
    expect([phases(story, 'sam'), phases(story, 'gus')]).toEqual([['hold'], []]);
    story.ask('sam', { do: 'keep-free' });
    expect(phases(story, 'sam')).toEqual(['kept']);
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    expect([phases(story, 'ada'), phases(story, 'cleo')]).toEqual([['sent'], ['coming']]);
    expect([phases(story, 'sam'), phases(story, 'gus'), phases(story, 'tess')]).toEqual([['invitation'], ['invitation'], []]);
    story.ask('sam', { do: 'attend', how: 'phone' });
    expect(phases(story, 'sam')).toEqual(['receipt']);
  });

  test('an invitation is not asked about after the start, nor of whoever is here', () => {
    const story = convened();
    expect(phases(story, 'gus', start - 1)).toEqual(['invitation']);
    expect(phases(story, 'gus', start)).toEqual(['receipt']);
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect([phases(story, 'sam'), phases(story, 'gus')]).toEqual([['receipt'], ['invitation']]);
  });

  test('the chair has the room from an hour before the start, or with the register; the deputies that wait, and who is coming, go on', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    expect(phases(story, 'cleo')).toEqual([`deputy/${id('tom')}`, 'coming']);
    expect(phases(story, 'cleo', start - hour - 1)).toEqual([`deputy/${id('tom')}`, 'pre-flight', 'coming']);
    expect(phases(story, 'cleo', start - hour)).toEqual(['room', `deputy/${id('tom')}`, 'pre-flight', 'coming']);
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    expect(phases(story, 'cleo')[0]).toBe('room');
  });

  test('whoever is here places; then it follows what becomes of the round', () => {
    const story = scaling();
    const [first] = story.convened.present;
    const who = (Object.keys(people) as Name[]).find((one) => id(one) === first) ?? 'sam';
    expect(phases(story, who)[0]).toBe('scale/1');
    story.ask(who, placing(who, 5));
    expect(phases(story, who)[0]).toBe('placed');
    const round = story.convened.rounds[0];
    story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
    expect(phases(story, who)[0]).toBe('placed');
    story.ask('cleo', { do: 'open-scale' });
    expect(phases(story, who)[0]).toBe('scale/2');
  });

  test('an administrator who is invited has both in one card; so has one who chairs', () => {
    const conference = { ...convened().conference, convenor: id('sam') };
    const of = (at: Instant) => phasesBesideReports(conference, id('sam'), known, at).map((one) => one.phase);
    expect(of(start - 1)).toEqual(['invitation', 'pre-flight', 'sent']);
    expect(of(start)).toEqual(['sent', 'receipt']);
    const chaired = { ...conference, convenor: id('cleo') };
    expect(phasesBesideReports(chaired, id('cleo'), known, start - 2 * hour).map((one) => one.phase)).toEqual([
      'pre-flight',
      'coming',
    ]);
  });

  test('nobody to chair is asked of the administrator', () => {
    const conference = { ...convened().conference, chair: null };
    expect(phasesBesideReports(conference, id('ada'), known, start).map((one) => one.phase)).toEqual(['no-chair']);
  });
});

describe('what comes down, and what is edited', () => {
  const steps: readonly (readonly [
    what: string,
    Name,
    (story: Story) => BareCommand,
    down: readonly Name[],
    edited: readonly Name[],
  ])[] = [
    ['the list goes to the chair', 'ada', () => ({ do: 'propose' }), ['cleo', 'pia', 'sam', 'tom'], ['ada', 'carl']],
    ['the time is kept', 'sam', () => ({ do: 'keep-free' }), [], ['cleo', 'sam']],
    ['it cannot be', 'pia', () => ({ do: 'cannot-keep-free' }), [], ['ada', 'cleo', 'pia']],
    [
      'the list is agreed: who pressed has the card where it is, whoever waited for it hears',
      'cleo',
      ({ conference }) => ({ do: 'agree-list', seen: conference.listVersion }),
      ['ada', 'gus', 'pia', 'sam', 'tom'],
      ['carl', 'cleo'],
    ],
    ['an answer', 'sam', () => ({ do: 'attend', how: 'phone' }), [], ['ada', 'cleo', 'sam']],
    ['a deputy', 'tom', () => ({ do: 'send-deputy', deputy: { person: id('tess') } }), ['cleo'], ['ada', 'tom']],
    ['a deputy not agreed to', 'cleo', () => ({ do: 'decline-deputy', of: id('tom') }), ['tom'], ['ada', 'cleo']],
    ['a newcomer', 'pia', () => ({ do: 'send-deputy', deputy: { name: 'Invented' } }), ['ada'], ['cleo', 'pia']],
    [
      'the register: whoever joins by phone is asked whether they are alone',
      'cleo',
      () => ({ do: 'take-register', present: [id('sam'), id('gus')] }),
      ['sam'],
      ['ada', 'cleo', 'gus'],
    ],
    ['the scale', 'cleo', () => ({ do: 'open-scale' }), ['gus', 'sam'], ['cleo']],
    ['a number', 'sam', () => placing('sam', 5), [], ['cleo', 'sam']],
    [
      'the reveal',
      'cleo',
      ({ convened: { rounds } }) => ({ do: 'reveal', seen: rounds[0]?.status === 'open' ? rounds[0].version : -1 }),
      [],
      ['cleo', 'gus', 'sam'],
    ],
    ['a further round', 'cleo', () => ({ do: 'open-scale' }), ['gus', 'sam'], ['cleo']],
    ['the register emptied again', 'cleo', () => ({ do: 'take-register', present: [] }), [], ['ada', 'cleo', 'gus', 'sam']],
  ];

  test('step by step', () => {
    const story = drafted();
    for (const [what, who, command, down, edited] of steps) {
      story.ask(who, command(story));
      expect(story.refused, what).toBeUndefined();
      expect([told(story, true), told(story, false)], what).toEqual([down, edited]);
    }
  });

  test('that it is cancelled is on everybody’s card, and brings none down: a message of its own tells them, once', () => {
    const story = convened().ask('ada', { do: 'cancel', why: 'invented' });
    expect(told(story, true)).toEqual([]);
    expect(told(story, false)).toEqual(['ada', 'cleo', 'gus', 'pia', 'sam', 'tom']);
    expect(phases(story, 'gus')).toEqual(['receipt']);
  });

  test('a time that is moved asks again to keep it, whether it was kept or not', () => {
    const story = drafted().ask('ada', { do: 'propose' }).ask('sam', { do: 'keep-free' });
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-16', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    expect(told(story, true)).toEqual(['pia', 'sam', 'tom']);
  });
});

describe('what the clock alone changes', () => {
  const gone = Date.parse('2026-12-16T00:00:00Z');
  /** Nobody has answered: two working days before, and on the last. */
  const before = ['2026-12-11', '2026-12-14'].map((day) => ({ at: Date.parse(`${day}T09:00:00Z`), comesDown: true }));

  /** The family's next task is due on 8 December: the line says so from the morning after. */
  const family = { at: Date.parse('2026-12-09T00:00:00Z') };

  test('the chair’s card comes down an hour before the start; an invitee’s is edited at the start; the keepers’ when the day has gone by', () => {
    const { conference } = convened();
    expect(turningsOf(conference, id('cleo'), known)).toEqual([
      family,
      ...before,
      { at: start - hour, comesDown: true },
      { at: start },
      { at: gone },
    ]);
    expect(turningsOf(conference, id('gus'), known)).toEqual([{ at: start }]);
    expect(turningsOf(conference, id('ada'), known)).toEqual([family, ...before, { at: start }, { at: gone }]);
    expect(turningsOf(conference, id('carl'), known)).toEqual([]);
    expect(turningsOf(drafted().conference, id('gus'), known)).toEqual([]);
  });

  test('told with every change, and taken back when the register is taken or it is cancelled', () => {
    const turnings = (story: Story, who: Name) =>
      story.told.flatMap(({ to, item }) =>
        to === id(who) && item.item === 'card' && item.card === 'meeting' ? [item.turnings] : [],
      );
    const story = convened();
    expect(turnings(story, 'cleo')).toEqual([
      [family, ...before, { at: start - hour, comesDown: true }, { at: start }, { at: gone }],
    ]);
    expect(turnings(story, 'gus')).toEqual([[{ at: start }]]);
    // Where nobody else writes the minutes, they are the chair's once the day has gone by, until it is closed.
    expect(turnings(story.ask('cleo', { do: 'take-register', present: [id('sam')] }), 'cleo')).toEqual([[{ at: gone }]]);
    expect(turnings(story.ask('cleo', { do: 'close' }), 'cleo')).toEqual([undefined]);
    const minuted = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
    expect(turnings(minuted.ask('cleo', { do: 'take-register', present: [id('sam')] }), 'cleo')).toEqual([undefined]);
    expect(turnings(convened().ask('ada', { do: 'cancel', why: 'invented' }), 'gus')).toEqual([undefined]);
  });

  test('every phase that a person can have changes at no other instant', () => {
    const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    for (const who of Object.keys(people) as Name[]) {
      const at = turningsOf(story.conference, id(who), known).map((one) => one.at);
      for (let now = start - 3 * hour; now <= start + 3 * hour; now += hour / 4) {
        const changes = phases(story, who, now).join() !== phases(story, who, now - 1).join();
        expect(!changes || at.includes(now), `${who} at ${now}`).toBe(true);
      }
    }
  });
});

test('a time that is to be kept free is not asked about once it has come, and the card is edited then', () => {
  const story = drafted().ask('ada', { do: 'propose' });
  expect([phases(story, 'sam', start - 1), phases(story, 'sam', start)]).toEqual([['hold'], ['kept']]);
  expect(turningsOf(story.conference, id('sam'), known)).toEqual([{ at: start }]);
});

test('a digest is edited when a meeting starts that its reader was asked to', () => {
  const story = convened();
  const turnings = (one: Story) =>
    one.told.flatMap(({ to, item }) =>
      item.item === 'card' && item.card === 'digest' && to === id('tom') ? [item.turnings ?? []] : [],
    );
  expect(turnings(story)).toEqual([[{ at: start }]]);
  expect(turnings(story.ask('tom', { do: 'attend', how: 'phone' }))).toEqual([[{ at: start }]]);
  expect(turnings(story.ask('cleo', { do: 'cancel', why: 'invented' }))).toEqual([[]]);
});
