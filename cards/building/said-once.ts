import type { Block } from '../model.ts';

/** Of several things one under another, each with what is said beneath it: what is said of the next one too stands beneath the last of them alone. */
export function saidOnce(groups: readonly (readonly Block[])[]): readonly Block[] {
  return groups.flatMap((group, nth) => {
    const next = new Set((groups[nth + 1] ?? []).map(textOf));
    return group.filter((block) => block.block !== 'text' || !next.has(textOf(block)));
  });
}

const textOf = (block: Block): string | null => (block.block === 'text' ? JSON.stringify(block) : null);
