/** Somebody who took part. `name` null: the directory has forgotten them. 'hidden': of a service that this reader is not told of. */
export type MinutedPerson =
  | 'hidden'
  | { readonly name: string | null; readonly post: string | null; readonly agency: string | null };
