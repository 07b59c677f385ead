import { isDecided } from '../../../domain/case/conference/circulation/release.ts';
import { copies, type RecipientId } from '../../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, type ProposedRecipient, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import { asked, heading, longestLabel, quiet, say, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { recipientName } from './recipient-name.ts';

/** The ONE list, as the procedure has it; the chair says what is theirs to say, leaves out whom they will, and releases it. */
export function whoGetsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || !isDecided(state)) return null;
  const words = wordsFor(scene).circulation;
  const list = whoGetsWhat(state, scene.procedure, scene.directory);
  const { released, off = [] } = state.circulation;
  const stillOff = list.flatMap(({ to }) => (off.includes(to) ? [to] : []));
  const shown = { ...ref, about: String(listVersionOf(list)) };
  return asked(
    scene,
    shown,
    words.listForm,
    [
      say(words.listMeans),
      quiet(words.onward[scene.procedure.onwardSharing]),
      ...(released === null ? [] : [warn(words.again)]),
      ...group(
        scene,
        words.gets.decisions,
        list.filter((one) => one.decisions),
      ),
      ...group(
        scene,
        words.gets.plan,
        list.filter((one) => one.plan),
      ),
      ...group(
        scene,
        words.copies.whole,
        list.filter((one) => one.minutes === 'whole'),
      ),
      ...group(
        scene,
        words.copies.edited,
        list.filter((one) => one.minutes === 'edited'),
      ),
      ...group(
        scene,
        words.nothing,
        list.filter((one) => !one.decisions && !one.plan && one.minutes === 'none'),
      ),
    ],
    [
      ...list.filter((one) => one.choices.length > 0).map((one) => choiceField(scene, one)),
      {
        name: 'off',
        label: words.offLabel,
        hint: words.offHint,
        required: false,
        field: 'many',
        options: list.map((one) => ({ value: one.to, label: fit(recipientName(scene, one.to, one.person), longestLabel) })),
        ...(stillOff.length === 0 ? {} : { start: stillOff }),
      },
    ],
    (all) => all.circulation.release,
  );
}

export function readWhoGets(values: Values, scene: Scene, ref: FormRef): FormRead {
  const state = convened(scene.state);
  const list = state === null ? [] : whoGetsWhat(state, scene.procedure, scene.directory);
  const read = reading(values, wordsFor(scene));
  const off = read.choices<RecipientId>(
    'off',
    list.map((one) => one.to),
    'optional',
  );
  const choices = list
    .filter((one) => one.choices.length > 0)
    .flatMap((one) => {
      const needs = one.minutes === null && !off.includes(one.to) ? 'required' : 'optional';
      const minutes = read.choice(nameOfChoice(one), one.choices, needs);
      return minutes === undefined ? [] : [{ to: one.to, minutes }];
    });
  if (!sound(read)) return { problems: read.problems };
  const seen = /^\d{1,10}$/.test(ref.about ?? '') ? Number(ref.about) : -1;
  return { command: { do: 'release-list', seen, choices, off } };
}

const nameOfChoice = ({ to }: ProposedRecipient) => `copy-${to.replaceAll('/', '-')}`;

function choiceField(scene: Scene, one: ProposedRecipient): Field {
  const words = wordsFor(scene).circulation;
  const before = convened(scene.state)?.circulation.list.find(({ to }) => to === one.to)?.minutes;
  // What the chair said before stands, where it still can be said.
  const start = before !== undefined && one.choices.includes(before) ? before : one.minutes;
  return {
    name: nameOfChoice(one),
    label: words.copyFor(recipientName(scene, one.to, one.person), words.as[one.as]),
    required: one.minutes === null,
    field: 'one',
    options: copies.filter((copy) => one.choices.includes(copy)).map((value) => ({ value, label: words.copies[value] })),
    ...(start === null ? {} : { start: [start] }),
  };
}

/** Who they are, and where it is not of all the children of which. */
function group(scene: Scene, title: string, list: readonly ProposedRecipient[]): readonly Block[] {
  if (list.length === 0) return [];
  const { children } = scene.state;
  const words = wordsFor(scene).circulation;
  const items = list.map((one) => {
    const name = recipientName(scene, one.to, one.person);
    if (one.children.length === children.length) return name;
    return words.only(name, one.children.map((child) => childNamedOf(scene, child)).join(', '));
  });
  return [heading(words.counted(title, list.length)), { block: 'list', items }];
}
