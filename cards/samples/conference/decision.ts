import type { Language } from '../../../domain/calendar/format.ts';
import type {
  ChildDecided,
  Dissent,
  DissentId,
  Recommendation,
  RecommendationId,
} from '../../../domain/case/conference/decision/shape.ts';
import { decision } from '../../../domain/case/conference/decision/slice.ts';
import type { ChildStanding } from '../../../domain/case/conference/decision/standing.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
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

/** Whoever is listed to lead. */
const social = (size: Size): PersonId => held(size).invitees.find((one) => one.role === 'social-worker')?.person ?? invitee;

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

/** With as much as can follow: help for one child, recommendations with and without an answer, and who does not agree. */
function followed(size: Size): Convened {
  const state = allDecided(size);
  const [first, ...others] = state.children.map((one) => one.id);
  const child = others.at(-1) ?? first ?? ('c1' as ChildId);
  const recommendation = (n: number): Recommendation => ({
    id: `r${n}` as RecommendationId,
    child: n % 2 === 0 ? null : child,
    agency: state.agencies[invitee] ?? ('police' as AgencyId),
    owner: invitee,
    what: planted.recommended,
    at: states.now,
    answer: n === 0 ? null : { accepted: false, why: planted.recommendedWhy, until: '', by: invitee, at: states.now },
  });
  const said = (n: number): Dissent => ({
    id: `d${n}` as DissentId,
    child,
    of: null,
    words: planted.dissentWords,
    manager: true,
    by: invitee,
    at: states.now,
    answer: n === 0 ? null : { words: planted.dissentAnswer, at: states.now },
    next: n < 2 ? null : { settled: false, manager: true, words: planted.dissentNext, at: states.now },
  });
  const ofFamily = (of: AdultId, about: ChildId): Dissent => ({
    ...said(0),
    id: 'd3' as DissentId,
    child: about,
    of,
    manager: false,
  });
  const help = { help: 'yes', lead: invitee, words: planted.followsWords, unborn: {} } as const;
  return {
    ...state,
    rounds: [],
    decision: {
      ...state.decision,
      children: { ...state.decision.children, [child]: { ...decided(child, 2), provisional: true } },
      follows: { [child]: help },
      recommendations: [0, 1, 2].map(recommendation),
      dissents: [...[0, 1, 2].map(said), ...state.adults.slice(0, 1).map((one) => ofFamily(one.id, one.children[0] ?? child))],
    },
  };
}

/** The chair has answered the one of the family. */
function answeredFamily(size: Size): Convened {
  const state = followed(size);
  const answer = { words: planted.dissentAnswer, at: states.now };
  const dissents = state.decision.dissents.map((one) => (one.of === null ? one : { ...one, answer }));
  return { ...state, decision: { ...state.decision, dissents } };
}

export function decisionCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  const one = (
    phase: 'decide' | 'decided' | 'dissent' | 'recommendation' | 'decided-tasks',
    state: Convened,
    me: PersonId,
    said: string,
  ) => {
    const scene = sampleScene(state, me, language);
    const procedure = phase === 'decided-tasks' ? stokeOnTrent : scene.procedure;
    const card = phaseKinds[phase].draw({ ...scene, procedure }, '');
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  return [
    one('decide', toDecide(size), chair, 'nothing yet'),
    one('decided', allDecided(size), invitee, 'all'),
    one('decided', { ...allDecided(size, true), procedure: 'stoke-on-trent' }, invitee, 'adjourned'),
    one('decided', allDecided(size, true), chair, 'all, and one adjourned'),
    one('dissent', followed(size), chair, 'raised'),
    one('dissent', followed(size), invitee, 'answered'),
    one('dissent', answeredFamily(size), social(size), 'of the family'),
    one('recommendation', followed(size), invitee, 'to answer'),
    one('decided-tasks', followed(size), social(size), 'to do in Stoke'),
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
    const by = [forthValley, stokeOnTrent, ceredigion].find((rules) => rules.key === procedure) ?? scene.procedure;
    const ref = { form: name, of: state.id, meeting: state.meeting, ...(about === undefined ? {} : { about }) };
    const form = formFor(ref, { ...scene, procedure: inOwnWords(by) });
    if (form === null) throw new Error(`the sample ${name} ${said} shows nothing`);
    return [`${name} ${said}`, form] as const;
  };
  const [first, second] = toDecide(size).children.map(({ id }) => id);
  const last = toDecide(size).children.at(-1)?.id;
  return [
    one('decisions', toDecide(size), chair, 'nothing yet'),
    one('decisions', allDecided(size, true), chair, 'of the chair'),
    one('decisions', allDecided(size), invitee, 'of an invitee'),
    one('decisions', allDecided(size), invitee, 'in Scotland', undefined, 'forth-valley'),
    one('decisions', followed(size), chair, 'with what follows'),
    one('decisions', followed(size), invitee, 'with what follows, to an invitee'),
    one('decision-follows', followed(size), chair, 'of a child', last),
    one('decision-follows', followed(size), chair, 'in Scotland', last, 'forth-valley'),
    one('recommend', followed(size), chair, 'another', 'r9'),
    one('recommendation', followed(size), invitee, 'to answer', 'r0'),
    one('dissent', followed(size), invitee, 'another', 'd9'),
    one('dissent', followed(size), invitee, 'in Wales', 'd9', 'ceredigion'),
    one('dissent-answer', followed(size), chair, 'raised', 'd0'),
    one('dissent-answer', followed(size), chair, 'of the family', 'd3'),
    one('family-dissent', followed(size), chair, 'another', 'd9'),
    one('family-dissent', followed(size), chair, 'recorded', 'd3'),
    one('dissent-next', followed(size), invitee, 'answered', 'd1'),
    one('dissent-next', answeredFamily(size), social(size), 'of the family', 'd3'),
    one('dissent-next', followed(size), invitee, 'in Wales, said already', 'd2', 'ceredigion'),
    one('decided-tasks', followed(size), social(size), 'to do in Stoke', undefined, 'stoke-on-trent'),
    one('decide-child', toDecide(size), chair, 'of a child with a plan', first),
    one('decide-child', toDecide(size), chair, 'in Scotland', second ?? first, 'forth-valley'),
    one('decide-child', allDecided(size, true), chair, 'that was adjourned', second ?? first, 'stoke-on-trent'),
    one('decide-child', { ...allDecided(size), sentOut: true }, chair, 'that has gone out', first),
  ];
}
