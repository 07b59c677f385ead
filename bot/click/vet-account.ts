import type { Inbound } from '../../adapters/inbound.ts';
import type { Problems } from '../../cards/building/values.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { Language } from '../../domain/calendar/format.ts';
import type { ClickContext } from './click-context.ts';

/** unsure: the platform did not say, and nobody is added on a guess. */
export type Vetted = 'good' | 'unsure' | { readonly problems: Problems };

/**
 * A picker lists guests, apps and, in Slack, people of other organisations in shared channels: who an account is, its platform is asked before
 * anything is stored. It changes nothing, so it may be asked again.
 */
export async function vetAccount(
  { accountOf }: Pick<ClickContext, 'accountOf'>,
  { values }: Extract<Inbound, { does: 'submit' }>,
  language: Language,
): Promise<Vetted> {
  const { account } = values;
  if (typeof account !== 'object' || !('picked' in account)) return 'good';
  const asked = await accountOf?.(account.picked);
  if (asked?.did !== 'done') return 'unsure';
  if ('account' in asked.value) return 'good';
  return { problems: { account: wordsFor(language).partnership.notPicked[asked.value.refused] } };
}
