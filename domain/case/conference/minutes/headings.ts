import type { Procedure } from '../../../procedures/schema.ts';
import type { ProcedureText } from '../../../procedures/text.ts';
import type { HeadingKey } from './shape.ts';

/** Headings that are ours, for what every record holds; their words stand with the cards. */
export const ourHeadings = ['identity', 'language', 'summary', 'risks', 'strengths', 'child-views', 'parent-views'] as const;
export type OurHeading = (typeof ourHeadings)[number];

/** `title` null: it is one of ours. */
export interface Heading {
  readonly key: HeadingKey;
  readonly title: ProcedureText | null;
  readonly question: ProcedureText | null;
}

/**
 * Under what the minutes are typed: the procedure's own headings with their guiding questions (BU-F1), its agenda, or the usual ones; the views
 * of children and parents always (FV-P15); and who each child is, with what was done about language and disability, where it is typed (ST-M1).
 */
export function headingsOf({ minutes, headings, agenda }: Rules, type: string): readonly Heading[] {
  const own: readonly Heading[] =
    minutes.headings === 'own'
      ? headings
      : minutes.headings === 'agenda'
        ? (type === 'review' ? agenda.review : agenda.initial).map(({ title }, n) => ({
            key: `agenda-${n + 1}`,
            title,
            question: null,
          }))
        : (['summary', 'risks', 'strengths'] as const).map(ours);
  const identity = minutes.identity ? (['identity', 'language'] as const).map(ours) : [];
  return [...identity, ...own, ...(['child-views', 'parent-views'] as const).map(ours)];
}

type Rules = Pick<Procedure, 'minutes' | 'headings' | 'agenda'>;

function ours(key: OurHeading): Heading {
  return { key, title: null, question: null };
}
