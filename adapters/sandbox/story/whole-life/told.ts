import type { DayOf, StoryValues } from '../act.ts';

/** What of the whole life, and of what administrators do, is otherwise from one procedure to another. */
export interface Told {
  /** What people read here for what they read in Buckinghamshire: buttons, titles, fields and choices, by those words. */
  readonly words: Readonly<Record<string, string>>;
  /** What the procedure calls it in the middle of a sentence, in English. */
  readonly called: { readonly conference: string; readonly chair: string; readonly lead: string };
  /** Its limits as it gives them ("10 working days"); null: it gives none, or each area sets its own. `of`: what the conference is counted from. */
  readonly limits: {
    readonly conference: { readonly within: string; readonly of: string } | null;
    readonly coreGroup: string | null;
    readonly nextCoreGroup: string | null;
    readonly review: string;
  };
  /** What is to be known before one reads the first card; '' where there is nothing. */
  readonly note: string;
  /** What an area has of its own, said where it comes. */
  readonly own: Partial<Readonly<Record<'asked' | 'report' | 'released' | 'review', string>>>;
  /** What the person who asks is asked besides. */
  readonly asking: StoryValues;
  readonly decides: { readonly who: string; readonly name: string; readonly post: string };
  /** The dates its time limit is counted from, by their labels. */
  readonly from: (day: DayOf) => StoryValues;
  /** Who is ticked where it is asked who is needed. */
  readonly invited: readonly string[];
  /** The role of whoever fits no other, as its title begins. */
  readonly another: string;
  /** Whether its conferences place numbers on a scale. */
  readonly scale: boolean;
  /** What the chair says that its quorum hangs on; null: it has none, or one that is counted without a word. */
  readonly quorum: StoryValues | null;
  /** Whether the room is asked if all agree, before a view is asked of each agency. */
  readonly agreeFirst: boolean;
  readonly decided: StoryValues;
  /** What the chair says where the list of who gets what leaves them a choice. */
  readonly released: StoryValues;
  /** In working days after the conference. */
  readonly review: { readonly called: number; readonly held: number };
  /** Another procedure of its nation, as its title begins; null: there is none. */
  readonly compared: string | null;
}
