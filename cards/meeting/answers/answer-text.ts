import type { Conference, Invitee } from '../../../domain/case/conference.ts';
import type { Said } from '../../../domain/case/meeting/answers/shape.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Words } from '../../words/en.ts';

/**
 * An answer in a few words, as the chair and the administrator read it; of who has not answered again, what they said to the earlier date, or
 * that they cannot. No reason and no name: those are in dialogs.
 */
export function answerText(
  { answer, earlier, cannotKeep }: Pick<Said, 'answer' | 'earlier' | 'cannotKeep'>,
  { coming: { answer: said }, moving }: Words,
): string {
  switch (answer.answer) {
    case 'none':
      if (cannotKeep) return said.cannotKeep;
      return earlier === undefined ? said.none : moving.earlier[earlier.answer];
    case 'attending':
      return answer.late ? said.late(said.attending[answer.how]) : said.attending[answer.how];
    case 'apologies':
      // Only on the day no reason is asked for.
      if (answer.reason === undefined) return said.notAfterAll;
      return answer.report === 'comes'
        ? said.apologiesReport
        : answer.report === 'none'
          ? said.apologiesNoReport
          : said.apologies;
    case 'deputy':
      if (answer.agreed === 'declined') return said.deputyDeclined;
      return 'name' in answer.deputy ? said.deputyNamed : said.deputyAsked;
    default:
      return answer satisfies never;
  }
}

/** Whether somebody is, or was, there by the register; otherwise what they said, and of a meeting that is over what was said and not done. */
export function registerText(of: Conference, invitee: Invitee, words: Words): string {
  const said = words.coming.answer;
  const over = isConferenceOver(of);
  if (isHere(of, invitee)) return over ? said.wasThere : said.here;
  if (of.stage !== 'closed') return answerText(invitee, words);
  const { answer } = invitee;
  return answer.answer === 'attending' ? said.notThere : answer.answer === 'none' ? said.noReply : answerText(invitee, words);
}

/** Ticked in the register. */
export function isHere(of: Conference, { person }: Pick<Invitee, 'person'>): boolean {
  return of.status === 'convened' && of.present.includes(person);
}

/** How many of those who are not in the register have answered so. */
export function countOf(of: Conference, kind: Invitee['answer']['answer']): number {
  return of.invitees.filter((one) => one.answer.answer === kind && !isHere(of, one)).length;
}
