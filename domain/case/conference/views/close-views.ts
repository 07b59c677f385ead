import type { Tagged, Unseal } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { hereIn, ratifiedViews, standingViews } from './asked.ts';
import { viewsName } from './round.ts';
import type { ViewsCommands, ViewsEvents } from './shape.ts';
import { viewOf } from './view.ts';

/** Once, on purpose, ratifying who has given one and who has not. The only command of views that is handed `unseal`. */
export function closeViews(
  on: InMeeting,
  { seen }: ViewsCommands['close-views'],
  { procedure, unseal }: Known & Unseal,
): Decided<Tagged<'event', ViewsEvents>> {
  const { meeting, id } = on;
  const last = meeting.views.rounds.at(-1);
  if (last === undefined) return { refused: 'too-early' };
  if (last.status === 'closed') return already;
  if (seen !== ratifiedViews(last, meeting.register)) return { refused: 'changed' };
  const { given, leftOut, missing } = standingViews(last, hereIn(on), procedure);
  const views = given.map(({ whose, child, enteredBy, blob }) => ({
    whose,
    child,
    enteredBy,
    ...viewOf(unseal(viewsName(id, last.round), blob)),
  }));
  return { events: [{ event: 'views-closed', round: last.round, views, leftOut, missing }] };
}
