import { isLanguage } from '../../calendar/format.ts';
import { isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Decision, Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import { type OpenDirectory, putPerson } from '../open-directory.ts';
import { noLanguage, noSuchPerson, presentPerson, withoutStamp } from '../people/decision.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory, Person } from '../state.ts';
import { mayCover } from './leave.ts';
import type { Leave, LeaveCommands, LeaveEvents, Preferences } from './shape.ts';
import { isPattern } from './working-times.ts';

type Decided = Decision<Tagged<'event', LeaveEvents>, DirectoryRefusal>;

/** In days. Whoever is away for longer has left, or their parts are given to somebody else. */
const longest = 366;

/** Who is away, from when to when, and who covers; and what each chose for themself. */
export const leave: DirectorySlice<LeaveCommands, LeaveEvents> = {
  may: {
    'go-away': ['administrator', 'lead', 'self'],
    'come-back': ['administrator', 'lead', 'self'],
    'set-preferences': ['administrator', 'lead', 'self'],
    'choose-language': ['self'],
  },
  decide: {
    'go-away': goAway,
    'come-back': comeBack,
    'set-preferences': setPreferences,
    'choose-language': chooseLanguage,
  },
  apply: {
    'gone-away'(open, { person, from, to, cover }) {
      endsCover(open, person);
      open.own('leaves').set(person, { from, to, cover });
    },
    'came-back'(open, { person }) {
      endsCover(open, person);
      open.own('leaves').delete(person);
    },
    'preferences-set'(open, { person, language, hour, times }) {
      open.own('preferences').set(person, { language, hour, times });
      const found = open.people.get(person);
      if (found !== undefined) putPerson(open, asChosen(found, { language, hour, times }));
    },
    'language-chosen'(open, { person, language }) {
      const found = open.people.get(person);
      if (found === undefined) return;
      const { hour, times } = found;
      const chosen = { hour, ...(times === undefined ? {} : { times }), ...open.preferences.get(person), language };
      open.own('preferences').set(person, chosen);
      putPerson(open, asChosen(found, chosen));
    },
  },
  says: {
    'gone-away': ({ person, from, to, cover }, name) =>
      `noted that ${name(person)} is away from ${isoFromDay(from)} to ${isoFromDay(to)}, ${cover === null ? 'without cover' : `covered by ${name(cover)}`}`,
    'came-back': ({ person }, name) => `noted that ${name(person)} is back`,
    'preferences-set': ({ person }, name) => `set the hours and language of ${name(person)}`,
    'language-chosen': ({ person, language }, name) => `set the language of ${name(person)}: ${language}`,
  },
};

/** Cases hear of it where somebody was named as cover: they may act for nobody who is back (Q-7). */
function endsCover(open: OpenDirectory, person: PersonId): void {
  if ((open.leaves.get(person)?.cover ?? null) !== null) open.changes += 1;
}

/** An entry with what its person chose for themself, which a file that is read again does not undo. */
export function asChosen<P extends Omit<Person, 'status'>>(person: P, chosen: Preferences | undefined): P {
  return chosen === undefined ? person : { ...person, ...chosen };
}

function goAway(state: Directory, asked: LeaveCommands['go-away'] & Stamp): Decided {
  const { person, from, to, cover, at } = asked;
  if (presentPerson(state, person) === null) return noSuchPerson;
  if (to < from || to < localDay(at) || to - from > longest) return { refused: { why: 'bad-days' } };
  if (cover !== null && (!mayCover(state, person, cover) || overlaps(state.leaves.get(cover), asked)))
    return { refused: { why: 'no-such-cover' } };
  if (isSame(state.leaves.get(person), { from, to, cover })) return { events: [] };
  return { events: [{ event: 'gone-away', ...withoutStamp(asked) }] };
}

function overlaps(other: Leave | undefined, { from, to }: Pick<Leave, 'from' | 'to'>): boolean {
  return other !== undefined && other.from <= to && from <= other.to;
}

/** What is over already is not ended again. */
function comeBack({ leaves }: Directory, { person, at }: { readonly person: PersonId } & Stamp): Decided {
  const found = leaves.get(person);
  return { events: found === undefined || found.to < localDay(at) ? [] : [{ event: 'came-back', person }] };
}

function chooseLanguage({ people }: Directory, { person, language }: LeaveCommands['choose-language']): Decided {
  const found = people.get(person);
  if (found === undefined || found.status === 'left') return noSuchPerson;
  if (!isLanguage(language)) return noLanguage;
  return { events: found.language === language ? [] : [{ event: 'language-chosen', person, language }] };
}

function setPreferences(state: Directory, asked: LeaveCommands['set-preferences'] & Stamp): Decided {
  const { person, language, hour, times } = asked;
  if (presentPerson(state, person) === null) return noSuchPerson;
  if (!isLanguage(language)) return noLanguage;
  const isHour = Number.isInteger(hour) && hour >= 0 && hour < 24;
  if (!isPattern(times) || !isHour) return { refused: { why: 'bad-hours' } };
  if (isSame(state.preferences.get(person), { language, hour, times })) return { events: [] };
  return { events: [{ event: 'preferences-set', ...withoutStamp(asked) }] };
}
