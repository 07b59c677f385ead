/**
 * Two clocks, both in milliseconds since 1970. `now` is the time of the story: message times, rate limits and expiry; the sandbox moves
 * it. `wire` is the instant the receiver will compare signatures and tokens with: the SDKs read the machine's clock and cannot be moved.
 */
export interface Clocks {
  now(): number;
  wire(): number;
}

export const machineClocks: Clocks = { now: () => Date.now(), wire: () => Date.now() };
