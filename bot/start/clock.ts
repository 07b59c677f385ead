/** The time of the sandbox's story: the machine's, moved by as much as somebody has moved it. */
export interface MovableClock {
  now(): number;
  set(to: number): void;
}

export function movableClock(): MovableClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    set(to) {
      ahead = to - Date.now();
    },
  };
}
