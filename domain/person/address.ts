/** Where a direct message to a person goes: what the platform needs to post again, learnt when they arrive or when a chat is opened. */
export type Address =
  | { readonly on: 'teams'; readonly service: string; readonly conversation: string; readonly tenant: string }
  | { readonly on: 'slack'; readonly team: string; readonly channel: string };

/** A message that exists, and how to edit it. */
export interface Posted {
  readonly to: Address;
  readonly message: string;
}
