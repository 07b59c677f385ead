import { agencyFor } from '../../domain/case/people/agency-for.ts';
import type { Case, Meeting } from '../../domain/case/whole.ts';
import { type Changes, type Difference, difference, removesMany } from '../../domain/directory/importing/difference.ts';
import type { Partnership } from '../../domain/directory/importing/shape.ts';
import { type Directory, emptyDirectory, type Person } from '../../domain/directory/state.ts';
import type { AgencyId, CaseId, PersonId } from '../../domain/ids.ts';
import { readCase } from '../turn/read-case.ts';
import type { Streams } from '../turn/streams.ts';
import { countParts, type OpenParts, partsText } from './open-parts.ts';

/** What a partnership file would change, a line each, and why it should not be taken unless somebody confirms it; none: take it. */
export interface PartnershipChange {
  readonly lines: readonly string[];
  readonly confirm: readonly string[];
}

export async function partnershipChange(streams: Streams, file: Partnership): Promise<PartnershipChange> {
  const directory = await streams.directory.peek('directory');
  const change = difference(directory, file);
  const open = await openIn(streams, directory, change);
  const { people, before } = change;
  return {
    lines: linesOf(change, open),
    confirm: [
      ...(removesMany(change) ? [`This file removes ${people.removed.length} of ${before} people.`] : []),
      ...[...open.cases].map(
        ([agency, cases]) => `This file leaves nobody in ${agency}, which takes part in ${cases} open cases.`,
      ),
    ],
  };
}

/** The same where nothing is stored yet: everything is new, and nobody goes. */
export function firstPartnership(file: Partnership): readonly string[] {
  return linesOf(difference(emptyDirectory, file), { cases: new Map(), parts: new Map() });
}

/** `+` new, `~` changed, `-` removed; ids alone, since the lines may go into a log. */
function linesOf({ named, agencies, people, before }: Difference, { cases, parts }: Open): readonly string[] {
  const count = ({ added, changed, removed }: Changes<string>) =>
    `${added.length} new, ${changed.length} changed, ${removed.length} removed`;
  return [
    ...(named
      ? [
          '~ the name of the partnership, its procedure, who has adopted that, its numbers, its teams, whether it names children, or who has reviewed the Welsh',
        ]
      : []),
    ...signed('agency', agencies, (id) => (cases.has(id) ? ` (${cases.get(id)} open cases)` : '')),
    ...signed('person', people, (id) => (parts.has(id) ? ` (open: ${partsText(parts.get(id))})` : '')),
    `Agencies: ${count(agencies)}. People: ${count(people)}, of ${before}.`,
  ];
}

function signed<I extends string>(what: string, { added, changed, removed }: Changes<I>, beside: (id: I) => string): string[] {
  const lines = (sign: string, ids: readonly I[]) => ids.map((id) => `${sign} ${what} ${id}${beside(id)}`);
  return [...lines('+', added), ...lines('~', changed), ...lines('-', removed)];
}

/** cases: in how many open ones somebody of an agency takes part that would go. parts: what each person has in hand who would go. */
interface Open {
  readonly cases: ReadonlyMap<AgencyId, number>;
  readonly parts: ReadonlyMap<PersonId, OpenParts>;
}

/** Every case is read, which is done only where somebody goes. */
async function openIn(streams: Streams, directory: Directory, { agencies, people }: Difference): Promise<Open> {
  const open = new Map<AgencyId, number>();
  const parts = new Map<PersonId, OpenParts>();
  const going = new Set(people.removed);
  if (agencies.removed.length === 0 && going.size === 0) return { cases: open, parts };
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    const { state } = await readCase(streams, stream.slice('case:'.length) as CaseId);
    // What is for named people only is in nobody else's count; whoever convened it is told of who leaves.
    if (state.opening.status !== 'open' || state.needToKnow.named !== null) continue;
    const taking = new Set([...peopleOf(state)].map((person) => agencyFor(state.people.agencies, person, directory)));
    for (const agency of agencies.removed) if (taking.has(agency)) open.set(agency, (open.get(agency) ?? 0) + 1);
    countParts(parts, going, state);
  }
  return { cases: open, parts };
}

/** Whoever has a part in a case: called it, chairs or is listed at one of its conferences, or carries out its plan. */
function peopleOf({ opening, meetings, plan }: Case): ReadonlySet<PersonId> {
  return new Set([
    ...('convenor' in opening && opening.convenor !== null ? [opening.convenor] : []),
    ...(Object.values(meetings) as Meeting[]).flatMap(({ when, list }) => [
      ...(when.chair === null ? [] : [when.chair]),
      ...list.people.map((one) => one.person),
    ]),
    ...plan.coreGroup,
    ...plan.actions.map((one) => one.to),
  ]);
}

const nobodyIs = {
  administrator: 'an administrator, so nobody could call a conference or keep the people right',
  chair: 'a chair, so nobody could agree to a conference',
} as const;

/** Whether there is somebody to begin with, a sentence for each standing that nobody has: nobody else can call a conference in the chat, or give anybody a standing there. */
export function missingStandings(people: Iterable<Pick<Person, 'standing'>>): readonly string[] {
  const all = [...people];
  return (['administrator', 'chair'] as const)
    .filter((standing) => !all.some((one) => one.standing.includes(standing)))
    .map((standing) => `Nobody in the partnership is ${nobodyIs[standing]}: put "${standing}" into the "standing" of somebody.`);
}
