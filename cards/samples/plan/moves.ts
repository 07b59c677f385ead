import type { Language } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildMove, ChildMoveId } from '../../../domain/case/moving/shape.ts';
import type { MovesShown } from '../../../domain/case/moving/shown.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { cardFor, formFor } from '../../registry.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { outlined } from './outline.ts';

const week = 7 * 86_400_000;
const day = (at: Instant) => isoFromDay(localDay(at));

const shownOf = (all: readonly ChildMove[], onPlan = ''): MovesShown => ({
  all,
  chair,
  members: guests.slice(0, 4),
  convenor: administrator,
  needToKnow: needToKnow.start,
  transfer: null,
  area: undefined,
  onPlan,
});

function move(more: Partial<ChildMove>): ChildMove {
  return {
    id: 'x00000000041' as ChildMoveId,
    way: 'out',
    stay: 'permanent',
    authority: planted.authority,
    on: day(states.now + week),
    known: day(states.now),
    by: guests[0] ?? chair,
    at: states.now,
    done: {},
    received: null,
    withdrawn: null,
    ...more,
  };
}

function withMoves(size: states.Size, all: readonly ChildMove[]): Convened {
  const state = outlined({ ...size, invitees: size.invitees + 1 }, 3);
  const on = state.children.map((one) => one.id).join(' ');
  return { ...state, stage: 'held', next: 'k2', moves: shownOf(all, on) };
}

const away = move({ child: 'c1' as NonNullable<ChildMove['child']> });
const here = move({ id: 'x00000000042' as ChildMoveId, way: 'in' });
const visiting = move({ id: 'x00000000043' as ChildMoveId, stay: 'temporary' });

export function moveCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const received = move({ received: day(states.now), done: { tell: { by: chair, at: states.now } } });
  const all: readonly (readonly [string, PersonId, readonly ChildMove[], Instant])[] = [
    ['to whoever sets it up', administrator, [away], states.now],
    ['late, to whoever sets it up', administrator, [away, here, visiting], states.now + 3 * week],
    ['late, to the chair', chair, [away], states.now + 3 * week],
    ['to a member', guests[1] ?? chair, [visiting], states.now],
    ['received there', chair, [received], states.now],
    ['taken back', chair, [move({ withdrawn: states.now })], states.now],
  ];
  return all.map(([said, me, moves, now]) => {
    const found = cardFor('child-move', sampleScene(withMoves(size, moves), me, language, now));
    if (found === null) throw new Error(`the sample move ${said} shows nothing`);
    return [`child-move ${said}`, found];
  });
}

export function moveForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [string, FormName, PersonId, readonly ChildMove[], string?])[] = [
    ['new', 'child-move', administrator, []],
    ['again', 'child-move-correct', administrator, [away], away.id],
    ['away', 'child-move-read', administrator, [away], away.id],
    ['received there', 'child-move-read', chair, [move({ received: day(states.now) })], away.id],
    ['here, to a member', 'child-move-read', guests[1] ?? chair, [here], here.id],
    ['away', 'child-move-tasks', administrator, [away], away.id],
    ['for a time', 'child-move-tasks', administrator, [visiting], visiting.id],
    ['there', 'child-move-received', chair, [away], away.id],
    ['by mistake', 'child-move-back', chair, [away], away.id],
  ];
  return all.map(([said, form, me, moves, about]) => {
    const ref = { form, of: 'k-sample', ...(about === undefined ? {} : { about }) };
    const found = formFor(ref, sampleScene(withMoves(size, moves), me, language, states.now));
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    return [`${form} ${said}`, found];
  });
}
