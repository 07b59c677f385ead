import type { Sandbox } from '../../bot/start/sandbox.ts';
import { slackHand } from './slack-hand.ts';
import { teamsHand } from './teams-hand.ts';

/** Milliseconds for which somebody looks for a text or a button: who finds it waits no longer, and a busy machine has the time. */
export const patience = 45_000;

/** One person at their own screen, whichever platform it is. Everything is found by what they can read. */
export interface Hand {
  /** All that is on their screen now: messages (each as its text), then what is open. */
  readonly messages: () => readonly string[];
  /** What stands in the open dialog or modal, '' when none is. */
  readonly open: () => string;
  /** Waits until a message reads so; gives its text. */
  readonly sees: (text: RegExp, ms?: number) => Promise<string>;
  /**
   * Presses the button with this label in the latest message (or the open dialog) that has one, and reads `within`. Waits until there is one,
   * as whoever looks for it would: what stands on it comes behind the answer to somebody's press.
   */
  readonly press: (label: RegExp, within?: RegExp, ms?: number) => Promise<void>;
  /**
   * Fills the open form by field names and sends it; gives what they then read in its place, '' where it closed. Into a people picker goes the
   * name of somebody it lists.
   */
  readonly submit: (fields: Readonly<Record<string, string | readonly string[]>>) => Promise<string>;
  readonly say: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Every value this person's client was ever given: payloads of messages, dialogs and what buttons carry. */
  readonly everything: () => string;
}

export function hands(
  sandbox: Pick<Sandbox, 'slack' | 'teams'>,
  identity: { on: 'teams'; tenant: string; user: string } | { on: 'slack'; org: string; user: string },
): Hand {
  return identity.on === 'teams' ? teamsHand(sandbox.teams, identity) : slackHand(sandbox.slack, identity);
}

type Filling = Readonly<Record<string, string | readonly string[]>>;

/** What is filled in, with the ids of those who are picked by name in the fields of `pickers`. Throws for whom the picker does not list. */
export function pickedByName(
  filling: Filling,
  pickers: readonly string[],
  listed: readonly { user: string; name: string }[],
): Filling {
  return Object.fromEntries(
    Object.entries(filling).map(([field, value]) => {
      if (!pickers.includes(field) || value === '') return [field, value];
      const found = listed.filter(({ name }) => name === value);
      if (found.length !== 1)
        throw new Error(`${field} lists ${found.length} of the name ${value}: ${listed.map(({ name }) => name)}`);
      return [field, found[0]?.user ?? ''];
    }),
  );
}

/** Every text in a payload that a person reads, in order, joined by line breaks. */
export function readable(payload: unknown): string {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' && ['text', 'title', 'label', 'value', 'hint', 'errorMessage'].includes(key)) {
          if (key !== 'value' || !inner.startsWith('{')) found.push(inner);
        } else if (!['private_metadata', 'data', 'value'].includes(key) || Array.isArray(inner)) walk(inner);
      }
  };
  walk(payload);
  return found.join('\n').replaceAll(/\\([^\w\s])/g, '$1');
}
