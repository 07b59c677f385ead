import * as z from 'zod';

/** queue: everybody of the team who is asked. lead: who leads it. */
const hearer = z.enum(['queue', 'lead']);
const hearers = z.array(hearer).max(2);

/**
 * What there is to tell a team, and who of it hears it while nobody has taken its place. asked: that somebody of it is wanted; where only the lead
 * is, they are the queue. unanswered: that nobody has said who comes, at its hour. taken: that somebody has, as an edit of what stands. cancelled,
 * withdrawn: what has become of a meeting they were asked to. Whoever has taken the place is told whatever else there is as anybody on the list is.
 */
const usual = {
  asked: ['queue'],
  unanswered: ['lead'],
  taken: ['queue', 'lead'],
  cancelled: ['queue'],
  withdrawn: ['queue'],
} as const satisfies Readonly<Record<string, readonly z.infer<typeof hearer>[]>>;

export type TeamMessage = keyof typeof usual;
export type TeamHears = Readonly<Record<TeamMessage, readonly z.infer<typeof hearer>[]>>;

/** Of a team for which nothing else was set. */
export const usualHears: TeamHears = usual;

const isTold = (who: readonly string[]) => who.includes('queue');
const told = { message: 'with "queue": whoever was asked is told that they are asked no more' };

/** As the partnership file sets it for a team: what it leaves out is as usual. */
export const teamHears = z
  .strictObject({
    asked: hearers.min(1, 'somebody who is asked: "queue", "lead" or both').default([...usual.asked]),
    unanswered: hearers.default([...usual.unanswered]),
    taken: hearers.default([...usual.taken]),
    cancelled: hearers.refine(isTold, told).default([...usual.cancelled]),
    withdrawn: hearers.refine(isTold, told).default([...usual.withdrawn]),
  })
  .refine(({ asked, unanswered }) => [...asked, ...unanswered].includes('lead'), {
    message: 'with "lead", unless the lead is asked with the others: what nobody answers reaches the lead',
    path: ['unanswered'],
  });
