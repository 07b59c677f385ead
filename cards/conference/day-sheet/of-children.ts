import { askedOf } from '../../../domain/case/conference/views/asked.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Child } from '../../../domain/case/family/shape.ts';
import { familyMembers } from '../../../domain/case/meeting/scale/round.ts';
import { placersOf } from '../../../domain/case/need-to-know/children.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { childNamed, dayText } from '../../building/wording.ts';
import type { PaperPart } from '../../paper.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { empty, paperHeading, paperTable, text } from './paper-parts.ts';
import { categoriesToChoose, limbsToChoose } from './to-choose-from.ts';

/** As many places for numbers and views as are on some four pages; more are on one list for all children, or nobody finds theirs. */
const mostApart = 60;
/** So few people have room for a sentence on each child in their row. */
const fewOnList = 12;
/** So many children have room beside each other on a list. */
const beside = 6;

/** Room for numbers, plan, views and decision: child by child, or, of many people and children, each once for all of them. */
export function roomForChildren(scene: Scene, state: Convened): readonly PaperPart[] {
  const of = (child: Child) =>
    givers(scene, state, child).length + (scene.procedure.scale.on ? placers(scene, state, child).length : 0);
  const places = state.children.reduce((sum, child) => sum + of(child), 0);
  return state.children.length > 1 && places > mostApart
    ? together(scene, state)
    : state.children.flatMap((child) => ofChild(scene, state, child));
}

/** Who is asked for a number, and who for a view, whoever comes. */
function placers(scene: Scene, state: Convened, child: Child): readonly PersonId[] {
  return byAgency(scene, placersOf({ ...state, present: state.invitees.map((one) => one.person) }, child.id, scene.procedure));
}
function givers(scene: Scene, state: Convened, child: Child): readonly PersonId[] {
  return byAgency(scene, askedOf({ ...state, present: state.invitees.map((one) => one.person) }, child.id, scene.procedure));
}

/** Of the family's own views, where they are entered, those there are. */
function familyRows(scene: Scene, state: Convened): readonly string[] {
  const there = familyMembers.filter((one) => state.adults.some(({ kind, number }) => one === `${kind}-${number}`));
  return (there.length === 0 ? familyMembers : there).map((one) => wordsFor(scene).family[one]);
}

/** Numbers, views and decision of one child, each beside whose it is; the family's own last. */
function ofChild(scene: Scene, state: Convened, child: Child): readonly PaperPart[] {
  const { procedure } = scene;
  const words = wordsFor(scene).daySheet;
  // Their post stands in the register.
  const row = (id: PersonId) => [[nameOf(scene, id), agencyOf(scene, id)?.name ?? ''].filter(Boolean).join('\n')];
  const own = familyRows(scene, state).map((one) => [one]);
  // Before the decision or after it, as the procedure has it (BU-D1).
  const plan = planLines(words.plan, words.contingency);
  return [
    paperHeading(dated(scene, child), 2),
    ...(procedure.scale.on
      ? [
          text(words.scale),
          paperTable(words.scaleHead, [...placers(scene, state, child).map(row), ...own], [40, 9, 51]),
          { part: 'lines', label: words.zero, count: 1 } as const,
        ]
      : []),
    ...(procedure.decision.planFirst ? plan : []),
    text(words.views),
    ...limbsToChoose(scene).map((one) => text(one, 'quiet')),
    paperTable(words.viewsHead, [...givers(scene, state, child).map(row), ...own], [38, 16, 46]),
    text(words.decision),
    ...categoriesToChoose(scene).map((one) => text(one, 'quiet')),
    { ...paperTable(words.decisionHead, empty(1), [22, 30, 24, 24]), tall: true } as PaperPart,
    ...(procedure.decision.planFirst ? [] : plan),
  ];
}

function planLines(plan: string, contingency: string): readonly PaperPart[] {
  return [
    { part: 'lines', label: plan, count: 2 },
    { part: 'lines', label: contingency, count: 1 },
  ];
}

/** The same of all children on one list each, a column a child: forty people and six children would be thirty pages. */
function together(scene: Scene, state: Convened): readonly PaperPart[] {
  const { procedure } = scene;
  const words = wordsFor(scene).daySheet;
  const called = (child: Child) => `${letterOf(state, child)}: ${dated(scene, child)}`;
  const plans = state.children.flatMap((child) =>
    planLines(`${called(child)}. ${words.plan}`, `${letterOf(state, child)}. ${words.contingency}`),
  );
  const decided = {
    ...paperTable(
      words.decisionsHead,
      state.children.map((child) => [called(child)]),
      [18, 20, 24, 20, 18],
    ),
    tall: true,
  } as PaperPart;
  return [
    { part: 'list', items: state.children.map(called) },
    ...(procedure.scale.on
      ? [
          text(words.scale),
          ...lists(scene, state, placers, words.scalesHead),
          { part: 'lines', label: words.zero, count: 2 } as const,
        ]
      : []),
    ...(procedure.decision.planFirst ? plans : []),
    text(words.views),
    text(words.viewSigns, 'quiet'),
    ...limbsToChoose(scene).map((one) => text(one, 'quiet')),
    ...lists(scene, state, givers, words.viewsOfAllHead),
    text(words.decision),
    ...categoriesToChoose(scene).map((one) => text(one, 'quiet')),
    decided,
    ...(procedure.decision.planFirst ? [] : plans),
  ];
}

/** One list for at most so many children as have room on it. For whom somebody is not there, nothing is written there. */
function lists(
  scene: Scene,
  state: Convened,
  askedFor: typeof placers,
  head: (letters: readonly string[]) => readonly string[],
): readonly PaperPart[] {
  const all = Array.from({ length: Math.ceil(state.children.length / beside) }, (_, nth) =>
    state.children.slice(nth * beside, (nth + 1) * beside),
  );
  return all.map((children) => {
    const asked = children.map((child) => new Set(askedFor(scene, state, child)));
    const people = byAgency(scene, [...new Set(asked.flatMap((one) => [...one]))]);
    const rows = people.map((id) => [
      [nameOf(scene, id), agencyOf(scene, id)?.name ?? ''].filter(Boolean).join(', '),
      ...asked.map((one) => (one.has(id) ? '' : '–')),
    ]);
    const own = familyRows(scene, state).map((one) => [one]);
    const rest = 66 - 6 * children.length;
    const list = paperTable(
      head(children.map((child) => letterOf(state, child))),
      [...rows, ...own],
      [34, ...children.map(() => 6), rest],
    );
    return people.length > fewOnList ? list : ({ ...list, tall: true } as PaperPart);
  });
}

const letterOf = ({ children }: Convened, child: Child) =>
  String.fromCharCode(65 + children.findIndex(({ id }) => id === child.id));

/** A date of birth is for whoever reads names; an expected one for those who may know it. */
function dated(scene: Scene, child: Child): string {
  const words = wordsFor(scene).answering;
  const label = childNamed(scene, child);
  if ('born' in child)
    return scene.childrenRead().reads === 'yes' ? words.bornOn(label, dayText(child.born, scene.language)) : label;
  return scene.mayKnowExpected ? words.expectedOn(label, dayText(child.expected, scene.language)) : label;
}
