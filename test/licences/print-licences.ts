import { installed, notAllowed } from './licences.ts';

/** `npm run licences`: what the bot consists of besides its own code, and under which licence each part is; ends with 1 where one is not allowed. */
const all = installed();
for (const { name, version, licence } of all.filter(({ ships }) => ships))
  process.stdout.write(`${(licence ?? 'none').padEnd(28)} ${name} ${version}\n`);
for (const line of notAllowed(all)) {
  process.stderr.write(`Not allowed: ${line}\n`);
  process.exitCode = 1;
}
