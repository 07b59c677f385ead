import { actions } from './en/actions.ts';
import { answering } from './en/answering.ts';
import { asking } from './en/asking.ts';
import { coming } from './en/coming.ts';
import { convening } from './en/convening.ts';
import { dates } from './en/dates.ts';
import { notes } from './en/notes.ts';
import { room } from './en/room.ts';
import { scale } from './en/scale.ts';
import { shared } from './en/shared.ts';

/** English, in Quorate's own words. */
export const en = { ...shared, notes, convening, answering, asking, coming, room, scale, actions, dates };
export type Words = typeof en;
