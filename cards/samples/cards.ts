import type { Language } from '../../domain/calendar/format.ts';
import type { Conference } from '../../domain/case/conference.ts';
import type { PhaseName } from '../../domain/case/phase-names.ts';
import { type Duty, type DutyStage, dutyStages } from '../../domain/case/plan/duties.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { emptiedCard, movedDownCard } from '../building/notes.ts';
import { notYoursNowCard } from '../conference/minutes/restricted-given.ts';
import { datesCard } from '../dates/dates-card.ts';
import { datesMovedCard } from '../dates/dates-moved-card.ts';
import { homeCard } from '../home/home-card.ts';
import { cancelledCard } from '../meeting/calling/cancelled-card.ts';
import { phaseKinds } from '../meeting/phases.ts';
import { roundDroppedCard } from '../meeting/scale/round-dropped-card.ts';
import type { Card } from '../model.ts';
import { digestCard } from '../plan/digest-card.ts';
import { lossCard } from '../trail/loss.ts';
import { actionCards } from './actions.ts';
import { chairCards } from './another-chair.ts';
import { beforeTheDayCards } from './before-the-day.ts';
import { childrenCards } from './children.ts';
import { conferenceCards } from './conference/all.ts';
import { passingCards } from './conference/passing.ts';
import { redactionCards } from './conference/redactions.ts';
import { requestCards } from './conference/request.ts';
import { coreGroupCards } from './core-groups.ts';
import { movedOverSample } from './dates/moved-over.ts';
import { departed } from './departed.ts';
import { deputyCards } from './deputies.ts';
import { samplePartnershipCards } from './directory-forms.ts';
import { cancelled, closed, coreGroup, held } from './endings.ts';
import { familyCards } from './family/participation.ts';
import { leaveCards } from './leave.ts';
import { timesCards } from './meeting/times.ts';
import { meetings } from './meetings.ts';
import { movedCards } from './moved.ts';
import { administrator, chair, guests, minuteTaker } from './partnership.ts';
import { betweenCards } from './plan/all.ts';
import { planted } from './planted.ts';
import { opened, registered, revealed, secondRound, unbound, unboundIn } from './rounds.ts';
import { sampleReader, sampleScene } from './scene-of.ts';
import * as states from './states.ts';
import { typedCards } from './typed.ts';
import { unreachedCards } from './unreached.ts';

const first = guests[0] ?? chair;
type Sample = readonly [name: string, card: Card];

