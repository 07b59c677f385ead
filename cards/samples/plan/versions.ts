import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { departureName } from '../../../domain/case/people/departures.ts';
import type { Away } from '../../../domain/case/people/shape.ts';
import type { PlanItem } from '../../../domain/case/plan/versions/shape.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import type { Card, Form } from '../../model.ts';
import { departedCard } from '../../people/departed-card.ts';
import { planChangedCard } from '../../plan/versions/plan-changed-card.ts';
import { formFor } from '../../registry.ts';
import { chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { outlined } from './outline.ts';
import { peopled } from './people.ts';

type Sample<T> = readonly [name: string, one: T];
const [first = chair, second = chair] = guests;

/** Everything of a plan was changed by the chair since its second version, and something else since. */
function changedPlan(size: states.Size): Convened {
  const { planLines } = outlined(size, 3);
  const state = { ...peopled(size), planLines };
  const items: readonly PlanItem[] = [
    ...planLines.map(({ id }) => ({ line: id })),
    ...state.visits.map(({ id }) => ({ visit: id })),
    ...[first, second].map((cover) => ({ cover })),
    ...state.actions.map(({ id }) => ({ action: id })),
  ];
  const told = { from: 3, at: states.now };
  const changes = [
    { version: 3, at: states.now, by: chair, items, told },
    { version: 4, at: states.now + 60_000, by: chair, items, told },
    { version: 5, at: states.now + 86_400_000, by: chair, items, told: { from: 5, at: states.now + 86_400_000 } },
  ];
  return { ...state, planVersions: { version: 5, changes } };
}

export function versionCards(language: Language, size: states.Size): readonly Sample<Card>[] {
  const state = changedPlan(size);
  const told = [first, second].flatMap((me): readonly Sample<Card>[] => {
    const card = planChangedCard(sampleScene(state, me, language), '3');
    return card === null ? [] : [[`plan-changed to ${me === first ? 'one' : 'another'} of the core group`, card]];
  });
  if (told.length !== 2) throw new Error('the sample of a plan that was changed shows nothing');
  return [...told, ['departed from the plan', leftCard(state, language)]];
}

/** To whoever leads: somebody of the plan has left. */
function leftCard(state: Convened, language: Language): Card {
  const away: Away = {
    person: first,
    agency: 'council' as AgencyId,
    at: states.now,
    was: { coreGroup: true, meetings: {} },
  };
  const scene = sampleScene({ ...state, away: [away] }, second, language);
  const card = departedCard({ ...scene, lead: second }, departureName(away));
  if (card === null) throw new Error('the sample of a key person who left shows nothing');
  return card;
}

export function versionForms(language: Language, size: states.Size): readonly Sample<Form>[] {
  const one = (state: Convened, me: PersonId, about: string, said: string): Sample<Form> => {
    const form = formFor({ form: 'plan-changes', of: state.id, about }, sampleScene(state, me, language));
    if (form === null) throw new Error(`the sample of what was changed ${said} shows nothing`);
    return [`plan-changes ${said}`, form];
  };
  const state = changedPlan(size);
  const none = { ...state, planLines: [], visits: [], actions: [], covers: {} };
  const only = none.planVersions.changes.map((change) => ({ ...change, items: [{ line: 'l99' as never }] }));
  return [
    one(state, first, '3', 'all of it'),
    one({ ...none, planVersions: { version: 5, changes: only } }, first, '3', 'of others alone'),
  ];
}
