import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../../domain/calendar/london.ts';
import { noticeNames } from '../../../../domain/cardname.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { Item, Tell, Turning } from '../../../../domain/tell.ts';
import type { Story } from '../../../support/case-story.ts';
import { id, people } from '../../../support/invented-partnership.ts';

export type Name = keyof typeof people;
const nameOf = (person: string) => (Object.keys(people) as Name[]).find((one) => people[one] === person) ?? person;
const timeOf = (at: number) => `${isoFromDay(localDay(at)).slice(2)} ${localTime(at)}`;
const turned = (all: readonly Turning[] = []) =>
  all.map(({ at, comesDown }) => `${timeOf(at)}${comesDown === true ? '↓' : ''}`).join(', ');

/** What happened, in the words of the trail, each with the part and the row by which it was allowed. */
export function happened({ last, at }: Story, who: Name | 'time'): string {
  if ('refused' in last) return `refused, ${last.refused}`;
  const by = who === 'time' ? who : id(who);
  const said = last.events.map((event) => {
    const { under } = event;
    const right = under === undefined ? '' : ` [${under.part}${under.row === undefined ? '' : ` ${under.row}`}]`;
    return sentenceOf({ ...event, by, at, via: 'teams' }, nameOf) + right;
  });
  return said.length === 0 ? 'so already' : said.join('; ');
}

/** When each card turns by time alone, by who has it and what it is. */
type Turns = ReadonlyMap<string, string>;

const cardKey = (to: string, card: string, meeting = '') => `${to}/${card}/${meeting}`;

/** The cards of a point, so that what turns as it did need not be said again. */
export function turnsAt({ state, known }: Story): Turns {
  return new Map(shownIn(state, known).map((one) => [cardKey(one.to, one.card, one.meeting), turned(one.turnings)]));
}

function named(to: string, item: Exclude<Item, { item: 'notices' }>, before: Turns): string {
  switch (item.item) {
    case 'notice': {
      const { notice, about, meets, turnings } = item;
      return `notice ${notice} of ${about || 'it'}${meets === undefined ? '' : ` meets ${timeOf(meets)}`}${within(turned(turnings))}`;
    }
    case 'card': {
      const { card, meeting, comesDown, meets, moved, atOnce, turnings } = item;
      const more = [meets === undefined ? '' : ` meets ${timeOf(meets)}`, moved ? ' moved' : '', atOnce ? ' at once' : ''];
      const turns = turned(turnings);
      const was = before.get(cardKey(to, card, meeting)) ?? '';
      const anew = turns === was ? '' : ` (${turns})`;
      return `${comesDown ? '↓' : ''}${card}${meeting === undefined ? '' : ` ${meeting}`}${more.join('')}${anew}`;
    }
    case 'member':
      return `member as ${item.role}`;
    default:
      return `${item.item} ${item.alert}`;
  }
}

const within = (turns: string) => (turns === '' ? '' : ` (${turns})`);

/**
 * Who is told what, when: those who are told the same stand together, and so do the notices that are looked at anew. When a card turns by time
 * alone is said where that is another time than before.
 */
export function told(tells: readonly Tell[], before: Turns): readonly string[] {
  const anew = tells.flatMap(({ to, item }) => (item.item === 'notices' ? [{ to: nameOf(to), what: item.notice }] : []));
  const notices = Map.groupBy(
    [...Map.groupBy(anew, ({ what }) => what)].map(([what, those]) => ({ what, to: namesOf(those) })),
    ({ to }) => to,
  );
  const lines = tells.flatMap(({ to, item, notBefore }) =>
    item.item === 'notices'
      ? []
      : [{ to: nameOf(to), what: `${named(to, item, before)}${notBefore > 0 ? ` from ${timeOf(notBefore)}` : ''}` }],
  );
  return [...byWhat(lines), ...[...notices].map(([to, those]) => `anew: ${whichOf(those.map(({ what }) => what))}: ${to}`)];
}

function whichOf(notices: readonly string[]): string {
  const others = noticeNames.filter((one) => !notices.includes(one));
  if (others.length === 0) return 'every notice';
  return others.length < 6 ? `every notice but ${others.join(', ')}` : notices.join(', ');
}

const namesOf = (those: readonly { readonly to: string }[]) => [...new Set(those.map(({ to }) => to))].toSorted().join(' ');

function byWhat(lines: readonly { readonly to: string; readonly what: string }[]): readonly string[] {
  return [...Map.groupBy(lines, ({ what }) => what)].map(([what, those]) => `${what}: ${namesOf(those)}`).toSorted();
}

/** Every card there is at this point, and when it turns by time alone. */
export function cardsIn({ state, known }: Story): readonly string[] {
  const lines = shownIn(state, known).map(({ to, card, meeting = '', turnings, notBefore = 0 }) => ({
    to: nameOf(to),
    what: `${card}${meeting && ` ${meeting}`}${within(turned(turnings))}${notBefore > 0 ? ` from ${timeOf(notBefore)}` : ''}`,
  }));
  return byWhat(lines);
}
