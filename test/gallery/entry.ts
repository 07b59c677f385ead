import type { Obj } from '../../adapters/sandbox/json.ts';

/** How much of a platform's limit a sample uses. */
export interface Bar {
  readonly of: string;
  readonly used: number;
  readonly most: number;
}

/** What one platform is sent, and how much of its limits that takes. */
export interface Sent {
  readonly payload: Obj;
  readonly bars: readonly Bar[];
}

/** How a sample was drawn: `en-small` is in English, for the smallest conference. */
export type Variant = `${'en' | 'cy'}-${'small' | 'large'}`;

/** One sample, a card or a form. Some there are of one size only. */
export interface Entry {
  readonly name: string;
  readonly variants: { readonly [V in Variant]?: { readonly teams: Sent; readonly slack: Sent } };
}

/** What the page knows of a sample before it is drawn. `part`: the file that holds it; `near`: the largest part of a limit it uses, 0 to 1. */
export interface Listing {
  readonly name: string;
  readonly part: string;
  readonly near: number;
  readonly words: string;
}
