import type { Json, Obj } from '../../adapters/sandbox/json.ts';
import { renderCard as slackCard } from '../../adapters/slack/render/card.ts';
import { renderForm as slackForm } from '../../adapters/slack/render/form.ts';
import { renderCard as teamsCard } from '../../adapters/teams/render/card.ts';
import { renderForm as teamsForm } from '../../adapters/teams/render/form.ts';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { sizes } from '../../cards/samples/states.ts';
import { slackBars, teamsBars } from './bars.ts';
import type { Entry, Sent, Variant } from './entry.ts';

/** What goes over the wire: what JSON leaves out is gone. */
const wired = (payload: unknown): Obj => JSON.parse(JSON.stringify(payload)) as Obj;
const onSlack = (payload: unknown): Sent => ({ payload: wired(payload), bars: slackBars(wired(payload)) });
const onTeams = (payload: unknown): Sent => ({ payload: wired(payload), bars: teamsBars(wired(payload)) });

const variants = (['en', 'cy'] as const).flatMap((language) =>
  (['small', 'large'] as const).map((size) => ({ language, size, key: `${language}-${size}` as Variant })),
);

/** Every card and every form that has a sample, in both languages and for the smallest and the largest conference, as each platform is sent it. */
export function galleryEntries(): readonly Entry[] {
  const found = new Map<string, Record<string, { teams: Sent; slack: Sent }>>();
  const put = (name: string, key: Variant, both: { teams: Sent; slack: Sent }) => {
    const entry = found.get(name) ?? {};
    if (key in entry) throw new Error(`two samples are called "${name}"`);
    found.set(name, { ...entry, [key]: both });
  };
  for (const { language, size, key } of variants) {
    for (const [name, card] of sampleCards(language, sizes[size]))
      put(name, key, { teams: onTeams(teamsCard(card)), slack: onSlack(slackCard(card)) });
    for (const [name, form] of sampleForms(language, sizes[size]))
      put(`form ${name}`, key, { teams: onTeams(teamsForm(form)), slack: onSlack(slackForm(form)) });
  }
  return [...found].map(([name, drawn]) => ({ name, variants: drawn }));
}

/** Every word that is read on it, once. */
export function wordsOf(entry: Entry): string {
  const words = new Set<string>();
  for (const one of Object.values(entry.variants))
    for (const text of [...textsIn(one.teams.payload), ...textsIn(one.slack.payload)])
      for (const word of text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []) words.add(word);
  return [...words].join(' ');
}

/** Every text, label and title in a payload. */
function textsIn(payload: Obj): readonly string[] {
  const found: string[] = [];
  const walk = (value: Json | undefined, key: string): void => {
    if (typeof value === 'string') {
      if (/^(text|title|value|label|placeholder|errorMessage)$/.test(key) && !value.startsWith('{')) found.push(value);
    } else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (value !== null && typeof value === 'object') for (const [inner, one] of Object.entries(value)) walk(one, inner);
  };
  walk(payload, '');
  return found;
}
