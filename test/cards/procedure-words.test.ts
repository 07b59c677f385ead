import { describe, expect, test } from 'vitest';
import { homeCard } from '../../cards/home/home-card.ts';
import type { Card, Form } from '../../cards/model.ts';
import { digestCard } from '../../cards/plan/digest-card.ts';
import { formFor } from '../../cards/registry.ts';
import { administrator, chair, guests } from '../../cards/samples/partnership.ts';
import { registered, revealed } from '../../cards/samples/rounds.ts';
import { sampleReader, sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { ActionId } from '../../domain/case/plan/action.ts';
import type { DutyStage } from '../../domain/case/plan/duties.ts';
import type { PersonId } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../domain/procedures/stoke-on-trent.ts';
import { convened, noon } from '../support/case-story.ts';
import { id } from '../support/invented-partnership.ts';
import { drawn } from './drawn.ts';
import { buttonsOn, wordsOn } from './words-on.ts';

const size = { invitees: 3, children: 1 };
const first = guests[0] ?? chair;
const scene = (procedure: Procedure, state: Conference, me: PersonId) => ({
  ...sampleScene({ ...state, procedure: procedure.key }, me, 'en'),
  procedure,
});
const words = (what: Card | Form | null) => (what === null ? '' : wordsOn(what));
const details = (procedure: Procedure, state: Conference = states.invited(size), me = first) =>
  words(formFor({ form: 'details', of: state.id, meeting: 'k1' }, scene(procedure, state, me)));
const room = (procedure: Procedure, state: Conference) => drawn('room', '', scene(procedure, state, chair));

describe('a procedure without a scale', () => {
  const without = [forthValley, stokeOnTrent, ceredigion];

  test('has it opened by the chair all the same, and by nobody else', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    story.known = { ...story.known, procedure: { ...buckinghamshire, scale: { ...buckinghamshire.scale, on: false } } };
    expect(story.ask('sam', { do: 'open-scale' }).refused).toBe('not-yours');
    expect(story.ask('cleo', { do: 'open-scale' }).events).toEqual(['scale-opened']);
  });

  test.each(without)('$key: the room does not mention it before the register, and offers it quietly after', (procedure) => {
    const before = room(procedure, states.answered(size));
    expect(words(before)).not.toMatch(/scale|number|line/i);
    expect(buttonsOn(before ?? expect.unreachable())).toContain('Give an action');
    const after = room(procedure, registered(size));
    expect(words(after).match(/scale/gi)).toHaveLength(2);
    expect(buttonsOn(after ?? expect.unreachable())).toEqual(expect.arrayContaining(['Use the scale', 'Give an action']));
    expect(buttonsOn(after ?? expect.unreachable())).not.toContain('Open the scale');
    expect(details(procedure)).not.toMatch(/scale/i);
  });

  test('with one it is offered, by its own name; what was revealed is still read where it was switched off since, and goes on', () => {
    expect(buttonsOn(room(buckinghamshire, registered(size)) ?? expect.unreachable())).toContain('Open the scale');
    expect(details(buckinghamshire)).toContain('A place on the safety judgement scale, from 0 to 10');
    const shown = buttonsOn(
      room(
        stokeOnTrent,
        revealed(size, () => 5),
      ) ?? expect.unreachable(),
    );
    expect(shown).toContain('Open the line');
    expect(shown).toContain('Open a further round');
  });
});

test('"anything new?" is asked where the procedure asks it (BU-R1)', () => {
  expect(words(room(buckinghamshire, states.answered(size)))).toContain('anything new');
  for (const other of [forthValley, stokeOnTrent, ceredigion])
    expect(words(room(other, states.answered(size)))).not.toContain('anything new');
});

test('"what will I be asked?" speaks of a view to those alone whose role is asked for one', () => {
  const state = states.invited(size);
  const as = (role: string) => ({ ...state, invitees: state.invitees.map((one) => ({ ...one, role })) });
  expect(details(stokeOnTrent, as('police'))).toContain('has suffered significant harm');
  expect(details(stokeOnTrent, as('observer'))).not.toContain('has suffered significant harm');
});

test('a school reads that whoever comes for it can commit its resources (BU-P3)', () => {
  const state = states.invited(size);
  const as = (role: string) => ({ ...state, invitees: state.invitees.map((one) => ({ ...one, role })) });
  expect(details(buckinghamshire, as('school'))).toMatch(
    /You are invited as: School or college, with authority to commit resources/,
  );
  expect(details(buckinghamshire, as('police'))).not.toMatch(/commit resources/);
});

test('whoever gives a view reads that they are to know how far they may decide, where the procedure says so (ST-P17)', () => {
  const state = states.invited(size);
  const as = (role: string) => ({ ...state, invitees: state.invitees.map((one) => ({ ...one, role })) });
  const said = 'Know before you come how far you may decide for your agency.';
  expect(details(stokeOnTrent, as('police'))).toContain(said);
  for (const other of [details(stokeOnTrent, as('observer')), details(forthValley, as('police'))])
    expect(other).not.toContain(said);
});

