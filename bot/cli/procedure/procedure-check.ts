import { proceduresOf } from '../../../domain/procedures/registry.ts';
import { readOwnFile } from '../../own-procedures/read-files.ts';
import { refuse } from '../refuse.ts';
import { differenceLines } from './procedure-diff.ts';

/** What is wrong, line by line; or what the file makes of the procedure it stands on. */
export async function check(file: string): Promise<void> {
  const own = await readOwnFile(file);
  if ('wrong' in own) return refuse(own.wrong);
  const known = proceduresOf({ ownProcedures: [own] });
  const [base, whole] = [known.find(own.extends), known.find(own.key)];
  if (base === undefined || whole === undefined) return;
  const lines = [`${file} can be used: "${own.key}" stands on ${base.key}.`, ...differenceLines(base, whole)];
  process.stdout.write(`${lines.join('\n')}\n`);
}
