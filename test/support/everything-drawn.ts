import { sceneOf } from '../../bot/click/scene.ts';
import { renderLetter } from '../../bot/deliver/render-letter.ts';
import { formNames } from '../../cards/form-names.ts';
import { homeCard } from '../../cards/home/home-card.ts';
import { cardFor, formFor } from '../../cards/registry.ts';
import { partsOf } from '../../domain/access/parts.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { noticeNames } from '../../domain/cardname.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { meetingsOf } from '../../domain/case/meetings.ts';
import { departureName } from '../../domain/case/people/departures.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../domain/ref.ts';

type Drawn = readonly [what: string, text: string];

/**
 * All that one person could ever be shown of a case as it stands, by what it is: every card, form (whatever it is said to be about),
 * notice, digest and Home.
 */
export function everythingDrawn(directory: Directory, state: Case, me: PersonId, now: Instant): readonly Drawn[] {
  const person = directory.people.get(me);
  if (person === undefined || state.opening.status !== 'open') throw new Error('nobody to draw for');
  const { id } = state.opening;
  const cases = new Map([[id, state]]);
  const found: Drawn[] = [];
  const add = (what: string, shown: unknown) => {
    if (shown !== null && shown !== undefined) found.push([what, JSON.stringify(shown)]);
  };
  const letter = (one: Parameters<typeof renderLetter>[2]) => renderLetter(directory, person, one, cases, now);
  for (const { id: meeting } of meetingsOf(state)) ofMeeting(meeting);
  const abouts = [...state.people.away.map(departureName), ...directory.people.keys(), 'k1', '1'];
  const parts = partsOf(state, me, { directory, procedure: buckinghamshire });
  // Whom to telephone is said to an administrator or the chair, and to nobody else.
  const telephones = parts.has('administrator') || parts.has('chair');
  for (const notice of noticeNames.filter((one) => telephones || !/^un(reachable|delivered)$/.test(one)))
    for (const about of abouts) add(`notice ${notice}`, letter({ letter: 'notice', case: id, notice, about }));
  add('digest', letter({ letter: 'digest', day: localDay(now), since: localDay(now) - 400 }));
  const theirs = parts.size === 0 ? [] : [conferenceOf(state)].flatMap((one) => one ?? []);
  add('home', homeCard({ directory, me, language: 'en', now }, theirs));
  return found;

  function ofMeeting(meeting: MeetingId): void {
    const scene = sceneOf(directory, state, me, now, meeting);
    if (scene === null) return;
    for (const card of ['meeting', 'core-group', 'actions'] as const) add(`card ${card}`, cardFor(card, scene));
    const children = state.family.children.map((one) => one.id);
    const about = [
      ...children.flatMap((child) => [child, `1/${child}`]),
      ...[...directory.agencies.keys()].flatMap((agency) => [agency, `${agency}/school`]),
      ...directory.people.keys(),
      ...['1', 'a1', 'actions'],
    ];
    for (const form of formNames)
      for (const one of [undefined, ...about]) {
        const ref = { form, of: id as CaseId, meeting, ...(one === undefined ? {} : { about: one }) };
        add(`form ${form}`, { ...formFor(ref, scene), ref: null });
      }
  }
}
