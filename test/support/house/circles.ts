/**
 * Every group of files of which each can be reached from each other, sorted; a file that imports itself is one too. Tarjan's algorithm:
 * https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  function visit(file: string): number {
    const at = order.size;
    order.set(file, at);
    open.push(file);
    let low = at;
    for (const to of imports.get(file) ?? []) {
      if (!imports.has(to)) continue;
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, lowest.get(to) ?? order.get(to) ?? low);
      lowest.set(file, low);
    }
    lowest.set(file, low);
    if (low === at) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) found.push(group.toSorted());
    }
    return low;
  }
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en'));
}
