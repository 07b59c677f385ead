import type { OwnProcedure } from '../../procedures/own/own-procedure.ts';

export interface OwnProcedureCommands {
  /** What the files of PROCEDURES_FILE say, all of them: one that is no more goes, unless some case may go by it. */
  readonly 'keep-procedures': { readonly procedures: readonly OwnProcedure[] };
}

export interface OwnProcedureEvents {
  readonly 'procedures-kept': { readonly procedures: readonly OwnProcedure[] };
}
