import type { Language } from '../../../domain/calendar/format.ts';
import type { Change, ChangeId, ChangeKind } from '../../../domain/case/change/shape.ts';
import type { ChangesShown } from '../../../domain/case/change/shown.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { cardFor, formFor } from '../../registry.ts';
import { administrator, chair, guests, unitManager } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { outlined } from './outline.ts';

const teller = guests[1] ?? chair;
const hour = 3_600_000;

/** What nobody has told yet. */
const told = (all: readonly Change[]): ChangesShown => ({
  all,
  open: true,
  chair,
  members: guests.slice(0, 4),
  convenor: administrator,
  unit: null,
  needToKnow: needToKnow.start,
  toCall: 'k2',
  lastHeld: 0,
});

function change(
  kind: ChangeKind,
  acknowledged: Partial<NonNullable<Change['acknowledged']>> | null,
  withdrawn: Instant | null = null,
): Change {
  const said = { by: chair, at: states.now + hour, contingency: false, forward: false, words: planted.followed };
  return {
    id: `x0000000000${kind.length % 10}` as ChangeId,
    kind,
    text: planted.changedText,
    by: teller,
    at: states.now,
    acknowledged: acknowledged === null ? null : { ...said, ...acknowledged },
    withdrawn,
  };
}

/** After a conference that was held, with these changes. */
function withChanges(size: states.Size, all: readonly Change[]): Convened {
  const state = outlined({ ...size, invitees: size.invitees + 1 }, 3);
  return { ...state, stage: 'held', next: 'k2', changes: told(all) };
}

export function changeCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const forward = change('change', { contingency: true, forward: true });
  const all: readonly (readonly [string, PersonId, readonly Change[], Instant])[] = [
    ['to whoever said it', teller, [change('change', null)], states.now],
    ['to whoever said it, after three hours', teller, [change('change', null)], states.now + 4 * hour],
    ['to the chair', chair, [change('not-engaging', null)], states.now],
    ['to the chair, late', chair, [change('change', null)], states.now + 2 * hour],
    ['to the unit manager', unitManager, [change('change', null)], states.now + 3 * hour],
    ['to whoever leads', guests[0] ?? chair, [change('exclusion', null), change('health-plan', null)], states.now],
    ['acknowledged', chair, [forward], states.now + 2 * hour],
    ['the contingency in force, to a member', guests[2] ?? chair, [forward], states.now + 2 * hour],
    ['to whoever calls the review', administrator, [forward], states.now + 2 * hour],
    ['taken back', chair, [change('change', null, states.now)], states.now + hour],
  ];
  return all.map(([said, me, changes, now]) => {
    const found = cardFor('change', sampleScene(withChanges(size, changes), me, language, now));
    if (found === null) throw new Error(`the sample change ${said} shows nothing`);
    return [`change ${said}`, found];
  });
}

export function changeForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const one = change('change', null);
  const had = change('change', { contingency: true });
  const all: readonly (readonly [string, FormName, PersonId, readonly Change[], string?])[] = [
    ['new', 'change-tell', teller, []],
    ['to the chair', 'change-read', chair, [one], one.id],
    ['of an exclusion', 'change-read', guests[0] ?? chair, [change('exclusion', null)], change('exclusion', null).id],
    ['acknowledged, to whoever said it', 'change-read', teller, [had], had.id],
    ['first', 'change-acknowledge', chair, [one], one.id],
    ['again', 'change-acknowledge', chair, [had], had.id],
  ];
  return all.map(([said, form, me, changes, about]) => {
    const ref = { form, of: 'k-sample', ...(about === undefined ? {} : { about }) };
    const found = formFor(ref, sampleScene(withChanges(size, changes), me, language, states.now + hour));
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    return [`${form} ${said}`, found];
  });
}
