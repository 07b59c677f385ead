import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { RedactionState } from '../../../domain/case/redaction/shape.ts';
import type { TrailEntry } from '../../../domain/case/whole.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import type { Card, Form } from '../../model.ts';
import { incidentCard, redactedCard, redactionAskedCard, redactionOffCard } from '../../redaction/notices.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const asked: RedactionState = {
  asked: { texts: ['2.0'], why: 'wrong-case', by: administrator, as: 'administrator', at: states.now },
  last: null,
  done: 0,
};
const state = (size: states.Size, redaction: RedactionState): Convened => ({ ...states.answered(size), redaction });

const got = (to: PersonId) => ({ to, person: true, children: [], decisions: true, plan: true, minutes: 'none' }) as const;

/** The whole trail as it is read for these forms. */
const recorded: readonly TrailEntry[] = [
  { event: 'action-withdrawn', action: 'a1' as never, reason: planted.why, by: chair, at: states.now, via: 'teams' },
  { event: 'progress-reported', action: 'a1' as never, note: planted.line, by: administrator, at: states.now, via: 'slack' },
  ...[...guests].map((by) => ({ event: 'read', what: 'k1/details', by, at: states.now, via: 'teams' }) as const),
  { event: 'list-released', meeting: 'k1', list: [...guests].map(got), by: chair, at: states.now, via: 'teams' },
  ...[...guests].map(
    (to) => ({ event: 'copies-withdrawn', meeting: 'k1', to, by: chair, at: states.now, via: 'teams' }) as const,
  ),
  {
    event: 'redacted',
    all: [{ record: 2, items: [0] }],
    why: 'wrong-case',
    askedBy: administrator,
    told: [],
    children: [],
    by: chair,
    at: states.now,
    via: 'teams',
  },
];

function scene(language: Language, size: states.Size, me: PersonId, redaction: RedactionState): Scene {
  return { ...sampleScene(state(size, redaction), me, language), recorded };
}

export function redactionCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = scene(language, size, chair, asked);
  const card = redactionAskedCard(one, String(states.now));
  if (card === null) throw new Error('the sample of what is to be destroyed shows nothing');
  return [
    ['redaction-asked', card],
    ['redaction-off', redactionOffCard(one)],
    ['redacted', redactedCard(one)],
    ['data-incident', incidentCard(one)],
  ];
}

export function redactionForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [FormName, RedactionState])[] = [
    ['redact', { asked: null, last: null, done: 0 }],
    ['incidents', asked],
    ['redaction', asked],
    ['redaction-agree', asked],
    ['redaction-withdraw', asked],
  ];
  return all.map(([form, redaction]) => {
    const ref = { form, of: 'k-sample', about: String(states.now) };
    const found = formFor(ref, scene(language, size, chair, redaction));
    if (found === null) throw new Error(`the sample form ${form} shows nothing`);
    return [`${form} sample`, found] as const;
  });
}
