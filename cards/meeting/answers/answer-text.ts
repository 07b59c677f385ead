import type { Said } from '../../../domain/case/meeting/answers/shape.ts';
import type { Words } from '../../words/en.ts';

/**
 * An answer in a few words, as the chair and the administrator read it; of who has not answered again, what they said to the earlier date. No
 * reason and no name: those are in dialogs.
 */
export function answerText(
  { answer, earlier }: Pick<Said, 'answer' | 'earlier'>,
  { coming: { answer: said }, moving }: Words,
): string {
  switch (answer.answer) {
    case 'none':
      return earlier === undefined ? said.none : moving.earlier[earlier.answer];
    case 'attending':
      return answer.late ? said.late(said.attending[answer.how]) : said.attending[answer.how];
    case 'apologies':
      return answer.report ? said.apologiesReport : said.apologies;
    case 'deputy':
      if (answer.agreed === 'declined') return said.deputyDeclined;
      return 'name' in answer.deputy ? said.deputyNamed : said.deputyAsked;
    default:
      return answer satisfies never;
  }
}
