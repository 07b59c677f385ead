import type { Command } from 'commander';
import type { BoardOptions } from './board-print.ts';

/** `quorate board`: what stands on somebody's board, and its figures for a spreadsheet. */
export function addBoard(program: Command): void {
  program
    .command('board')
    .description('What is to come, at risk and late over the cases somebody oversees, and the figures of quarters and agencies')
    .requiredOption('--by <person>', 'a unit manager, a strategic manager or a coordinator, by their id in the directory')
    .option('--to <folder>', 'write the figures there as quorate_board.csv, and as pictures')
    .action(async (options: BoardOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { printBoard } = await import('./board-print.ts');
      await onStore((offline) => printBoard(offline, options));
    });
}
