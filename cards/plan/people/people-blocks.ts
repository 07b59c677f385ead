import type { Convened } from '../../../domain/case/conference.ts';
import { heading, opens, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { adultNamed, childNamed, dayText } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { visitorText } from './visitor.ts';
import { mayTell, visitText } from './visits-form.ts';

/** So many rows in one dialog: more would be too heavy for Teams (80 KB). */
const mostRows = 20;

/** Who leads, who is of the core group, the children and their parents with them (FV-C4), and who stands in for each (FV-C1). */
export function peopleBlocks(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).planPeople;
  const { lead } = scene;
  const others = state.coreGroup.filter((one) => one !== lead);
  const key = [...(lead === null ? [] : [lead]), ...others].slice(0, mostRows);
  const family = [
    ...state.children.filter((one) => 'born' in one).map((one) => childNamed(scene, one)),
    ...state.adults.filter((one) => one.kind !== 'relative').map((one) => adultNamed(scene, one)),
  ];
  return [
    say(lead === null ? words.noLead : words.leads(who(scene, lead))),
    heading(words.members),
    ...key.map((one): Block => {
      const cover = state.covers[one];
      const before = cover?.was == null ? '' : ` (${words.coveredBefore(visitorText(scene, cover.was))})`;
      const name = who(scene, one);
      const text =
        (cover?.cover == null ? words.notCovered(name) : words.covered(name, visitorText(scene, cover.cover))) + before;
      if (!keepsPlan(scene)) return say(text);
      return { block: 'row', text, button: opens(words.nameCover, 'plan-cover', state, one) };
    }),
    ...(family.length === 0 ? [] : [{ block: 'list', items: family.map((one) => words.family(one)) } as const]),
  ];
}

/** Who sees which child how often, when last as told, and how it was agreed before (BU-C1). `from`: the how manyth on. */
export function visitBlocks(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).planPeople;
  const keeps = keepsPlan(scene);
  const all = state.visits.filter((one) => one.status === 'stands' || keeps);
  const rows = all.slice(0, mostRows).flatMap((one): readonly Block[] => {
    const before = one.was.at(-1);
    const lines = [
      visitText(scene, one),
      ...(one.status === 'stands' ? [] : [words.ended]),
      one.seen === null ? words.notSeen : words.seen(dayText(one.seen.on, scene.language)),
      ...(before === undefined ? [] : [words.visitBefore(visitText(scene, before))]),
    ];
    const tells: readonly Block[] =
      one.status === 'stands' && mayTell(scene, one)
        ? [{ block: 'row', text: words.seenForm, button: opens(words.sayOne, 'visit-seen', state, one.id) }]
        : [];
    const text = lines.join('\n');
    const head: Block = keeps ? { block: 'row', text, button: opens(words.change, 'visit-change', state, one.id) } : say(text);
    return [head, ...tells];
  });
  return [
    heading(words.part.visits),
    ...(rows.length === 0 ? [quiet(words.noVisits)] : rows),
    ...(keeps ? [{ block: 'row', text: words.agreeRow, button: opens(words.agree, 'visit', state) } as const] : []),
  ];
}
