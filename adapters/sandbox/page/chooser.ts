import type { World } from '../page-server.ts';
import { h } from './element.ts';
import { byAgency, face, platformName } from './people.ts';

/** The head of a window: whose it is, and a menu to put somebody else there. */
export function chooser(
  world: World,
  key: string,
  at: number,
  choose: (key: string) => void,
  frame: HTMLElement | null,
): HTMLElement {
  const seat = world.seats.find((one) => one.key === key);
  const person = world.people.find((one) => one.id === seat?.person);
  const groups = byAgency(world.people).map(([agency, members]) =>
    h(
      'optgroup',
      { label: agency },
      members.flatMap(({ id, name }) =>
        world.seats
          .filter((one) => one.person === id)
          .map((one) => h('option', { value: one.key, selected: one.key === key }, [`${name} · ${platformName[one.on]}`])),
      ),
    ),
  );
  const none = h('option', { value: '', selected: key === '' }, ['Choose somebody']);
  const menu = h('select', { 'aria-label': `Who is in window ${at + 1}` }, [none, ...groups], {
    change: () => choose(menu.value),
  });
  const hue = byAgency(world.people).findIndex(([agency]) => agency === person?.agency);
  const about = person === undefined ? '' : [person.post, person.agency].filter((one) => one !== undefined).join(' · ');
  return h('header', { class: 'chooser' }, [
    person === undefined || seat === undefined ? null : face(person, seat.on, hue),
    h('div', { class: 'chooser-words' }, [menu, h('p', { class: 'chooser-about' }, [about])]),
    frame,
  ]);
}
