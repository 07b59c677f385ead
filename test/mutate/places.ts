import { globSync, readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Mutant } from './mutant.ts';

const silent = {
  isDebugEnabled: () => false,
  debug: () => undefined,
  info: () => undefined,
} as unknown as ConstructorParameters<typeof Instrumenter>[0];

/** Every place of a file or folder that Stryker can break, each with what it becomes. What says of a slice what it is of is types alone. */
export async function placesOf(folder: string): Promise<readonly Mutant[]> {
  const names = globSync(folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`).filter((one) => !one.endsWith('/shape.ts'));
  const files = names.toSorted().map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  return mutants.flatMap(({ fileName, location, replacement, status }) =>
    status === undefined ? [{ file: fileName, location, replacement }] : [],
  );
}
