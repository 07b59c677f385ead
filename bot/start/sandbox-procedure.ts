import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProcedureShown } from '../../adapters/sandbox/page-server.ts';
import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { languageFor } from '../../adapters/sandbox/story/script-for.ts';
import { teamsPlayed } from '../../adapters/sandbox/teams-played.ts';
import { procedure, procedures } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';

const known = (key: string): Procedure => {
  const found = procedure(key);
  if (found === undefined) throw new Error(`procedure: "${key}" is not one of ours`);
  return found;
};

/** Every procedure there is, by its title, for the sandbox to choose of. */
export function proceduresShown(): readonly ProcedureShown[] {
  return procedures.keys.map((key) => {
    const { title, nation } = known(key);
    return { key, title: title.en, nation, language: languageFor(key) ?? 'en' };
  });
}

/** The invented partnership in the sandbox's own folder, with the procedure that was chosen: the next start reads it there. */
export function chosenProcedure(folder: string, invented: InventedPartnership) {
  const file = join(folder, 'partnership.json');
  let now = invented.procedure;
  const choose = (key: string) => {
    const language = languageFor(key);
    const people = language === null ? invented.people : invented.people.map((one) => ({ language, ...one }));
    writeFileSync(file, JSON.stringify({ ...invented, people, procedure: known(key).key, teams: teamsPlayed }));
    now = key;
  };
  choose(now);
  return { file: pathToFileURL(file), now: () => known(now), choose };
}
