import { afterEach, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { charges, convene } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

test('a start with a newer calendar counts every case again, and tells the people whose open date moved', async () => {
  played = await play();
  const { id, chair } = await convene(played, charges[1]);
  const { app } = played.sandbox.bot();
  const stamp = { by: 'time', at: played.sandbox.clock.now(), via: 'time' } as const;
  // As if the case had been counted with an older calendar, by which it was due two days earlier.
  const older = { calendar: 'older', dates: { 'BU-T1': '2026-11-02' } };
  await app.streams.cases.ask(caseStream(id), { ...stamp, command: { do: 'count-dates', counted: older } });
  // Two counts are two messages, and each is drawn as the case stands when it goes: the first could read like the second.
  await played.settled();
  await app.recount();
  await chair.sees(/INV-8: a date has moved[\s\S]*was Mon 2 Nov 2026, now/);
  await played.as('marigold').sees(/a date has moved[\s\S]*was Mon 2 Nov 2026, now/);
  await played.settled();
  const before = chair.messages();
  await app.recount();
  await played.sandbox.moveTo(played.sandbox.clock.now() + 60_000);
  await played.settled();
  expect(chair.messages()).toEqual(before);
});
