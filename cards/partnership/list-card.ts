import { localDay } from '../../domain/calendar/london.ts';
import { isListDue, latestListDay, listPutOff, listsWithoutLead, overdueLists } from '../../domain/directory/agencies/lists.ts';
import { agencyList } from '../../domain/directory/keepers.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { binding } from '../building/bilingual.ts';
import { longestOnButton, mostNames, posted, say } from '../building/building.ts';
import type { Button, Card } from '../model.ts';
import type { DigestItem } from '../plan/digest-groups.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { agencyIn, can, directoryRef } from './entries.ts';

/** No agency's id has a slash in it. */
const inDigest = '/digest';

/** To an agency's lead, once a month: whether its list is still right, with one tap. null: it was confirmed meanwhile, or they lead it no more. */
export function listAskedCard(reader: Reader, about: string): Card | null {
  const agency = agencyIn(reader, about);
  if (
    agency === null ||
    !can(reader, 'confirm-list', { agency: agency.id }) ||
    !isListDue(reader.directory, agency.id, reader.now) ||
    listPutOff(reader.directory, agency.id, reader.me, localDay(reader.now)) !== null
  )
    return null;
  const all = wordsFor(reader);
  const { listAsk, listChange, homeLead } = all.partnership;
  const { text, ...beside } = binding(reader, ({ partnership }) => partnership.listYes, longestOnButton);
  const canPutOff =
    can(reader, 'put-off-list', { agency: agency.id }) && latestListDay(reader.directory, agency.id, reader.now) !== null;
  const buttons: readonly Button[] = [
    { label: text, ...beside, tone: 'main', does: { verb: 'confirm-list', of: '', about: agency.id } },
    { label: listChange, opens: directoryRef('agency', agency.id) },
    ...(canPutOff ? [{ label: all.later.open, opens: directoryRef('list-later', agency.id) }] : []),
  ];
  const people = all.people(agencyList(reader.directory, agency.id).length);
  return posted(reader, homeLead, [say(listAsk(agency.name, people))], buttons);
}

/** The same in a lead's digest, as long as nobody has said it: one tap, after which the digest stays. Late once the administrators hear of it. */
export function listItems(reader: Reader, agencies: readonly Agency[]): readonly DigestItem[] {
  if (agencies.length === 0) return [];
  const all = wordsFor(reader);
  const { text, ...beside } = binding(reader, ({ partnership }) => partnership.listYes, longestOnButton);
  const late = new Set(overdueLists(reader.directory, reader.now).map((one) => one.id));
  return agencies.map((agency): DigestItem => {
    const people = all.people(agencyList(reader.directory, agency.id).length);
    const button: Button = { label: text, ...beside, does: { verb: 'confirm-list', of: '', about: `${agency.id}${inDigest}` } };
    const rows = [{ block: 'row', text: all.partnership.listAsk(agency.name, people), button }] as const;
    return { group: late.has(agency.id) ? 'late' : 'soon', rows };
  });
}

/** Which agency a press confirms the list of, and whether it was pressed in a digest, which is not to be replaced by the answer. */
export function confirmedIn(about = ''): { readonly agency: AgencyId; readonly isDigest: boolean } {
  const isDigest = about.endsWith(inDigest);
  return { agency: (isDigest ? about.slice(0, -inDigest.length) : about) as AgencyId, isDigest };
}

/** What is left of it. */
export function listConfirmedCard({ language }: Pick<Reader, 'language'>): Card {
  const { partnership, plain } = wordsFor(language);
  return { title: partnership.homeLead, blocks: [say(partnership.listThanks)], buttons: [], plain };
}

/** To administrators: lists that nobody has confirmed a week after they were asked for, and those that there is no lead to ask for. */
export function listsOverdueCard(reader: Reader): Card | null {
  const overdue = overdueLists(reader.directory, reader.now);
  const leaderless = listsWithoutLead(reader.directory, reader.now);
  if (overdue.length + leaderless.length === 0 || !can(reader, 'add-agency', {})) return null;
  const all = wordsFor(reader);
  const { home, listOverdue, listWithoutLead } = all.partnership;
  const button: Button = { label: home, opens: directoryRef('partnership') };
  const named = (of: readonly Agency[]) => {
    const rest = of.length - mostNames;
    return all.and([...of.slice(0, mostNames).map((one) => one.name), ...(rest > 0 ? [all.partnership.agenciesMore(rest)] : [])]);
  };
  return posted(
    reader,
    home,
    [
      ...(overdue.length === 0 ? [] : [say(listOverdue(named(overdue)))]),
      ...(leaderless.length === 0 ? [] : [say(listWithoutLead(named(leaderless)))]),
    ],
    [button],
  );
}
