import { heardBy } from '../../domain/case/change/cards.ts';
import { type ChangeId, changeKinds } from '../../domain/case/change/shape.ts';
import { asked, say, warn } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childLabel } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { whereToTurn } from '../typed/safety.ts';
import { wordsFor } from '../words/words-for.ts';
import { mayTellChange } from './their-changes.ts';

const longest = 800;
const all = 'all';

/** What has changed for a child, in the reader's own words (FV-T14). Where danger goes stands first: this is no referral route. */
export function tellForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayTellChange(scene)) return null;
  const words = wordsFor(scene).change;
  const { children } = scene.state;
  const kind: Field = {
    name: 'kind',
    label: words.kindLabel,
    required: true,
    field: 'one',
    options: changeKinds.map((value) => ({ value, label: words.kinds[value] })),
  };
  const child: Field = {
    name: 'child',
    label: words.childLabel,
    required: true,
    field: 'one',
    options: [
      { value: all, label: words.allChildren },
      ...children.map((one) => ({ value: one.id, label: childLabel(one, scene.language) })),
    ],
    start: [all],
  };
  const text: Field = {
    name: 'text',
    label: words.text,
    hint: words.textHint,
    required: true,
    field: 'text',
    lines: 'many',
    max: longest,
  };
  return asked(
    scene,
    ref,
    words.tellForm,
    [...whereToTurn(scene), warn(wordsFor(scene).notReferral), say(words.tellMeans)],
    [kind, ...(children.length < 2 ? [] : [child]), text],
    ({ change }) => change.tellSubmit,
  );
}

export function readTell(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const { children } = scene.state;
  const ids = children.map((one) => one.id);
  const kind = read.choice('kind', changeKinds, 'required');
  const child = children.length < 2 ? all : read.choice('child', [all, ...ids], 'required');
  const text = read.text('text', longest, 'required');
  if (!sound(read) || kind === undefined || child === undefined) return { problems: read.problems };
  const about = ids.find((one) => one === child);
  const id = (ref.about ?? '') as ChangeId;
  return {
    command: { do: 'tell-change', id, kind, text, ...(about === undefined ? {} : { child: about }) },
    line: (after) => toldLine(after, id),
  };
}

/** Who has been told, that nobody has read it yet, and whom to telephone meanwhile. */
function toldLine(scene: Scene, id: string): string | null {
  const words = wordsFor(scene).change;
  const { changes } = scene.state;
  const change = changes.all.find((one) => one.id === id);
  if (change === undefined) return null;
  const told = heardBy(change, changes, scene, change.at).map((one) => nameOf(scene, one));
  const who = told.length === 0 ? words.toldNobody : words.told(told.join(', '));
  return `${who} ${words.notRead} ${dutyLine(scene)}`;
}

/** The emergency duty team by telephone, as the partnership has it. */
export function dutyLine(scene: Scene): string {
  const words = wordsFor(scene).change;
  const { safety } = scene.directory;
  return safety === null ? words.dutyUnnumbered : words.duty(safety.emergencyDutyTeam);
}
