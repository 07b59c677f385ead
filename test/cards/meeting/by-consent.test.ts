import { expect, test } from 'vitest';
import { formFor, readForm } from '../../../cards/registry.ts';
import { administrator, chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { proposed } from '../../../cards/samples/states.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { drafted, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';
import { wordsOn } from '../words-on.ts';

/** The procedure with Stoke’s observer in it: one, with the consent of chair and family. */
const observer = stokeOnTrent.roles.find(({ key }) => key === 'observer') ?? expect.unreachable('no observer');
const procedure: Procedure = { ...known.procedure, roles: [...known.procedure.roles, observer] };
const invite = (person: keyof typeof people, more: { agreed?: true } = {}) =>
  ({ do: 'invite', invitees: [{ person: id(person), role: 'observer', ...more }] }) as const;
const agreed = { agreed: true } as const;

function story(): Story {
  const one = drafted();
  one.known = { ...known, procedure };
  return one;
}

test('an observer comes with the consent of chair and family, which the trail says, and there is one at most (ST-P4)', () => {
  const one = story();
  expect(one.ask('ada', invite('tess')).refused).toBe('no-consent');
  expect(one.ask('ada', invite('tess', agreed)).last).toMatchObject({ events: [{ event: 'listed', agreed: true }] });
  expect(one.ask('ada', invite('una', agreed)).refused).toBe('role-full');
  expect(one.ask('ada', { do: 'uninvite', person: id('tess') }).ask('ada', invite('una', agreed)).events).toEqual(['listed']);
});

test('on the day an observer walks in by the same rules (ST-P4)', () => {
  const one = story().ask('ada', { do: 'propose' });
  one.ask('cleo', { do: 'agree-list', seen: one.conference.listVersion });
  one.at = noon('2026-12-15');
  const walksIn = { do: 'walk-in', person: id('tess'), role: 'observer' } as const;
  expect(one.ask('cleo', walksIn).refused).toBe('no-consent');
  expect(one.ask('cleo', { ...walksIn, agreed: true }).events).toEqual(['walked-in']);
  expect(one.ask('cleo', { ...walksIn, person: id('una'), agreed: true }).refused).toBe('role-full');
});

test('what was agreed was agreed for the one conference: an observer does not come along to the next (ST-P4)', () => {
  const one = story().ask('ada', invite('tess', agreed)).ask('ada', { do: 'propose' });
  one.ask('cleo', { do: 'agree-list', seen: one.conference.listVersion });
  one.at = noon('2026-12-15');
  one.ask('cleo', { do: 'take-register', present: [id('sam'), id('tess')] }).ask('cleo', { do: 'close' });
  one.meeting = 'k2';
  one.ask('ada', { do: 'call', type: 'review', people: [id('sam'), id('tess')] });
  expect(one.conference.invitees.map(({ person }) => person)).toEqual([id('sam')]);
});

test.each([
  ['2026-12-11', /It is asked for by Sat 12 Dec 2026\.$/m],
  ['2026-12-13', /It is asked for by Sat 12 Dec 2026\. That has gone by: the CRM decides all the same\./],
])('the form asks for both consents, and says by when an observer is asked for: on %s (ST-P4, ST-T12)', (today, says) => {
  const state = proposed({ invitees: 3, children: 1 });
  const of = { type: 'initial', facts: [{ fact: 'conference', of: 'initial', on: dayFromIso('2026-12-15') ?? 0 }] } as const;
  const rows = deadlines(stokeOnTrent, of, dayFromIso(today) ?? 0, calendarOf(stokeOnTrent));
  const scene = { ...sampleScene(state, administrator, 'en', noon(today)), procedure: stokeOnTrent, deadlines: () => rows };
  const agency = [...scene.directory.agencies.values()].find(({ kind }) => kind === 'police')?.id ?? '';
  const ref = { form: 'invite-people', of: state.id, about: `${agency}/observer` } as const;
  const form = formFor(ref, scene) ?? expect.unreachable('no form');
  expect(wordsOn(form)).toMatch(says);
  expect(JSON.stringify(form.fields)).toContain('The CRM and the family agree');
  const person = form.fields.flatMap((one) => (one.name === 'people' && 'options' in one ? one.options : []))[0]?.value ?? chair;
  const read = (values: Record<string, string | string[]>) => readForm(ref, { people: [person], ...values }, scene, () => '');
  expect(read({})).toMatchObject({ problems: { agreed: expect.any(String) } });
  expect(read({ agreed: ['yes'] })).toMatchObject({ command: { invitees: [{ person, role: 'observer', agreed: true }] } });
});