test('a report is asked of those who cannot come where the procedure asks for it even then', () => {
  expect(details(stokeOnTrent)).toContain('Send a written report, even if you cannot come.');
  expect(details(forthValley)).toContain('If you cannot come, send it all the same, or say that there will be none.');
});

test('whoever writes a report reads that they are to be ready to read it out and have a duty to share, and who deputises, where the procedure has it so (CE-P2, CE-P5)', () => {
  const state = states.invited(size);
  const as = (role: string) => ({ ...state, invitees: state.invitees.map((one) => ({ ...one, role })) });
  const said = [
    'Be ready to read your report out, and share all that is relevant: there is a duty to.',
    'If you cannot, ask a senior colleague to come instead, whom the Chair agrees.',
  ];
  for (const one of said) {
    expect(details(ceredigion, as('police'))).toContain(one);
    for (const other of [stokeOnTrent, forthValley, buckinghamshire]) expect(details(other, as('police'))).not.toContain(one);
  }
  expect(details(stokeOnTrent, as('police'))).toContain('send a well-briefed deputy of your agency');
  // Of whoever is asked for none.
  expect(details({ ...ceredigion, roles: stokeOnTrent.roles }, as('observer'))).not.toContain(said[0]);
});

describe('the words of the procedure', () => {
  test.each([
    [
      buckinghamshire.key,
      buckinghamshire,
      'Child Protection Conference',
      'Review Conference',
      'Independent Chair',
      'Social worker',
    ],
    [
      forthValley.key,
      forthValley,
      'Child Protection Case Conference (CPCC)',
      'Review Child Protection Case Conference (CPCC)',
      'Chair',
      'Lead Professional',
    ],
    [
      stokeOnTrent.key,
      stokeOnTrent,
      'Initial Child Protection Conference (ICPC)',
      'Child Protection Review Conference (CPRC)',
      'Conference and Review Manager (CRM)',
      'Lead worker',
    ],
    [
      ceredigion.key,
      ceredigion,
      'Child Protection Conference',
      'Review Child Protection Conference',
      'Independent Chair',
      'Key Worker',
    ],
  ] as const)(
    '%s: conference, review, chair and lead in the details, the draft and the home',
    (_, procedure, conference, review, heads, leads) => {
      const all = details(procedure);
      expect(all).toContain(`Conference: ${conference} (Initial)`);
      expect(all).toContain(`${heads}: Omar Sample`);
      expect(all).toContain(`${leads}: Ada Sample`);
      expect(details(procedure, { ...states.invited(size), type: 'review' })).toContain(`Conference: ${review} (Review)`);
      const draft = drawn('draft', '', scene(procedure, { ...states.fullDraft(size), type: 'review' }, administrator));
      expect(words(draft)).toContain(`${review}, Review`);
      const home = homeCard(sampleReader(chair, 'en'), [{ ...states.invited(size), procedure: procedure.key }]);
      expect(words(home)).toContain(`you are the ${procedure.words.chair.en}`);
    },
  );

  test.each([
    [buckinghamshire, 'Minute-taker'],
    [forthValley, 'Minute-taker'],
    [stokeOnTrent, 'Conference and Panel Coordinator, Safeguarding Unit'],
    [ceredigion, 'Child Protection Administrator'],
  ])(
    '$key: whoever writes the record stands in the details as the procedure calls them, and nobody where nobody does',
    (procedure, word) => {
      const state = states.invited(size);
      expect(details(procedure, { ...state, minuteTaker: administrator })).toContain(`${word}: Nia`);
      expect(details(procedure, state)).not.toContain(`${word}:`);
    },
  );

  test('nobody is called the lead who only convened', () => {
    const unled = { ...scene(buckinghamshire, states.invited(size), first), lead: administrator };
    expect(words(formFor({ form: 'details', of: 'k-sample', meeting: 'k1' }, unled))).not.toContain('Social worker: Nia');
  });

  test.each([
    ['overdue-3', 'Next the lead worker is told'],
    ['lead', 'You are told as lead worker or Conference and Review Manager (CRM)'],
  ] as const satisfies [DutyStage, string][])('the digest names whom %s is about', (stage, said) => {
    const state = { ...states.withActions(size), procedure: 'stoke-on-trent', goesBy: 'stoke-on-trent' };
    const duty = { case: state.id, action: 'a1' as ActionId, stage, reference: state.reference };
    const card = digestCard({
      ...sampleReader(first, 'en'),
      cases: new Map([[state.id, state]]),
      duties: [duty],
      unanswered: [],
    });
    expect(words(card)).toContain(said);
  });
});
