import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convened } from '../support/convened.ts';
import type { Hand } from '../support/hands.ts';
import { type Played, play } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';

const each = 15;
const tenant = '7e4a0002-0000-4000-8000-0000000000b2';
const nth = (at: number) => String(at + 1).padStart(2, '0');

/** Thirty more invented people: half on Teams, half on Slack. */
const thirty = [
  ...Array.from({ length: each }, (_, at) => ({
    id: `constable-${nth(at)}`,
    name: `Constable Invented ${nth(at)}`,
    agency: 'police',
    standing: [],
    identities: [{ on: 'teams' as const, tenant, user: `0b1ec700-0000-4000-8000-0000000001${nth(at)}` }],
  })),
  ...Array.from({ length: each }, (_, at) => ({
    id: `teacher-${nth(at)}`,
    name: `Teacher Invented ${nth(at)}`,
    agency: 'school',
    standing: [],
    identities: [{ on: 'slack' as const, org: 'T0ALDER', user: `U0TEACH${nth(at)}` }],
  })),
];
const names = thirty.map((one) => one.id);
const roles = Object.fromEntries(thirty.map(({ id, agency }) => [id, agency]));

let played: Played;
afterEach(() => played.stop());

/**
 * What everybody does at the same moment, each from their own screen; the slowest acknowledgement in ms. The disk is busy for the first
 * half second, or until all have come, so that they really wait together: this one process plays all thirty and both platforms, and would
 * come one by one.
 */
async function atOnce(does: (hand: Hand, at: number) => Promise<unknown>): Promise<number> {
  const disk = new DatabaseSync(join(played.folder, 'quorate.db'));
  disk.exec('BEGIN IMMEDIATE');
  const free = pause(500)
    .then(untilIdle)
    .then(() => disk.close());
  const took = await Promise.all(
    names.map(async (name, at) => {
      const hand = played.as(name);
      const start = performance.now();
      await does(hand, at);
      return performance.now() - start;
    }),
  );
  await free;
  return Math.max(...took);
}

/** This process has nothing left to do but to wait for the disk; a second later it is let go all the same. */
async function untilIdle(): Promise<void> {
  const began = performance.now();
  let busy = 1;
  while (busy > 0.5 && performance.now() - began < 1_000) {
    const before = performance.eventLoopUtilization();
    await pause(50);
    busy = performance.eventLoopUtilization(before).utilization;
  }
}

/** How many times the case was written to: each append tells the chair's card once. */
async function appendsTelling(): Promise<number> {
  const ledger = await openLedger(played.folder);
  const told = (await ledger.events('person:rowan')).filter((one) => one.event === 'told' && one.item?.card === 'meeting').length;
  await ledger.close();
  return told;
}

describe('thirty people at once, on both platforms', () => {
  test('press and place: each acknowledged inside 3 s, all stored, none twice, few appends', async () => {
    played = await play(thirty);
    const { cases } = played.sandbox.bot().app.streams;
    const now = played.sandbox.clock.now();
    const id = await convened({ streams: { cases }, now, chair: 'rowan', administrator: 'avery', invitees: roles });
    for (const name of names) await played.as(name).sees(/You are invited/);

    const before = await appendsTelling();
    expect(await atOnce((hand) => hand.press(/I'll be there/))).toBeLessThan(3000);
    expect((await appendsTelling()) - before).toBeLessThan(15);
    for (const name of names) await played.as(name).sees(/You have accepted the confidentiality undertaking/);
    await played.as('rowan').sees(/who is coming[\s\S]*30/);

    const stamp = { by: 'rowan' as never, at: now, via: 'cli' } as const;
    await cases.ask(caseStream(id), { ...stamp, command: { do: 'take-register', meeting: 'k1', present: names as never } });
    await cases.ask(caseStream(id), { ...stamp, command: { do: 'open-scale', meeting: 'k1' } });
    for (const name of names) await played.as(name).sees(/The scale is open/);
    for (const name of names) await played.as(name).press(/^Place/);
    const beforePlaces = await appendsTelling();
    const filled = (at: number) => ({ 'score-c1': String(at % 11), 'reason-c1': `reason ${at}` });
    expect(await atOnce((hand, at) => hand.submit(filled(at)))).toBeLessThan(3000);
    expect((await appendsTelling()) - beforePlaces).toBeLessThan(15);

    const state = conferenceOf(await cases.peek(caseStream(id)));
    if (state?.status !== 'convened') throw new Error(state?.status);
    expect(state.invitees.filter((one) => one.answer.answer === 'attending')).toHaveLength(30);
    const round = state.rounds.at(-1);
    if (round?.status !== 'open') throw new Error('no open round');
    expect(new Set(round.placed.map((one) => JSON.stringify(one.whose))).size).toBe(30);
    expect(round.placed).toHaveLength(30);

    const ledger = await openLedger(played.folder);
    const events = await ledger.events(caseStream(id));
    await ledger.close();
    for (const event of ['answered', 'undertaking-accepted', 'placed']) {
      const by = events.filter((one) => one.event === event).map((one) => one.by);
      expect(by.toSorted(), event).toEqual(names.toSorted());
    }
    expect([...played.sandbox.slack.troubles(), ...played.sandbox.teams.troubles()]).toEqual([]);
  }, 120_000);
});
