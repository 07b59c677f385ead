import type { Language } from '../../../domain/calendar/format.ts';
import type { Of, OpenedView, ViewRound } from '../../../domain/case/conference/views/round.ts';
import type { Agreement, ViewsState } from '../../../domain/case/conference/views/shape.ts';
import { limbs, viewAnswers } from '../../../domain/case/conference/views/view.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Whose } from '../../../domain/case/meeting/scale/round.ts';
import type { PhaseName } from '../../../domain/case/phase-names.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { chair, guests, inOwnWords } from '../partnership.ts';
import { planted } from '../planted.ts';
import { registered, revealed, unbound } from '../rounds.ts';
import { sampleScene } from '../scene-of.ts';
import { now, type Size } from '../states.ts';

const first = guests[0] ?? chair;

/** The same roles, and one view of each agency with the limb it rests on. */
const byAgency: Procedure = { ...buckinghamshire, decision: stokeOnTrent.decision };

function withViews(state: Convened, views: Partial<ViewsState>): Convened {
  return { ...state, views: { ...state.views, ...views } };
}

/** Asked for of every child: the first `count` people have given one, and a parent where anybody has. */
export function askedForViews(size: Size, count: number, state: Convened = registered(size)): Convened {
  const children = state.children.map(({ id }) => id);
  const of = (whose: Whose, enteredBy: PersonId) =>
    children.map((child) => ({ whose, child, blob: 'sealed', at: now, enteredBy }));
  const given = [
    ...state.present.slice(0, count).flatMap((person) => of({ person }, person)),
    ...(count === 0 ? [] : of({ family: 'parent-1' }, chair)),
  ];
  return withViews(state, { rounds: [{ status: 'open', round: 1, children, openedAt: now, given, version: count }] });
}

/** Closed: every third the same, the first left out, the last gave none. */
export function closedViews(
  size: Size,
  says: (person: number) => number = (person) => person,
  state = registered(size),
): Convened {
  const children = state.children.map(({ id }) => id);
  const views = children.flatMap((child) => [
    ...state.present.slice(1, -1).map((person, n): OpenedView => {
      const answer = viewAnswers[says(n) % viewAnswers.length] ?? 'no';
      const limb = limbs[n % limbs.length] ?? 'shown';
      const evidence = n % 5 === 4 ? '' : planted.evidence;
      const enteredBy = n % 5 === 4 ? chair : person;
      return { whose: { person }, child, enteredBy, answer, evidence, ...(answer === 'yes' ? { limb } : {}) };
    }),
    { whose: { family: 'parent-1' as const }, child, enteredBy: chair, answer: 'no' as const, evidence: planted.evidence },
  ]);
  const each = (people: readonly PersonId[]): readonly Of[] =>
    children.flatMap((child) => people.map((person) => ({ person, child })));
  const round: ViewRound = {
    status: 'closed',
    round: 1,
    children,
    openedAt: now,
    closedAt: now,
    views,
    leftOut: each(state.present.slice(0, 1)),
    missing: each(state.present.slice(-1)),
  };
  return withViews(state, { rounds: [round] });
}

/** All agree on the first child, and on no other. */
function agreedOn(state: Convened): Convened {
  const all = state.children.map(({ id: child }, n): Agreement => {
    return n === 0 ? { child, outcome: 'at-risk', limb: 'research' } : { child, outcome: null };
  });
  return withViews(state, { agreed: { all, at: now } });
}

/** Everybody who is here is of one agency. */
function ofOneAgency(state: Convened): Convened {
  return { ...state, agencies: Object.fromEntries(state.present.map((person) => [person, 'police' as AgencyId])) };
}

const as = (state: Convened, me: PersonId, language: Language, procedure: Procedure = buckinghamshire): Scene => {
  return { ...sampleScene(state, me, language), procedure: inOwnWords(procedure) };
};

/** Every card of views: the chair's, and of those who are here. */
export function viewCards(language: Language, size: Size): readonly (readonly [string, Card])[] {
  const card = (phase: PhaseName, scene: Scene, said: string): readonly [string, Card] => {
    const found = phaseKinds[phase].draw(scene, '');
    if (found === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, found];
  };
  const another = ofOneAgency(askedForViews(size, 1));
  const scaleDone = revealed(size, () => 6);
  return [
    card('view', as(askedForViews(size, 0), first, language), 'asked for'),
    card('view', as(askedForViews(size, 0, unbound(size)), first, language), 'without the undertaking'),
    card('view', as(askedForViews(size, 0), first, language, byAgency), 'for an agency'),
    card('viewed', as(another, another.present.at(-1) ?? first, language, byAgency), 'another speaks'),
    card('viewed', as(askedForViews(size, 1), first, language), 'given'),
    card('viewed', as(closedViews(size), first, language), 'closed'),
    card('viewed', as({ ...closedViews(size), stage: 'closed' }, first, language), 'over'),
    card('room', as(scaleDone, chair, language), 'before views'),
    card('room', as(askedForViews(size, 0), chair, language), 'views asked for'),
    card('room', as(askedForViews(size, 3, scaleDone), chair, language), 'some views in'),
    card('room', as(closedViews(size, undefined, scaleDone), chair, language), 'views closed'),
    card('room', as(scaleDone, chair, language, byAgency), 'agreement sought'),
    card('room', as(ofOneAgency(agreedOn(scaleDone)), chair, language, byAgency), 'agreed on one'),
    card('room', as(ofOneAgency(askedForViews(size, 1)), chair, language, byAgency), 'one view of an agency'),
  ];
}

/** Every form of views; each that is filled in also with a problem at every field. */
export function viewForms(language: Language, size: Size): readonly (readonly [string, Form])[] {
  const form = (name: FormName, scene: Scene, said: string, about?: string): readonly (readonly [string, Form])[] => {
    const ref = { form: name, of: scene.state.id, ...(about === undefined ? {} : { about }) };
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${name} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${name} ${said}`, found], ...(again === null ? [] : [[`${name} ${said}, again`, again] as const])];
  };
  const some = askedForViews(size, 1);
  const done = closedViews(size);
  return [
    ...form('view', as(askedForViews(size, 0), first, language), 'first', '1'),
    ...form('view', as(some, first, language, byAgency), 'changed', '1'),
    ...form('views-agree', as(registered(size), chair, language, byAgency), 'with limbs'),
    ...(some.present.length < 2 ? [] : form('speakers', as(ofOneAgency(some), chair, language, byAgency), 'of one agency')),
    ...form('enter-view-who', as(some, chair, language), 'somebody has given one', '1'),
    ...form('enter-view', as(some, chair, language, byAgency), 'of a parent', '1/parent-1'),
    ...form('enter-view', as(askedForViews(size, 0), chair, language), 'of somebody', `1/${first}`),
    ...form('close-views', as(some, chair, language), 'some are missing'),
    ...form('close-views', as(askedForViews(size, 0), chair, language), 'nobody'),
    ...form('close-views', as({ ...some, present: some.present.slice(1) }, chair, language), 'one has left'),
    ...form('views', as(registered(size), chair, language), 'none yet'),
    ...form('views', as(done, first, language), 'of all children'),
    ...form('views', as(done, chair, language, byAgency), 'of one child', 'c1'),
    ...form('views', as(agreedOn(registered(size)), first, language, byAgency), 'of one agreed on', 'c1'),
    ...form(
      'views',
      as(
        closedViews(size, () => 0),
        first,
        language,
      ),
      'all alike',
      'c1',
    ),
  ];
}
