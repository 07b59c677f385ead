import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { practicesKept } from '../../../domain/case/conference/practice/kept.ts';
import { ofPractice, owesOpenReport, takenPlaces } from '../../../domain/case/conference/practice/shown.ts';
import { isIn, owesStill, reportOf } from '../../../domain/case/conference/reports/owed.ts';
import { type Convened, isUnanswered } from '../../../domain/case/conference.ts';
import { ownLimits } from '../../../domain/case/dates/own-limits.ts';
import { isOpen } from '../../../domain/case/meeting/list/teams/team-place.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { namesOf } from '../../building/person-options.ts';
import { convened, hasStarted, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { answerText } from '../../meeting/answers/answer-text.ts';
import { diaryButton } from '../../meeting/diary/diary-button.ts';
import { nameOfTeam } from '../../meeting/list/teams/place-card.ts';
import { movedEntry, movedLines } from '../../meeting/when/moved.ts';
import type { Block, Card, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { firstDue } from '../reports/report-line.ts';
import { premisesRow } from './premises-form.ts';

/** So many of a practice are named on a card, each with their report. */
const mostOfPractice = 4;

/** To whoever keeps diary, rota and reminders for a practice (GP-P1): who of it is asked, how far their reports are, and what there is to see to. `about`: the practice. */
export function practiceCard(scene: Scene, about: string): Card | null {
  const { state, language } = scene;
  const is = convened(state);
  if (is === null || !keeps(scene, about)) return null;
  const all = wordsFor(scene);
  const words = all.practice;
  const over = isConferenceOver(state);
  return posted(
    scene,
    state.stage === 'cancelled' ? all.ending.cancelledTitle(state.reference) : words.title(state.reference),
    [
      {
        block: 'facts',
        rows: [
          [all.whenLabel, whenText(is.when, language)],
          [words.practice, practiceName(scene, about)],
        ],
      },
      ...(over ? [] : movedLines(scene)),
      ...practiceLines(scene, about),
      ...(state.stage === 'cancelled' ? [say(words.cancelled)] : []),
      ...hidden(scene, about),
    ],
    diaryButton(scene),
    over ? [] : movedEntry(scene),
  );
}

/** The same as lines, where something else of the conference is theirs too. */
export function practiceLines(scene: Scene, about: string): readonly Block[] {
  const is = convened(scene.state);
  if (is === null) return [];
  const words = wordsFor(scene).practice;
  const started = hasStarted(scene) || isConferenceOver(scene.state);
  const { people, places } = ofPractice(is, about as AgencyId);
  // Two doctors of one name are told apart.
  const names = namesOf(
    scene,
    people.map(({ person }) => person),
  );
  const rows = people.slice(0, mostOfPractice).flatMap(({ person }, at) => ofDoctor(scene, is, person, names[at] ?? '', started));
  const more = people.length - mostOfPractice;
  const open = places.filter(isOpen).map((place): Block => {
    const text = words.open(nameOfTeam(scene, place));
    return started ? say(text) : { block: 'row', text, button: opens(words.assign, 'assign-place', scene.state, place.team) };
  });
  return [...rows, ...(more > 0 ? [quiet(words.more(more))] : []), ...open, ...premisesRow(scene, about)];
}

/** Whether they come, with the way to another doctor; and their report, with the way to remind them of it. */
function ofDoctor(scene: Scene, is: Convened, person: PersonId, name: string, started: boolean): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.practice;
  const invitee = is.invitees.find((one) => one.person === person);
  if (invitee === undefined) return [];
  const comes: Text = [{ strong: name }, `: ${isUnanswered(invitee) ? words.notAnswered : answerText(invitee, all)}`];
  const place = takenPlaces(is.teams).find((one) => one.taken.person === person);
  const row: Block =
    place === undefined || started
      ? say(comes)
      : { block: 'row', text: comes, button: opens(words.rota, 'rota', scene.state, person) };
  if (!owesStill(scene.procedure, is.reports, invitee)) return [row];
  if (!owesOpenReport(is, invitee, scene.procedure)) return [row, say(words.reportIn(name))];
  const text = words.reportOpen(name, started ? '' : firstDue(scene), reportOf(is.reports, person).stage === 'ready');
  const button = press(scene, ({ practice }) => practice.remind, 'remind-report', scene.state, { about: person });
  return [row, started || isIn(reportOf(is.reports, person)) ? say(text) : { block: 'row', text, button }];
}

/** A conference is to be expected, and a report will be asked for: from a strategy discussion on (GP-T3). `about`: the practice. */
export function warnedCard(scene: Scene, about: string): Card | null {
  const { state, language } = scene;
  if (!keeps(scene, about)) return null;
  const all = wordsFor(scene);
  const words = all.practice;
  const cancelled = state.stage === 'cancelled';
  const by = expectedBy(scene);
  return posted(scene, cancelled ? all.ending.cancelledTitle(state.reference) : words.warnedTitle(state.reference), [
    {
      block: 'facts',
      rows: [
        [words.practice, practiceName(scene, about)],
        ...(cancelled ? [] : [[words.expected, by === null ? words.noDate : words.by(formatDay(by, language))] as const]),
      ],
    },
    ...(cancelled ? [say(words.cancelled)] : [say(words.warned), say(words.warnedReport), ...premisesRow(scene, about)]),
    ...hidden(scene, about),
  ]);
}

/** The last day on which the procedure has it held; null: there is none yet. What is counted from an expected birth is none. */
function expectedBy({ state, deadlines }: Scene): Day | null {
  const planned = state.when === null ? null : dayFromIso(state.when.date);
  const days = ownLimits(deadlines(), { kind: 'conference', type: state.type, planned }).flatMap(({ due, kind }) =>
    due === null || kind === 'earliest' ? [] : [due],
  );
  return days.length === 0 ? null : Math.min(...days);
}

function keeps({ directory, me }: Scene, about: string): boolean {
  return practicesKept(directory.people.get(me)).includes(about as AgencyId);
}

function practiceName({ directory }: Scene, about: string): string {
  return directory.agencies.get(about as AgencyId)?.name ?? '';
}

/** To those whose patients read online what is kept of a meeting. */
function hidden(scene: Scene, about: string): readonly Block[] {
  const isPractice = scene.directory.agencies.get(about as AgencyId)?.kind === 'gp';
  return isPractice ? [quiet(wordsFor(scene).diary.patients)] : [];
}
