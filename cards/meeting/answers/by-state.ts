import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { saidOnTheDay } from '../../../domain/case/meeting/answers/on-the-day.ts';
import { asRole } from '../../building/as-role.ts';
import { agencyOf, byAgency, namePost } from '../../building/people.ts';
import type { Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { countOf, registerText } from './answer-text.ts';

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

/** First those who do not come, or have not said: of the others there is nothing to do. */
const order = ['none', 'deputy', 'apologies', 'attending'] as const;

/** Before them whoever cannot, and who has said on the day that it is otherwise. */
function isFirst(invitee: Invitee, { when }: Convened): boolean {
  return (invitee.answer.answer === 'none' && invitee.cannotKeep === true) || saidOnTheDay(invitee, when) !== null;
}

/** By agency and name, with what each has said. */
export function peopleByState(scene: Scene, state: Convened): readonly Text[] {
  const { invitees } = state;
  const all = wordsFor(scene);
  const inOrder = (those: readonly Invitee[]) =>
    order.flatMap((kind) =>
      byAgency(
        scene,
        those.filter((one) => one.answer.answer === kind).map((one) => one.person),
      ),
    );
  const first = invitees.filter((one) => isFirst(one, state));
  const ids = [...inOrder(first), ...inOrder(invitees.filter((one) => !first.includes(one)))];
  return ids.flatMap((id) => {
    const invitee = invitees.find((one) => one.person === id);
    if (invitee === undefined) return [];
    const name = `${namePost(scene, id)}${asRole(scene, id, invitee.role)}`;
    return [[{ strong: agencyOf(scene, id)?.name ?? '' }, `: ${name}: `, { strong: registerText(state, invitee, all) }]];
  });
}
