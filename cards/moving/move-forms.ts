import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { faultInMove } from '../../domain/case/moving/say-child-move.ts';
import type { ChildMove, ChildMoveId } from '../../domain/case/moving/shape.ts';
import { moveStays, moveWays } from '../../domain/procedures/moves/schema.ts';
import { asked, longestLabel, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childNamed, fit } from '../building/wording.ts';
import { keepsAdults } from '../family/keeps-children.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { authorityOf, childrenOfMove, theirMove } from './move-line.ts';

const longest = 120;
const all = 'all';

/** A child moves: from here or to here, for good or for a time; where to or from, when, and since when that is known here. */
export function childMoveForm(scene: Scene, ref: FormRef): Form | null {
  return keepsAdults(scene) ? drawn(scene, ref, null) : null;
}

/** What was said, to be corrected: another day, or that it is for good by now. */
export function moveCorrectForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirMove(scene, ref.about);
  return found === undefined || found.move.withdrawn !== null || !keepsAdults(scene) ? null : drawn(scene, ref, found.move);
}

function drawn(scene: Scene, ref: FormRef, was: ChildMove | null): Form {
  const words = wordsFor(scene).childMoves;
  const { children } = scene.state;
  const start = (value: string | undefined) => (value === undefined || value === '' ? {} : { start: value });
  const authority = was === null ? '' : authorityOf(scene, was);
  const child: Field = {
    name: 'child',
    label: words.childLabel,
    required: true,
    field: 'one',
    options: [
      { value: all, label: words.allChildren },
      ...children.map((one) => ({ value: one.id, label: fit(childNamed(scene, one), longestLabel) })),
    ],
    start: [was?.child ?? all],
  };
  return asked(
    scene,
    ref,
    words.say,
    [say(words.means)],
    [
      {
        name: 'way',
        label: words.wayLabel,
        required: true,
        field: 'one',
        options: moveWays.map((value) => ({ value, label: words.ways[value] })),
        ...(was === null ? {} : { start: [was.way] }),
      },
      {
        name: 'stay',
        label: words.stayLabel,
        required: true,
        field: 'one',
        options: moveStays.map((value) => ({ value, label: words.stays[value] })),
        ...(was === null ? {} : { start: [was.stay] }),
      },
      ...(children.length < 2 ? [] : [child]),
      {
        name: 'authority',
        label: words.otherAuthority,
        hint: authority === null ? words.authorityStays : words.otherAuthorityHint,
        required: authority !== null,
        field: 'text',
        lines: 'one',
        max: longest,
        ...start(authority ?? ''),
      },
      { name: 'on', label: words.on, required: true, field: 'date', ...start(was?.on) },
      {
        name: 'known',
        label: words.known,
        required: true,
        field: 'date',
        ...start(was?.known ?? isoFromDay(localDay(scene.now))),
      },
    ],
  );
}

function readSaid(values: Values, scene: Scene, id: ChildMoveId): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const { children } = scene.state;
  const ids = children.map((one) => one.id);
  const way = read.choice('way', moveWays, 'required');
  const stay = read.choice('stay', moveStays, 'required');
  const child = children.length < 2 ? all : read.choice('child', [all, ...ids], 'required');
  // Whoever may not read what was entered leaves it as it is; not of another child, whose they may read.
  const was = theirMove(scene, id)?.move;
  const stays = was !== undefined && was.authority !== '' && authorityOf(scene, was) === null && (was.child ?? all) === child;
  const entered = read.line('authority', longest, stays ? 'optional' : 'required');
  const authority = stays && entered === '' ? was.authority : entered;
  const on = read.date('on', 'required');
  const known = read.date('known', 'required');
  const fault = sound(read) ? faultInMove({ on, known }, localDay(scene.now)) : null;
  if (fault !== null) read.problems[fault] = fault === 'on' ? words.childMoves.notThatDay : words.childMoves.notKnownThen;
  if (!sound(read) || way === undefined || stay === undefined) return { problems: read.problems };
  const about = ids.find((one) => one === child);
  const said = { way, stay, authority, on, known, ...(about === undefined ? {} : { child: about }) };
  return { command: { do: 'say-child-move', id, ...said } };
}

export function readChildMoveSaid(values: Values, scene: Scene, ref: FormRef): FormRead {
  return readSaid(values, scene, (ref.about ?? '') as ChildMoveId);
}

/** The way back: nothing of it is asked of anybody any more. */
export function moveBackForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirMove(scene, ref.about);
  if (found === undefined || found.move.withdrawn !== null || !keepsAdults(scene)) return null;
  const words = wordsFor(scene).childMoves;
  const facts = [words.what[found.move.way][found.move.stay], childrenOfMove(scene, found)] as const;
  return asked(
    scene,
    ref,
    words.back,
    [{ block: 'facts', rows: [facts] }, say(words.backMeans)],
    [],
    ({ childMoves }) => childMoves.backSubmit,
  );
}

export function readMoveBack(_: Values, __: Scene, ref: FormRef): FormRead {
  return { command: { do: 'take-back-child-move', move: (ref.about ?? '') as ChildMoveId } };
}
