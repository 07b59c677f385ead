import { type AboutCases, partGroups } from '../page-case.ts';
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
  /** By their part in the case; those who have none stand last, and where nobody has one everybody stands with their agency. */
  group(parts: AboutCases['parts']): void;
  /** Open, or a rail of faces. */
  turn(open: boolean): void;
}

/** The list at the side: everybody who may be chosen, once for each of their platforms. */
export function people(world: World, choose: (key: string) => void): People {
  const items = new Map<string, HTMLElement>();
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
  const hues = byAgency(world.people).map(([agency]) => agency);
  for (const person of world.people)
    for (const seat of world.seats)
      if (seat.person === person.id) items.set(seat.key, row(person, seat, hues.indexOf(person.agency)));
  const section = (title: string, members: readonly PagePerson[]) =>
    h('section', { class: 'agency' }, [
      h('h2', {}, [title]),
      h(
        'ul',
        {},
        members.flatMap(({ id }) => world.seats.filter((seat) => seat.person === id).flatMap(({ key }) => items.get(key) ?? [])),
      ),
    ]);
  let grouped = '';
  const toggle = h('button', { type: 'button', class: 'people-toggle', 'aria-controls': 'people-list' }, ['People'], {
    click: () => turn(!open),
  });
  const place = h('div', { id: 'people-list' });
  const turn = (to: boolean) => {
    open = to;
    toggle.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('people-shut', !open);
  };
  const roomy = matchMedia('(min-width: 1280px)');
  let open = roomy.matches;
  turn(open);
  roomy.addEventListener('change', () => turn(roomy.matches));
  byId('people').replaceChildren(toggle, place);

  const group = (parts: AboutCases['parts']) => {
    const now = JSON.stringify(parts);
    if (now === grouped) return;
    grouped = now;
    const of = world.people.map((person) => [parts[person.id], person] as const);
    const inCase = partGroups.map((name) => [name, of.flatMap(([part, person]) => (part === name ? [person] : []))] as const);
    const rest = of.flatMap(([part, person]) => (part === undefined ? [person] : []));
    const others = rest.length === world.people.length ? byAgency(rest) : [['Not in this case', rest] as const];
    place.replaceChildren(...[...inCase, ...others].flatMap(([title, all]) => (all.length === 0 ? [] : [section(title, all)])));
  };
  group({});

  return {
    group,
    turn,
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
