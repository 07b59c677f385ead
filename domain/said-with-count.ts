/** What is the same is said once, with how often: many of one agency may have one number. */
export function saidWithCount(all: readonly string[]): readonly string[] {
  const often = new Map<string, number>();
  for (const one of all) often.set(one, (often.get(one) ?? 0) + 1);
  return [...often].map(([said, count]) => (count === 1 ? said : `${said} ×${count}`));
}
