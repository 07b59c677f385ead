import type {
  advocates,
  ChildReason,
  childComes,
  untoldReasons,
  wishes,
} from '../../../domain/case/conference/participation/shape.ts';

const wish: Record<(typeof wishes)[number], string> = {
  wants: 'Wants to come',
  'does-not': 'Does not want to come',
  'not-asked': 'Not asked yet',
};
const comes: Record<(typeof childComes)[number], string> = {
  whole: 'For all of it',
  part: 'For part of it',
  no: 'Does not come',
  'not-known': 'Not known yet',
};
const reasons: Record<ChildReason, string> = {
  'old-enough': 'For: old enough to follow it',
  asks: 'For: asks to come',
  'own-view': 'For: a view of their own that is best heard there',
  'not-wanted': 'Against: does not want to',
  distress: 'Against: hearing it would do harm',
  unsafe: 'Against: somebody there is a danger to them',
  'too-young': 'Against: too young for it',
  other: 'Another one, in the words below',
  understanding: 'Criterion: age and understanding',
  disruption: 'Criterion: would disrupt it so that its aim is lost',
  witness: 'Criterion: may be a witness in proceedings',
};
const untold: Record<(typeof untoldReasons)[number], string> = {
  'too-young': 'Too young to be told',
  distress: 'Hearing it would do harm',
  unsafe: 'It would put somebody in danger',
  other: 'Another reason, in the words above',
};
const advocate: Record<(typeof advocates)[number], string> = {
  'to-ask': 'To be asked for',
  referred: 'Asked for',
  comes: 'Comes to the conference',
  'not-wanted': 'Not wanted',
  'not-entitled': 'Not entitled to one',
};

/** What can be chosen of a child. */
export const childChoices = { wish, comes, reasons, untold, advocate };
