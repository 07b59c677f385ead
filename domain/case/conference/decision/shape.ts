import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { DecisionTask, UnbornQuestion } from '../../../procedures/decision/schema.ts';
import type { Counted } from '../../dates/counted.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import type { Limb } from '../views/view.ts';

export const outcomes = ['at-risk', 'not-at-risk'] as const;
export type RiskOutcome = (typeof outcomes)[number];

/** Whether the chair records what was agreed, decides otherwise than most with a reason, or decides where nothing was agreed. */
export const hows = ['follows', 'overrules', 'chair-decides'] as const;
export type How = (typeof hows)[number];

/** Made already, to be made, or not needed. */
export const referrals = ['made', 'refer', 'not-needed'] as const;

/** What is decided on one child. The texts are read in a form only. */
export interface DecidedAs {
  readonly outcome: RiskOutcome;
  readonly how: How;
  /** Keys of the procedure's; none for a child who is not at risk. */
  readonly categories: readonly string[];
  /** The limb of the test that at-risk rests on, where the procedure asks for it (ST-D4, CE-D3). */
  readonly limb?: Limb;
  readonly reason: string;
  /** The plan goes on and is changed; of a child who has none it is never so. */
  readonly changed: boolean;
  /** Whether it is referred to the Reporter, where the procedure asks that (FV-D4). */
  readonly reporter: { readonly what: (typeof referrals)[number]; readonly why: string } | null;
}

