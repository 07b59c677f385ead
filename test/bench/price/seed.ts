import { nowhere } from '../../../adapters/store/head.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { type OpenCase, openCase, openDirectory } from './open-case.ts';
import { chairs, each, onSlack, onTeams } from './people.ts';

/** The cases that are pressed on: one that everybody on Slack is in, one for Teams, and many with four people each. */
export interface Pressed {
  readonly all: { readonly slack: OpenCase; readonly teams: OpenCase };
  readonly many: readonly OpenCase[];
}

const manyCases = 90;
const batch = 250;
/** Background cases need attention some day, as real ones do; not during the run. */
const farOff = 7 * 86_400_000;

/** Case n of the many: two people on Slack, two on Teams; each person is in six of them. */
export function peopleOf(n: number): readonly string[] {
  return [(2 * n) % each, (2 * n + 1) % each].flatMap((at) => [onSlack[at]?.id ?? '', onTeams[at]?.id ?? '']);
}

const chairOf = (n: number) => chairs[n % each] ?? '';

export function pressedCases(people: Directory): Pressed {
  return {
    all: {
      slack: openCase(
        'benchall0slack',
        chairOf(0),
        onSlack.map(({ id }) => id),
        people,
      ),
      teams: openCase(
        'benchall0teams',
        chairOf(1),
        onTeams.map(({ id }) => id),
        people,
      ),
    },
    many: Array.from({ length: manyCases }, (_, n) => openCase(`benchmany${n}`, chairOf(n), peopleOf(n), people)),
  };
}

/** Writes the directory, the pressed cases, and as many others like them as make up `count`. In batches, or 100,000 would take minutes. */
export async function seed(sealed: Sealed, pressed: Pressed, count: number): Promise<void> {
  await sealed.append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);
  const first = [pressed.all.slack, pressed.all.teams, ...pressed.many];
  const model = pressed.many[0];
  if (model === undefined) throw new Error('no case to copy');
  const wake = Date.now() + farOff;
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    const cases = Array.from({ length }, (_, at) => first[from + at] ?? copy(model, `bench${from + at}`));
    const writes = cases.map(
      ({ state, events }) => ({ stream: caseStream(idOf(state)), after: nowhere, events, wake: wake + from }) as const,
    );
    const { did } = await sealed.append(writes);
    if (did !== 'appended') throw new Error('the store is not empty');
  }
}

function idOf({ opening }: OpenCase['state']): string {
  if (opening.status !== 'open') throw new Error('no open case');
  return opening.id;
}

function copy({ state, events }: OpenCase, id: string): OpenCase {
  const own = events.map((event) => (event.event === 'opened' ? { ...event, id, reference: `BENCH-${id}` } : event));
  const { opening } = state;
  if (opening.status !== 'open') throw new Error('the model is no open case');
  return { state: { ...state, opening: { ...opening, id: id as CaseId } }, events: own };
}

/** How many scores the pressed cases hold. */
export async function placedIn(sealed: Sealed, pressed: Pressed): Promise<number> {
  let placed = 0;
  for (const { state } of [pressed.all.slack, pressed.all.teams, ...pressed.many]) {
    const { events } = await sealed.read(caseStream(idOf(state)), nowhere);
    placed += events.filter((one) => (one as { readonly event: string }).event === 'placed').length;
  }
  return placed;
}
