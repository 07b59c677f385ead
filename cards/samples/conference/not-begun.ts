import type { ChangesShown } from '../../../domain/case/change/shown.ts';
import { arranging } from '../../../domain/case/conference/arranging/slice.ts';
import { chairTie } from '../../../domain/case/conference/chair-tie/slice.ts';
import { circulation } from '../../../domain/case/conference/circulation/slice.ts';
import { day } from '../../../domain/case/conference/day/slice.ts';
import { decision } from '../../../domain/case/conference/decision/slice.ts';
import { exclusion } from '../../../domain/case/conference/exclusion/slice.ts';
import { minutes } from '../../../domain/case/conference/minutes/slice.ts';
import { participation } from '../../../domain/case/conference/participation/slice.ts';
import { practice } from '../../../domain/case/conference/practice/slice.ts';
import { timeliness } from '../../../domain/case/conference/timeliness/slice.ts';
import { views } from '../../../domain/case/conference/views/slice.ts';
import { group } from '../../../domain/case/core-group/slice.ts';
import type { InNeedShown } from '../../../domain/case/in-need/shown.ts';
import type { MovesShown } from '../../../domain/case/moving/shown.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import { versions } from '../../../domain/case/plan/versions/slice.ts';

/** Of views and of a plan: nothing yet. */
export const noPlan = {
  views: views.start,
  actions: [],
  planLines: [],
  coreGroup: [],
  covers: {},
  visits: [],
  planVersions: versions.start,
};

/** Nothing changed for a child. */
const noChanges: ChangesShown = {
  all: [],
  open: false,
  chair: null,
  members: [],
  convenor: null,
  unit: null,
  needToKnow: needToKnow.start,
  toCall: null,
  lastHeld: 0,
};

/** Nobody has moved. */
const noMoves: MovesShown = {
  all: [],
  chair: null,
  members: [],
  convenor: null,
  needToKnow: needToKnow.start,
  transfer: null,
  area: undefined,
  onPlan: '',
};

/** No child has a child-in-need plan. */
const noneInNeed: InNeedShown = {
  plans: [],
  chair: null,
  convenor: null,
  away: [],
  perChild: needToKnow.start.perChild,
  area: undefined,
};

/** Of whatever is asked, declared and shared before a conference: nothing. */
export const notBegun = {
  invitedAt: null,
  chairBefore: null,
  chairTie: chairTie.start,
  heldBefore: [],
  continues: 'initial',
  sentOut: false,
  standings: { before: new Map(), after: new Map() },
  thereBefore: null,
  timeliness: timeliness.start,
  interimCarried: false,
  interimGoesOn: false,
  arranging: arranging.start,
  practice: practice.start,
  circulation: circulation.start,
  exclusion: exclusion.start,
  decision: decision.start,
  minutes: minutes.start,
  participation: participation.start,
  day: day.start,
  group: group.start,
  noteTaker: null,
  lastGroup: [],
  calledFor: null,
  closes: null,
  lastHolder: null,
  lastMet: null,
  teams: [],
  metBefore: 0,
  groupBefore: null,
  changes: noChanges,
  moves: noMoves,
  inNeed: noneInNeed,
};
