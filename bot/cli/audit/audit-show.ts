import type { Under } from '../../../domain/access/right.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import { isPrivate } from '../../../domain/case/conference/private-note/private-events.ts';
import { barringIn } from '../../../domain/case/need-to-know/barring-on-the-trail.ts';
import { keepsCase, readsWholeTrail } from '../../../domain/case/need-to-know/named.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import { caseStream } from '../../turn/streams.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { trailOf, whoIs } from '../trail.ts';
import { type HowRedacted, redactionsOf } from './redactions-of.ts';

/**
 * That the case is kept from somebody is told to its chair and a manager of its unit alone; of one for named people only the trail is theirs.
 * One line an event: number, when (UTC), who, platform, meeting, what, by which right and rule, as they were stored with it.
 */
export async function showTrail(offline: Offline, id: string, by = ''): Promise<Done> {
  const trail = await trailOf(offline, id);
  if ('wrong' in trail) return trail;
  const directory = await offline.streams.directory.peek('directory');
  const state = await offline.streams.cases.peek(caseStream(id));
  if (state.needToKnow.named !== null && !keepsCase(state, by as PersonId, directory))
    return {
      wrong: [
        'This case is for named people only: give --by, an administrator who is named, its chair or a manager of its unit.',
      ],
    };
  const barring = readsWholeTrail(state, by as PersonId, directory) ? new Set<number>() : barringIn(trail);
  const named = (person: string): string => whoIs(directory, person);
  const redactions = redactionsOf(trail);
  const said = trail.map((event, index) => {
    const when = new Date(event.at).toISOString();
    // Neither whose it was nor on which platform, nor of which kind (Q-6, Q-11, ST-R2).
    if (isPrivate(event) || barring.has(index)) return [index + 1, when, 'private'].join('  ');
    const who = event.by === 'time' ? 'the bot' : named(event.by);
    const what = sentenceOf(event, named);
    const meeting = 'meeting' in event ? [event.meeting] : [];
    const gone = redactions.get(index + 1);
    const how = gone === undefined ? [] : [plainLine(redactedBy(gone, named))];
    return [index + 1, when, plainLine(who), event.via, ...meeting, plainLine(what), ...how, `[${ruleOf(event.under)}]`].join(
      '  ',
    );
  });
  return { said };
}

function ruleOf(under: Under | undefined): string {
  if (under === undefined) return 'Q-4';
  const cover = under.for === undefined ? [] : [`${under.part === 'time' ? 'carried out' : 'cover'} for ${under.for}`];
  return [`${under.part} may ${under.may}`, ...cover, ...(under.row === undefined ? [] : [under.row])].join(', ');
}

function redactedBy({ askedBy, agreedBy, at, why }: HowRedacted, named: (person: string) => string): string {
  return `(redacted ${new Date(at).toISOString()}, asked by ${named(askedBy)}, agreed by ${named(agreedBy)}: ${why})`;
}
