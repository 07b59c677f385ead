import type { DirectoryCell } from '../../../domain/access/directory-matrix.ts';

/** Whose part it is in words, as `quorate access` prints it. The compiler asks for a new one. */
const words: Readonly<Record<DirectoryCell['who'], string>> = {
  administrator: 'an administrator, of the partnership or of a unit',
  'unit-manager': 'the manager of a unit, or of them all',
  'strategic-manager': 'a strategic manager',
  coordinator: 'coordinates an area',
  lead: 'whoever leads that agency or, of a practice, administers it',
  self: 'the very person',
  server: 'the bot itself, or whoever stands at the command line',
};

/** Who may do what to people and agencies, to be read by a person: a line a command. */
export function directoryTable(cells: readonly DirectoryCell[]): string {
  const commands = [...Map.groupBy(cells, ({ may }) => may)];
  const width = Math.max(...commands.map(([command]) => command.length));
  const parts = Object.entries(words);
  const named = Math.max(...parts.map(([part]) => part.length));
  return [
    'The directory: people and agencies, which are of no case',
    ...parts.map(([part, text]) => `  ${part.padEnd(named)}  ${text}`),
    '',
    ...commands.map(([command, all]) => {
      const may = all.filter(({ allowed }) => allowed).map(({ who }) => who);
      return `  ${command.padEnd(width)}  ${may.join(', ') || '-'}`;
    }),
    '',
  ].join('\n');
}
