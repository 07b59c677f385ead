import type { Tagged, Unseal } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { ratifiedVersion, roundName, standing } from './round.ts';
import { scoreOf } from './score.ts';
import type { ScaleCommands, ScaleEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', ScaleEvents>>;

/** Once, on purpose, ratifying who has placed and who is left out. The only command of the scale that is handed `unseal`. */
export function reveal({ meeting, id }: InMeeting, { seen }: ScaleCommands['reveal'], { unseal }: Known & Unseal): Outcome {
  const last = meeting.scale.rounds.at(-1);
  if (last === undefined) return { refused: 'too-early' };
  if (last.status === 'revealed') return already;
  const { placed, leftOut } = standing(last, meeting.register.present);
  if (placed.length === 0) return { refused: 'nobody-placed' };
  if (seen !== ratifiedVersion(last, meeting.register)) return { refused: 'changed' };
  const points = placed.map(({ whose, child, enteredBy, blob }) => ({
    whose,
    child,
    enteredBy,
    ...scoreOf(unseal(roundName(id, last.round), blob)),
  }));
  return { events: [{ event: 'revealed', round: last.round, points, ...(leftOut.length === 0 ? {} : { leftOut }) }] };
}

/** A 0 was given: what is being done now, before anybody opens the line (BU-S7). */
export function answerZero({ meeting }: InMeeting, { doing }: ScaleCommands['answer-zero']): Outcome {
  const last = meeting.scale.rounds.at(-1);
  if (last?.status !== 'revealed') return { refused: 'too-early' };
  if (last.zero.zero === 'asked') return { events: [{ event: 'zero-answered', doing }] };
  // Sent twice it is one; other words are not taken, and are not answered as if they were.
  return last.zero.zero === 'answered' && last.zero.doing !== doing ? { refused: 'changed' } : already;
}
