export const agencyKinds = ['social-care', 'police', 'health', 'school', 'gp', 'housing', 'probation', 'other'] as const;
export type AgencyKind = (typeof agencyKinds)[number];
