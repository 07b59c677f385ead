import { type Child, type WithheldPart, withheldParts } from '../../domain/case/family/shape.ts';
import { heading, say } from '../building/building.ts';
import { nameOf, telephoneOf } from '../building/people.ts';
import { childNamed, dayText } from '../building/wording.ts';
import type { Block, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { dischargeDay, leavesHospital } from './discharge-form.ts';
import { toldRows } from './names-told-form.ts';

/**
 * Which children it is about, in a dialog alone: what they are called, their dates and where they are, for whoever keeps the case and for
 * who has accepted the undertaking; to everybody else what opens it to them. `keeper`: reads dates of birth whatever the partnership names.
 */
export function childrenDetails(scene: Scene, keeper: boolean): readonly Block[] {
  const { ofChildren: words, answering } = wordsFor(scene);
  const { reads } = scene.childrenRead();
  const blocks = scene.state.children.flatMap((child) => ofChild(scene, child, keeper || reads === 'yes'));
  const more =
    reads === 'yes'
      ? unnamed(scene, keeper)
      : reads === 'undertaking'
        ? [say(words.afterUndertaking)]
        : reads === 'withheld'
          ? [say(words.byTelephone(convenorWithNumber(scene)))]
          : [];
  const told = reads === 'off' ? (keeper ? toldRows(scene) : byWordOfMouth(scene)) : [];
  const all = [...blocks, ...more, ...told];
  return all.length === 0 ? [] : [heading(answering.childrenRow), ...all];
}

function ofChild(scene: Scene, child: Child, dates: boolean): readonly Block[] {
  const label = childNamed(scene, child);
  const rows = [...detailRows(scene, child), ...(dates ? leaving(scene, child) : [])];
  const line = dateOf(scene, child, label, dates) ?? (scene.childrenRead().of[child.id]?.name === undefined ? null : label);
  const title = line === null ? (rows.length === 0 ? [] : [say(label)]) : [say(line)];
  return [...title, ...(rows.length === 0 ? [] : [{ block: 'facts', rows } as const])];
}

/** An expected date is for those who may know it. null: there is none for this reader. */
function dateOf(scene: Scene, child: Child, label: string, dates: boolean): string | null {
  // A date tells a child from others as a name does: as long as anybody fears violence nobody reads it.
  if (scene.state.notes.withholds) return null;
  if (!('born' in child)) return expectedOf(scene, child, label);
  return dates ? wordsFor(scene).answering.bornOn(label, dayText(child.born, scene.language)) : null;
}

function expectedOf(scene: Scene, { expected }: Extract<Child, { expected: string }>, label: string): string | null {
  return scene.mayKnowExpected ? wordsFor(scene).answering.expectedOn(label, dayText(expected, scene.language)) : null;
}

/** Of each child who is not born yet the name and the expected date, which belong into its plan (ST-B1), for those who may know it. */
export function unbornBlocks(scene: Scene): readonly Block[] {
  if (scene.state.notes.withholds) return [];
  const all = scene.state.children.flatMap((one) =>
    'born' in one ? [] : (expectedOf(scene, one, childNamed(scene, one)) ?? []),
  );
  return all.map((text) => say(text));
}

/** When a baby leaves hospital, to whoever reads its date of birth and does not enter that day, which then stands beside the way to it. */
function leaving(scene: Scene, child: Child): readonly (readonly [string, Text])[] {
  const day = dischargeDay(scene, child);
  return day === null || leavesHospital(scene, child) ? [] : [[wordsFor(scene).ofChildren.dischargeForm, day]];
}

function detailRows(scene: Scene, child: Child): readonly (readonly [string, Text])[] {
  const words = wordsFor(scene).ofChildren;
  const found = scene.childrenRead().of[child.id];
  if (found === undefined) return [];
  const row = (part: WithheldPart): readonly (readonly [string, Text])[] => {
    const text = found[part];
    if (!found.withheld.includes(part)) return text === undefined ? [] : [[words.details[part], text]];
    return [[words.details[part], text === undefined ? words.isWithheld : words.withheldFromOthers(text)]];
  };
  return withheldParts.flatMap(row);
}

/** Of whom no name was entered: whom to ask, and to those who keep it where it is entered. */
function unnamed(scene: Scene, keeper: boolean): readonly Block[] {
  const { children } = scene.state;
  if (children.every(({ id }) => scene.childrenRead().of[id]?.name !== undefined)) return [];
  const words = wordsFor(scene).ofChildren;
  return [say(keeper ? words.unnamedYet : words.unnamed(convenorWithNumber(scene)))];
}

/** The partnership keeps no names: who tells them, and by when. */
function byWordOfMouth(scene: Scene): readonly Block[] {
  const { when } = scene.state;
  if (when === null) return [];
  return [say(wordsFor(scene).ofChildren.byMouth(convenorWithNumber(scene), dayText(when.date, scene.language)))];
}

/** Who administers it, with the number to ring them at. */
export function convenorWithNumber(scene: Scene): string {
  const { convenor } = scene.state;
  const number = telephoneOf(scene, convenor) ?? wordsFor(scene).reaching.noNumber;
  return `${nameOf(scene, convenor)}, ${number}`;
}
