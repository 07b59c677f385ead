import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { type Convened, conferenceOf } from '../../conference.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { CirculationCommands, CirculationEvents, Recipient } from './shape.ts';
import { listVersionOf, whoGetsWhat } from './who-gets-what.ts';

type Outcome = Decided<Tagged<'event', CirculationEvents>>;

/**
 * The chair releases the list as it stood on the screen, and what was decided goes out at once: to whoever of the core group was not there
 * first of all (FV-T17, Q-13). Released again it takes the place of the one before: who is off it has nothing more, and is listed as that.
 */
export function releaseList(
  on: InMeeting,
  { seen, choices, off }: CirculationCommands['release-list'] & Stamp,
  { procedure, directory }: Known,
): Outcome {
  const of = conferenceOf(on.case, on.id);
  if (of?.status !== 'convened' || !isDecided(of)) return { refused: 'too-early' };
  const proposed = whoGetsWhat(of, procedure, directory);
  if (listVersionOf(proposed) !== seen) return { refused: 'changed' };
  const said = new Map(choices.map((one) => [one.to, one.minutes]));
  const list: Recipient[] = [];
  for (const { to, person, children, decisions, plan, minutes, choices: may } of proposed) {
    const chosen = said.get(to) ?? minutes;
    if (off.includes(to)) continue;
    if (chosen === null) return { refused: 'incomplete' };
    if (chosen !== minutes && !may.includes(chosen)) return { refused: 'incomplete' };
    if (decisions || plan || chosen !== 'none') list.push({ to, person, children, decisions, plan, minutes: chosen });
  }
  const was = on.meeting.circulation;
  if (was.released !== null && JSON.stringify(was.list) === JSON.stringify(list)) return already;
  const left = proposed.flatMap(({ to }) => (off.includes(to) ? [to] : []));
  const first = was.sent.decisions === undefined;
  return {
    events: [
      { event: 'list-released', list, ...(left.length === 0 ? {} : { off: left }) },
      ...(first ? [{ event: 'document-sent', document: 'decisions' } as const] : []),
    ],
  };
}

/** Something was decided on every child, or the conference is adjourned for it. */
export function isDecided({ decision, children }: Pick<Convened, 'decision' | 'children'>): boolean {
  const said = children.filter(({ id }) => decision.children[id] !== undefined || decision.adjourned[id] !== undefined);
  return said.length > 0 && said.length === children.length;
}