/** `provisional`: too few agencies were there for it (ST-P2). `correction`: why it was changed once it had gone out; '' it was not. */
export interface ChildDecided extends DecidedAs {
  readonly child: ChildId;
  readonly provisional: boolean;
  readonly correction: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** The chair does not agree with the majority, and the conference is adjourned for this child (ST-D1). `outcome`: what the chair thinks. */
export interface ChildAdjourned {
  readonly child: ChildId;
  readonly outcome: RiskOutcome;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Yes or no to each question the procedure has of an unborn child. */
export type UnbornSaid = Readonly<Partial<Record<UnbornQuestion, boolean>>>;

/** What follows for a child: other help where it is not at risk (FV-D5, ST-D3, BU-D3), and what was answered of an unborn one (FV-B1). */
export interface Follows {
  /** Whether there is other help; null: it was not considered yet, or the child is at risk. */
  readonly help: 'yes' | 'not-wanted' | 'not-needed' | null;
  /** Who leads it, where somebody is named. */
  readonly lead: PersonId | null;
  readonly words: string;
  readonly unborn: UnbornSaid;
}

/** Made by chance as the form opens. */
export type RecommendationId = string & { readonly is: 'RecommendationId' };
export type DissentId = string & { readonly is: 'DissentId' };

/** What the agency that owns it says to a recommendation; `by`: by when it does it, YYYY-MM-DD, or ''. */
export interface AgencyAnswer {
  readonly accepted: boolean;
  readonly why: string;
  readonly until: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Something else than plan or no plan is for an agency to decide, and recommended to it (ST-D5). Without a child: for all of them. */
export interface Recommendation {
  readonly id: RecommendationId;
  readonly child: ChildId | null;
  /** Whose it is, and the one of theirs who answers. */
  readonly agency: AgencyId;
  readonly owner: PersonId;
  readonly what: string;
  readonly at: Instant;
  readonly answer: AgencyAnswer | null;
}

/**
 * Somebody disagrees with what was decided on a child. A professional says it themself, and the chair and they alone read it; of one of the family
 * (`of`; FV-D3) it is recorded as they said it, by the chair or whoever writes the record, and those two read it.
 */
export interface Dissent {
  readonly id: DissentId;
  readonly child: ChildId;
  readonly of: AdultId | ChildId | null;
  readonly words: string;
  /** They have told their own manager, where that comes first (CE-D2). */
  readonly manager: boolean;
  readonly by: PersonId;
  readonly at: Instant;
  readonly answer: { readonly words: string; readonly at: Instant } | null;
  readonly next: DissentNext | null;
}

/**
 * How it goes on once the chair has answered, as whoever does not agree says: settled by that, or what the next step is (CE-D2). `manager`: their
 * own manager has been told by then.
 */
export interface DissentNext {
  readonly settled: boolean;
  readonly manager: boolean;
  readonly words: string;
  readonly at: Instant;
}

/** 'c1/see-child'; of what somebody accepted to do of a recommendation, its id before the stroke. */
export type DecidedTaskId = `${string}/${DecisionTask | 'recommended'}`;

/** The children of one conference are decided apart (ST-P9). */
export interface DecisionState {
  readonly children: Readonly<Partial<Record<ChildId, ChildDecided>>>;
  readonly adjourned: Readonly<Partial<Record<ChildId, ChildAdjourned>>>;
  readonly follows: Readonly<Partial<Record<ChildId, Follows>>>;
  readonly recommendations: readonly Recommendation[];
  readonly dissents: readonly Dissent[];
  readonly done: Readonly<Partial<Record<DecidedTaskId, { readonly by: PersonId; readonly at: Instant }>>>;
}

export interface DecisionCommands {
  /** `seen`: when what stood on the form was decided; 0: nothing did. `correction`: asked for once it has gone out. */
  readonly 'decide-child': DecidedAs & { readonly child: ChildId; readonly correction: string; readonly seen: Instant };
  readonly 'adjourn-child': Pick<ChildAdjourned, 'child' | 'outcome' | 'reason'> & { readonly seen: Instant };
  /** Nothing is decided on the child yet. */
  readonly 'take-back-decision': { readonly child: ChildId; readonly seen: Instant };
  readonly 'say-follows': Follows & { readonly child: ChildId };
  readonly recommend: Pick<Recommendation, 'id' | 'child' | 'owner' | 'what'>;
  readonly 'take-back-recommendation': { readonly recommendation: RecommendationId };
  readonly 'answer-recommendation': Pick<AgencyAnswer, 'accepted' | 'why' | 'until'> & {
    readonly recommendation: RecommendationId;
  };
  /** Again, with its id, it is changed. */
  readonly dissent: Pick<Dissent, 'id' | 'child' | 'words' | 'manager'>;
  readonly 'take-back-dissent': { readonly dissent: DissentId };
  /** Again, with its id, it is changed. */
  readonly 'record-dissent': Pick<Dissent, 'id' | 'child' | 'words'> & { readonly of: AdultId | ChildId };
  readonly 'take-back-recorded-dissent': { readonly dissent: DissentId };
  readonly 'answer-dissent': { readonly dissent: DissentId; readonly words: string };
  readonly 'say-dissent-next': Omit<DissentNext, 'at'> & { readonly dissent: DissentId };
  /** `undone`: ticked by mistake. */
  readonly 'tick-decided': { readonly done: readonly DecidedTaskId[]; readonly undone: readonly DecidedTaskId[] };
}

export interface DecisionEvents {
  /** `counted`: the dates of the case by what is now known, where they were counted before. */
  readonly 'child-decided': DecidedAs & {
    readonly child: ChildId;
    readonly provisional: boolean;
    readonly correction: string;
    readonly counted?: Counted;
  };
  readonly 'child-adjourned': Pick<ChildAdjourned, 'child' | 'outcome' | 'reason'> & { readonly counted?: Counted };
  readonly 'decision-taken-back': { readonly child: ChildId; readonly counted?: Counted };
  readonly 'follows-said': Follows & { readonly child: ChildId };
  readonly recommended: Pick<Recommendation, 'id' | 'child' | 'agency' | 'owner' | 'what'>;
  readonly 'recommendation-taken-back': { readonly recommendation: RecommendationId };
  readonly 'recommendation-answered': Pick<AgencyAnswer, 'accepted' | 'why' | 'until'> & {
    readonly recommendation: RecommendationId;
  };
  readonly dissented: Pick<Dissent, 'id' | 'child' | 'words' | 'manager'>;
  readonly 'dissent-recorded': DecisionCommands['record-dissent'];
  readonly 'dissent-taken-back': { readonly dissent: DissentId };
  readonly 'dissent-answered': { readonly dissent: DissentId; readonly words: string };
  readonly 'dissent-next-said': Omit<DissentNext, 'at'> & { readonly dissent: DissentId };
  readonly 'decided-ticked': { readonly done: readonly DecidedTaskId[]; readonly undone: readonly DecidedTaskId[] };
}
