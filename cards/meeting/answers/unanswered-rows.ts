import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { type Convened, isUnanswered } from '../../../domain/case/conference.ts';
import type { ComingReminder } from '../../../domain/case/meeting/answers/coming-reminder.ts';
import { isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import { opens, press } from '../../building/building.ts';
import { wordsOfCase } from '../../building/words-of-case.ts';
import type { Block } from '../../model.ts';
import { type DigestItem, groupOn } from '../../plan/digest-groups.ts';
import type { Reader } from '../../scene.ts';
import { notYet, startSeen, undertakingMeant, yesLabel } from './asked-again.ts';
import { firstDay, invitedTo, reportLines } from './coming-rows.ts';

/**
 * A reminder of an invitation in a digest: the one tap and everything else, or that it is answered now, or has started. `coming`: what else the
 * digest says of it, the dates of a report that have come.
 */
export function unansweredItems(reader: Reader, state: Convened, coming: ComingReminder | null = null): readonly DigestItem[] {
  const all = wordsOfCase(reader, state);
  const words = all.actions;
  const invitee = state.invitees.find((one) => one.person === reader.me);
  if (invitee === undefined) return [];
  const started = isStarted(state, reader.now);
  const here = state.present.includes(reader.me);
  const open = isUnanswered(invitee) && !started && !here;
  const closed = !isUnanswered(invitee) ? words.answered : here ? words.answerHere : all.answering.startedNone;
  const reports = coming === null ? [] : reportLines(reader, state, coming);
  const report: readonly Block[] =
    reports.length === 0 ? [] : [{ block: 'row', text: reports.join('\n'), button: opens(all.reports.mine, 'report', state) }];
  const head: Block = {
    block: 'row',
    text: [{ strong: invitedTo(reader, state) }, `\n${open ? notYet(invitee, all) : closed}`],
    button: opens(all.details, 'details', state),
  };
  const day = coming === null ? dayFromIso(state.when.date) : firstDay(coming);
  if (day === null) return [];
  const group = groupOn(reader, state, day, open || report.length > 0);
  if (!open) return [{ group, rows: [head, ...report] }];
  const rows: readonly Block[] = [
    head,
    ...report,
    ...undertakingMeant(reader, state, invitee),
    // `about` says where it was pressed: the digest is not to be replaced by the invitation.
    {
      block: 'row',
      text: words.answerRow,
      button: { ...press(reader, yesLabel(invitee), 'attend', state, { about: 'digest', ...startSeen(state) }), tone: 'main' },
    },
    { block: 'row', text: words.otherRow, button: opens(all.somethingElse, 'something-else', state) },
  ];
  return [{ group, rows }];
}
