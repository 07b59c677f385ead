import type { PagePerson } from '../page-seats.ts';
import type { World } from '../page-server.ts';
import { byId, h } from './element.ts';
import type { Unseen } from './seen.ts';
import type { PageSeat } from './window.ts';

export const platformName = { teams: 'Teams', slack: 'Slack' } as const;

/** People by agency, in the order they come. */
export function byAgency(people: readonly PagePerson[]): readonly (readonly [string, readonly PagePerson[]])[] {
  return [...Map.groupBy(people, ({ agency }) => agency)];
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2);

/** Somebody's face, with the sign of the platform. The colour is their agency's. */
export function face(person: PagePerson, on: PageSeat['on'], hue: number): HTMLElement {
  return h('span', { class: `face hue-${hue % 8}`, 'aria-hidden': 'true' }, [
    initialsOf(person.name),
    h('span', { class: `sign on-${on}` }, [on === 'teams' ? 'T' : '#']),
  ]);
}

export interface People {
  /** Who is in a window now, and what nobody has looked at. */
  show(open: readonly string[], unseen: ReadonlyMap<string, Unseen>): void;
}

/** The list at the side: everybody who may be chosen, once for each of their platforms. */
export function people(world: World, choose: (key: string) => void): People {
  const rows = new Map<string, { readonly button: HTMLElement; readonly badge: HTMLElement; readonly name: string }>();
  const row = (person: PagePerson, seat: PageSeat, hue: number) => {
    const badge = h('span', { class: 'badge' });
    const post = person.post ?? '';
    const button = h(
      'button',
      { type: 'button', class: 'person' },
      [
        face(person, seat.on, hue),
        h('span', { class: 'person-words' }, [
          h('span', { class: 'person-name' }, [person.name]),
          h('span', { class: 'person-post' }, [post, h('span', { class: 'unseen' }, [`, ${platformName[seat.on]}`])]),
        ]),
        badge,
      ],
      { click: () => choose(seat.key) },
    );
    rows.set(seat.key, { button, badge, name: person.name });
    return h('li', {}, [button]);
  };
  const groups = byAgency(world.people).map(([agency, members], hue) =>
    h('section', { class: 'agency' }, [
      h('h2', {}, [agency]),
      h(
        'ul',
        {},
        members.flatMap((person) =>
          world.seats.filter((seat) => seat.person === person.id).map((seat) => row(person, seat, hue)),
        ),
      ),
    ]),
  );
  byId('people').replaceChildren(...groups);

  return {
    show(open, unseen) {
      for (const [key, { button, badge }] of rows) {
        const { posted, changed } = unseen.get(key) ?? { posted: 0, changed: false };
        if (open.includes(key)) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
        badge.className = posted > 0 ? 'badge new' : changed ? 'badge changed' : 'badge';
        const words = posted > 0 ? `, ${posted} new` : changed ? ', something changed' : '';
        badge.replaceChildren(
          h('span', { 'aria-hidden': 'true' }, [posted > 0 ? String(posted) : '']),
          h('span', { class: 'unseen' }, [words]),
        );
      }
    },
  };
}
