import { actions } from './cy/actions.ts';
import { answering } from './cy/answering.ts';
import { asking } from './cy/asking.ts';
import { coming } from './cy/coming.ts';
import { convening } from './cy/convening.ts';
import { dates } from './cy/dates.ts';
import { notes } from './cy/notes.ts';
import { room } from './cy/room.ts';
import { scale } from './cy/scale.ts';
import { shared } from './cy/shared.ts';
import type { Words } from './en.ts';

/** Welsh, made by machine: `reviewed` is false, so English stands beside the undertaking, the threshold and what is said of a 0. */
export const cy: Words = { ...shared, notes, convening, answering, asking, coming, room, scale, actions, dates };
