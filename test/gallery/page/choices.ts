import { h } from '../../../adapters/sandbox/page/element.ts';

/** What the page shows: kept in its address, so that what one looks at can be sent to somebody. */
export interface Choices {
  readonly search: string;
  readonly platform: 'teams' | 'slack' | 'both';
  readonly language: 'en' | 'cy' | 'both';
  readonly screen: 'desktop' | 'phone' | 'both';
  readonly size: 'small' | 'large' | 'both';
  readonly order: 'name' | 'limit';
}

const rows = {
  platform: ['Platform', { both: 'Teams and Slack', teams: 'Teams', slack: 'Slack' }],
  language: ['Language', { en: 'English', cy: 'Cymraeg', both: 'Both' }],
  screen: ['Screen', { desktop: 'Desktop', phone: 'Phone', both: 'Both' }],
  size: ['Conference', { small: 'Smallest', large: 'Largest', both: 'Both' }],
  order: ['Order', { name: 'By kind', limit: 'Nearest a limit' }],
} as const satisfies {
  readonly [K in Exclude<keyof Choices, 'search'>]: readonly [string, Readonly<Record<Choices[K], string>>];
};

export function readChoices(): Choices {
  const said = new URLSearchParams(location.hash.slice(1));
  const one = <K extends keyof typeof rows>(row: K): Choices[K] => {
    const options = Object.keys(rows[row][1]) as Choices[K][];
    return options.find((option) => option === said.get(row)) ?? (options[0] as Choices[K]);
  };
  const search = said.get('search') ?? '';
  return {
    search,
    platform: one('platform'),
    language: one('language'),
    screen: one('screen'),
    size: one('size'),
    order: one('order'),
  };
}

/** The search and a menu for each choice. */
export function chooserBar(now: Choices, changed: (next: Choices) => void): readonly HTMLElement[] {
  let choices = now;
  const set = (more: Partial<Choices>) => {
    choices = { ...choices, ...more };
    history.replaceState(null, '', `#${new URLSearchParams({ ...choices })}`);
    changed(choices);
  };
  const search = h(
    'input',
    { type: 'search', placeholder: 'Name or words', 'aria-label': 'Search', value: now.search, id: 'search' },
    [],
    { input: () => set({ search: search.value }) },
  );
  const menus = Object.entries(rows).map(([row, [called, options]]) => {
    const items = Object.entries(options).map(([value, words]) =>
      h('option', { value, selected: choices[row as keyof typeof rows] === value }, [words]),
    );
    const menu = h('select', { name: row }, items, { change: () => set({ [row]: menu.value }) });
    return h('label', {}, [called, menu]);
  });
  return [search, ...menus];
}
