import type { Identity } from '../domain/directory/identity.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { Outcome } from './chat.ts';

/**
 * What a platform says of an account that somebody picked: whose it is, or why nobody is added by it. `name`: as the platform shows it, null where
 * it tells a bot no more than the tenant. not-there: no such account, or none we may see. elsewhere: of another employer, who comes in by
 * introduction. `deactivated` and `bot` are Slack's alone.
 */
export type PickedAccount =
  | { readonly account: { readonly identity: Identity; readonly name: string | null } }
  | { readonly refused: 'not-there' | 'bot' | 'guest' | 'elsewhere' | 'deactivated' };

/** Asks a platform whom somebody picked, in the tenant or org of whoever picked. Five seconds a request, never a retry, and it never throws. */
export interface Accounts {
  accountOf(picked: Identity): Promise<Outcome<PickedAccount>>;
}

/** Characters in a name. Slack takes 80 (docs.slack.dev/reference/objects/user-object); a longer one is nothing to fill a form with. Our own limit. */
const longestName = 100;

/** The name of an account as it may stand in a line of ours; null where there is nothing to see, or too much. */
export function nameOnAccount(given: string | undefined): string | null {
  const name = plainLine(given ?? '');
  return name === '' || name.length > longestName ? null : name;
}
