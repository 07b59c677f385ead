import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { ReceiptReminder } from '../../../domain/case/conference/circulation/receipt-reminder.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { opens, press } from '../../building/building.ts';
import { dayText } from '../../building/wording.ts';
import { wordsOfCase } from '../../building/words-of-case.ts';
import { type DigestItem, groupOn } from '../../plan/digest-groups.ts';
import type { Reader } from '../../scene.ts';

/** In a digest, each thing that went out to its reader and is not confirmed; what stands in it is behind the button. */
export function receiptItems(
  reader: Reader,
  cases: ReadonlyMap<CaseId, Conference>,
  reminders: ReadonlyMap<CaseId, readonly ReceiptReminder[]>,
): readonly DigestItem[] {
  return [...reminders].flatMap(([id, theirs]): readonly DigestItem[] => {
    const state = cases.get(id);
    if (state === undefined) return [];
    const words = wordsOfCase(reader, state).circulation;
    return theirs.map(({ meeting, document, by, heldOn }): DigestItem => {
      const of = { id: state.id, meeting };
      const what = words.inText[document];
      const whose = heldOn === null ? state.reference : words.ofConference(state.reference, dayText(heldOn, reader.language));
      const text = words.toConfirm(whose, what, dayText(isoFromDay(by), reader.language));
      // `about` says where it was pressed: the digest is not to be replaced by the card of the conference.
      const about = `digest/${document}`;
      const confirm = press(reader, (all) => all.circulation.confirm[document], 'confirm-received', of, { about });
      return {
        group: groupOn(reader, state, by),
        rows: [
          { block: 'row', text, button: confirm },
          { block: 'row', text: words.whatItSays, button: opens(words.openIt[document], 'outcome', of, document) },
        ],
      };
    });
  });
}
