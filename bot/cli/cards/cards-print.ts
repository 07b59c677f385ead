import { renderCard as slackCard } from '../../../adapters/slack/render/card.ts';
import { renderForm as slackForm } from '../../../adapters/slack/render/form.ts';
import { renderCard as teamsCard } from '../../../adapters/teams/render/card.ts';
import { renderForm as teamsForm } from '../../../adapters/teams/render/form.ts';
import { sampleCards } from '../../../cards/samples/cards.ts';
import { sampleForms } from '../../../cards/samples/forms.ts';
import { type Size, sizes } from '../../../cards/samples/states.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { refuse } from '../refuse.ts';

export interface CardsOptions {
  readonly language: string;
  readonly size: string;
}

/** Prints one sample for both platforms. What else has a name that starts so goes to standard error. */
export function print(name: string, options: CardsOptions): void {
  const found = look(name, options);
  if ('refused' in found) {
    refuse(found.refused);
    return;
  }
  if (found.others.length > 0) process.stderr.write(`Also: ${found.others.join('; ')}\n`);
  process.stdout.write(`${found.text}\n`);
}

type Found = { readonly text: string; readonly others: readonly string[] } | { readonly refused: string };

/** The sample of that name, else the first whose name starts so; without a name, all names. */
function look(name: string, { language, size: sized }: CardsOptions): Found {
  if (language !== 'en' && language !== 'cy') return { refused: `There is no language "${language}": use en or cy.` };
  if (sized !== 'small' && sized !== 'large') return { refused: `There is no size "${sized}": use small or large.` };
  const samples = samplesOf(language, sizes[sized]);
  const names = samples.map(([one]) => one);
  if (name === '') return { text: names.join('\n'), others: [] };
  const found = samples.find(([one]) => one === name) ?? samples.find(([one]) => one.startsWith(name));
  if (found === undefined) {
    const near = names.filter((one) => one.includes(name)).join('; ');
    return {
      refused: `There is no sample "${name}". ${near === '' ? '`npm run -s cards` lists them all.' : `Perhaps: ${near}`}`,
    };
  }
  const others = found[0] === name ? [] : names.filter((one) => one.startsWith(name) && one !== found[0]);
  return { text: JSON.stringify({ name: found[0], language, ...found[1]() }, null, 2), others };
}

function samplesOf(language: Language, size: Size) {
  const cards = sampleCards(language, size).map(
    ([name, what]) => [name, () => ({ teams: teamsCard(what), slack: slackCard(what) })] as const,
  );
  const forms = sampleForms(language, size).map(
    ([name, what]) => [`form ${name}`, () => ({ teams: teamsForm(what), slack: slackForm(what) })] as const,
  );
  return [...cards, ...forms];
}