/** Every posted card in every state worth seeing, for a conference of this size. Throws on a sample that shows nothing: it would prove nothing. */
export function sampleCards(language: Language, size: states.Size): readonly Sample[] {
  const drawnCard = (card: PhaseName, state: Conference, me: PersonId, said: string, about = '', now?: Instant): Sample => {
    const scene = sampleScene(state, me, language, now);
    const found = phaseKinds[card].draw(scene, about);
    if (found === null) throw new Error(`the sample ${card} ${said} shows nothing`);
    return [`${card} ${said}`, found];
  };
  const { small, large } = states.sizes;
  const spread = (person: number, child: number) => (person * 3 + child) % 11;
  return [
    ['dates', datesCard(sampleReader(first, language), [sampleScene(states.answered(size), first, language)])],
    ['dates-moved', datesMoved(size, language)],
    ['moved-over', movedOverSample(language, size, first)],
    ...(['invitee', 'chair', 'over'] as const).map((who): Sample => [`departed ${who}`, departed(size, language, who)]),
    ...leaveCards(language, size),
    ...requestCards(language),
    ...conferenceCards(language, size),
    ...childrenCards(language, size),
    ...familyCards(language, size),
    ...timesCards(language, size),
    ...chairCards(language, size),
    roundDropped(size, language),
    notYoursNow(size, language),
    ...redactionCards(language, size),
    ...typedCards(language, size),
    ...passingCards(language, size),
    drawnCard('record', states.recorded(size), minuteTaker, 'named'),
    drawnCard('draft', states.emptyDraft(), administrator, 'empty'),
    drawnCard('draft', states.fullDraft(size), administrator, 'full'),
    drawnCard('draft', states.lateDraft(size), administrator, 'late'),
    drawnCard('draft', states.proposed(size), administrator, 'proposed'),
    drawnCard('draft', lost(states.fullDraft(size)), administrator, 'records lost'),
    drawnCard('coming', lost(states.invited(size)), administrator, 'records lost'),
    drawnCard('draft', cancelled(states.fullDraft(size)), administrator, 'cancelled'),
    drawnCard('draft', cancelled(states.proposed(size)), administrator, 'cancelled while with the chair'),
    drawnCard('list', lost(states.proposed(size)), chair, 'records lost'),
    drawnCard('list', cancelled(states.proposed(size)), chair, 'cancelled'),
    drawnCard('list', states.proposed(size), chair, 'to agree'),
    drawnCard('list', { ...states.proposed(size), invitees: [] }, chair, 'empty'),
    drawnCard('hold', states.proposed({ ...size, invitees: 2 }), guests[1] ?? chair, 'asked'),
    drawnCard('hold', states.proposed(size), first, 'kept'),
    drawnCard('hold', cancelled(states.proposed(size)), first, 'cancelled'),
    ...states.answers.map((answer, n) => drawnCard('invitation', states.answeredWith(size, answer), first, `answer ${n}`)),
    drawnCard('invitation', states.invited(size), first, 'started, no reply', '', states.afterwards),
    drawnCard('invitation', states.answered(size), first, 'started', '', states.afterwards),
    drawnCard('invitation', cancelled(states.answered(size)), first, 'cancelled'),
    drawnCard('invitation', closed(size), first, 'closed'),
    ...coreGroupCards(language, size),
    ...movedCards(language, size),
    ...deputyCards(language, size),
    ...beforeTheDayCards(language, size),
    ...cancellations(language, size),
    drawnCard('coming', states.answered(size), administrator, 'gone by unheld', '', states.afterwards),
    drawnCard('coming', held(size), administrator, 'held'),
    drawnCard('coming', closed(size), administrator, 'closed'),
    drawnCard('coming', cancelled(states.answered(size)), administrator, 'cancelled'),
    drawnCard('coming', cancelled(states.answered(size)), chair, 'cancelled, to the chair'),
    drawnCard('coming', states.invited(size), administrator, 'no reply yet'),
    drawnCard('coming', states.answered(size), chair, 'answers'),
    drawnCard('deputy', states.answeredWith(size, states.answers[3] ?? { answer: 'none' }), chair, 'asked', first),
    drawnCard('newcomer', states.answeredWith(size, states.answers[4] ?? { answer: 'none' }), administrator, 'named', first),
    drawnCard('room', states.answered(size), chair, 'before'),
    drawnCard('room', registered(size), chair, 'registered'),
    drawnCard('room', unbound(size), chair, 'nobody has accepted the undertaking'),
    drawnCard('scale', unboundIn(opened(size, 0)), first, 'the undertaking first'),
    drawnCard('room', states.answered(size), chair, 'gone by unheld', '', states.afterwards),
    drawnCard('room', closed(size), chair, 'closed'),
    drawnCard('room', opened(size, 0), chair, 'open, nobody placed'),
    drawnCard('room', opened(size, Math.ceil(size.invitees / 2)), chair, 'open, some placed'),
    drawnCard('room', revealed(size, spread), chair, 'revealed'),
    drawnCard(
      'room',
      revealed(size, () => 0, { zero: 'asked' }),
      chair,
      'zero asked',
    ),
    drawnCard(
      'room',
      revealed(size, () => 0, { zero: 'answered', doing: planted.doing }),
      chair,
      'zero answered',
    ),
    drawnCard('room', secondRound(size, 'open'), chair, 'second round'),
    drawnCard('scale', registered(size), first, 'waiting'),
    drawnCard('scale', closed(size), first, 'closed'),
    drawnCard('scale', { ...opened(size, 0), stage: 'closed' }, first, 'closed without a line'),
    drawnCard('scale', opened(size, 0), first, 'open'),
    drawnCard('scale', opened(size, 1), first, 'placed'),
    drawnCard(
      'scale',
      revealed(size, () => 0, { zero: 'asked' }),
      first,
      'not yet',
    ),
    drawnCard('scale', revealed(size, spread), first, 'revealed'),
    drawnCard('scale', secondRound(size, 'open'), first, 'second round'),
    ...actionCards(language, size),
    ['digest unanswered', reminding(language, size)],
    ['digest nothing', digestCard({ ...sampleReader(first, language), cases: new Map(), duties: [], unanswered: [] })],
    ...dutyStages.map((stage): Sample => [`digest ${stage}`, digest(language, size, [stage])]),
    ['digest full', digest(language, size, [...dutyStages, ...dutyStages])],
    ['home nothing', homeCard(sampleReader(first, language), [])],
    ['home of an invitee', homeCard(sampleReader(first, language), [states.invited(small), states.answered(large)])],
    [
      'home of an administrator',
      homeCard(
        sampleReader(administrator, language),
        Array.from({ length: 25 }, () => states.proposed(size)),
      ),
    ],
    ['home of a core group', homeCard(sampleReader(first, language), [states.answered(size), coreGroup(size)])],
    ['home of an invitee, closed', homeCard(sampleReader(first, language), [closed(size)])],
    ['home of an administrator, cancelled', homeCard(sampleReader(administrator, language), [cancelled(states.proposed(size))])],
    ...meetings(language, size),
    ['records-lost', recordsLost(size, language)],
    ['home of an administrator, records lost', homeCard(sampleReader(administrator, language), [lost(states.proposed(size))])],
    ['emptied', emptiedCard({ language })],
    ['moved down', movedDownCard({ language }, 'card')],
    ['moved down, a digest', movedDownCard({ language }, 'digest')],
    ...unreachedCards(language, size),
    ...betweenCards(language, size),
    ...samplePartnershipCards(language),
  ];
}

