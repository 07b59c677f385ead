import { may } from '../access/may.ts';
import type { Ask } from '../decider.ts';
import type { PersonId } from '../ids.ts';
import type { CaseCommand, KeepingCommand } from './command.ts';
import { complete, giveAction, report } from './commands/action.ts';
import { apologise, attend } from './commands/attend.ts';
import { addChild, removeChild } from './commands/child.ts';
import { countDates } from './commands/count-dates.ts';
import { already, type Decided } from './commands/decision.ts';
import { agreeDeputy, declineDeputy, nameDeputy, sendDeputy } from './commands/deputy.ts';
import { invite, uninvite } from './commands/invite.ts';
import { isKeeping, keep } from './commands/keep.ts';
import { agreeList, hold, propose } from './commands/list.ts';
import { markLoss } from './commands/mark-loss.ts';
import { noteDepartures } from './commands/note-departures.ts';
import { describe, open } from './commands/open.ts';
import { place, placeRoom } from './commands/place.ts';
import { answerZero, reveal } from './commands/reveal.ts';
import { openScale, takeRegister } from './commands/room.ts';
import { setChair } from './commands/set-chair.ts';
import { setWhen } from './commands/set-when.ts';
import { note } from './commands/trail.ts';
import { wasDelivered } from './delivered.ts';
import { asItStands } from './departure.ts';
import type { Known } from './known.ts';
import { type CaseState, type Convened, type Draft, isLive, type Proposed } from './state.ts';

/** The access table first, then the one function of the command. */
export function decide(written: CaseState, ask: Ask<CaseCommand>, known: Known): Decided {
  const { command, by } = ask;
  if (by === 'time') return decideInTime(written, command, known);
  const state = asItStands(written, known.directory);
  if (command.do === 'turn-away') return state.status === 'none' ? already : note(state, command, ask);
  const access = may(command.do, state, by, ask.at, known);
  if (access !== 'yes') return { refused: access };
  if (wasDelivered(state, ask)) return already;
  if (command.do === 'open') return open(state, command, known);
  if (state.status === 'none') return { refused: 'not-yours' };
  if (isKeeping(command)) return keep(state, command, by, known);
  if (state.status === 'ended') return { refused: 'too-late' };
  const asked = { ...ask, by, command };
  return state.status === 'convened' ? decideConvened(state, asked, known) : decideListed(state, asked, known);
}

/** What nobody asks for: the bot finds it by itself. */
function decideInTime(state: CaseState, command: CaseCommand, known: Known): Decided {
  if (command.do === 'count-dates' && isLive(state)) return countDates(state, command);
  if (command.do === 'note-departures' && isLive(state)) return noteDepartures(state, known);
  if (command.do === 'mark-loss' && state.status !== 'none') return markLoss(state, command);
  return already;
}

type PersonsAsk = Ask<Exclude<CaseCommand, KeepingCommand>> & { readonly by: PersonId };

/** While the list is being made: the draft, and the chair's agreement. */
function decideListed(state: Draft | Proposed, ask: PersonsAsk, known: Known): Decided {
  const { command } = ask;
  switch (command.do) {
    case 'describe':
      return describe(state, command, known);
    case 'add-child':
      return addChild(state, command);
    case 'remove-child':
      return removeChild(state, command);
    case 'set-when':
      return setWhen(state, command, ask, known);
    case 'set-chair':
      return setChair(state, command, known);
    case 'invite':
      return invite(state, command, known);
    case 'uninvite':
      return uninvite(state, command);
    case 'propose':
      return propose(state);
    case 'hold':
      return state.status === 'proposed' ? hold(state, ask.by) : { refused: 'too-early' };
    case 'agree-list':
      return state.status === 'proposed' ? agreeList(state, command, known) : { refused: 'too-early' };
    case 'read':
      return note(state, command, ask);
    default:
      return { refused: 'too-early' };
  }
}

/** Once the list is agreed. */
function decideConvened(state: Convened, ask: PersonsAsk, known: Known): Decided {
  const { command, by } = ask;
  const invitee = state.invitees.find((one) => one.person === by);
  switch (command.do) {
    case 'set-chair':
      return setChair(state, command, known);
    case 'invite':
      return invite(state, command, known);
    case 'uninvite':
      return uninvite(state, command);
    case 'propose':
      return propose(state);
    case 'hold':
      return hold(state, by);
    case 'agree-list':
      return agreeList(state, command, known);
    case 'attend':
      return invitee === undefined ? { refused: 'not-yours' } : attend(invitee, command, ask);
    case 'apologise':
      return invitee === undefined ? { refused: 'not-yours' } : apologise(invitee, command, ask);
    case 'send-deputy':
      return invitee === undefined ? { refused: 'not-yours' } : sendDeputy(state, invitee, command, ask, known);
    case 'name-deputy':
      return nameDeputy(state, command, known);
    case 'agree-deputy':
      return agreeDeputy(state, command, known);
    case 'decline-deputy':
      return declineDeputy(state, command);
    case 'take-register':
      return takeRegister(state, command);
    case 'open-scale':
      return openScale(state);
    case 'place':
      return place(state, command, by);
    case 'place-room':
      return placeRoom(state, command);
    case 'reveal':
      return reveal(state, command, known);
    case 'answer-zero':
      return answerZero(state, command);
    case 'give-action':
      return giveAction(state, command, ask, known);
    case 'complete':
    case 'reopen':
      return complete(state, command, by);
    case 'report-progress':
    case 'ask-help':
      return report(state, command, by);
    case 'read':
      return note(state, command, ask);
    case 'open':
    case 'describe':
    case 'add-child':
    case 'remove-child':
    case 'set-when':
    case 'turn-away':
    case 'count-dates':
    case 'mark-loss':
    case 'note-departures':
      return { refused: 'too-late' };
    default:
      return command satisfies never;
  }
}
