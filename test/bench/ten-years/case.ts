import { nowhere } from '../../../adapters/store/head.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseEvent } from '../../../domain/case/case.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { type Lived, type TenYears, tenYears } from '../../support/years/ten-years.ts';
import { openCase } from '../price/open-case.ts';
import { administrator, chairs, onSlack } from '../price/people.ts';

const id = 'bench0ten0years';
const batch = 2_000;

/** Ten years of one case with everybody on Slack, its last conference today and open for numbers. */
export function lived(directory: Directory, events: number, more: Pick<TenYears, 'coreGroups' | 'actions'> = {}): Lived {
  const invitees = onSlack.map((one) => one.id);
  return tenYears({ id, directory, administrator, chair: chairs[0] ?? '', invitees, until: Date.now(), events, ...more });
}

/** One that has just begun, with the same people on its day and as many children: who places says as much as in the other. */
export function begun(directory: Directory): Lived {
  return openCase(
    'bench0just0begun',
    chairs[0] ?? '',
    onSlack.map((one) => one.id),
    directory,
    [{ born: '2013-05-04' }, { born: '2015-08-01' }],
  );
}

export function streamOf({ state: { opening } }: Lived): StreamId {
  if (opening.status !== 'open') throw new Error('the case is not open');
  return caseStream(opening.id);
}

/** Writes a case as if bots had written it. */
export async function store(sealed: Sealed, life: Lived): Promise<void> {
  const { events } = life;
  const stream = streamOf(life);
  let head = nowhere;
  for (let at = 0; at < events.length; at += batch) {
    const did = await sealed.append([{ stream, after: head, events: events.slice(at, at + batch), wake: null }]);
    if (did.did === 'conflict') throw new Error('the store is not empty');
    head = did.heads.get(stream) ?? head;
  }
}

export async function trailOf(sealed: Sealed, life: Lived): Promise<readonly (CaseEvent & Stamp)[]> {
  return (await sealed.read(streamOf(life), nowhere)).events as readonly (CaseEvent & Stamp)[];
}