/** The message that goes when a conference is cancelled: to a keeper of the case, to an invitee, to somebody who kept the time free. */
function cancellations(language: Language, size: states.Size): readonly Sample[] {
  const all = {
    'to the chair': [chair, states.answered(size)],
    invited: [first, states.answered(size)],
    kept: [first, states.proposed(size)],
  } as const;
  return Object.entries(all).map(([said, [me, state]]) => {
    const card = cancelledCard(sampleScene(cancelled<Conference>(state), me, language));
    if (card === null) throw new Error(`the sample cancelled ${said} shows nothing`);
    return [`cancelled ${said}`, card];
  });
}

function lost<S extends Conference>(state: S): S {
  return { ...state, losses: [{ had: '12:invented', at: states.afterwards }] };
}

function recordsLost(size: states.Size, language: Language): Card {
  const card = lossCard(sampleReader(first, language), lost(states.answered(size)));
  if (card === null) throw new Error('the sample of lost records shows nothing');
  return card;
}

function digest(language: Language, size: states.Size, kinds: readonly DutyStage[]): Card {
  const state = states.withActions(size);
  const ownActions = state.actions.filter((one) => one.to === first);
  const other = state.actions.find((one) => one.to !== first) ?? state.actions[0];
  const duties = kinds.flatMap((stage, n): readonly Duty[] => {
    const action = stage === 'lead' ? other : ownActions[n % ownActions.length];
    return action === undefined ? [] : [{ case: state.id, action: action.id, stage }];
  });
  return digestCard({
    ...sampleReader(first, language, states.afterwards),
    cases: new Map([[state.id, state]]),
    duties,
    unanswered: [],
  });
}

function datesMoved(size: states.Size, language: Language): Card {
  const moved = [{ row: 'BU-T1', from: '2026-12-21', to: '2026-12-22' }];
  const card = datesMovedCard(sampleScene({ ...states.answered(size), moved }, first, language));
  if (card === null) throw new Error('the sample of moved dates shows nothing');
  return card;
}

function notYoursNow(size: states.Size, language: Language): Sample {
  const card = notYoursNowCard(sampleScene(states.answered(size), first, language));
  if (card === null) throw new Error('the sample of what is somebody’s no more shows nothing');
  return ['not-yours-now', card];
}

function roundDropped(size: states.Size, language: Language): Sample {
  const card = roundDroppedCard(sampleScene(states.answered(size), first, language));
  if (card === null) throw new Error('the sample of a round that was taken back shows nothing');
  return ['round-dropped', card];
}

/** An invitation that is still unanswered beside one that was answered after the digest came. */
function reminding(language: Language, size: states.Size): Card {
  const [open, done] = [
    states.invited(size),
    { ...states.answeredWith(size, states.answers[1] ?? { answer: 'none' }), id: 'k-other' as CaseId },
  ];
  const cases = new Map<CaseId, Conference>([
    [open.id, open],
    [done.id, done],
  ]);
  return digestCard({ ...sampleReader(first, language), cases, duties: [], unanswered: [open.id, done.id] });
}
