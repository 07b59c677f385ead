/** The kinds of conference a fact or a timescale can be about. Each procedure has some of them. */
export const conferenceTypes = ['initial', 'pre-birth', 'review', 'transfer', 'continued'] as const;
export type ConferenceType = (typeof conferenceTypes)[number];

/** What ends a case (moved-away: the receiving authority's conference has the child, BU-D4): every date still open is closed by it, and every reminder stops. */
export const endings = ['pregnancy-ended', 'child-died', 'left-uk', 'turned-18', 'moved-away'] as const;
export type Ending = (typeof endings)[number];

/** The closed list of dated facts that deadlines are worked out from. */
export const factNames = [
  'decision-to-convene',
  'concern-notified',
  'concern-raised',
  'referral-received',
  'enquiries-decided',
  'strategy-discussion',
  'section-47-started',
  'section-47-concluded',
  'transfer-notified',
  'expected-delivery',
  'birth',
  'discharge',
  /** The discharge of a child before which, as a conference said, the core group meets (FV-B1). */
  'discharge-after-core-group',
  'invitations-sent',
  'conference',
  'minutes-received',
  'core-group',
  'removed-from-register',
  'change-identified',
  'child-in-need-review',
  'plan-discontinued',
  ...endings,
] as const;
export type FactName = (typeof factNames)[number];
