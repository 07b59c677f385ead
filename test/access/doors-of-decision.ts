import type { CommandName } from '../../domain/case/case.ts';
import type { DissentId, RecommendationId } from '../../domain/case/conference/decision/shape.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import type { MeetingId } from '../../domain/ref.ts';
import type { At, Door } from './doors.ts';

const child = 'c1' as ChildId;
const here = ({ staged }: At): { readonly meeting: MeetingId } => ({ meeting: staged.meeting });
const seen = ({ staged, state }: At) => state.meetings[staged.meeting]?.decision.children[child]?.at ?? 0;

/** What is decided on a child. */
export const doorsOfDecision = {
  'read-decision': (): Door => ({ form: 'decisions' }),
  'decide-child': (): Door => ({
    form: 'decide-child',
    about: child,
    values: { what: 'on', how: 'follows', categories: 'neglect' },
  }),
  // On the form of the one above: no button alone asks it, and a procedure that adjourns nothing does not offer it.
  'adjourn-child': (at: At): Door => ({
    server: { do: 'adjourn-child', ...here(at), child, outcome: 'at-risk', reason: 'invented', seen: seen(at) },
  }),
  'say-follows': (): Door => ({ form: 'decision-follows', about: 'c2', values: { help: 'yes', words: 'invented' } }),
  recommend: (): Door => ({
    form: 'recommend',
    about: 'r00000000009',
    values: { what: 'invented', owner: 'bram' },
  }),
  'take-back-recommendation': (at: At): Door => ({
    server: { do: 'take-back-recommendation', ...here(at), recommendation: 'r00000000009' as RecommendationId },
  }),
  'answer-recommendation': (): Door => ({
    form: 'recommendation',
    about: 'r00000000001',
    values: { accepted: 'no', why: 'invented' },
  }),
  dissent: (): Door => ({ form: 'dissent', about: 'd00000000009', values: { child: 'c2', words: 'invented' } }),
  'take-back-dissent': (at: At): Door => ({
    server: { do: 'take-back-dissent', ...here(at), dissent: 'd00000000009' as DissentId },
  }),
  'record-dissent': (): Door => ({
    form: 'family-dissent',
    about: 'd00000000008',
    values: { who: 'c2', child: 'c2', words: 'invented' },
  }),
  'take-back-recorded-dissent': (at: At): Door => ({
    server: { do: 'take-back-recorded-dissent', ...here(at), dissent: 'd00000000008' as DissentId },
  }),
  'answer-dissent': (): Door => ({ form: 'dissent-answer', about: 'd00000000001', values: { words: 'invented' } }),
  'say-dissent-next': (): Door => ({
    form: 'dissent-next',
    about: 'd00000000002',
    values: { settled: 'yes', words: 'invented' },
  }),
  'tick-decided': (): Door => ({ form: 'decided-tasks', values: {} }),
  'take-back-decision': (at: At): Door => ({ server: { do: 'take-back-decision', ...here(at), child, seen: seen(at) } }),
} satisfies { readonly [N in CommandName]?: (at: At) => Door };
