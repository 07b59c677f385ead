import { Command, CommanderError } from 'commander';
import { addAccess } from './cli/access/access.ts';
import { addAudit } from './cli/audit/audit.ts';
import { addBackup } from './cli/backup/backup.ts';
import { addBankHolidays } from './cli/bank-holidays/bank-holidays.ts';
import { addBoard } from './cli/board/board.ts';
import { addCards } from './cli/cards/cards.ts';
import { addCase } from './cli/case/case.ts';
import { addConference } from './cli/conference/conference.ts';
import { addExport } from './cli/export/export.ts';
import { addInstallations } from './cli/installations/installations.ts';
import { addKeys } from './cli/keys/keys.ts';
import { lastWords } from './cli/last-words.ts';
import { addManifest } from './cli/manifest/manifest.ts';
import { addPartnership } from './cli/partnership/partnership.ts';
import { addPersonCommands } from './cli/person/person.ts';
import { addProcedure } from './cli/procedure/procedure.ts';
import { addReplay } from './cli/replay/replay.ts';
import { addRetention } from './cli/retention/retention.ts';
import { addSlack } from './cli/slack/slack.ts';
import { addTimescales } from './cli/timescales/timescales.ts';

/** Registers the commands, one file each; a command imports what it needs when it is run, so that `--help` is quick. */
const program = new Command('quorate')
  .description('Getting the right people to a child protection conference')
  .showHelpAfterError('(--help says what can be given)')
  .configureOutput({ outputError: (text, write) => write(text) })
  .exitOverride();

addTimescales(program);
addBankHolidays(program);
addConference(program);
addPartnership(program);
addProcedure(program);
addCards(program);
addReplay(program);
addManifest(program);
addInstallations(program);
addCase(program);
addBoard(program);
addExport(program);
addAccess(program);
addAudit(program);
addKeys(program);
addBackup(program);
addSlack(program);
addPersonCommands(program);
addRetention(program);

process.on('uncaughtException', lastWords);
// Whoever reads may stop before the end (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : lastWords(error)));
try {
  await program.parseAsync();
} catch (error) {
  // Commander has written its sentence already. A wrong command line is 2, help that was asked for is 0.
  if (!(error instanceof CommanderError)) await lastWords(error);
  else process.exitCode = error.exitCode === 0 ? 0 : 2;
}
