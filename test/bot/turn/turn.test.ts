import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { type TurnOptions, turns } from '../../../bot/turn/turn.ts';
import type { Ask, Decider } from '../../../domain/decider.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import type { Tell } from '../../../domain/tell.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

/** A list of words; a word already there is a receipt, 'no' is refused, 'throw' is a programmer's error. */
type Word = { readonly event: 'said'; readonly word: string };
type Words = readonly string[];
type Say = { readonly say: string };
/** Everybody is named by a word, and told of it. */
const tellOf = (word: string): Tell => ({
  to: word as PersonId,
  item: { item: 'member', case: 't' as CaseId, role: 'invitee' },
  notBefore: 0,
});
const words: Decider<Words, Say, Word, 'no', null, Tell> = {
  initial: [],
  decide(state, { command }) {
    if (command.say === 'throw') throw new Error('a mistake');
    if (command.say === 'no') return { refused: 'no' };
    return { events: state.includes(command.say) ? [] : [{ event: 'said', word: command.say }] };
  },
  evolve: (state, event) => [...state, event.word],
  tells: (before, after) => after.slice(before.length).map(tellOf),
  wake: (state) => (state.includes('wake') ? 5 : null),
};

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let stream: StreamId;
let n = 0;
beforeAll(async () => {
  place = await sealedSqlite();
  store = await place.open();
});
afterAll(() => place.remove());
beforeEach(() => {
  stream = `case:t${++n}`;
});

const ask = (say: string): Ask<Say> => ({ by: 'ada' as PersonId, at: 7, via: 'slack', command: { say } });
const bare = (over: Partial<TurnOptions<Words, Say, Word, 'no', null, Tell, Words | null>> = {}) =>
  turns({ sealed: store, decider: words, known: () => null, ...over });

/** The same store, counting what reaches it. */
function counted(sealed: Sealed) {
  const counts = { appends: 0, reads: 0 };
  const append: Sealed['append'] = (...args) => {
    counts.appends++;
    return sealed.append(...args);
  };
  const read: Sealed['read'] = (...args) => {
    counts.reads++;
    return sealed.read(...args);
  };
  return { counts, sealed: { ...sealed, append, read } };
}

describe('a turn', () => {
  test('thirty presses at once are two appends, and all are answered on the state after', async () => {
    const { counts, sealed } = counted(store);
    const bot = bare({ sealed });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => bot.ask(stream, ask(`w${i}`))));
    expect(counts).toEqual({ appends: 2, reads: 1 });
    expect(answers.every((one) => one.did === 'decided' && one.events.length === 1)).toBe(true);
    expect(await bot.peek(stream)).toEqual(Array.from({ length: 30 }, (_, i) => `w${i}`));
    expect((await store.read(stream)).events[3]).toEqual({ by: 'ada', at: 7, via: 'slack', event: 'said', word: 'w3' });
  });

  test('what is so already, and what is refused, is not written', async () => {
    const { counts, sealed } = counted(store);
    const bot = bare({ sealed });
    await bot.ask(stream, ask('hello'));
    expect(await bot.ask(stream, ask('hello'))).toEqual({ did: 'decided', state: ['hello'], events: [] });
    expect(await bot.ask(stream, ask('no'))).toEqual({ did: 'refused', reason: 'no', state: ['hello'] });
    expect(counts.appends).toBe(1);
  });

  test('two replicas lose nothing, and each decides on what the other wrote', async () => {
    const there = bare({ sealed: await place.open() });
    const here = bare();
    const say = (bot: typeof here, name: string) =>
      Promise.all(Array.from({ length: 25 }, (_, i) => bot.ask(stream, ask(`${name}${i}`))));
    const all = (await Promise.all([say(here, 'h'), say(there, 't')])).flat();
    expect(all.filter((one) => one.did !== 'decided')).toEqual([]);
    const said = await here.peek(stream);
    expect(said).toEqual(await there.peek(stream));
    expect(new Set(said).size).toBe(50);
    expect(said).toHaveLength(50);
    expect((await here.ask(stream, ask('t3'))).did === 'decided').toBe(true);
    expect(await here.peek(stream)).toHaveLength(50);
  });

  test('one ask that makes the decider throw takes nobody else down', async () => {
    const bot = bare();
    const [first, bad, last] = await Promise.allSettled([
      bot.ask(stream, ask('a')),
      bot.ask(stream, ask('throw')),
      bot.ask(stream, ask('b')),
    ]);
    expect([first?.status, bad?.status, last?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await bot.peek(stream)).toEqual(['a', 'b']);
  });

  test('whoever is answered is answered with who is told of the turn; where nothing came about that is nobody', async () => {
    const bot = bare({ tell: () => ({ writes: [], given: [] }) });
    const told = (say: string) =>
      bot.make(stream, () => ({ ask: ask(say), answer: (_, all) => all.map(({ to }) => to).join(' ') }));
    const both = await Promise.all([told('a'), told('b')]);
    expect(both.map((one) => 'value' in one && one.value)).toEqual(['a', 'b']);
    expect(await told('a')).toMatchObject({ value: '' });
  });

  test('people are told in the same append, of the whole turn, with an id that a repeat would share', async () => {
    const person: StreamId = `person:p${n}`;
    const wrote: string[] = [];
    const bot = bare({
      tell: (told, { count, at }) => ({
        writes: [
          {
            stream: person,
            after: 'any',
            items: told.map(({ to: word }) => ({ id: `${word}@${count}/${at}`, event: { word } })),
            wakeBy: 3,
          },
        ],
        given: [],
      }),
      wrote: (streams) => wrote.push(...streams),
    });
    await Promise.all([bot.ask(stream, ask('a')), bot.ask(stream, ask('b')), bot.ask(stream, ask('c'))]);
    expect((await store.read(person)).events).toEqual([{ word: 'a' }, { word: 'b' }, { word: 'c' }]);
    expect(wrote).toEqual([stream, person, stream, person]);
    expect(await store.due(3, 100, 0)).toContain(person);
  });

  test('the wake follows the state, and rest writes it without an event', async () => {
    const bot = bare();
    await bot.ask(stream, ask('quiet'));
    expect(await store.due(9, 100, 0)).not.toContain(stream);
    await bot.ask(stream, ask('wake'));
    expect(await store.due(9, 100, 0)).toContain(stream);
    const later = turns({ sealed: store, decider: { ...words, wake: () => 99 }, known: () => null });
    expect((await later.rest(stream)).did).toBe('decided');
    expect(await store.due(9, 100, 0)).not.toContain(stream);
    expect((await store.read(stream)).events).toHaveLength(2);
  });
});

