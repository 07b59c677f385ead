import { expect, test } from 'vitest';
import { sceneOf } from '../../bot/click/scene.ts';
import { cardFor } from '../../cards/registry.ts';
import type { BareCommand } from '../../domain/case/case.ts';
import type { FamilyId } from '../../domain/case/conference/day/shape.ts';
import type { AdultId, ChildId } from '../../domain/case/family/shape.ts';
import { ratifiedVersion } from '../../domain/case/meeting/scale/round.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Instant } from '../../domain/ids.ts';
import { drafted, known, placing, type Story } from '../support/case-story.ts';
import { adultPlan, childPlan } from '../support/conference/family-story.ts';
import { id, people } from '../support/invented-partnership.ts';

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];
const start = Date.parse('2026-12-15T10:00:00Z');

/** What somebody's card of the conference would be at an instant. */
function cardOf(state: Case, who: Name, now: Instant): string {
  const scene = sceneOf(known.directory, state, id(who), now, 'k1');
  return JSON.stringify(scene === null ? null : cardFor('meeting', scene));
}

const seen = ({ convened: { rounds, register } }: Story) =>
  rounds[0]?.status === 'open' ? ratifiedVersion(rounds[0], register) : -1;
const steps: readonly (readonly [Name, (story: Story) => BareCommand])[] = [
  ['ada', () => ({ do: 'describe', reference: 'INV-2', type: 'initial', facts: { 'section-47-started': ['2026-11-27'] } })],
  ['ada', () => ({ do: 'add-child', nth: 2, child: { born: '2021-03-04' } })],
  ['ada', () => ({ do: 'remove-child', child: 'c3' as ChildId })],
  ['ada', () => ({ do: 'propose' })],
  ['ada', () => ({ do: 'set-minute-taker', person: id('mina') })],
  ['pia', () => ({ do: 'cannot-keep-free' })],
  ['sam', () => ({ do: 'keep-free' })],
  ['ada', () => ({ do: 'uninvite', person: id('pia') })],
  ['ada', () => ({ do: 'invite', invitees: [{ person: id('pia'), role: 'police' }] })],
  ['ada', () => ({ do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('carl') })],
  ['ada', () => ({ do: 'set-chair', chair: id('cleo') })],
  ['cleo', ({ conference }) => ({ do: 'agree-list', seen: conference.listVersion })],
  ['sam', () => ({ do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1' as ChildId] } })],
  ['cleo', () => ({ do: 'plan-child', child: 'c1' as ChildId, plan: childPlan })],
  ['sam', () => ({ do: 'plan-adult', adult: 'p1' as AdultId, plan: adultPlan })],
  ['sam', () => ({ do: 'tick-tasks', done: ['p1/adult-leaflet'], undone: [] })],
  ['sam', () => ({ do: 'attend', how: 'in-person' })],
  ['gus', () => ({ do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', speaks: 'school', noConcern: true, line: '' })],
  ['tom', () => ({ do: 'send-deputy', deputy: { person: id('tess') } })],
  ['cleo', () => ({ do: 'decline-deputy', of: id('tom') })],
  ['pia', () => ({ do: 'send-deputy', deputy: { name: 'Invented Colleague' } })],
  ['tom', () => ({ do: 'attend', how: 'phone' })],
  ['sam', () => ({ do: 'change-on-the-day', to: 'late' })],
  ['cleo', () => ({ do: 'take-register', present: [id('sam'), id('tom'), id('gus')] })],
  ['cleo', () => ({ do: 'ask-parents', informed: ['p1' as AdultId], explained: [], uneasy: [] })],
  ['sam', () => ({ do: 'accept-undertaking' })],
  ['cleo', () => ({ do: 'walk-in', person: id('tess'), role: 'school' })],
  ['cleo', () => ({ do: 'undertaking-signed', people: [id('gus'), id('tess')] })],
  ['cleo', () => ({ do: 'set-here', person: id('gus'), as: { how: 'video', speaksFor: [] }, left: null })],
  ['gus', () => ({ do: 'say-alone', alone: false })],
  ['gus', () => ({ do: 'say-alone', alone: true })],
  ['cleo', () => ({ do: 'take-family', here: ['p1', 'p1/solicitor'] as FamilyId[] })],
  ['mina', () => ({ do: 'family-undertaking', accepted: ['p1'] as FamilyId[] })],
  ['mina', () => ({ do: 'family-left', who: 'p1/solicitor' as FamilyId, left: '13:10' })],
  ['mina', () => ({ do: 'mark-points', done: ['introductions'], undone: [] })],
  ['cleo', () => ({ do: 'mark-points', done: [], undone: ['introductions'] })],
  ['mina', () => ({ do: 'note-heard', self: ['p1' as AdultId], spokenFor: [], own: [], read: [] })],
  ['cleo', () => ({ do: 'set-here', person: id('tess'), as: {}, left: '13:20' })],
  ['cleo', () => ({ do: 'enter-sheet', times: { register: '10:05', scale: null, decision: null } })],
  ['cleo', () => ({ do: 'open-scale' })],
  ['cleo', () => ({ do: 'cancel-round', round: 1 })],
  ['cleo', () => ({ do: 'open-scale' })],
  ['sam', () => placing('sam', 5, 2)],
  ['tom', () => placing('tom', 0, 2)],
  ['cleo', () => ({ do: 'take-register', present: [id('sam'), id('tom')] })],
  ['cleo', (story) => ({ do: 'reveal', seen: seen(story) })],
  ['cleo', () => ({ do: 'answer-zero', round: 1, doing: 'invented step' })],
  ['cleo', () => ({ do: 'open-scale' })],
];

test('whatever changes what somebody’s card would show tells them, or happens at an instant they were told of', () => {
  const story = drafted();
  const turnings = new Map<Name, readonly Instant[]>();
  let changes = 0;
  for (const [nth, [who, command]] of steps.entries()) {
    const before = story.state;
    // The answers come before the start; what follows is of the day.
    story.at = nth < 22 ? story.at + 1000 : Math.max(start, story.at + 1000);
    story.ask(who, command(story));
    const what = `step ${nth}: ${story.events.join()}`;
    expect(story.refused, what).toBeUndefined();
    for (const name of names) {
      const told = story.told.find(({ to, item }) => to === id(name) && item.item === 'card' && item.card === 'meeting');
      const changed = cardOf(before, name, story.at) !== cardOf(story.state, name, story.at);
      if (changed) changes++;
      expect(!changed || told !== undefined, `${name} at ${what}`).toBe(true);
      if (told?.item.item === 'card')
        turnings.set(
          name,
          (told.item.turnings ?? []).map((one) => one.at),
        );
    }
    for (const name of names)
      for (const now of [
        start - 36_000_000,
        start - 3_600_001,
        start - 3_600_000,
        start - 1,
        start,
        start + 50_400_000,
        start + 86_400_000,
      ]) {
        const still = (turnings.get(name) ?? []).some((at) => at > now - 1 && at <= now);
        const same = cardOf(story.state, name, now - 1) === cardOf(story.state, name, now);
        expect(same || still, `${name} after ${what} at ${now}`).toBe(true);
      }
  }
  expect(changes).toBeGreaterThan(60);
}, 60_000);
