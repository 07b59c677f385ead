import type { Answer } from '../../../domain/case/meeting/answers/answer.ts';
import type { Words } from '../../words/en.ts';

/** An answer in a few words, as the chair and the administrator read it. No reason and no name: those are in dialogs. */
export function answerText(answer: Answer, { coming: { answer: said } }: Words): string {
  switch (answer.answer) {
    case 'none':
      return said.none;
    case 'attending':
      return said.attending[answer.how];
    case 'apologies':
      return answer.report ? said.apologiesReport : said.apologies;
    case 'deputy':
      if (answer.agreed === 'declined') return said.deputyDeclined;
      return 'name' in answer.deputy ? said.deputyNamed : said.deputyAsked;
    default:
      return answer satisfies never;
  }
}
