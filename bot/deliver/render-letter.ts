import { installationCard, undeliveredCard, unreachableCard } from '../../cards/building/notes.ts';
import { cardFor } from '../../cards/cards.ts';
import { datesMovedCard } from '../../cards/dates/dates-moved-card.ts';
import type { Card } from '../../cards/model.ts';
import { departedCard } from '../../cards/people/departed-card.ts';
import { digestCard } from '../../cards/plan/digest-card.ts';
import { lossCard } from '../../cards/trail/loss.ts';
import { asItStands } from '../../domain/case/departure.ts';
import { duties } from '../../domain/case/duties.ts';
import { type CaseState, type Existing, isLive } from '../../domain/case/state.ts';
import { unanswered } from '../../domain/case/unanswered.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import type { Letter } from '../../domain/person/letter.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { readerOf, sceneOf } from '../click/scene.ts';
import { caseProcedure, procedureOf } from '../turn/procedure.ts';

/** One letter as the cases stand now, in its reader's words; null when there is nothing to say (any more). */
export function renderLetter(
  directory: Directory,
  person: Person,
  letter: Letter,
  cases: ReadonlyMap<CaseId, CaseState>,
  now: Instant,
): Card | null {
  if (letter.letter === 'digest') return digest(directory, person, letter, cases, now);
  if (letter.letter === 'alert') return installationCard(person, letter.about);
  const state = cases.get(letter.case);
  if (!isLive(state)) return null;
  if (letter.letter === 'notice') return notice(directory, person, letter, state, now);
  return letter.card === 'digest' ? null : cardFor(letter.card, letter.about, sceneOf(directory, state, person.id, now));
}

function notice(
  directory: Directory,
  person: Person,
  { notice, about }: Extract<Letter, { letter: 'notice' }>,
  state: Existing,
  now: Instant,
): Card | null {
  switch (notice) {
    case 'unreachable':
      return unreachableCard(readerOf(directory, person.id, now), state.reference, about as PersonId);
    case 'undelivered':
      return undeliveredCard(readerOf(directory, person.id, now), state.reference, about as PersonId);
    case 'departed':
      return departedCard(sceneOf(directory, state, person.id, now), about);
    case 'dates-moved':
      return datesMovedCard(sceneOf(directory, state, person.id, now));
    case 'records-lost':
      return lossCard(readerOf(directory, person.id, now), state);
    default:
      return notice satisfies never;
  }
}

function digest(
  directory: Directory,
  person: Person,
  { since, day }: Extract<Letter, { letter: 'digest' }>,
  cases: ReadonlyMap<CaseId, CaseState>,
  now: Instant,
): Card | null {
  const existing = [...cases].flatMap(([id, state]): readonly (readonly [CaseId, Existing])[] =>
    isLive(state) ? [[id, asItStands(state, directory)]] : [],
  );
  const known = (state: Existing) => {
    const procedure = procedureOf(state.procedure, directory);
    return { procedure: caseProcedure(procedure), calendar: calendarOf(procedure) };
  };
  const due = existing.flatMap(([, state]) => duties(state, person, since, day, known(state)));
  const open = existing.filter(([, state]) => unanswered(state, person, since, day, known(state).calendar)).map(([id]) => id);
  if (due.length === 0 && open.length === 0) return null;
  return digestCard({ ...readerOf(directory, person.id, now), cases: new Map(existing), duties: due, unanswered: open });
}
