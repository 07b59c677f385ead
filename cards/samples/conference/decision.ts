import type { Language } from '../../../domain/calendar/format.ts';
import type { ChildDecided } from '../../../domain/case/conference/decision/shape.ts';
import { decision } from '../../../domain/case/conference/decision/slice.ts';
import type { ChildStanding } from '../../../domain/case/conference/decision/standing.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { held } from '../endings.ts';
import { chair, guests, inOwnWords } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import type { Size } from '../states.ts';
import * as states from '../states.ts';

const invitee = guests[0] ?? chair;

const decided = (child: ChildId, n: number): ChildDecided => ({
  child,
  outcome: n % 3 === 2 ? 'not-at-risk' : 'at-risk',
  how: n === 0 ? 'overrules' : n === 1 ? 'chair-decides' : 'follows',
  categories: n % 3 === 2 ? [] : ['physical', 'emotional', 'sexual', 'neglect'],
  reason: planted.decisionReason,
  changed: n % 2 === 1,
  reporter: { what: 'refer', why: planted.reporterWhy },
  provisional: n === 0,
  correction: n === 1 ? planted.correctionWhy : '',
  by: chair,
  at: states.now,
});

/** Held, with a plan for the first child since the one before; nothing decided yet. */
function toDecide(size: Size): Convened {
  const state = held(size);
  const stands = (child: ChildId): ChildStanding => ({
    child,
    on: true,
    since: '2026-03-10',
    ended: null,
    categories: ['neglect'],
    provisional: false,
  });
  const before = new Map(state.children.slice(0, 1).map(({ id }) => [id, stands(id)]));
  return { ...state, standings: { before, after: before }, decision: decision.start };
}

/** Decided on all of them, provisional on one; `adjourned`: the last one is not, and the conference is reconvened for it. */
export function allDecided(size: Size, adjourned = false): Convened {
  const state = toDecide(size);
  const ids = state.children.map((one) => one.id);
  const left = adjourned ? ids.slice(-1) : [];
  const children = ids.filter((id) => !left.includes(id)).map((id, n) => [id, decided(id, n)] as const);
  const not = left.map((child) => {
    return [child, { child, outcome: 'at-risk', reason: planted.decisionReason, by: chair, at: states.now }] as const;
  });
  return {
    ...state,
    decision: { ...state.decision, children: Object.fromEntries(children), adjourned: Object.fromEntries(not) },
  };
}

export function decisionCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  const one = (phase: 'decide' | 'decided', state: Convened, me: PersonId, said: string) => {
    const card = phaseKinds[phase].draw(sampleScene(state, me, language), '');
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  return [
    one('decide', toDecide(size), chair, 'nothing yet'),
    one('decided', allDecided(size), invitee, 'all'),
    one('decided', { ...allDecided(size, true), procedure: 'stoke-on-trent' }, invitee, 'adjourned'),
    one('decide', allDecided(size, true), chair, 'all, and one adjourned'),
  ];
}

export function decisionForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  const one = (
    name: FormName,
    state: Convened,
    me: PersonId,
    said: string,
    about?: string,
    procedure?: Convened['procedure'],
  ) => {
    const scene = sampleScene(state, me, language);
    const by = { [forthValley.key]: forthValley, [stokeOnTrent.key]: stokeOnTrent }[procedure ?? ''] ?? scene.procedure;
    const ref = { form: name, of: state.id, meeting: state.meeting, ...(about === undefined ? {} : { about }) };
    const form = formFor(ref, { ...scene, procedure: inOwnWords(by) });
    if (form === null) throw new Error(`the sample ${name} ${said} shows nothing`);
    return [`${name} ${said}`, form] as const;
  };
  const [first, second] = toDecide(size).children.map(({ id }) => id);
  return [
    one('decisions', toDecide(size), chair, 'nothing yet'),
    one('decisions', allDecided(size, true), chair, 'of the chair'),
    one('decisions', allDecided(size), invitee, 'of an invitee'),
    one('decisions', allDecided(size), invitee, 'in Scotland', undefined, 'forth-valley'),
    one('decide-child', toDecide(size), chair, 'of a child with a plan', first),
    one('decide-child', toDecide(size), chair, 'in Scotland', second ?? first, 'forth-valley'),
    one('decide-child', allDecided(size, true), chair, 'that was adjourned', second ?? first, 'stoke-on-trent'),
    one('decide-child', { ...allDecided(size), sentOut: true }, chair, 'that has gone out', first),
  ];
}
