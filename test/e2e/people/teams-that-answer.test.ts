import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLog } from '../../../bot/observe/log.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';
import { onAWorkingDay } from '../../support/working-day.ts';

const hour = 3_600_000;
const thornmere = '7e4a0002-0000-4000-8000-0000000000b2';
const one = (id: string, name: string, agency: string, identity: object) => ({
  id,
  name,
  agency,
  standing: [],
  identities: [identity],
});

/** Two teams: a practice on Slack with somebody who keeps things for it, and a police unit on Teams whose sergeant leads it and is not in it. */
const more = [
  one('heather', 'Heather Underhill', 'gp', { on: 'slack', org: 'T0NETHER', user: 'U0HEATHER' }),
  one('hazel', 'Hazel Copperfield', 'gp', { on: 'slack', org: 'T0NETHER', user: 'U0HAZEL' }),
  one('tobias', 'Tobias Fairweather', 'police', { on: 'teams', tenant: thornmere, user: '0b1ec700-0000-4000-8000-000000000705' }),
];
const teams = [
  { id: 'millrace', agency: 'gp', name: 'Millrace doctors', members: ['ottoline', 'hazel'], lead: 'ottoline' },
  { id: 'unit', agency: 'police', name: 'Thornmere protection unit', members: ['bram', 'sunniva'], lead: 'tobias' },
];

let played: Played;
beforeAll(async () => {
  played = await play(more as never, {}, openLog('silent'), teams as never);
  const keeps = {
    do: 'set-standings',
    person: 'heather',
    standing: [],
    ofAgency: { gp: ['practice-administrator'] },
    unit: null,
    order: null,
    backup: null,
  };
  const { directory } = played.sandbox.bot().app.streams;
  const turned = await directory.ask('directory', {
    by: 'juniper' as PersonId,
    at: played.sandbox.clock.now(),
    via: 'cli',
    command: keeps as never,
  });
  expect(turned.did).toBe('decided');
});
afterAll(() => played.stop());

/** The invitations are out, and the chair asks a team besides. */
async function teamIsAsked(team: string, role: string, reference: string): Promise<string> {
  const { cases } = played.sandbox.bot().app.streams;
  const now = played.sandbox.clock.now();
  const id = await convened({
    streams: { cases },
    now,
    chair: 'rowan',
    administrator: 'avery',
    invitees: { tamsin: 'social-worker' },
    reference,
  });
  const command = { do: 'invite-team', meeting: 'k1', team, role };
  const turned = await cases.ask(caseStream(id), { by: 'rowan' as PersonId, at: now, via: 'cli', command: command as never });
  expect(turned.did).toBe('decided');
  return id;
}
const listed = async (id: string) => {
  const state = await played.sandbox.bot().app.streams.cases.peek(caseStream(id));
  return conferenceOf(state)?.invitees.map((each) => each.person);
};
const count = (hand: Hand) => hand.messages().length;

/** One of a team takes its place, another reads who has it, where it stands; who has it gives it back, and the other says who comes, and how. */
async function answersAsATeam(first: string, second: string, name: string, id: string, reference: string): Promise<void> {
  const [one, other] = [played.as(first), played.as(second)];
  const asked = new RegExp(`Your team is asked: ${reference}`);
  for (const each of [one, other]) expect(await each.sees(asked)).not.toMatch(/Plantedplace|Child 1|Details/);
  const before = count(other);
  await one.press(/^I take it/, asked);
  await one.sees(new RegExp(`${reference}[\\s\\S]*You are invited`));
  await other.sees(new RegExp(`${reference}[\\s\\S]*${name}.* comes for your team\\. There is nothing for you to do`));
  // It is an edit of what stood there: nobody else is notified.
  expect(count(other)).toBe(before);
  expect(await listed(id)).toContain(first);
  await one.press(/^Something else/, new RegExp(reference));
  await one.submit({ answer: 'hand-back' });
  await one.submit({});
  await other.sees(new RegExp(`Your team is asked: ${reference}[\\s\\S]*I take it`));
  expect(await listed(id)).not.toContain(first);
  await other.press(/^Somebody else comes/, asked);
  expect(other.open()).toMatch(/accept the confidentiality undertaking themself/);
  await other.submit({ person: first, how: 'video' });
  await one.sees(new RegExp(`${reference}[\\s\\S]*video`, 'i'));
  expect(await listed(id)).toContain(first);
}

