import { heading, opens, quiet, say } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { childNamed } from '../../building/wording.ts';
import { childFacts } from '../../conference/participation/family-plan-form.ts';
import { keepsGroup, plansFamily, readsWords } from '../../conference/participation/keeps-family.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of whom something can be said: children who are born. */
const born = ({ state }: Scene) => state.children.filter((one) => 'born' in one);

/** On the card of whoever holds it, where the document asks that of core groups: of how many children nobody has said whether they come (FV-P6). */
export function childrenToSay(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state?.stage !== 'convened' || !scene.procedure.childInvited.coreGroups || !plansFamily(scene)) return [];
  const open = born(scene).filter(({ id }) => state.participation.children[id] === undefined).length;
  const words = wordsFor(scene).coreGroup;
  return open === 0 ? [] : [say(words.childrenToSay(open))];
}

/** In Details, to those who keep it: how each child takes part in it and why, and the way to say so. */
export function groupChildren(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !keepsGroup(scene)) return [];
  // Once it is over there is only what was said.
  const children = born(scene).filter(({ id }) => plansFamily(scene) || state.participation.children[id] !== undefined);
  if (children.length === 0) return [];
  const all = wordsFor(scene);
  const words = all.participation;
  return [
    heading(all.coreGroup.childrenTitle),
    ...children.flatMap((child): readonly Block[] => {
      const plan = state.participation.children[child.id];
      const said = plan === undefined ? words.notSaid : plan.invited ? words.invited : words.notInvited;
      const text = [{ strong: childNamed(scene, child) }, `: ${said}`] as const;
      const typed = plan === undefined || plan.words === '' || !readsWords(scene) ? [] : [quiet(plan.words)];
      return [
        plansFamily(scene) ? { block: 'row', text, button: opens(words.change, 'child-plan', state, child.id) } : say(text),
        ...(plan === undefined ? [] : [{ block: 'list', items: childFacts(scene, plan) } as const]),
        ...typed,
      ];
    }),
  ];
}
