import { isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Ask, Decider, Decision, Stamp } from '../../decider.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { type Identity, identityKey } from '../identity.ts';
import { installationOf } from '../installation.ts';
import { isHomeOf } from '../membership.ts';
import { directoryPartsOf } from '../rights.ts';
import type { Directory } from '../state.ts';
import type {
  Introduction,
  IntroductionId,
  Introductions,
  IntroductionsCommand,
  IntroductionsEvent,
  IntroductionsRefusal,
} from './shape.ts';

const hour = 3_600_000;
const codeLife = 24 * hour;
/** So many wrong codes stop whoever enters them for so long; the count begins anew after as long without one. */
const mostWrong = 5;
const lockedFor = hour;
/** Codes a tenant or workspace is given on one day: a school takes a handful, and whoever floods us fills no list. */
const mostADay = 50;

type Decided = Decision<IntroductionsEvent, IntroductionsRefusal>;

/**
 * People of other employers' tenants come in by introduction: they greet the bot, read a code out by telephone, and an administrator or
 * their agency's lead enters it. A stream of its own, so that greetings never move what people's presses are decided on.
 */
export const introductionsDecider: Decider<
  Introductions,
  IntroductionsCommand,
  IntroductionsEvent,
  IntroductionsRefusal,
  Directory,
  never
> = {
  initial: { all: [], wrong: {} },
  decide(state, ask, directory) {
    switch (ask.command.do) {
      case 'greet':
        return greet(state, ask, ask.command, directory);
      case 'redeem':
        return redeem(state, ask, ask.command.code, directory);
      case 'finish': {
        const { id, person } = ask.command;
        const found = introductionOf(state, id, ask.by);
        if (found === null) return { refused: 'not-yours' };
        return { events: found.person === person ? [] : [{ event: 'introduced', id, person }] };
      }
      default:
        return ask.command satisfies never;
    }
  },
  evolve,
  tells: () => [],
  wake: () => null,
};

/** The code that an account may still read out; null: none. */
export function livingCode({ all }: Introductions, account: Identity, now: Instant): string | null {
  const key = identityKey(account);
  return all.find((one) => identityKey(one.identity) === key && isLiving(one, now))?.code ?? null;
}

/** An introduction whose code somebody has entered, and which is theirs to go on with; null: none. */
export function introductionOf({ all }: Introductions, id: string, me: PersonId | 'time'): Introduction | null {
  return all.find((one) => one.id === id && one.redeemed?.by === me) ?? null;
}

/** Whoever is introduced gets an id that follows from the introduction: after a fault in between, done again it is the same person. */
export function introducedPerson(id: IntroductionId): PersonId {
  return `p${id}` as PersonId;
}

/** What became of a code that was entered: how many wrong ones they may still enter stands with the rest. */
export function enteredBy({ all }: Introductions, code: string, me: PersonId): Introduction | null {
  return all.find((one) => one.code === code && one.redeemed?.by === me) ?? null;
}

export function isLocked({ wrong }: Introductions, me: PersonId, now: Instant): boolean {
  const mine = wrong[me];
  return mine !== undefined && mine.count >= mostWrong && now < mine.last + lockedFor;
}

/** Whether somebody may enter codes at all: administrators, and whoever leads an agency. */
export function mayIntroduce(directory: Directory, stamp: Pick<Stamp, 'by' | 'via'>, account: Identity): boolean {
  if (directoryPartsOf(directory, stamp, {}).has('administrator')) return true;
  return [...directory.agencies.values()].some(
    (agency) => isHomeOf(agency, account) && directoryPartsOf(directory, stamp, { agency: agency.id }).has('lead'),
  );
}

const isLiving = (one: Introduction, now: Instant) => one.redeemed === null && one.given <= now && now < one.given + codeLife;

function greet(
  state: Introductions,
  { at }: Pick<Stamp, 'at'>,
  { identity, id, code }: Extract<IntroductionsCommand, { do: 'greet' }>,
  directory: Directory,
): Decided {
  if (![...directory.agencies.values()].some((one) => isHomeOf(one, identity))) return { refused: 'not-yours' };
  if (livingCode(state, identity, at) !== null) return { events: [] };
  const home = installationOf(identity);
  const today = isoFromDay(localDay(at));
  const given = state.all.filter((one) => installationOf(one.identity) === home && isoFromDay(localDay(one.given)) === today);
  // A code that somebody else has is given to nobody: it comes once in many million, and they greet again.
  const isTaken = state.all.some((one) => one.code === code || one.id === id);
  if (given.length >= mostADay || isTaken) return { refused: 'too-many' };
  return { events: [{ event: 'code-given', identity, id, code }] };
}

/** A code that is not theirs to enter is a wrong one like any other: which it was tells nothing. */
function redeem(state: Introductions, ask: Ask<IntroductionsCommand>, code: string, directory: Directory): Decided {
  const { by, at } = ask;
  if (by === 'time') return { refused: 'not-yours' };
  if (isLocked(state, by, at)) return { refused: 'locked' };
  const mine = enteredBy(state, code, by);
  if (mine !== null && at < (mine.redeemed?.at ?? 0) + codeLife) return { events: [] };
  const found = state.all.find((one) => one.code === code && isLiving(one, at));
  if (found === undefined || !mayIntroduce(directory, ask, found.identity)) return { events: [{ event: 'code-wrong' }] };
  return { events: [{ event: 'code-redeemed', id: found.id }] };
}

function evolve(state: Introductions, event: IntroductionsEvent & Stamp): Introductions {
  const { at, by } = event;
  switch (event.event) {
    case 'code-given': {
      const { identity, id, code } = event;
      const fresh = state.all.filter((one) => at < (one.redeemed?.at ?? one.given) + 2 * codeLife);
      return { ...state, all: [...fresh, { id, identity, code, given: at, redeemed: null, person: null }] };
    }
    case 'code-redeemed':
      return by === 'time' ? state : { ...state, all: changed(state, event.id, { redeemed: { by, at } }) };
    case 'code-wrong': {
      if (by === 'time') return state;
      const before = state.wrong[by];
      const count = before === undefined || at >= before.last + lockedFor ? 1 : before.count + 1;
      return { ...state, wrong: { ...state.wrong, [by]: { count, last: at } } };
    }
    case 'introduced':
      return { ...state, all: changed(state, event.id, { person: event.person }) };
    default:
      return event satisfies never;
  }
}

function changed({ all }: Introductions, id: IntroductionId, change: Partial<Introduction>): readonly Introduction[] {
  return all.map((one) => (one.id === id ? { ...one, ...change } : one));
}
