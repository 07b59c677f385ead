import type { Command } from 'commander';

/** `quorate installations check`: what is right and wrong with each, in sentences. */
export function addInstallations(program: Command): void {
  program
    .command('installations')
    .description('The apps of each tenant and workspace')
    .command('check')
    .description('Ask each platform about each installation, and say what is right and wrong; nothing is changed or posted')
    .action(async () => {
      const { checkInstallations } = await import('./installations-check.ts');
      const { said, isRight, status } = await checkInstallations(process.env);
      process.stdout.write(`${said.join('\n')}\n`);
      if (!isRight) process.exitCode = status;
    });
}
