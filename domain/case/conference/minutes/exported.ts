import type { Stamp } from '../../../decider.ts';
import type { MeetingId } from '../../../ref.ts';
import type { HeadingKey, MinutesEvents, MinutesState, Restricted, RestrictedList, RestrictedText, TypedText } from './shape.ts';
import { minutes } from './slice.ts';

/** What was typed of one conference, as it stands at last. */
export interface MinutesExported {
  readonly meeting: MeetingId;
  readonly headings: readonly { readonly heading: HeadingKey; readonly texts: readonly TypedText[] }[];
}

/** The restricted part of one conference, for a file of its own. */
export interface RestrictedExported {
  readonly meeting: MeetingId;
  readonly texts: readonly RestrictedText[];
  readonly list: RestrictedList | null;
  /** Who of those whose information it is agreed that it goes to the list. */
  readonly words: Restricted['words'];
  /** Who on the list has it, and how that is known. */
  readonly got: Restricted['got'];
}

type Answered = { readonly event: 'restricted-answered'; readonly meeting: MeetingId } & MinutesEvents['restricted-answered'] &
  Stamp;
type Got = { readonly event: 'restricted-got'; readonly meeting: MeetingId } & MinutesEvents['restricted-got'] & Stamp;
type Listed = { readonly event: 'restricted-listed'; readonly meeting: MeetingId } & MinutesEvents['restricted-listed'] & Stamp;
type Written = { readonly event: 'minutes-written'; readonly meeting: MeetingId } & MinutesEvents['minutes-written'] & Stamp;

function isWritten(event: { readonly event: string }): event is Written {
  return event.event === 'minutes-written';
}

function isAnswered(event: { readonly event: string }): event is Answered {
  return event.event === 'restricted-answered';
}

function isGot(event: { readonly event: string }): event is Got {
  return event.event === 'restricted-got';
}

function isListed(event: { readonly event: string }): event is Listed {
  return event.event === 'restricted-listed';
}

/** Of each that something was typed no more than that it was: under which heading would tell that of some it is under none. */
export function withoutTyped<E extends { readonly event: string }>(event: E): object {
  if (!isWritten(event)) return event;
  const { put: _, ...record } = event;
  return record;
}

/** What stands under the headings of each conference, in the order in which they were begun. */
export function minutesExported(trail: readonly { readonly event: string }[]): readonly MinutesExported[] {
  return [...typedIn(trail)].flatMap(([meeting, { texts }]) => {
    const headings = Object.entries(texts).flatMap(([heading, under]) =>
      under.texts.length === 0 ? [] : [{ heading, texts: under.texts }],
    );
    return headings.length === 0 ? [] : [{ meeting, headings }];
  });
}

/** The restricted part of those conferences of which somebody may have it. */
export function restrictedExported(
  trail: readonly { readonly event: string }[],
  has: (meeting: MeetingId) => boolean,
): readonly RestrictedExported[] {
  return [...typedIn(trail)].flatMap(
    ([
      meeting,
      {
        restricted: { texts, list, words, got },
      },
    ]) => (texts.length === 0 || !has(meeting) ? [] : [{ meeting, texts, list, words, got }]),
  );
}

function typedIn(trail: readonly { readonly event: string }[]): ReadonlyMap<MeetingId, MinutesState> {
  const all = new Map<MeetingId, MinutesState>();
  for (const event of trail) {
    if (isAnswered(event))
      all.set(event.meeting, minutes.evolve['restricted-answered'](all.get(event.meeting) ?? minutes.start, event));
    if (isListed(event))
      all.set(event.meeting, minutes.evolve['restricted-listed'](all.get(event.meeting) ?? minutes.start, event));
    if (isGot(event)) all.set(event.meeting, minutes.evolve['restricted-got'](all.get(event.meeting) ?? minutes.start, event));
    if (isWritten(event))
      all.set(event.meeting, minutes.evolve['minutes-written'](all.get(event.meeting) ?? minutes.start, event));
  }
  return all;
}
