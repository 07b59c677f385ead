/** A day of the calendar strip. `at`: the instant that a press on it goes to, ms since 1970; one that has gone by is only read. */
export interface StripDay {
  readonly at: number;
  readonly kind: 'meeting' | 'limit' | 'action' | 'reminder' | 'holiday';
  readonly words: string;
  /** What it comes of, in full. */
  readonly more: string;
}

/** Groups of people by their part in the case, in the order they are listed. */
export const partGroups = ['Chairs it', 'Leads the work', 'Invited', 'Sets it up', 'Oversees it'] as const;
export type PartGroup = (typeof partGroups)[number];

/** What the page shows of the cases there are, besides their cards: whoever demonstrates sees more than any one person. */
export interface AboutCases {
  readonly parts: Readonly<Record<string, PartGroup>>;
  /** What each person reads now: whoever writes “Cymraeg” has chosen another language than they began with. */
  readonly languages: Readonly<Record<string, 'en' | 'cy'>>;
  readonly days: readonly StripDay[];
}

export const nothingAbout: AboutCases = { parts: {}, languages: {}, days: [] };
