import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { isDayGone } from '../register/unheld.ts';
import type { ListEvents } from './shape.ts';

/** The draft goes to the chair, and the statutory core is asked to hold the time. */
export function propose({ case: of, meeting }: InMeeting, { at }: Stamp): Decided<Tagged<'event', ListEvents>> {
  if (meeting.calling.stage !== 'draft') return already;
  const { when, chair } = meeting.when;
  if (when === null || chair === null || of.family.children.length === 0) return { refused: 'incomplete' };
  if (!meeting.list.people.some((one) => one.person !== chair)) return { refused: 'incomplete' };
  // Nobody keeps a time free that has gone by.
  if (isDayGone(meeting.when, at)) return { refused: 'day-gone' };
  return { events: [{ event: 'proposed' }] };
}