describe('when the store does not answer', () => {
  test('a store that is down is "unconfirmed", and works again without a restart', async () => {
    let down = true;
    const append: Sealed['append'] = (writes) => (down ? Promise.reject(new StoreDown('down')) : store.append(writes));
    const bot = bare({ sealed: { ...store, append } });
    expect(await bot.ask(stream, ask('a'))).toEqual({ did: 'unconfirmed' });
    down = false;
    expect((await bot.ask(stream, ask('a'))).did).toBe('decided');
  });

  test('a store that hangs is answered for when patience is gone, and whoever waited is not decided afterwards', async () => {
    const gate = Promise.withResolvers<void>();
    const append: Sealed['append'] = async (writes) => {
      await gate.promise;
      return store.append(writes);
    };
    const bot = bare({ sealed: { ...store, append }, patience: 30 });
    const both = await Promise.all([bot.ask(stream, ask('first')), bot.ask(stream, ask('second'))]);
    expect(both).toEqual([{ did: 'unconfirmed' }, { did: 'unconfirmed' }]);
    gate.resolve();
    // The first may be stored late; pressing again finds it so. The second was never begun.
    expect(await bare().ask(stream, ask('third'))).toMatchObject({ did: 'decided' });
    await expect.poll(() => bare().peek(stream)).toContain('third');
    expect(await bare().peek(stream)).not.toContain('second');
  });

  test('conflicts without end are "unconfirmed" when patience is gone', async () => {
    const bot = bare({ sealed: { ...store, append: async () => ({ did: 'conflict' }) }, patience: 30 });
    expect(await bot.ask(stream, ask('a'))).toEqual({ did: 'unconfirmed' });
  });
});