test('a practice on Slack answers as a team: taken, given back, and one says who comes and how', async () => {
  const id = await teamIsAsked('millrace', 'gp', 'INV-51');
  await answersAsATeam('ottoline', 'hazel', 'Ottoline', id, 'INV-51');
});

test('a police unit on Teams answers as a team: taken, given back, and one says who comes and how', async () => {
  const id = await teamIsAsked('unit', 'police', 'INV-52');
  await answersAsATeam('bram', 'sunniva', 'Bram', id, 'INV-52');
  // Its sergeant, who is told where nobody answers, has heard nothing.
  expect(played.as('tobias').messages().join('\n')).not.toContain('INV-52');
});

test('nobody of a unit answers for four working hours: it comes down to the sergeant who leads it, who sends somebody', async () => {
  await onAWorkingDay(played);
  const id = await teamIsAsked('unit', 'police', 'INV-53');
  const [sergeant, sunniva] = [played.as('tobias'), played.as('sunniva')];
  await sunniva.sees(/Your team is asked: INV-53/);
  expect(sergeant.messages().join('\n')).not.toContain('INV-53');
  const { clock } = played.sandbox;
  await played.sandbox.moveTo(clock.now() + 26 * hour);
  await sergeant.sees(/Your team is asked: INV-53[\s\S]*I take it/);
  await sergeant.press(/^Somebody else comes/, /INV-53/);
  await sergeant.submit({ person: 'sunniva', how: 'ask' });
  await sunniva.sees(/INV-53[\s\S]*You are invited/);
  expect(await listed(id)).toContain('sunniva');
});

test('whoever keeps things for the practice says who comes, gives the place to another doctor, reminds of the report and offers a room (GP-P1, GP-P3, GP-T2)', async () => {
  const id = await teamIsAsked('millrace', 'gp', 'INV-54');
  const [heather, ottoline, hazel] = ['heather', 'ottoline', 'hazel'].map((each) => played.as(each)) as [Hand, Hand, Hand];
  const card = /For your practice: INV-54/;
  expect(await heather.sees(card)).not.toMatch(/Plantedplace|Child 1/);
  await heather.press(/^Say who comes/, card);
  await heather.submit({ person: 'ottoline', how: 'ask' });
  await ottoline.sees(/INV-54[\s\S]*You are invited/);
  await heather.sees(/For your practice: INV-54[\s\S]*Ottoline[\s\S]*has not answered yet/);
  await heather.press(/^Another doctor comes/, card);
  expect(heather.open()).toMatch(/Hazel/);
  await heather.submit({ person: 'hazel' });
  await hazel.sees(/INV-54[\s\S]*You are invited/);
  await ottoline.sees(/Your invitation was withdrawn[\s\S]*You need not keep this time free/);
  expect(await listed(id)).toEqual(expect.arrayContaining(['hazel']));
  expect(await listed(id)).not.toContain('ottoline');
  await heather.sees(/For your practice: INV-54[\s\S]*The report of Hazel/);
  await heather.press(/^Remind now/, card);
  await hazel.sees(/INV-54[\s\S]*You are reminded of your report/);
  await heather.press(/^Offer a room/, card);
  await heather.submit({ seats: '10' });
  await played.as('rowan').sees(/INV-54[\s\S]*Millrace Surgery offers its premises, with room for 10 people/);
  await heather.press(/^Diary entry/, card);
  expect(heather.open()).toMatch(/online patient access/);
});
