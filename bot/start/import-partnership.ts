import type { Stamp } from '../../domain/decider.ts';
import type { DirectoryRefusal } from '../../domain/directory/command.ts';
import { readPeopleCsv } from '../../domain/directory/importing/people-csv.ts';
import { readPartnership } from '../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../domain/directory/importing/shape.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { type Procedures, procedures, proceduresOf } from '../../domain/procedures/registry.ts';
import type { Streams } from '../turn/streams.ts';
import { readJsonFile, readTextFile } from './text-file.ts';

/** In MB: 50,000 people with every platform id are about 25. */
const most = 32;

/** A column that was left out is wrong in every row: so many faults are said one by one, of the rest how many there are. */
const mostSaid = 20;

/**
 * Takes a partnership file's content into the directory; null when it is there, or the sentence why not. A person keeps their id: to give
 * an account to somebody else, the one who has it leaves first, in an import of its own.
 */
export async function importPartnership(
  { directory }: Pick<Streams, 'directory'>,
  partnership: Partnership,
  from: Pick<Stamp, 'by' | 'at' | 'account'>,
): Promise<string | null> {
  const done = await directory.ask('directory', { ...from, via: 'cli', command: { do: 'import', partnership } });
  if (done.did === 'unconfirmed') return 'The store did not answer in time: is it running, and is its disk writable?';
  if (done.did === 'decided') return null;
  return refusalText(done.reason);
}

/** Why a file is not taken, in words. */
export function refusalText(refusal: DirectoryRefusal): string {
  if (refusal.why === 'into-shut-agency')
    return (
      `PARTNERSHIP_FILE: "${refusal.is}" is of "${refusal.agency}", which was suspended or removed in chat. Nothing was changed. ` +
      `An administrator lets it in again, or puts it back, in chat first; or the file has "${refusal.is}" without it.`
    );
  if (refusal.why !== 'identity-taken') return 'This may not be done from here.';
  const { is, was } = refusal;
  return (
    `PARTNERSHIP_FILE: "${is}" has an account of "${was}", who is in the directory: one account cannot be two people's. ` +
    `Nothing was changed. For the same person write "was": "${was}" beside that id; for another one, start once with a file without either.`
  );
}

/**
 * The same, or a CSV file of people (`*.csv`), which adds to what the file said last time and changes it. Only where there is a directory for
 * it to add to.
 */
export async function loadPartnershipOrPeople(
  file: string,
  directory: Directory,
): Promise<Partnership | { readonly wrong: readonly string[] }> {
  if (!file.toLowerCase().endsWith('.csv')) return loadPartnership(file, proceduresOf(directory));
  if (directory.procedure === '')
    return { wrong: [`${file}: there is no partnership yet to add people to: import its JSON file first.`] };
  const found = await readTextFile(file, most);
  if ('problem' in found) return { wrong: [`The file of people ${file} ${found.problem}.`] };
  const read = readPeopleCsv(found.text, directory);
  return 'wrong' in read ? { wrong: faultsOf(`The file of people ${file}`, read.wrong) } : read;
}

/** Reads and checks a partnership file; `known`: the procedures it may name. What is wrong is a list of sentences; no value of the file is repeated in them. */
export async function loadPartnership(
  file: string,
  known: Procedures = procedures,
): Promise<Partnership | { readonly wrong: readonly string[] }> {
  const found = await readJsonFile(file, most);
  if ('problem' in found) return { wrong: [`The partnership file ${file} ${found.problem}.`] };
  const read = readPartnership(found.json, known);
  if ('wrong' in read) return { wrong: faultsOf(`The partnership file ${file}`, read.wrong) };
  if (known.find(read.procedure) === undefined)
    return { wrong: [`The partnership file ${file}: procedure: not one of ours, nor of PROCEDURES_FILE.`] };
  return read;
}

function faultsOf(file: string, wrong: readonly string[]): readonly string[] {
  const more = wrong.length - mostSaid;
  return [
    ...wrong.slice(0, mostSaid).map((one) => `${file}: ${one}.`),
    ...(more > 0 ? [`${file}: and ${more} more faults.`] : []),
  ];
}