describe('what is kept', () => {
  const directory = (bot: ReturnType<typeof bare>) => ({ stream: 'directory', folds: bot.folds }) as const;

  test('a lone press on a kept fold is one journey: the append, which looks at the tail itself', async () => {
    const { counts, sealed } = counted(store);
    const bot = bare({ sealed });
    await bot.ask(stream, ask('a'));
    expect(await bot.ask(stream, ask('b'))).toMatchObject({ did: 'decided', state: ['a', 'b'] });
    expect(counts).toEqual({ appends: 2, reads: 1 });
  });

  test('nobody is refused, or told that it is so already, out of memory', async () => {
    const here = bare();
    const there = bare({ sealed: await place.open() });
    await here.ask(stream, ask('a'));
    await there.ask(stream, ask('b'));
    expect(await here.ask(stream, ask('no'))).toEqual({ did: 'refused', reason: 'no', state: ['a', 'b'] });
    await there.ask(stream, ask('c'));
    expect(await here.ask(stream, ask('a'))).toEqual({ did: 'decided', state: ['a', 'b', 'c'], events: [] });
  });

  test("a press on a fold that another replica has gone past is decided on the other's events", async () => {
    const { counts, sealed } = counted(store);
    const here = bare({ sealed });
    const there = bare({ sealed: await place.open() });
    await here.ask(stream, ask('a'));
    await there.ask(stream, ask('b'));
    expect(await here.ask(stream, ask('c'))).toMatchObject({ did: 'decided', state: ['a', 'b', 'c'] });
    // Lost once; then it reads first, until a few turns have met nobody.
    expect(counts).toEqual({ appends: 3, reads: 2 });
    for (const word of ['d', 'e', 'f', 'g', 'h', 'i', 'j']) await here.ask(stream, ask(word));
    expect(counts).toEqual({ appends: 10, reads: 7 });
  });

  test('a decision on a directory that has moved on is made again on the one that is stored', async () => {
    const people = bare();
    const seen: unknown[] = [];
    const known = (_stream: StreamId, _state: Words, beside: Words | null) => {
      seen.push(beside);
      return null;
    };
    const bot = bare({ beside: directory(people), known });
    await people.ask('directory', ask(`p${n}`));
    await bot.ask(stream, ask('a'));
    const elsewhere = bare({ sealed: await place.open() });
    await elsewhere.ask('directory', ask(`q${n}`));
    seen.length = 0;
    expect(await bot.ask(stream, ask('b'))).toMatchObject({ did: 'decided', state: ['a', 'b'] });
    expect(seen.map((one) => (one as string[]).at(-1))).toEqual([`p${n}`, `q${n}`]);
  });

  test('a command is made of the state it is decided on: made again when somebody else was first, or the directory has moved', async () => {
    const people = bare();
    await people.ask('directory', ask(`r${n}`));
    const here = bare({ beside: directory(people) });
    const there = bare({ sealed: await place.open() });
    const seen: string[] = [];
    const say = (word: string) =>
      here.make(stream, ({ state, beside }) => {
        seen.push(`${state.join('')}|${(beside ?? []).at(-1)}`);
        return { ask: ask(`${word}${state.length}`), answer: (turned) => turned.state.join('') };
      });
    expect(await say('a')).toEqual({ did: 'made', value: 'a0' });
    await there.ask(stream, ask('c'));
    expect(await say('d')).toEqual({ did: 'made', value: 'a0cd2' });
    await bare({ sealed: await place.open() }).ask('directory', ask(`s${n}`));
    expect(await say('e')).toEqual({ did: 'made', value: 'a0cd2e3' });
    expect(seen).toEqual([`|r${n}`, `a0|r${n}`, `a0c|r${n}`, `a0cd2|s${n}`]);
  });

  test('what is answered without asking anything is as stored now, never out of memory', async () => {
    const here = bare();
    await here.ask(stream, ask('a'));
    await bare({ sealed: await place.open() }).ask(stream, ask('b'));
    expect(await here.make(stream, ({ state }) => ({ answer: state.join('') }))).toEqual({ did: 'made', value: 'ab' });
  });

  test('a mistake in one that makes, or answers, takes nobody else down', async () => {
    const bot = bare();
    const broken = () => {
      throw new Error('a mistake');
    };
    const all = await Promise.allSettled([
      bot.ask(stream, ask('a')),
      bot.make(stream, broken),
      bot.make(stream, () => ({ ask: ask('b'), answer: broken })),
      bot.ask(stream, ask('c')),
    ]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await bot.peek(stream)).toEqual(['a', 'b', 'c']);
  });

  test('what was made out of another stream is not stored once that has moved', async () => {
    const bot = bare();
    const other: StreamId = `case:given${n}`;
    await bot.ask(other, ask('x'));
    const given = [{ stream: other, head: (await bot.folds.read(other)).head }];
    expect(await bot.askGiven(stream, ask('a'), given)).toMatchObject({ did: 'decided', state: ['a'] });
    await bot.ask(other, ask('y'));
    expect(await bot.askGiven(stream, ask('b'), given)).toEqual({ did: 'moved' });
    expect(await bot.peek(stream)).toEqual(['a']);
  });
});

describe('the fold', () => {
  test('a head that is off the path is forgotten', async () => {
    const bot = bare();
    await bot.ask(stream, ask('a'));
    const elsewhere: StreamId = `case:other${n}`;
    await bare().ask(elsewhere, ask('z'));
    // As after a failover: the stream's tail is now another's.
    const failed = bare({
      sealed: { ...store, read: (_, after) => store.read(after === undefined ? stream : elsewhere, after) },
    });
    expect(await failed.peek(stream)).toEqual(['a']);
    expect(await failed.peek(stream)).toEqual(['a']);
  });

  test('a long stream leaves a snapshot; one of an older form is passed over', async () => {
    const many = Array.from({ length: 250 }, (_, i) => `w${i}`);
    const bot = bare();
    await Promise.all(many.map((word) => bot.ask(stream, ask(word))));
    expect(await bare({ form: 1 }).peek(stream)).toHaveLength(250);
    await expect.poll(async () => (await store.read(stream)).events.length).toBe(0);
    expect((await store.read(stream)).snapshot).toMatchObject({ form: 1 });
    const after = bare({ form: 1 });
    await after.ask(stream, ask('one more'));
    expect((await bare({ form: 1 }).peek(stream)).at(-1)).toBe('one more');
    const renamed: typeof words = { ...words, evolve: (state, event) => [...state, event.word.toUpperCase()] };
    const newer = turns({ sealed: store, decider: renamed, known: () => null, form: 2 });
    expect((await newer.peek(stream)).slice(0, 251)).toContain('ONE MORE');
  });
});
