/** How long an answer holds, in ms: a probe is a write with an fsync, and anybody in the network may ask. */
const holds = 1_000;

/** Whether the store takes what is written: one that can only be read would lose every answer. At most one probe a second, however many ask. */
export function readiness(probe: () => Promise<void>, uptime = () => performance.now()): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> | undefined;
  return () => {
    if (answer !== undefined && uptime() - asked < holds) return answer;
    asked = uptime();
    answer = probe().then(
      () => true,
      () => false,
    );
    return answer;
  };
}
