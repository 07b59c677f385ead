import { type Invitee, isUnanswered } from '../../../domain/case/conference.ts';
import type { Answer } from '../../../domain/case/meeting/answers/answer.ts';
import { lacksUndertaking } from '../../../domain/case/meeting/answers/pre-flight.ts';
import { spokenForBy } from '../../../domain/case/meeting/answers/speaks-for.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { careful } from '../../building/bilingual.ts';
import { mostNames, opens, posted, press, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, hasStarted, isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { roleTitle, whenText } from '../../building/wording.ts';
import { newSince } from '../../conference/reports/new-since.ts';
import { asksStill } from '../../conference/reports/still-asked.ts';
import { workedBack } from '../../dates/worked-back.ts';
import type { Block, Button, Card, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { diaryButton, patientsLine } from '../diary/diary-button.ts';
import { ownBriefings } from '../list/briefing-rows.ts';
import { expectedRows } from '../list/expected.ts';
import { accepting } from '../scale/scale-card.ts';
import { movedEntry, movedLines } from '../when/moved.ts';
import { ownNotice } from '../when/notice-lines.ts';
import { askedText, notYet, startSeen, undertakingMeant, yesLabel } from './asked-again.ts';
import { comingToday, dayButtons, dayChange } from './day-buttons.ts';

/** Ask first, receipt afterwards: what was answered, until when it can be changed, the dates worked back. Names nobody. */
export function invitationCard(scene: Scene): Card | null {
  const invitee = myInvitation(scene);
  const when = scene.state.when;
  if (invitee === undefined || when === null) return null;
  const all = wordsFor(scene);
  const words = all.answering;
  const cancelled = scene.state.stage === 'cancelled';
  const started = hasStarted(scene) || isConferenceOver(scene.state);
  const answer = withoutLate(scene, invitee.answer);
  const isOpen = !cancelled && !started && answer.answer === 'none';
  const lines = cancelled ? [all.ending.cancelledInvited] : answer.answer === 'none' ? [words.startedNone] : said(scene, answer);
  const asks = isOpen ? askedText(scene, invitee, words.asked) : undefined;
  // That there is no reply yet is said where it is asked, and what was said to an earlier date counts no longer.
  const isAsked = isOpen && invitee.earlier === undefined;
  const ofEarlier = isOpen && !isAsked ? ([words.answerLabel, notYet(invitee, all)] as const) : null;
  const attending = answer.answer === 'attending';
  // Where a button of its own accepts it, that says so itself.
  const isUnbound = invitee.undertaking === undefined && !acceptsAlone(scene, invitee);
  const entry = hasEntry(scene, answer);
  const day = comingToday(scene);
  return posted(
    scene,
    cancelled ? all.ending.cancelledTitle(scene.state.reference) : words.title(scene.state.reference),
    [
      {
        block: 'facts',
        rows: [
          [all.whenLabel, whenText(when, scene.language)],
          ...(isOpen
            ? []
            : [[words.answerLabel, answer.answer === 'none' ? notYet(invitee, all) : shortly(scene, answer)] as const]),
        ],
      },
      ...(started || day === 'coming' ? [] : movedLines(scene, asks)),
      ...(isReminded(invitee) && !started ? [say(words.reminded)] : []),
      ...(day === 'coming' && !started ? [say(words.onTheDay(when.time))] : []),
      ...(isOpen ? [] : lines.map((line) => say(line))),
      ...newSince(scene),
      ...(cancelled ? [] : speaking(scene, invitee)),
      ...(isUnbound ? ofUndertaking(scene, invitee, attending) : []),
      // Whoever comes without it reads above that they have not accepted it, and that the button does.
      ...(started || cancelled || attending ? [] : undertakingMeant(scene, scene.state, invitee)),
    ],
    [
      ...(acceptsAlone(scene, invitee) ? [accepting(scene)] : []),
      ...dayButtons(scene),
      ...(started ? [] : answerButtons(scene, invitee)),
      ...(answer.answer === 'deputy' && answer.line !== undefined && !cancelled
        ? [opens(words.chairSays, 'chair-line', scene.state)]
        : []),
      // On the day itself nobody waits for an entry, and Teams shows six buttons.
      ...(entry ? diaryButton(scene) : []),
      opens(all.details, 'details', scene.state),
    ],
    [
      ...(cancelled || answer.answer !== 'apologies' ? [] : withApologies(scene, answer).map((line) => say(line))),
      ...(ofEarlier === null ? [] : [{ block: 'facts' as const, rows: [ofEarlier] }, quiet(all.moving.earlierGone)]),
      ...asWhom(scene, invitee, started || cancelled),
      ...(isAsked ? [quiet(words.askedMeans)] : []),
      ...(isUnbound ? [] : ofUndertaking(scene, invitee, attending)),
      ...(cancelled ? [] : day !== null ? [quiet(dayChange(day, all))] : ending(started, answer, all)),
      ...(started || day === 'coming' ? [] : movedEntry(scene, entry ? 'entry' : 'no entry')),
      ...(started || cancelled ? [] : ownNotice(scene)),
      // What is worked back from the start lies before it.
      ...(started ? [] : workedBack(scene)),
      ...(cancelled ? [] : ownBriefings(scene)),
      ...patientsLine(scene),
    ],
  );
}

/** Who cannot come and has said that the reader brings what they know: role titles alone, in a message that stays. */
function speaking(scene: Scene, invitee: Invitee): readonly Block[] {
  const { answering, anotherService, and } = wordsFor(scene);
  const roles = spokenForBy(scene.state, invitee).map(({ person, role }) =>
    scene.hides(person) ? anotherService : roleTitle(scene.procedure, role, scene.language),
  );
  if (roles.length === 0 || isConferenceOver(scene.state)) return [];
  return [say(answering.speaksFor(and([...new Set(roles)].slice(0, mostNames))))];
}

/** Whether the button of the diary entry stands there. */
function hasEntry(scene: Scene, { answer }: Answer): boolean {
  const started = hasStarted(scene) || isConferenceOver(scene.state);
  if (started && scene.state.stage !== 'cancelled') return false;
  return answer !== 'apologies' && comingToday(scene) !== 'coming';
}

/** Nobody is late who is here, or of what is over. */
function withoutLate(scene: Scene, answer: Answer): Answer {
  if (answer.answer !== 'attending' || !answer.late) return answer;
  const here = convened(scene.state)?.present.includes(scene.me) === true;
  const { late: _, ...said } = answer;
  return here || isConferenceOver(scene.state) ? said : answer;
}

/** For whom a deputy comes; as what, why, and what is asked of them, as long as it is: read once the time and the answer are. */
function asWhom(scene: Scene, invitee: Invitee, isOver: boolean): readonly Block[] {
  const rows = [...inPlaceOf(scene, invitee), ...(isOver ? [] : expectedRows(scene, invitee))];
  return rows.length === 0 ? [] : [{ block: 'facts', rows }];
}

function inPlaceOf(scene: Scene, { standsFor }: Invitee): readonly (readonly [string, Text])[] {
  return standsFor === undefined ? [] : [[wordsFor(scene).coming.deputyFrom, who(scene, standsFor)]];
}

/** Somebody had them reminded, and it is still asked. */
function isReminded(invitee: Invitee): boolean {
  return invitee.reminded !== undefined && (isUnanswered(invitee) || lacksUndertaking(invitee));
}

/**
 * Who has not accepted the undertaking and has no other button that does (ST-P6): whoever is here without having answered, whoever cannot come
 * and is asked for information all the same, which says which child it is (GP-P5), and, once it has begun, whoever may still come in.
 */
function acceptsAlone(scene: Scene, { undertaking, answer }: Invitee): boolean {
  const state = convened(scene.state);
  if (state === null || isConferenceOver(state) || isChair(scene) || undertaking !== undefined) return false;
  if (unboundHere(state).includes(scene.me)) return true;
  return answer.answer === 'apologies' || (answer.answer !== 'deputy' && hasStarted(scene));
}

/** Whether the undertaking is accepted, once it can be. */
function ofUndertaking(scene: Scene, invitee: Invitee, attending: boolean): readonly Block[] {
  const accepted = invitee.undertaking !== undefined;
  const alone = acceptsAlone(scene, invitee);
  if (!accepted && !attending && !alone) return [];
  // Each names the button that stands there: of its own, or of the one tap; or none.
  const not = alone ? 'undertakingHere' : hasStarted(scene) ? 'undertakingNone' : 'undertakingNot';
  return careful(scene, ({ answering }) => answering[accepted ? 'undertaking' : not]).map((line) => quiet(line));
}

function ending(started: boolean, answer: Answer, { answering }: Words): readonly Block[] {
  if (answer.answer === 'none') return [];
  return [quiet(started ? answering.started : answering.change)];
}

function answerButtons(scene: Scene, invitee: Invitee): readonly Button[] {
  const all = wordsFor(scene);
  const { answer } = invitee;
  // The same answer again accepts what it did not accept before; whoever comes another way has said all that is asked.
  const comes = answer.answer === 'attending' && invitee.undertaking !== undefined;
  const there = comes && answer.how === 'in-person';
  const yes = press(scene, yesLabel(invitee), 'attend', scene.state, startSeen(scene.state));
  return [
    ...(there ? [] : [comes ? yes : { ...yes, tone: 'main' as const }]),
    opens(all.somethingElse, 'something-else', scene.state),
  ];
}

function shortly(scene: Scene, answer: Exclude<Answer, { answer: 'none' }>): string {
  const all = wordsFor(scene);
  if (answer.answer === 'attending')
    return answer.late ? all.coming.answer.late(all.attendance[answer.how]) : all.attendance[answer.how];
  if (answer.answer === 'apologies')
    return stillAsked(scene).length > 0 ? all.answering.apologiesStill : all.asking.options.apologies;
  return answer.agreed === 'declined' ? all.answering.deputyDeclined : all.asking.options.deputy;
}

/** What they said of their report, as long as it is so. */
function ofOwnReport(scene: Scene, { report }: Extract<Answer, { answer: 'apologies' }>): readonly string[] {
  const { answering } = wordsFor(scene);
  const open = asksStill(scene);
  if (report === 'comes' && open === 'report') return [answering.reportComing];
  return report === 'none' && open === 'otherwise' ? [answering.noReportSaid] : [];
}

/** What is still asked of whoever does not come, and by when, while there is time. */
function stillAsked(scene: Scene): readonly string[] {
  const { answering } = wordsFor(scene);
  const open = isConferenceOver(scene.state) ? null : asksStill(scene);
  if (open === null || open === 'nothing') return [];
  if (open === 'otherwise') return [answering.stillAskedOtherwise];
  return [hasStarted(scene) ? answering.stillAskedNow : answering.stillAsked];
}

/** What is still asked of them, and what they said with their apologies, as long as it is so. */
function withApologies(scene: Scene, answer: Extract<Answer, { answer: 'apologies' }>): readonly string[] {
  const { answering } = wordsFor(scene);
  if (isConferenceOver(scene.state)) return [];
  return [
    ...stillAsked(scene),
    ...ofOwnReport(scene, answer),
    ...(answer.speaks === undefined ? [] : [answering.speaksSaid(roleTitle(scene.procedure, answer.speaks, scene.language))]),
    ...(answer.noConcern ? [answering.noConcernSaid] : []),
  ];
}

/** What follows from the answer. */
function said(scene: Scene, answer: Exclude<Answer, { answer: 'none' }>): readonly string[] {
  const { answering } = wordsFor(scene);
  switch (answer.answer) {
    case 'attending':
    case 'apologies':
      return [];
    case 'deputy':
      if (answer.agreed === 'declined') return [];
      return ['name' in answer.deputy ? answering.deputyNamed : answering.deputyAsked];
    default:
      return answer satisfies never;
  }
}
