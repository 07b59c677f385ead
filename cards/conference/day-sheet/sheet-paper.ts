import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import type { Heading } from '../../../domain/case/conference/minutes/headings.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish, careful } from '../../building/bilingual.ts';
import { agencyOf, byAgency, nameOf, namePost, telephoneOf } from '../../building/people.ts';
import { convened, inviteeOf } from '../../building/reader-part.ts';
import { adultNamed, chairWord, childNamed, conferenceTitle, leadWord, roleTitle, whenText } from '../../building/wording.ts';
import { answerText } from '../../meeting/answers/answer-text.ts';
import type { Paper, PaperPart } from '../../paper.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { headingQuestion, headingsIn, headingTitle } from '../minutes/heading-text.ts';
import { roomForChildren } from './of-children.ts';
import { empty, paperHeading, paperTable, text } from './paper-parts.ts';
import { hasSheet } from './sheet-form.ts';
import { tieOnSheet } from './tie-on-sheet.ts';

/**
 * The sheet with which a conference is held on paper: everything that is entered afterwards has its place on it. It holds what its
 * reader may see in a dialog and no more: nothing told the chair in private, nothing of who is not to be there, no one's number.
 */
export function daySheetPaper(scene: Scene): Paper | null {
  const state = convened(scene.state);
  if (state === null || !hasSheet(scene)) return null;
  const { language, procedure } = scene;
  const { daySheet: words, minutesDocument } = wordsFor(scene);
  return {
    language,
    header: minutesDocument.header(state.reference),
    title: words.title(conferenceTitle(procedure, state.type, language), state.reference),
    parts: [
      text(words.warning, 'warning'),
      ...about(scene, state),
      ...tieOnSheet(scene),
      ...register(scene, state),
      ...quorum(scene),
      ...agenda(scene, state),
      paperHeading(words.children),
      ...roomForChildren(scene, state),
      ...afterwards(scene),
    ],
  };
}

function about(scene: Scene, state: Convened): readonly PaperPart[] {
  const { language, procedure, leadThen: lead, now } = scene;
  const all = wordsFor(scene);
  const { administrator } = procedure.words;
  const row = (label: string, person: PersonId | null) =>
    person === null
      ? []
      : [[label, [nameOf(scene, person), telephoneOf(scene, person) ?? ''].filter(Boolean).join(', ')] as const];
  const records = administrator === null ? all.parts.minuteTaker : capital(inLanguage(administrator, language));
  const at = all.whenAt(formatDay(localDay(now), language), localTime(now));
  return [
    {
      part: 'facts',
      rows: [
        [all.whenLabel, whenText(state.when, language)],
        [all.daySheet.place, state.when.place],
        ...row(capital(chairWord(procedure, language)), state.chair),
        ...(lead === state.convenor ? [] : row(capital(leadWord(procedure, language)), lead)),
        ...row(records, state.minuteTaker),
        ...row(all.answering.administers, state.convenor),
      ],
    },
    text(all.daySheet.fetched(nameOf(scene, scene.me), at), 'quiet'),
  ];
}

function register(scene: Scene, state: Convened): readonly PaperPart[] {
  const all = wordsFor(scene);
  const words = all.daySheet;
  const people = byAgency(
    scene,
    state.invitees.map((one) => one.person),
  );
  const rows = people.map((id) => {
    const invitee = inviteeOf(scene, id);
    const said = invitee === undefined ? '' : answerText(invitee, all);
    return [whoAs(scene, id), [telephoneOf(scene, id) ?? '', said].filter(Boolean).join('\n')];
  });
  const contact = scene.procedure.quorum?.directContact === true;
  const family = [
    ...state.adults.map((one) => adultNamed(scene, one)),
    ...state.children.filter((one) => 'born' in one).map((one) => childNamed(scene, one)),
  ];
  return [
    paperHeading(words.people),
    ...careful(scene, ({ daySheet, answering }) => `${daySheet.undertaking}: ${answering.undertakingWords}`).map((one) =>
      text(one),
    ),
    paperTable(words.peopleHead(contact), rows, contact ? [27, 18, 16, 10, 15, 14] : [34, 18, 16, 14, 18]),
    paperHeading(words.came, 2),
    paperTable(words.cameHead, empty(3), [19, 21, 22, 18, 20]),
    paperHeading(words.family, 2),
    paperTable(words.familyHead, [...family.map((one) => [one]), ...empty(2)], [29, 18, 26, 27]),
  ];
}

/** Name and post, of which agency, and as what they come: a line each, so that there is room to write beside them. */
function whoAs(scene: Scene, id: PersonId): string {
  const role = inviteeOf(scene, id)?.role;
  const as = role === undefined || scene.hides(id) ? '' : roleTitle(scene.procedure, role, scene.language);
  return [namePost(scene, id), agencyOf(scene, id)?.name ?? '', as].filter(Boolean).join('\n');
}

function quorum(scene: Scene): readonly PaperPart[] {
  const { language, procedure } = scene;
  const { quorum: least } = procedure;
  if (least === null) return [];
  const words = wordsFor(scene).daySheet;
  const needs = least.needs.map((role) => roleTitle(procedure, role, language));
  return [
    paperHeading(words.quorum),
    ...(needs.length === 0 ? [] : [text(words.quorumNeeds(needs.join(', ')))]),
    text(words.quorumAgencies(Math.max(least.agencies, least.otherAgencies + 1))),
    ...(least.directContact ? [text(words.quorumContact)] : []),
    paperTable(words.quorumHead, empty(1), [28, 28, 44]),
    text(
      besideEnglish(scene, (one) => inLanguage(least.statement, one.language)),
      'quiet',
    ),
  ];
}

function agenda(scene: Scene, state: Convened): readonly PaperPart[] {
  const { language, procedure } = scene;
  const words = wordsFor(scene).daySheet;
  const items = procedure.agenda[state.type === 'review' ? 'review' : 'initial'];
  // Its points are what is written under: they stand there once.
  const isRecord = procedure.minutes.headings === 'agenda';
  const label = (one: Heading) => [headingTitle(one, language), headingQuestion(one, language)].filter(Boolean).join(': ');
  return [
    ...(items.length === 0 || isRecord
      ? []
      : [paperHeading(words.agenda), { part: 'list', items: items.map(({ title }) => inLanguage(title, language)) } as const]),
    paperHeading(isRecord ? words.agenda : words.headings),
    ...headingsIn(scene).map((one) => ({ part: 'lines', label: label(one), count: 3 }) as const),
    { part: 'lines', label: words.agreed, count: 3 },
  ];
}

function afterwards(scene: Scene): readonly PaperPart[] {
  const { language, procedure } = scene;
  const all = wordsFor(scene);
  const words = all.daySheet;
  const dates = scene
    .datesToRead()
    .map((one) => [
      one.state === 'withheld' ? all.dates.state.withheld : one.due === null ? all.dates.noDate : formatDay(one.due, language),
      inLanguage(one.title, language),
      one.rule,
    ]);
  return [
    paperHeading(words.actions),
    paperTable(words.actionsHead, empty(8), [14, 46, 24, 16]),
    paperHeading(words.dates),
    { part: 'lines', label: words.next, count: 2 },
    ...(dates.length === 0 ? [] : [paperTable(words.datesHead, dates, [24, 62, 14])]),
    paperHeading(words.after),
    {
      part: 'list',
      items: words.enter(
        {
          ...all.room,
          room: all.room.roomForm,
          plan: all.outline.add,
          view: all.views.enter,
          dissent: all.decision.familyDissentRow,
        },
        procedure.scale.on,
      ),
    },
  ];
}
