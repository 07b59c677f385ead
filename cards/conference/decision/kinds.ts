import type { CardKind, FormKind } from '../../kinds.ts';
import { decideForm, readDecide } from './decide-form.ts';
import { decisionsForm } from './decisions-form.ts';
import { answerDissentForm, dissentForm, readAnswerDissent, readDissent } from './dissent-form.ts';
import { dissentNextForm, readDissentNext } from './dissent-next-form.ts';
import { familyDissentForm, readFamilyDissent } from './family-dissent-form.ts';
import { decidedTasksForm, followsForm, readDecidedTasks, readFollows } from './follows-form.ts';
import { decisionCards } from './phase-cards.ts';
import { answerRecommendationForm, readAnswerRecommendation, readRecommend, recommendForm } from './recommend-form.ts';

export const cards = {
  decide: { draw: decisionCards.decide, presses: {} },
  decided: { draw: decisionCards.decided, presses: {} },
  dissent: { draw: decisionCards.dissent, presses: {} },
  recommendation: { draw: decisionCards.recommendation, presses: {} },
  'decided-tasks': { draw: decisionCards['decided-tasks'], presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  decisions: { opens: (_, meeting) => ({ do: 'read-decision', meeting }), draw: decisionsForm },
  'decide-child': { may: 'decide-child', draw: decideForm, read: readDecide },
  'decision-follows': { may: 'say-follows', draw: followsForm, read: readFollows },
  recommend: { may: 'recommend', makes: true, draw: recommendForm, read: readRecommend },
  recommendation: { may: 'answer-recommendation', draw: answerRecommendationForm, read: readAnswerRecommendation },
  dissent: { may: 'dissent', makes: true, draw: dissentForm, read: readDissent },
  'family-dissent': { may: 'record-dissent', makes: true, draw: familyDissentForm, read: readFamilyDissent },
  'dissent-answer': { may: 'answer-dissent', draw: answerDissentForm, read: readAnswerDissent },
  'dissent-next': { may: 'say-dissent-next', draw: dissentNextForm, read: readDissentNext },
  'decided-tasks': { may: 'tick-decided', draw: decidedTasksForm, read: readDecidedTasks },
} as const satisfies Record<string, FormKind>;
