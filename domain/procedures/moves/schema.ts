import { z } from 'zod';
import { listOf } from '../text.ts';

/**
 * What there is to do when a child moves out of the area, or into it. tell, write: the receiving authority is told at once, and in writing. assess: who
 * holds what is agreed with it: a review here where the risk is lower, a conference there where it is not. send: the file, plan and last minutes go with
 * the child. register: the name on the register goes with the child; requirement: and a supervision requirement at the same time. invite: its staff
 * are invited to the review. visits: who sees the child there, and how often. lasting: a stay that goes on is handed over. notice: the notice is asked for in writing. ask: the
 * file of the other authority is asked for, with plan and last minutes. call: the conference is called here.
 */
export const moveTasks = [
  'tell',
  'write',
  'assess',
  'send',
  'register',
  'requirement',
  'invite',
  'visits',
  'lasting',
  'notice',
  'ask',
  'call',
] as const;
export type MoveTask = (typeof moveTasks)[number];

/** out: from here to another authority; in: from another authority to here. */
export const moveWays = ['out', 'in'] as const;
export type MoveWay = (typeof moveWays)[number];

/** permanent: for good; temporary: the child is to come back, and the plan stays where it is. */
export const moveStays = ['permanent', 'temporary'] as const;
export type MoveStay = (typeof moveStays)[number];

const strength = z.enum(['must', 'should', 'expected']);

export const moveRule = z.strictObject({
  tasks: listOf(
    z.strictObject({
      task: z.enum(moveTasks),
      way: z.enum(moveWays),
      stay: z.enum(moveStays),
      by: z.enum(['lead', 'administrator']),
      /** known: the day this authority knew of it; moved: the day of the move itself. */
      from: z.enum(['known', 'moved']),
      within: z.tuple([z.int().min(1).max(400), z.enum(['working-days', 'days', 'weeks'])]).readonly(),
      strength,
      /** What in it is our reading. */
      assumed: z.string().min(1).optional(),
      source: z.string().min(1),
    }),
  ),
  /**
   * Whether the receiving authority's conference takes the child off here (BU-D4). Otherwise only a review does (FV-X1); until either the plan goes on here.
   */
  endedByReceiving: z.boolean(),
  source: z.string().min(1),
});
export type MoveRule = z.infer<typeof moveRule>;
