import type { Language } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { ReceiptReminder } from '../../../domain/case/conference/circulation/receipt-reminder.ts';
import {
  type CircDocument,
  type CirculationState,
  type Correction,
  type CorrectionId,
  documents,
  type Recipient,
} from '../../../domain/case/conference/circulation/shape.ts';
import { whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { digestCard } from '../../plan/digest-card.ts';
import { formFor } from '../../registry.ts';
import { linkedForm } from '../meeting/linked-form.ts';
import { administrator, chair, directory, guests, spares } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleReader, sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';
import { excluding } from './exclusion.ts';

type Sample<T> = readonly [name: string, one: T];

const first = guests[0] ?? chair;

/** As a digest asks for it; of the plan as of a conference that another was held after. */
function sampleReceipt(document: CircDocument): ReceiptReminder {
  const heldOn = document === 'plan' ? '2026-12-15' : null;
  return { meeting: 'k1', document, by: localDay(states.afterwards), heldOn };
}

/** Decided on every child; every other is not at risk, and provisionally so. */
export function decidedOn(size: states.Size): Convened {
  const state = states.withActions(size);
  const children = Object.fromEntries(
    state.children.map(({ id }, n) => {
      const outcome = n % 2 === 0 ? 'at-risk' : 'not-at-risk';
      const categories = n % 2 === 0 ? buckinghamshire.decision.categories.map((one) => one.key) : [];
      const more = { reason: '', changed: false, reporter: null, correction: '', by: chair, at: states.now } as const;
      return [id, { child: id, outcome, how: 'follows', categories, provisional: n > 0, ...more } as const];
    }),
  );
  const { exclusion } = excluding(size);
  return { ...state, stage: 'closed', exclusion, decision: { ...state.decision, children } };
}

/** Released: everything is out, some have some of it, somebody was withdrawn, and two corrections are asked for. */
export function circulating(size: states.Size, more: Partial<CirculationState> = {}): Convened {
  const state = decidedOn(size);
  const list = whoGetsWhat(state, buckinghamshire, directory).map(
    ({ to, person, children, decisions, plan, minutes }): Recipient => {
      return { to, person, children, decisions, plan, minutes: minutes ?? 'part' };
    },
  );
  const at = states.now;
  const correction = (n: number, answer: Correction['answer']): Correction => {
    return { id: `r${n}` as CorrectionId, by: first, at, text: planted.correction, answer };
  };
  const circulation: CirculationState = {
    released: at,
    list,
    sent: Object.fromEntries(documents.map((one) => [one, at])),
    got: { [list[1]?.to ?? '']: { decisions: { how: 'tap', at, by: chair } } },
    opened: { [guests[1] ?? first]: { decisions: [at, at] } },
    withdrawn: [{ to: first, at }],
    attended: {},
    corrections: [correction(1, null), correction(2, { accepted: false, words: planted.corrected, at })],
    ...more,
  };
  return { ...state, minutes: { ...state.minutes, stage: 'agreed' }, circulation };
}

/** Somebody of the core group, who was not invited, has confirmed everything. */
export const confirmed = (size: states.Size, who: PersonId = spares[1] ?? chair): Convened => {
  const by = { how: 'tap', at: states.now, by: who } as const;
  const children = states.withActions(size).children.map((one) => one.id);
  const of = circulating(size);
  const theirs = { to: who, person: true, children, decisions: true, plan: true, minutes: 'whole' } as const;
  const got = { [who]: { decisions: by, plan: by, minutes: by } };
  return { ...of, circulation: { ...of.circulation, list: [...of.circulation.list, theirs], got, corrections: [] } };
};

export function circulationSampleCards(language: Language, size: states.Size): readonly Sample<Card>[] {
  const state = circulating(size);
  const all = [
    ['who-gets', decidedOn(size), chair],
    ['circulating', state, chair],
    ['circulating', circulating(size, { sent: {} }), administrator],
    ['correction', state, chair],
    ['family-copies', state, first],
    ['outcome', state, first],
    ['outcome-read', confirmed(size), spares[1] ?? chair],
  ] as const;
  const digest = digestCard({
    ...sampleReader(first, language, states.afterwards),
    cases: new Map([[state.id, state]]),
    duties: [],
    unanswered: [],
    receipts: new Map([[state.id, documents.map((document) => sampleReceipt(document))]]),
  });
  const cards = all.map(([phase, of, me]): Sample<Card> => {
    const card = phaseKinds[phase].draw(sampleScene(of, me, language, states.afterwards), '');
    if (card === null) throw new Error(`the sample ${phase} shows nothing`);
    return [`${phase} of ${me === chair ? 'the chair' : 'another'}`, card];
  });
  return [...cards, ['digest of what went out', digest]];
}

export function circulationForms(language: Language, size: states.Size): readonly Sample<Form>[] {
  const state = circulating(size);
  const one = (form: FormName, me: PersonId, said: string, about?: string, of: Convened = state): readonly Sample<Form>[] => {
    const ref = { form, of: of.id, ...(about === undefined ? {} : { about }) };
    const scene = sampleScene(of, me, language, states.afterwards);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('who-gets', chair, 'first', undefined, decidedOn(size)),
    ...one('who-gets', chair, 'again'),
    ...one('circulation', chair, 'of the chair'),
    ...one('circulation', administrator, 'not released', undefined, decidedOn(size)),
    ...one('circulate', chair, 'all'),
    ...one('received', chair, 'of many'),
    ...one('withdraw-copies', chair, 'of many'),
    ...one('attended', chair, 'of a part', state.circulation.list.find((each) => each.minutes === 'part')?.to),
    ...documents.flatMap((document) => one('outcome', first, document, document)),
    ...one('undertaking', first, 'before the plan is read', 'outcome/plan'),
    ['outcome with the next date', linkedForm('outcome', sampleScene(state, first, language, states.afterwards), 'decisions')],
    ...one('correction', first, 'first', 'r00000000001'),
    ...one('correction-back', first, 'one'),
    ...one('correction-answer', chair, 'the oldest'),
  ];
}
