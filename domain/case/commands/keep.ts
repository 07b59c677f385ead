import { isKeeper } from '../../access/parts.ts';
import type { PersonId } from '../../ids.ts';
import type { KeepingCommand } from '../command.ts';
import type { Known } from '../known.ts';
import type { Ended, Existing } from '../state.ts';
import { already, type Decided } from './decision.ts';

/** a case is let go only with an export of its whole trail, no legal hold, and two people. */
export function keep(state: Existing | Ended, command: KeepingCommand, by: PersonId, known: Pick<Known, 'directory'>): Decided {
  switch (command.do) {
    case 'set-hold':
      return state.held ? already : { events: [{ event: 'hold-set' }] };
    case 'release-hold':
      return state.held ? { events: [{ event: 'hold-released' }] } : already;
    case 'record-export':
      return state.exported === command.sha256 ? already : { events: [{ event: 'exported', sha256: command.sha256 }] };
    case 'end':
      if (state.held) return { refused: 'on-hold' };
      if (command.confirmedBy === by || !isKeeper(command.confirmedBy, known.directory)) return { refused: 'not-two' };
      if (state.exported === null || state.exported !== command.sha256) return { refused: 'not-exported' };
      return state.status === 'ended' ? already : { events: [{ event: 'ended', confirmedBy: command.confirmedBy }] };
    default:
      return command satisfies never;
  }
}

export function isKeeping(command: { readonly do: string }): command is KeepingCommand {
  return ['set-hold', 'release-hold', 'record-export', 'end'].includes(command.do);
}
