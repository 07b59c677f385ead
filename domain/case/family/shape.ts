/** 'c1', 'c2', … in the order they were entered; never reused. Shown as "Child 1", or "Unborn 1" while expected. */
export type ChildId = string & { readonly is: 'ChildId' };

/** `born` and `expected` are YYYY-MM-DD; stored, never posted. */
export type Child = { readonly id: ChildId } & ({ readonly born: string } | { readonly expected: string });

/** A child as entered. */
export type NewChild = { readonly born: string } | { readonly expected: string };

export interface FamilyState {
  readonly children: readonly Child[];
  /** How many children were ever entered: the next one's number. */
  readonly ever: number;
}

export interface FamilyCommands {
  /** `nth` is how many there were when the form was opened: sent twice it adds one child, and twins are two forms. */
  readonly 'add-child': { readonly nth: number; readonly child: NewChild };
  readonly 'remove-child': { readonly child: ChildId };
}

export interface FamilyEvents {
  readonly 'child-added': { readonly child: Child };
  readonly 'child-removed': { readonly child: ChildId };
}
