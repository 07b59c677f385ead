import type { World } from '../page-server.ts';
import { h } from './element.ts';

/** Which procedure is played, by its title under its nation, and that it is played in Welsh where it is. */
export function procedure(world: World, choose: (key: string) => void): HTMLElement {
  const groups = [...Map.groupBy(world.procedures, ({ nation }) => nation)].map(([nation, all]) =>
    h(
      'optgroup',
      { label: nation },
      all.map(({ key, title, language }) =>
        h('option', { value: key, selected: key === world.procedure }, [language === 'cy' ? `${title} (Cymraeg)` : title]),
      ),
    ),
  );
  const menu = h('select', { id: 'procedure' }, groups, { change: () => choose(menu.value) });
  return h('div', { class: 'procedure' }, [h('label', { for: 'procedure' }, ['Procedure']), menu]);
}
