import type { NoticeName } from '../cardname.ts';

/**
 * When a message that goes alone may go. `hours`: to somebody outside the times at which they work. `leave`: to somebody on leave. goes: all the same.
 * waits: it is held until they are there. A number: it goes from so many working days before the meeting it is about, 0 the very day; where no
 * meeting is known, or its day has gone by, it waits.
 */
interface Alone {
  readonly hours: 'goes' | 'waits' | number;
  readonly leave: 'goes' | 'waits' | number;
}

const waits: Alone = { hours: 'waits', leave: 'waits' };
/** Who has the app can be written to, and what is wrong with keeping or reaching is not for the morning. */
const atAnyHour: Alone = { hours: 'goes', leave: 'waits' };

/** A card that asks something new, of a meeting as near as this, is not held up by anybody's hours. moved: of one that has another time. */
export const cardAlone = {
  change: { hours: 'goes', leave: 'goes' },
  moved: { hours: 2, leave: 1 },
  other: { hours: 2, leave: 'waits' },
} as const satisfies Readonly<Record<string, Alone>>;

export const noticeAlone: Readonly<Record<NoticeName, Alone>> = {
  cancelled: { hours: 'goes', leave: 1 },
  withdrawn: atAnyHour,
  attempt: atAnyHour,
  'taken-off': atAnyHour,
  'records-lost': atAnyHour,
  'cover-due': waits,
  'cover-asked': waits,
  'dates-moved': waits,
  'moved-over': waits,
  departed: waits,
  'passed-on': waits,
  'taken-over': waits,
  'given-on': waits,
  action: waits,
  'family-changed': waits,
  'chair-changed': waits,
  'plan-changed': waits,
  'data-incident': atAnyHour,
  'report-left': waits,
  'times-answered': waits,
  'round-dropped': atAnyHour,
  'register-righted': waits,
  'not-yours-now': atAnyHour,
  'redaction-asked': waits,
  'redaction-off': waits,
  redacted: atAnyHour,
};

/** About no case. The greeting answers what they did themselves just now. */
export const alertAlone = {
  greeting: { hours: 'goes', leave: 'goes' },
  procedure: waits,
  other: atAnyHour,
} as const satisfies Readonly<Record<string, Alone>>;
