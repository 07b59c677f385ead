/** A test file that takes longer, in milliseconds, comes last: most mutants are noticed before. */
const dear = 2_000;

/** In which order they are asked of a source: those beside it first, then the quickest. `took`: how long each takes, in milliseconds. */
export function nearestFirst(source: string, took: Readonly<Record<string, number>>): readonly string[] {
  const steps = source.replace(/\.ts$/, '').split('/');
  const shared = (test: string) => {
    const others = test
      .replace(/^test\//, '')
      .replace(/\.test\.ts$/, '')
      .split('/');
    const apart = steps.findIndex((one, at) => one !== others[at]);
    return apart < 0 ? steps.length : apart;
  };
  return Object.entries(took)
    .map(([test, time]) => ({ test, time, last: time > dear ? 1 : 0, near: shared(test) }))
    .toSorted((a, b) => a.last - b.last || b.near - a.near || a.time - b.time)
    .map(({ test }) => test);
}
