import type { Language } from '../calendar/format.ts';

/**
 * What somebody may want who types to the bot. danger: what sounds like harm, a disclosure or a worry about somebody. unclear: none of these.
 * quiet: fewer messages, or none. late: also to join by telephone. coming: also a bare yes. cannot-come: also a bare no. ask-conference: that there should be
 * one.
 */
export const intents = [
  'danger',
  'undo',
  'still-on',
  'coming',
  'deputy',
  'sick',
  'cannot-come',
  'move',
  'cancel',
  'quiet',
  'report',
  'late',
  'language',
  'tasks',
  'dates',
  'who',
  'plan',
  'core-group',
  'ask-conference',
  'conferences',
  'thanks',
  'help',
  'unclear',
] as const;
export type Intent = (typeof intents)[number];

/** What was understood. `to`: the language that was asked for by its name, and by nothing besides. */
export type Understood =
  | { readonly intent: Exclude<Intent, 'language'> }
  | { readonly intent: 'language'; readonly to: Language | null };
