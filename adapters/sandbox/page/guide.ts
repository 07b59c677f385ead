import type { World } from '../page-server.ts';
import { byId, h } from './element.ts';

/** The strip that tells what to press as whom. `put`: shows these people. */
export function guide(world: World, put: (people: readonly string[]) => void): void {
  const { guide: steps } = world;
  let at = 0;
  let open = sessionStorage.getItem('guide') !== 'closed';
  const host = byId('guide');
  host.hidden = steps.length === 0;

  const go = (to: number) => {
    at = Math.min(Math.max(to, 0), steps.length - 1);
    draw();
  };
  const toggle = h('button', { type: 'button', class: 'guide-toggle', 'aria-controls': 'guide-body' }, ['Guide'], {
    click() {
      open = !open;
      sessionStorage.setItem('guide', open ? 'open' : 'closed');
      draw();
    },
  });
  const dots = steps.map((step, n) =>
    h('button', { type: 'button', title: step.title }, [h('span', { class: 'unseen' }, ['Step ']), String(n + 1)], {
      click: () => go(n),
    }),
  );
  const title = h('h2');
  const text = h('p');
  const show = h('button', { type: 'button', class: 'plain' }, ['Show these people'], {
    click: () => put(steps[at]?.people ?? []),
  });
  const next = h('button', { type: 'button', class: 'plain' }, ['Next step'], { click: () => go(at + 1) });
  const body = h('div', { class: 'guide-body', id: 'guide-body' }, [
    h('div', { class: 'guide-dots', role: 'group', 'aria-label': 'Steps' }, dots),
    h('div', { class: 'guide-words', 'aria-live': 'polite' }, [title, text]),
    h('div', { class: 'guide-acts' }, [show, next]),
  ]);
  const draw = () => {
    const step = steps[at];
    toggle.setAttribute('aria-expanded', String(open));
    body.hidden = !open;
    title.textContent = step?.title ?? '';
    text.textContent = step?.text ?? '';
    for (const [n, dot] of dots.entries()) {
      if (n === at) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    }
    next.hidden = at === steps.length - 1;
  };
  host.replaceChildren(toggle, body);
  draw();
}
