import { type Conference, isUnanswered } from '../../domain/case/conference.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { asOf } from '../building/as-of.ts';
import { heading, posted, quiet, say } from '../building/building.ts';
import { hasStarted, myInvitation } from '../building/reader-part.ts';
import { askRow, homeCard } from '../home/home-card.ts';
import { leaveDoors } from '../leave/doors.ts';
import { comingToday } from '../meeting/answers/day-buttons.ts';
import { heldLines } from '../meeting/held-back/held-lines.ts';
import type { Block, Button, Card } from '../model.ts';
import type { Reader, RequestScene, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { type MeetingIntent, meetingRows } from './meeting-rows.ts';
import { groupRows, planRows } from './plan-rows.ts';
import { safetyBlocks, safetyLine } from './safety.ts';

/** What somebody is part of who typed: each meeting as they see it, and the conferences of their Home. */
export interface Typed extends Reader {
  readonly scenes: readonly Scene[];
  readonly conferences: readonly Conference[];
  readonly requests: readonly RequestScene[];
  /** Of colleagues whom they act for. */
  readonly covering?: readonly Scene[];
  /** Each of these cases as the conference that matters to them has it, and the last meeting of each core group. */
  readonly cases?: readonly Scene[];
  readonly groups?: readonly Scene[];
}

/** Intents that no other card answers whole: dates and what is due have cards of their own. */
export type AnsweredIntent = Exclude<Intent, 'dates' | 'tasks'>;

/** The answer to what was typed: buttons, never the deed itself. `beside`: a file came with it, or was all that came. */
export function typedCard(typed: Typed, intent: AnsweredIntent, beside: 'words' | 'file' = 'words'): Card {
  const words = wordsFor(typed).typed;
  if (beside === 'file') return safetyCard(typed, words.files);
  switch (intent) {
    case 'danger':
      return safetyCard(typed, words.notThat);
    case 'unclear':
      return safetyCard(typed, words.notUnderstood);
    case 'conferences':
      return homeCard(typed, typed.conferences, typed.requests, typed.covering);
    case 'ask-conference':
      return askCard(typed);
    case 'help':
      return helpCard(typed);
    case 'thanks':
      return thanksCard(typed);
    case 'undo':
      return undoCard(typed);
    case 'quiet':
      return quietCard(typed);
    case 'plan':
      return ofCasesCard(typed, intent, planRows(typed.cases ?? []));
    case 'core-group':
      return ofCasesCard(typed, intent, groupRows(typed.cases ?? [], typed.groups ?? []));
    case 'language':
      return posted(typed, words.titles.language, [say(words.languageAsk)], languageButtons(typed));
    default:
      return meetingsCard(typed, intent);
  }
}

/** Before anything else where to turn; then what they are part of, should they have wanted that. */
function safetyCard(typed: Typed, line: string): Card {
  const home = homeCard(typed, typed.conferences, typed.requests, typed.covering);
  const { safetyTitle } = wordsFor(typed).typed;
  return { ...home, title: safetyTitle, blocks: [...safetyBlocks(typed), say(line), heading(home.title), ...home.blocks] };
}

/** The way to ask for a conference, and where a worry goes that cannot wait for one. */
function askCard(typed: Typed): Card {
  const { requests, notReferral } = wordsFor(typed);
  return posted(typed, requests.homeAsk, [...askRow(typed), quiet(notReferral)], [], beneath(typed));
}

function helpCard(typed: Typed): Card {
  const home = homeCard(typed, typed.conferences, typed.requests, typed.covering);
  const words = wordsFor(typed).typed;
  const list: Block = { block: 'list', items: words.canAsk };
  return {
    ...home,
    title: words.titles.help,
    blocks: [say(words.canAskIntro), list, quiet(words.byName), safetyLine(typed), heading(home.title), ...home.blocks],
  };
}

/** Whoever says thank you while something waits for their answer reads that it does. */
function thanksCard(typed: Typed): Card {
  const words = wordsFor(typed).typed;
  const waiting = typed.scenes.filter((scene) => {
    const invitee = myInvitation(scene);
    return invitee !== undefined && isUnanswered(invitee) && !hasStarted(scene);
  });
  const rows = meetingRows(waiting, 'coming');
  const due = typed.conferences.some(
    (one) => one.status === 'convened' && one.actions.some(({ to, status }) => to === typed.me && status === 'open'),
  );
  const line = rows.length > 0 ? words.thanksWaiting : due ? words.thanksDue : words.thanks;
  return posted(typed, words.titles.thanks, [say(line), ...rows, ...(rows.length > 0 ? [asOf(typed)] : []), quiet(words.other)]);
}

/** What still waits and can be undone, and where the rest is changed. */
function undoCard(typed: Typed): Card {
  const words = wordsFor(typed).typed;
  const held = typed.scenes.flatMap((scene) => {
    const lines = heldLines(scene, 'digest/').filter(({ block }) => block === 'row');
    return lines.length === 0 ? [] : [say([{ strong: scene.state.reference }]), ...lines];
  });
  const lines = held.length === 0 ? [say(words.undoNone)] : held;
  return posted(typed, words.titles.undo, [...lines, quiet(words.undoElse)], [], beneath(typed));
}

/** The plans or the core groups that they are part of, each with its button. */
function ofCasesCard(typed: Typed, intent: 'plan' | 'core-group', rows: readonly Block[]): Card {
  const words = wordsFor(typed).typed;
  const lines = rows.length === 0 ? [say(words.noneOf[intent])] : [...rows, asOf(typed)];
  return posted(typed, words.titles[intent], lines, [], beneath(typed));
}

/** What fewer messages would mean, and what nothing silences. */
function quietCard(typed: Typed): Card {
  const words = wordsFor(typed).typed;
  const { blocks, buttons } = leaveDoors(typed);
  return posted(typed, words.titles.quiet, [say(words.quiet), ...blocks, quiet(words.quietNever)], buttons);
}

function meetingsCard(typed: Typed, intent: MeetingIntent): Card {
  const words = wordsFor(typed).typed;
  const rows = meetingRows(typed.scenes, intent);
  const away = intent === 'sick' || intent === 'cannot-come' ? leaveDoors(typed).buttons : [];
  // On the day itself its own buttons say the rest.
  const late = typed.scenes.some((scene) => mayAnswerBefore(scene)) ? words.late : undefined;
  const lines = { sick: words.sick, late, deputy: words.deputy, who: words.whoKeeps, report: words.report };
  const line = lines[intent as keyof typeof lines];
  return posted(
    typed,
    words.titles[intent],
    [
      ...(rows.length === 0
        ? [say(words.noneOpen)]
        : [
            ...(intent === 'still-on' ? [] : [say(words.notYet)]),
            ...rows,
            ...(line === undefined ? [] : [quiet(line)]),
            asOf(typed),
          ]),
    ],
    away,
    beneath(typed),
  );
}

/** How else to ask, and where a worry about a child goes: under everything that was understood. */
function beneath(typed: Typed): readonly Block[] {
  return [quiet(wordsFor(typed).typed.other), safetyLine(typed)];
}

/** It can be answered otherwise, and not yet by the buttons of the day alone. */
function mayAnswerBefore(scene: Scene): boolean {
  return myInvitation(scene) !== undefined && !hasStarted(scene) && comingToday(scene) === null;
}

/** That the language is another one now, in that language, with the way back. */
export function languageCard(reader: Reader): Card {
  const words = wordsFor(reader).typed;
  return posted(reader, words.titles.language, [say(words.languageNow)], languageButtons(reader));
}

function languageButtons(reader: Reader): readonly Button[] {
  return (['cy', 'en'] as const).map((about) => {
    // A language is named by itself: whoever cannot read the other finds theirs.
    return { label: wordsFor(reader).typed.languages[about], does: { verb: 'choose-language', of: '', about } };
  });
}
