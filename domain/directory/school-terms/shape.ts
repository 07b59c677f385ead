/** A term of the schools of an area, from its first to its last day, YYYY-MM-DD. What lies between two terms is holidays. */
export interface SchoolTerm {
  readonly area: string;
  readonly from: string;
  readonly to: string;
}

export interface SchoolTermCommands {
  /** Terms that are there from now on, and terms that are not any more: one that is changed is both. */
  readonly 'change-terms': { readonly add: readonly SchoolTerm[]; readonly drop: readonly SchoolTerm[] };
}

export interface SchoolTermEvents {
  readonly 'terms-changed': SchoolTermCommands['change-terms'];
}
