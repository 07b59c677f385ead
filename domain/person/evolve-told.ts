import { localDay } from '../calendar/london.ts';
import type { CaseId, Instant } from '../ids.ts';
import type { Item, ReadsAs } from '../tell.ts';
import { cardLetter, isGreetingLetter, type Letter, sameLetter } from './letter.ts';
import { alertsChanged, askedAnew, noticesChanged } from './notices.ts';
import type { DigestState, Kept, Mailbox } from './state.ts';
import { digestTurnings, hourOf, isToldOf } from './turning.ts';

type Asked = Partial<Pick<Extract<Item, { item: 'card' }>, 'comesDown' | 'turnings' | 'meets' | 'moved' | 'atOnce'>> & {
  readonly hour?: Instant;
};

/** Something this person is now owed. Being told the same letter again coalesces with what is still owed of it. */
export function evolveTold(
  before: Mailbox,
  told: { readonly item: Item; readonly notBefore: Instant; readonly at: Instant },
): Mailbox {
  const box = { ...before, told: before.told + 1 };
  const { item } = told;
  switch (item.item) {
    case 'member':
      return member(box, item.case, item.role, told.at);
    case 'card':
      if (item.card === 'digest') return digestChanged(box, item);
      return owed(item.card === 'request' ? greetedAnew(box) : box, cardLetter(item), 0, { ...item, hour: hourOf(told) });
    case 'notice':
      // Told once more it is news again: it comes down, and is not edited where it stood.
      return owed(box, { letter: 'notice', case: item.case, notice: item.notice, about: item.about }, told.notBefore, {
        ...item,
        comesDown: true,
      });
    case 'notices':
      return noticesChanged(box, item);
    case 'alerts':
      return alertsChanged(box, item.alert);
    case 'alert':
      return owed(withAskedAnew(box, item), { letter: 'alert', alert: item.alert, about: item.about }, told.notBefore, item);
    default:
      return item satisfies never;
  }
}

function withAskedAnew(box: Mailbox, { alert, about }: Extract<Item, { item: 'alert' }>): Mailbox {
  const letter: Letter = { letter: 'alert', alert, about };
  return { ...box, letters: box.letters.map((kept) => (sameLetter(kept.letter, letter) ? askedAnew(kept) : kept)) };
}

function owed(box: Mailbox, letter: Letter, notBefore: Instant, item: Asked = {}): Mailbox {
  const before = box.letters.find((kept) => sameLetter(kept.letter, letter));
  const { turnings = [], hour = 0 } = item;
  const moved = item.moved === true || (before?.moved === true && isToldOf(before));
  const atOnce = item.atOnce === true || (before?.atOnce === true && isToldOf(before));
  const meets = item.meets ?? before?.meets ?? null;
  const now = {
    wanted: box.told,
    notBefore,
    hour,
    turnings,
    meets,
    moved,
    atOnce,
    ...(item.comesDown ? { down: box.told } : {}),
  };
  const letters = before
    ? box.letters.map((kept) => (sameLetter(kept.letter, letter) ? { ...kept, ...now } : kept))
    : [...box.letters, { letter, shown: 0, posted: null, down: 0, drawnAt: 0, left: [], tries: 0, ...now }];
  return { ...box, letters };
}

/** The latest posted digest is brought up to date. There is never a new one for it. */
function digestChanged(box: Mailbox, { case: of, turnings }: Extract<Item, { item: 'card' }>): Mailbox {
  if (box.digest === null) return box;
  const digest = { ...box.digest, stale: box.told, turnings: { ...box.digest.turnings, [of]: turnings ?? [] } };
  const own = digestTurnings(digest);
  const letters = box.letters.map((kept) =>
    kept.letter.letter === 'digest' ? { ...kept, wanted: box.told, turnings: own } : kept,
  );
  return { ...box, letters, digest };
}

function member(before: Mailbox, of: CaseId, role: ReadsAs, at: Instant): Mailbox {
  // Whoever has another part in the case, or none, has another business with what they were told of it.
  const box = noticesChanged(before, { case: of });
  if (role === 'ended') {
    const members = box.members.filter((one) => one !== of);
    const letters = members.length === 0 ? greetedOf(box) : box.letters;
    return { ...box, members, letters, digest: box.digest && withoutCase(box.digest, of) };
  }
  const members = box.members.includes(of) ? box.members : [...box.members, of];
  if (box.members.length > 0) return { ...box, members };
  return { ...box, members, digest: joined(box.digest, at), letters: greetedOf(box) };
}

/** In a case for the first time, or again: digests start at the first slot after this, and look back to this day. */
function joined(before: DigestState | null, at: Instant): DigestState {
  const yesterday = localDay(at) - 1;
  if (before === null) return { joined: at, day: null, since: yesterday, stale: 0, turnings: {} };
  return { ...before, joined: at, since: Math.max(before.since, yesterday) };
}

function withoutCase(digest: DigestState, of: CaseId): DigestState {
  const { [of]: _, ...turnings } = digest.turnings;
  return { ...digest, turnings };
}

/** A request is of no digest, and is something all the same: to whoever is in no case, what the greeting says is to be looked at again. */
function greetedAnew(box: Mailbox): Mailbox {
  return box.members.length > 0 ? box : { ...box, letters: greetedOf(box) };
}

function greetedOf({ letters, told }: Mailbox): readonly Kept[] {
  return letters.map((kept) => greetedAlready(kept, told));
}

/** The greeting said that there is nothing, and now there is something; or the other way round. */
function greetedAlready(kept: Kept, told: number): Kept {
  return isGreetingLetter(kept.letter) && kept.posted !== null ? { ...kept, wanted: told } : kept;
}
