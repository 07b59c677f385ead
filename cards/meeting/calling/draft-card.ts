import { isDayGone } from '../../../domain/case/meeting/register/unheld.ts';
import { asRole } from '../../building/as-role.ts';
import { few, mostAbove, mostNames, opens, posted, press, quiet, say } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { conferenceWord, whenText } from '../../building/wording.ts';
import { areaRow } from '../../dates/area-form.ts';
import { statutoryDate } from '../../dates/statutory-date.ts';
import { childRows } from '../../family/child-rows.ts';
import { householdRow } from '../../family/household-form.ts';
import type { Block, Button, Card, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import { wordsFor } from '../../words/words-for.ts';
import { cannotLine } from '../answers/cannot-line.ts';
import { briefingLines } from '../list/briefing-rows.ts';
import { namedOrFolded } from '../list/by-name-form.ts';
import { listedLines } from '../list/listed.ts';
import { openTeams } from '../list/teams/team-rows.ts';
import { waitLines } from '../list/wait-lines.ts';
import { wantedRows } from '../list/wanted-rows.ts';
import { timesLines } from '../times/times-lines.ts';
import { noticeLines } from '../when/notice-lines.ts';
import { endingButtons, endingLines } from './ending.ts';

/** The administrator's checklist: each part done or missing with its button, and the statutory date at once. */
export function draftCard(scene: Scene): Card | null {
  const { state } = scene;
  if (!isAdministrator(scene) || state.status === 'convened') return null;
  const words = wordsFor(scene).convening;
  if (state.stage === 'cancelled')
    return posted(
      scene,
      wordsFor(scene).ending[state.status === 'draft' ? 'discardedTitle' : 'cancelledTitle'](state.reference),
      [...lossLine(scene), ...endingLines(scene)],
      [...endingButtons(scene), opens(wordsFor(scene).details, 'details', state)],
    );
  const missing = missingParts(scene);
  const proposed = state.status === 'proposed';
  const title = proposed ? words.draftProposedTitle(state.reference) : words.draftTitle(state.reference);
  const blocks: Block[] = [
    ...lossLine(scene),
    ...(proposed ? [say(words.draftProposed), ...waitLines(scene, 'administrator')] : []),
    ...endingLines(scene),
    ...cannotLine(scene),
    ...parts(scene),
    ...timesLines(scene, 'administrator'),
    ...statutoryDate(scene),
    ...noticeLines(scene),
    ...(missing.length > 0 ? [say(words.stillMissing(missing.join('; ')))] : proposed ? [] : [quiet(words.proposeHint)]),
  ];
  const buttons = [
    ...(proposed
      ? [opens(words.setChair, 'chair', state)]
      : missing.length > 0
        ? []
        : [{ ...press(scene, ({ convening }) => convening.propose, 'propose', state), tone: 'main' as const }]),
    ...endingButtons(scene),
  ];
  return posted(scene, title, blocks, buttons, isLong(scene) ? people(scene) : []);
}

/** What a draft lacks before it can go to the chair, in the words of its parts. */
export function missingParts(scene: Scene): readonly string[] {
  const { state, language, now } = scene;
  const words = wordsFor(scene).convening;
  return [
    ...(state.children.length === 0 ? [words.partChildren] : []),
    ...(state.when === null || state.chair === null || isDayGone(state, now) ? [words.partWhen] : []),
    ...(state.teams.length > 0 || state.invitees.some((one) => one.person !== state.chair) ? [] : [words.partPeople]),
  ].map((part) => `${part.slice(0, 1).toLocaleLowerCase(language)}${part.slice(1)}`);
}

function parts(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  const all = wordsFor(scene);
  const words = all.convening;
  const row = (done: boolean, name: string, what: string, button: Button): Block => ({
    block: 'row',
    text: [
      `${done ? '✓' : '○'} `,
      { strong: name },
      ` (${(done ? words.done : words.missing).toLocaleLowerCase(language)})${what === '' ? '' : `: ${what}`}`,
    ],
    button,
  });
  const type = Object.entries(all.conferenceType).find(([key]) => key === state.type)?.[1] ?? state.type;
  const dated = state.when !== null && state.chair !== null && !isDayGone(state, scene.now);
  const invited = state.invitees.length;
  const teams = openTeams(scene);
  const isSome = invited + teams.length > 0;
  const agencies = new Set(state.invitees.map((one) => agencyOf(scene, one.person)?.id)).size;
  const when =
    state.when === null || state.chair === null
      ? ''
      : [
          whenText(state.when, language),
          state.when.place === '' ? words.placeMissing : words.placeGiven,
          words.chairIs(nameOf(scene, state.chair)),
        ].join(' · ');
  return [
    row(
      true,
      words.partCase,
      `${conferenceWord(scene.procedure, state.type, language)}, ${type}`,
      opens(words.change, 'conference', state),
    ),
    ...areaRow(scene),
    row(
      state.children.length > 0,
      words.partChildren,
      state.children.length === 0 ? '' : all.children(state.children.length),
      opens(words.addChild, 'child', state, String(state.childrenEver)),
    ),
    ...childRows(scene),
    ...householdRow(scene),
    row(dated, words.partWhen, when, opens(dated ? words.change : words.fill, 'when', state)),
    row(
      isSome,
      words.partPeople,
      invited === 0 ? '' : `${all.people(invited)}, ${all.agencies(agencies)}`,
      opens(words.addPeople, 'invite', state),
    ),
    ...(isLong(scene) ? [] : people(scene)),
    ...wantedRows(scene),
    ...briefingLines(scene),
    ...(isSome ? [{ block: 'row' as const, text: words.takeOffRow, button: opens(words.takeOff, 'take-off', state) }] : []),
  ];
}

/** Of so many that they are read after what there is to do. */
const isLong = ({ state }: Scene): boolean => state.invitees.length + state.teams.length > mostAbove;

const people = (scene: Scene): readonly Block[] => [
  ...(scene.state.invitees.length > mostNames ? namedOrFolded(scene, listedLines(scene)) : named(scene)),
  ...few(scene, openTeams(scene), 3),
];

/** Everybody on the list, by agency and as what they are invited: so short that all of them fit. */
function named(scene: Scene): readonly Block[] {
  const { invitees } = scene.state;
  const agencies = Map.groupBy(
    byAgency(
      scene,
      invitees.map((one) => one.person),
    ),
    (id) => agencyOf(scene, id)?.name ?? '',
  );
  const items = [...agencies].map(([agency, ids]): Text => {
    const roles = Map.groupBy(ids, (id) => asRole(scene, id, invitees.find((one) => one.person === id)?.role ?? ''));
    const named = [...roles].map(([role, those]) => `${those.map((id) => nameOf(scene, id)).join(', ')}${role}`);
    return [{ strong: agency }, `: ${named.join('; ')}`];
  });
  return items.length === 0 ? [] : [{ block: 'list', items }];
}
