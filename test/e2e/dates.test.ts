import { afterEach, describe, expect, test } from 'vitest';
import { type Played, play } from '../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each([
  { who: 'bram', where: 'Teams' },
  { who: 'marigold', where: 'Slack' },
])('dates in chat, on $where', ({ who }) => {
  test('“what if” works out a procedure’s dates for anybody in the directory, and stores nothing', async () => {
    played = await play();
    const person = played.as(who);
    await person.say('dates please');
    await person.sees(/No dates are open/);
    await person.press(/^What if/);
    await person.submit({ procedure: 'stoke-on-trent' });
    await person.submit({ type: 'initial', 'strategy-discussion': '2026-12-18' });
    expect(person.open()).toMatch(/Wed 13 Jan 2027/);
    expect(person.open()).toMatch(/ST-T1/);
    const streams: string[] = [];
    for await (const stream of played.sandbox.bot().app.streams.all()) streams.push(stream);
    expect(streams.filter((one) => one.startsWith('case:'))).toEqual([]);
  });

  test('no date at all, and one centuries away, are said beside the field', async () => {
    played = await play();
    const person = played.as(who);
    await person.say('hello');
    await person.sees(/What if/);
    await person.press(/^What if/);
    await person.submit({ procedure: 'ceredigion' });
    await person.submit({ type: 'initial', 'strategy-discussion': '' });
    expect(person.open()).toMatch(/at least one date/);
    await person.submit({ type: 'initial', 'strategy-discussion': '2426-12-18' });
    expect(person.open()).toMatch(/too far away/);
  });
});
