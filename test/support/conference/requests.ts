import type { BareCommand } from '../../../domain/case/case.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { known, noon, Story } from '../case-story.ts';
import { id, type people } from '../invented-partnership.ts';

export type Name = keyof typeof people;

export const asking: Extract<BareCommand, { do: 'ask-conference' }> = {
  do: 'ask-conference',
  id: 'k0000invented0case1',
  reference: 'INV-71',
  procedure: 'buckinghamshire',
  criterion: 'significant-harm',
  grounds: [],
  why: 'invented why',
  backing: 'nobody-yet',
};

/** With these people's entry in the directory changed. */
export function among(story: Story, changes: Partial<Record<Name, Partial<Person>>>, more: Partial<Directory> = {}): Story {
  const all = new Map(story.known.directory.people);
  for (const [name, change] of Object.entries(changes)) {
    const found = all.get(id(name as Name));
    if (found === undefined) throw new Error(`nobody called ${name}`);
    all.set(found.id, { ...found, ...change });
  }
  story.known = { ...story.known, directory: { ...story.known.directory, people: all, ...more } };
  return story;
}

/** Carl coordinates the area; it is noon of a Tuesday. */
export function coordinated(): Story {
  const story = new Story();
  story.known = known;
  story.at = noon('2026-12-01');
  return among(story, { carl: { standing: ['coordinator'] } });
}

/** Tom, a teacher, has asked. */
export const requested = () => coordinated().ask('tom', asking);

/** A manager of social care decides, of Stoke-on-Trent's procedure. */
export function inStoke(): Story {
  const story = coordinated();
  story.known = { ...story.known, procedure: stokeOnTrent };
  return story;
}

/** Whose card of the request was told, with when where it is not at once, and whether it comes down. */
export const requestCards = ({ told }: Story) =>
  told.flatMap(({ to, item, notBefore }) =>
    item.item === 'card' && item.card === 'request'
      ? [`${to}${item.comesDown ? ' down' : ''}${notBefore > 0 ? ` ${new Date(notBefore).toISOString().slice(0, 16)}` : ''}`]
      : [],
  );

/** When somebody's card, as last told, comes down by time alone. */
export const turningsFor = ({ told }: Story, who: Name) =>
  told.flatMap(({ to, item }) =>
    to === id(who) && item.item === 'card' && item.card === 'request'
      ? (item.turnings ?? []).map(({ at }) => new Date(at).toISOString().slice(0, 16))
      : [],
  );
