import type { Day } from '../calendar/day.ts';
import type { AlertName, CardName, NoticeName } from '../cardname.ts';
import type { CaseId } from '../ids.ts';
import { type MeetingId, textOfRef } from '../ref.ts';
import type { Item } from '../tell.ts';

/**
 * What one message is about; never what it says. card: one message, kept equal to the state of its case. notice: goes alone, once.
 * alert: goes alone, once, and is about no case. digest: what the person is due to do on `day`, over all their cases; `since` is the day of the last digest that was looked at.
 */
export type Letter =
  | { readonly letter: 'card'; readonly case: CaseId; readonly meeting?: MeetingId; readonly card: CardName }
  | { readonly letter: 'notice'; readonly case: CaseId; readonly notice: NoticeName; readonly about: string }
  | { readonly letter: 'alert'; readonly alert: AlertName; readonly about: string }
  | { readonly letter: 'digest'; readonly day: Day; readonly since: Day };

/** The letter of a live card that somebody was told of. */
export function cardLetter({ case: of, meeting, card }: Extract<Item, { item: 'card' }>): Extract<Letter, { letter: 'card' }> {
  return { letter: 'card', case: of, ...(meeting === undefined ? {} : { meeting }), card };
}

/** Letters with one key are one message. There is one digest: a new day's takes the place of the last. */
export function letterKey(letter: Letter): string {
  switch (letter.letter) {
    case 'card':
      return `card/${textOfRef(letter)}/${letter.card}`;
    case 'notice':
      return `notice/${letter.case}/${letter.notice}/${letter.about}`;
    case 'alert':
      return `alert/${letter.alert}/${letter.about}`;
    case 'digest':
      return 'digest';
    default:
      return letter satisfies never;
  }
}

/** The name of its card, notice or alert: of a closed list, fit for a count. */
export function nameOfLetter(letter: Letter): string {
  switch (letter.letter) {
    case 'card':
      return letter.card;
    case 'notice':
      return letter.notice;
    case 'alert':
      return letter.alert;
    case 'digest':
      return 'digest';
    default:
      return letter satisfies never;
  }
}

export function sameLetter(a: Letter, b: Letter): boolean {
  return letterKey(a) === letterKey(b);
}

/** A message about no case that asks or says something which somebody else may answer or change: it is not done with once it is sent. */
export function isAskingAlert(letter: Letter): boolean {
  return (
    letter.letter === 'alert' && (letter.alert === 'list' || letter.alert === 'lists-overdue' || letter.alert === 'procedure')
  );
}

/** A message that is not done with once it is sent: it says that there is nothing, which will not stay so. */
export function isGreetingLetter(letter: Letter): boolean {
  return letter.letter === 'alert' && letter.alert === 'greeting';
}
