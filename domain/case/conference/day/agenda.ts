import type { Procedure } from '../../../procedures/schema.ts';
import type { ProcedureText } from '../../../procedures/text.ts';
import type { Conference } from '../../conference.ts';

/** One point of the running order: what it is, and the question that a heading of the record comes with (BU-F1). */
export interface AgendaPoint {
  readonly key: string;
  readonly title: ProcedureText;
  readonly question?: ProcedureText;
}

type About = Pick<Conference, 'continues'>;
type Rules = Pick<Procedure, 'agenda' | 'headings'>;

/**
 * The running order of a conference by its procedure (BU-A1, CE-A1, CE-A2, ST-P18): of a review the one for reviews, of one that goes on
 * that of what it continues. After the point that says so come the headings of the record, each a point with its question.
 */
export function agendaOf({ continues }: About, { agenda, headings }: Rules): readonly AgendaPoint[] {
  return (continues === 'review' ? agenda.review : agenda.initial).flatMap(({ key, title, headings: listed }) => [
    { key, title },
    ...(listed === true ? headings.map((one) => ({ key: `heading/${one.key}`, title: one.title, question: one.question })) : []),
  ]);
}
