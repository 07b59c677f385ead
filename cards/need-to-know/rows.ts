import { isMarked, unticked } from '../../domain/case/need-to-know/children.ts';
import { opens } from '../building/building.ts';
import { isAdministrator, isChair } from '../building/reader-part.ts';
import type { FormName } from '../form-names.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** In Details, and where a unit manager has the case, for those who say who may know what of a case: the ways to it. */
export function needToKnowRows(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).needToKnow;
  const { state } = scene;
  const { named, listOpen } = state.needToKnow;
  const chair = isChair(scene);
  const makes = chair || (isAdministrator(scene) && state.status !== 'convened');
  // Each button says where it leads: the same words on several would not tell them apart when they are read out.
  const row = (is: boolean, text: string, label: string, form: FormName): readonly Block[] =>
    is ? [{ block: 'row', text, button: opens(label, form, state) }] : [];
  return [
    ...row(readsBarred(scene), words.detailsRow, words.barredForm, 'barred'),
    ...row(
      named === null && (makes || isAdministrator(scene) || readsBarred(scene)),
      words.sensitiveRow,
      words.sensitiveForm,
      'sensitive',
    ),
    ...row(named !== null && readsBarred(scene), words.namedRow, words.namedForm, 'named'),
    ...row(chair && hasFlagged(scene), listOpen ? words.listRowOpen : words.listRow, words.listForm, 'open-list'),
    ...row(makes && state.children.length > 1, words.halfRow, words.halfForm, 'half-siblings'),
    ...row(makes && isMarked(state), words.childrenRow, words.childrenForm, 'children-of'),
  ];
}

/** On the cards of those who make the list: somebody on it has nothing of any child until it is said for which they are there. */
export function untickedLine(scene: Scene): readonly Block[] {
  const { state } = scene;
  const { needToKnow: words, people } = wordsFor(scene);
  const count = unticked(state);
  return count === 0
    ? []
    : [{ block: 'row', text: words.unticked(people(count)), button: opens(words.childrenForm, 'children-of', state) }];
}

/** Whether anybody on the list is of a flagged service. */
function hasFlagged({ state, directory }: Scene): boolean {
  return state.invitees.some(({ person }) => {
    const agency = state.agencies[person];
    return agency !== undefined && directory.agencies.get(agency)?.flagged === true;
  });
}
