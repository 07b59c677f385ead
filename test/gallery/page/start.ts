import { byId, h } from '../../../adapters/sandbox/page/element.ts';
import type { Entry, Listing, Variant } from '../entry.ts';
import { type Choices, chooserBar, readChoices } from './choices.ts';
import { drawSent } from './draw.ts';

declare const listings: readonly Listing[];
declare global {
  interface Window {
    gallery: { take(entries: readonly Entry[]): void };
  }
}

let choices = readChoices();
const entries = new Map<string, Entry>();
const asked = new Set<string>();
const shown = byId('shown');
const names = byId('names');
const count = h('output', { class: 'gallery-count' });

const either = <A extends string>(one: A | 'both', all: readonly A[]): readonly A[] => (one === 'both' ? all : [one]);

function pictures(entry: Entry, { platform, language, size, screen }: Choices): readonly HTMLElement[] {
  const spoken = either(language, ['en', 'cy']);
  return spoken.flatMap((one) =>
    either(size, ['small', 'large']).flatMap((large) => {
      const key: Variant = `${one}-${large}`;
      const variant = entry.variants[key];
      if (variant === undefined) return [];
      const drawn = either(platform, ['teams', 'slack']).flatMap((on) =>
        either(screen, ['desktop', 'phone']).map((wide) => drawSent(on, wide, variant[on])),
      );
      return [h('div', { class: 'variant', lang: one }, drawn)];
    }),
  );
}

function fill(section: HTMLElement, name: string): void {
  const entry = entries.get(name);
  if (entry === undefined || section.dataset.drawn !== undefined) return;
  section.dataset.drawn = '';
  const drawn = pictures(entry, choices);
  section.append(...(drawn.length > 0 ? drawn : [h('p', { class: 'nothing' }, ['There is no sample of this size.'])]));
}

window.gallery = {
  take(arrived) {
    for (const entry of arrived) entries.set(entry.name, entry);
    for (const section of shown.querySelectorAll<HTMLElement>('section.wanted')) fill(section, section.dataset.name ?? '');
  },
};

const coming = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      coming.unobserve(target);
      target.classList.add('wanted');
      const { name = '', part = '' } = target.dataset;
      if (entries.has(name)) fill(target, name);
      else if (!asked.has(part)) {
        asked.add(part);
        document.head.append(h('script', { src: `parts/${part}.js` }));
      }
    }
  },
  { rootMargin: '900px' },
);

const idOf = (name: string) => name.replaceAll(/[^\w]+/g, '-');

function show(): void {
  const wanted = choices.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = listings.filter(({ name, words }) => wanted.every((word) => `${name.toLowerCase()} ${words}`.includes(word)));
  // What is called so comes before what only says so somewhere.
  const called = (one: Listing) => Number(wanted.length > 0 && one.name.includes(wanted.join(' ')));
  const nearest = (one: Listing) => (choices.order === 'limit' ? one.near : 0);
  const ordered = found.toSorted((one, two) => called(two) - called(one) || nearest(two) - nearest(one));
  coming.disconnect();
  count.textContent = `${ordered.length} of ${listings.length}`;
  names.replaceChildren(
    ...ordered.map(({ name, near }) =>
      h('a', { href: `#${idOf(name)}`, class: near > 1 ? 'past' : near > 0.8 ? 'near' : '' }, [name], {
        click(event) {
          event.preventDefault();
          document.getElementById(idOf(name))?.scrollIntoView();
        },
      }),
    ),
  );
  const sections = ordered.map(({ name, part, near }) =>
    h('section', { id: idOf(name), 'data-name': name, 'data-part': part, 'aria-label': name }, [
      h('h2', {}, [name, h('small', {}, [`${Math.round(near * 100)} % of a limit`])]),
    ]),
  );
  shown.replaceChildren(...sections);
  for (const section of sections) coming.observe(section);
}

byId('top').append(
  h('h1', {}, ['Every card and form']),
  count,
  ...chooserBar(choices, (next) => {
    choices = next;
    show();
  }),
);
show();
