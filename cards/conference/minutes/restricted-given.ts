import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { givenTo } from '../../../domain/case/conference/minutes/readers.ts';
import { minutesPhases } from '../../../domain/case/conference/minutes/waiting.ts';
import { waysReceived } from '../../../domain/case/conference/received.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { asked, opens, posted, press, say } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { inviteeOf } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText, whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Card, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { writes } from './writes.ts';

const wordsOf = (scene: Scene) => wordsFor(scene).minutes;

function isIn(scene: Scene, phase: 'restricted-there' | 'restricted-out'): boolean {
  const { state, me, now, cover } = scene;
  return cover?.how !== 'covering' && minutesPhases(state, me, now).some((one) => one.phase === phase);
}

const whenOf = ({ state, language }: Scene, label: string): readonly Block[] =>
  state.when === null ? [] : [{ block: 'facts', rows: [[label, whenText(state.when, language)]] }];

const fetchButton = (scene: Scene) => opens(wordsOf(scene).get, 'minutes-get', scene.state, 'docx/restricted');
const confirmButton = (scene: Scene) => press(scene, (all) => all.minutes.have, 'confirm-restricted', scene.state);

/** To whoever is on the list: of what nothing, not even that it is restricted. */
export function thereCard(scene: Scene): Card | null {
  if (!isIn(scene, 'restricted-there')) return null;
  const all = wordsFor(scene);
  const { thereTitle, there } = all.minutes;
  return posted(
    scene,
    thereTitle(scene.state.reference),
    [...whenOf(scene, all.whenLabel), say(there)],
    [{ ...fetchButton(scene), tone: 'main' }, confirmButton(scene), opens(all.details, 'details', scene.state)],
  );
}

export function thereLine(scene: Scene): readonly Block[] {
  if (!isIn(scene, 'restricted-there')) return [];
  const { there, haveRow } = wordsOf(scene);
  return [
    { block: 'row', text: there, button: fetchButton(scene) },
    { block: 'row', text: haveRow, button: confirmButton(scene) },
  ];
}

/** To the chair alone: not everybody has confirmed. */
export function outCard(scene: Scene): Card | null {
  if (!isIn(scene, 'restricted-out')) return null;
  const all = wordsFor(scene);
  const { thereTitle, out } = all.minutes;
  return posted(
    scene,
    thereTitle(scene.state.reference),
    [...whenOf(scene, all.whenLabel), say(out)],
    [{ ...outButton(scene), tone: 'main' }, opens(all.details, 'details', scene.state)],
  );
}

const outButton = (scene: Scene) => opens(wordsOf(scene).outOpen, 'minutes-restricted', scene.state);

export function outLine(scene: Scene): Block | null {
  return isIn(scene, 'restricted-out') ? { block: 'row', text: wordsOf(scene).out, button: outButton(scene) } : null;
}

/** To whoever had it: some of it is theirs no more. null: they have no part in the conference any more. */
export function notYoursNowCard(scene: Scene): Card | null {
  const { state } = scene;
  if (state.when === null || inviteeOf(scene, scene.me) === undefined) return null;
  const all = wordsFor(scene);
  const { thereTitle, notYoursNow } = all.minutes;
  return posted(
    scene,
    thereTitle(state.reference),
    [...whenOf(scene, all.whenLabel), say(notYoursNow)],
    [opens(all.details, 'details', state)],
  );
}

/** For whom on the list there is something: those whose word it waits for have agreed. */
function given(scene: Scene): readonly PersonId[] {
  return (scene.state.minutes.restricted.list?.people ?? []).filter((one) => givenTo(scene.state, one).length > 0);
}

/** To whoever writes the minutes: who has it, how that is known, and a way to say so of somebody. */
export function gotRows(scene: Scene): readonly Block[] {
  const all = wordsFor(scene);
  const theirs = given(scene);
  if (theirs.length === 0) return [];
  const items = theirs.map((one) => {
    const got = ownEntry(scene.state.minutes.restricted.got, one);
    const name = nameOf(scene, one);
    if (got === undefined) return all.minutes.gotNot(name);
    const day = dayText(isoFromDay(localDay(got.at)), scene.language);
    const how = got.how === 'tap' ? all.minutes.gotTap : all.circulation.hows[got.how];
    return all.minutes.gotBy(name, how, day);
  });
  const button = opens(all.circulation.received, 'minutes-got', scene.state);
  return [
    { block: 'list', items },
    { block: 'row', text: all.circulation.receivedRow, button },
  ];
}

const hows = [...waysReceived, 'not'] as const;

export function gotForm(scene: Scene, ref: FormRef): Form | null {
  if (!writes(scene) || given(scene).length === 0) return null;
  const words = wordsFor(scene).circulation;
  return asked(
    scene,
    ref,
    words.received,
    [],
    [
      { name: 'to', label: words.toLabel, required: true, field: 'one', options: personOptions(scene, given(scene)) },
      {
        name: 'how',
        label: words.howLabel,
        required: true,
        field: 'one',
        options: hows.map((value) => ({ value, label: words.hows[value] })),
      },
    ],
  );
}

export function readGot(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const to = read.choice('to', given(scene), 'required');
  const how = read.choice('how', hows, 'required');
  if (!sound(read) || to === undefined || how === undefined) return { problems: read.problems };
  return {
    command: { do: 'note-restricted', to, how: how === 'not' ? null : how },
    leads: ({ state }) => ({ form: 'minutes-restricted', of: state.id, meeting: state.meeting }),
  };
}
