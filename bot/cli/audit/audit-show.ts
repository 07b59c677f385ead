import type { Under } from '../../../domain/access/right.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { trailOf, whoIs } from '../trail.ts';

/** One line an event: number, when (UTC), who, platform, meeting, what, by which right and rule, as they were stored with it. */
export async function showTrail(offline: Offline, id: string): Promise<Done> {
  const trail = await trailOf(offline, id);
  if ('wrong' in trail) return trail;
  const directory = await offline.streams.directory.peek('directory');
  const said = trail.map((event, index) => {
    const when = new Date(event.at).toISOString();
    const who = event.by === 'time' ? 'the bot' : whoIs(directory, event.by);
    const what = sentenceOf(event, (person) => whoIs(directory, person));
    const meeting = 'meeting' in event ? [event.meeting] : [];
    return [index + 1, when, plainLine(who), event.via, ...meeting, plainLine(what), `[${ruleOf(event.under)}]`].join('  ');
  });
  return { said };
}

function ruleOf(under: Under | undefined): string {
  if (under === undefined) return 'Q-4';
  const cover = under.for === undefined ? [] : [`cover for ${under.for}`];
  return [`${under.part} may ${under.may}`, ...cover, ...(under.row === undefined ? [] : [under.row])].join(', ');
}
