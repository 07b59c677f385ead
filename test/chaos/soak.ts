import { setTimeout as pause } from 'node:timers/promises';
import { verify } from '../../adapters/store/chain/verify.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { type BareCommand, inMeeting } from '../../domain/case/case.ts';
import type { CaseId, PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { openForms } from '../support/forms-open.ts';
import type { Professional } from '../support/forty.ts';
import { hands } from '../support/hands.ts';
import { openTown, type Town } from '../support/town.ts';
import { answering } from './answering.ts';
import { block, callsTo } from './blocked.ts';
import { failures } from './failures.ts';
import { type Figures, nothing } from './figures.ts';
import { askedToTelephone, everShut, type Owed, owedByCases } from './owed.ts';
import { type Random, seeded } from './random.ts';
import type { Season } from './season.ts';
import { storedAnswers } from './stored-answers.ts';

export interface SoakOptions {
  readonly people: number;
  readonly seed: number;
  /** 'once': each way to fail is met by some installation. 'everywhere': by each of its platform. */
  readonly reach: 'once' | 'everywhere';
  /** How long an installation fails at least, in ms: from and to. */
  readonly fails: readonly [from: number, to: number];
  /** How long a failure waits to be met, what is owed to arrive, before it is given up, in ms. */
  readonly patience: number;
}

const minute = 60_000;
const forever = Number.POSITIVE_INFINITY;
type Beside = Awaited<ReturnType<Town['beside']>>;

/**
 * People go on pressing on both platforms while the installations fail in turn, in every way that the stand-ins know, and two people
 * cannot be written to at all. Then everything heals, and what the stored cases owe is looked for on the screens.
 */
export async function soak(options: SoakOptions): Promise<Season> {
  const town = await openTown(options.people, {}, {}, 3);
  return within(town, options).finally(() => town.stop());
}

async function within(town: Town, options: SoakOptions): Promise<Season> {
  const { patience } = options;
  const random = seeded(options.seed);
  await town.start();
  await town.arrive();
  const beside = await town.beside();
  // The last two cannot be written to, one on each platform.
  const [sound, blocked] = [town.people.invitees.slice(0, -2), town.people.invitees.slice(-2)];
  for (const one of blocked) block(town, one, true);
  const isSound = (one: Owed) => !blocked.includes(one.to);
  const conference = conferences(town, beside);
  const first = await conference(blocked);
  const failed = await failing(town, beside, { ...options, random, sound, conference });
  await settle(town, beside, isSound, patience);
  const notices = () => patiently(() => Promise.all(blocked.map((one) => askedToTelephone(beside, first, one))));
  await until(async () => (await notices()).every((one) => one > 0), patience);

  // The next thing they are owed: once while they still cannot be written to, once when they can.
  const before = blocked.map((one) => callsTo(town, one));
  const tried = () => blocked.map((one, at) => callsTo(town, one) > (before[at] ?? 0));
  await conference(blocked);
  await until(async () => tried().every(Boolean), patience);
  const wereTried = tried();
  for (const one of blocked) block(town, one, false);
  const last = await conference(blocked);
  const owed = await settle(town, beside, (one) => isSound(one) || one.case === last, patience);

  const told = await notices();
  const reached = blocked.map((one, at) => {
    const there = owed.some((each) => each.to === one && each.case === last && each.there > 0);
    return { who: one.id, told: told[at] ?? 0, triedAgain: wereTried[at] === true && there };
  });
  const shut = [...(await patiently(() => everShut(town, beside)))].filter((id) => !blocked.some((one) => one.id === id));
  const missing = owed.filter((one) => one.there === 0 && isSound(one));
  const kept = await patiently(() => storedAnswers(beside, failed.main, failed.said));
  const { faults } = await patiently(() => verify(beside.store, { masters: beside.keys }));
  const figures: Figures = {
    ...nothing,
    acknowledged: failed.said.acknowledged.length,
    lost: kept.lost,
    twice: kept.twice,
    owed: owed.length,
    duplicates: owed.reduce((sum, one) => sum + Math.max(0, one.there - 1), 0),
    chainVerified: faults.length === 0,
    refused: failed.refused,
    unmet: failed.unmet.length,
    dropped: missing.length,
    silenced: shut.length,
    blocked: blocked.length,
    escalated: reached.filter((one) => one.told === 1).length,
    triedAgain: reached.filter((one) => one.triedAgain).length,
  };
  const why = [
    ...kept.why,
    ...failed.unmet.map((name) => `no call met: ${name}`),
    ...missing.map((one) => `dropped: ${one.what} of ${one.case} for ${one.to.id}`),
    ...shut.map((id) => `silenced: ${id}`),
    ...reached
      .filter((one) => one.told !== 1 || !one.triedAgain)
      .map((one) => `${one.who}, who is blocked: told ${one.told} times, tried again: ${one.triedAgain}`),
    ...faults.map((one) => `${one.fault}: ${one.stream} ${one.record}`),
  ];
  return { ...figures, store: 'installations', struck: failed.struck, why };
}

type Conference = (who: readonly Professional[]) => Promise<CaseId>;

/** Calls one conference after the other, each with a reference of its own. */
function conferences(town: Town, beside: Beside): Conference {
  let called = 0;
  return async (who) => {
    const { caller, chair } = town.people;
    const invitees = Object.fromEntries(who.map((one) => [one.id, 'other']));
    const both = { administrator: caller.id, chair: chair.id };
    const on = { streams: beside.streams, ...both, invitees };
    // One that was not confirmed stays a draft, and is owed as one; the next is another conference.
    return (await patiently(() => convened({ ...on, now: town.now(), reference: `SOAK-${++called}` }))) as CaseId;
  };
}

interface Failing extends SoakOptions {
  readonly random: Random;
  readonly sound: readonly Professional[];
  readonly conference: Conference;
}

/** Two press buttons, the others send forms, all the time; meanwhile one failure follows the other. */
async function failing(town: Town, beside: Beside, { random, sound, conference, reach, fails, patience }: Failing) {
  const { chair } = town.people;
  const [pressers, writers] = [sound.slice(0, 2), sound.slice(2)];
  const main = await conference(sound);
  const chairs = (command: BareCommand) =>
    patiently(async () => {
      const asked = { by: chair.id as PersonId, at: town.now(), via: 'cli', command: inMeeting(command, 'k1') } as const;
      const { did } = await beside.streams.cases.ask(caseStream(main), asked);
      // Refused: an earlier try was stored after all.
      if (did === 'unconfirmed') throw new Error(`${command.do}: ${did}`);
    });
  const [invited, open] = [/You are invited/, /The scale is open/];
  const apologies = { button: /Something else/, within: invited, first: { answer: 'apologies' } };
  const answers = await openForms(town, apologies, { reason: 'clinic-or-lessons' }, 'line', writers);
  // Whoever is here is asked to place, and no more whether they come.
  const present = sound.map((one) => one.id as PersonId);
  await chairs({ do: 'take-register', present });
  await chairs({ do: 'undertaking-signed', people: present });
  await chairs({ do: 'open-scale' });
  const scores = await openForms(town, { button: /^Place/, within: open }, { 'score-c1': '7' }, 'reason-c1', writers);

  let over = false;
  const struck: string[] = [];
  const unmet: string[] = [];
  let refused = 0;
  const strike = async () => {
    for (const together of failures(town, reach, random)) {
      const laid = together.map((one) => ({ ...one, ...one.lay() }));
      // Everybody is owed something new while nothing can be sent.
      const id = await conference(sound);
      await pause(random.between(...fails));
      await until(async () => laid.every((one) => one.hits() > 0), patience);
      for (const one of laid) {
        one.lift();
        struck.push(one.name);
        refused += one.hits();
        if (one.hits() === 0) unmet.push(one.name);
      }
      await settle(town, beside, () => true, patience, id);
    }
    over = true;
  };
  const pressing = async ({ identity }: Professional) => {
    while (!over) {
      const hand = hands(town, identity);
      // A conference that is not on their screen yet has no button yet, and a dialog cannot open while the installation fails.
      await hand.press(/I'll be there/, invited, 0).catch(() => hand.press(/Details/, undefined, 0).catch(() => undefined));
      await hand.close();
      await pause(random.between(300, 900));
    }
  };
  const [said] = await Promise.all([
    answering({ answers, scores, acts: 1, enough: () => over, thinks: 1_000, random }),
    strike(),
    ...pressers.map(pressing),
  ]);
  return { main, said, struck, unmet, refused };
}

/** On a machine that is too busy the store beside the bot answers too late now and then; that is not what is looked for here. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 10) throw error;
      await pause(500);
    }
  }
}

async function until(holds: () => Promise<boolean>, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !(await holds()) && performance.now() < end; ) await pause(100);
}

/** Waits for what is owed and `wanted`, as long as it becomes less. By every clock but ours the pauses pass quickly. */
async function settle(
  town: Town,
  beside: Beside,
  wanted: (one: Owed) => boolean,
  patience: number,
  only?: CaseId,
): Promise<readonly Owed[]> {
  let least = forever;
  for (let since = performance.now(); ; ) {
    const owed = await patiently(() => owedByCases(town, beside, only));
    const left = owed.filter((one) => one.there === 0 && wanted(one)).length;
    if (left < least) since = performance.now();
    least = Math.min(left, least);
    if (left === 0 || performance.now() - since > patience) return owed;
    town.moveClock(minute / 4);
    await pause(300);
  }
}
