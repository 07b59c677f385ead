import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { saidOnTheDay } from '../../../domain/case/meeting/answers/on-the-day.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asRole } from '../../building/as-role.ts';
import { say } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf, namePost } from '../../building/people.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Block, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { countOf, isHere, registerText } from './answer-text.ts';

/** How many are in each state, on one line: who is, or was, in the register, who comes, and then what there is of the others. */
export function countsByState(state: Convened, { coming: words }: Words): Text {
  const over = state.stage === 'closed';
  const there = state.present.length;
  const coming = `${over ? '✗ ' : '✓ '}${over ? words.sumNotThere : words.sumComing}: ${countOf(state, 'attending')}`;
  const others = [
    ['…', over ? words.sumNoReply : words.sumNone, countOf(state, 'none')],
    ['✗', words.sumApologies, countOf(state, 'apologies')],
    ['⇄', words.sumDeputy, countOf(state, 'deputy')],
  ] as const;
  return [
    { strong: there === 0 ? coming : `✓ ${over ? words.sumThere : words.sumHere}: ${there} · ${coming}` },
    ...others.flatMap(([mark, label, count]) => (count === 0 ? [] : [` · ${mark} ${label}: ${count}`])),
  ];
}

/** People under what they have said. */
export interface StateGroup {
  readonly mark: string;
  readonly title: string;
  readonly people: readonly PersonId[];
}

/** First those who do not come, or have not said: of the others there is nothing to do. */
export function groupsByState(scene: Scene, state: Convened): readonly StateGroup[] {
  const { coming: words } = wordsFor(scene);
  const over = state.stage === 'closed';
  const those = (is: (one: Invitee) => boolean) => inOrder(scene, state, state.invitees.filter(is));
  const said = (kind: Invitee['answer']['answer']) => those((one) => one.answer.answer === kind && !isHere(state, one));
  return [
    { mark: '…', title: over ? words.sumNoReply : words.sumNone, people: said('none') },
    { mark: '⇄', title: words.sumDeputy, people: said('deputy') },
    { mark: '✗', title: words.sumApologies, people: said('apologies') },
    { mark: over ? '✗' : '✓', title: over ? words.sumNotThere : words.sumComing, people: said('attending') },
    { mark: '✓', title: over ? words.sumThere : words.sumHere, people: those((one) => isHere(state, one)) },
  ].filter(({ people }) => people.length > 0);
}

/** Whoever cannot, and who has said on the day that it is otherwise. */
function isFirst(invitee: Invitee, { when }: Convened): boolean {
  return (invitee.answer.answer === 'none' && invitee.cannotKeep === true) || saidOnTheDay(invitee, when) !== null;
}

function inOrder(scene: Scene, state: Convened, those: readonly Invitee[]): readonly PersonId[] {
  const first = those.filter((one) => isFirst(one, state));
  const rest = those.filter((one) => !first.includes(one));
  return [first, rest].flatMap((some) =>
    byAgency(
      scene,
      some.map((one) => one.person),
    ),
  );
}

/** By agency and name, with what each has said; before all others whoever cannot, and who has said on the day that it is otherwise. */
export function peopleByState(scene: Scene, state: Convened): readonly Text[] {
  const ids = groupsByState(scene, state).flatMap(({ people }) => people);
  const first = (id: PersonId) => state.invitees.some((one) => one.person === id && isFirst(one, state));
  return [...ids.filter(first), ...ids.filter((id) => !first(id))].flatMap((id) => stateLine(scene, state, id));
}

/** Agency, name and post, role, and what they have said. */
export function stateLine(scene: Scene, state: Convened, id: PersonId): readonly Text[] {
  const invitee = state.invitees.find((one) => one.person === id);
  if (invitee === undefined) return [];
  const name = `${namePost(scene, id)}${asRole(scene, id, invitee.role)}`;
  return [
    [{ strong: agencyOf(scene, id)?.name ?? '' }, `: ${name}: `, { strong: registerText(state, invitee, wordsFor(scene)) }],
  ];
}

/** So few that beside two deputies no more than eight are named. */
const mostFirst = 4;

/** Of a list that is folded, who is named all the same: whoever cannot or has said otherwise on the day, and, where they are few, who has not said. */
export function namedFirst(scene: Scene, state: Convened): readonly Block[] {
  if (isConferenceOver(state)) return [];
  const { and, coming: words } = wordsFor(scene);
  const all = groupsByState(scene, state).flatMap(({ people }) => people);
  const first = all.filter((id) => state.invitees.some((one) => one.person === id && isFirst(one, state))).slice(0, mostFirst);
  const lines = first.flatMap((id) => stateLine(scene, state, id));
  const silent = groupsByState(scene, state).find(({ title }) => title === words.sumNone)?.people ?? [];
  const waiting = silent.filter((id) => !first.includes(id));
  return [
    ...(lines.length === 0 ? [] : [{ block: 'list', items: lines } as const]),
    ...(waiting.length === 0 || waiting.length > mostFirst - first.length
      ? []
      : [say(`${words.sumNone}: ${and(waiting.map((id) => nameOf(scene, id)))}.`)]),
  ];
}
