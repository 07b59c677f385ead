import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { Visit, VisitAgreed } from '../../../domain/case/plan/visiting/shape.ts';
import { asked, say } from '../../building/building.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { childField, childIn } from '../child-field.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { mayVisit, visitorFields, visitorIn, visitorText } from './visitor.ts';

const everyDays = ['1', '2', '3', '7', '10', '14', '21', '28', '42', '61', '91'] as const;

/** Who sees which child, and how often (BU-C1). */
export function visitForm(scene: Scene, ref: FormRef): Form | null {
  if (convened(scene.state) === null || !keepsPlan(scene)) return null;
  const words = wordsFor(scene).planPeople;
  return asked(
    scene,
    ref,
    words.visitForm,
    [],
    [...visitorFields(scene, words.whoLabel, words.whoName), daysField(scene, true), ...childField(scene, 'all')],
  );
}

export function readVisit(values: Values, scene: Scene): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const who = visitorIn(read, scene, 'required');
  const days = read.choice('days', everyDays, 'required');
  const chosen = childIn(read, scene);
  const about = chosen === undefined || chosen === 'all' ? {} : { child: chosen };
  if (who !== null && !mayVisit(scene, who, about)) read.problems.child = words.actions.notTheirChild;
  if (!sound(read) || who === null || days === undefined) return { problems: read.problems };
  return { command: { do: 'agree-visits', who, days: Number(days), ...about } };
}

/** Agreed otherwise, taken out, or put back. What is left empty stays as it is. */
export function visitChangeForm(scene: Scene, ref: FormRef): Form | null {
  const visit = keepsPlan(scene) ? visitAbout(scene, ref) : undefined;
  if (visit === undefined) return null;
  const words = wordsFor(scene).planPeople;
  const ways = visit.status === 'stands' ? (['change', 'end'] as const) : (['back'] as const);
  return asked(
    scene,
    ref,
    words.changeForm,
    [say(visitText(scene, visit))],
    [
      {
        name: 'way',
        label: words.wayLabel,
        required: true,
        field: 'one',
        options: ways.map((value) => ({ value, label: words.ways[value] })),
      },
      ...(visit.status === 'stands'
        ? [...visitorFields(scene, words.whoLabel, words.whoName), daysField(scene, false), ...childField(scene)]
        : []),
    ],
  );
}

export function readVisitChange(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const way = read.choice('way', ['change', 'end', 'back'] as const, 'required');
  const visit = visitAbout(scene, ref);
  if (visit === undefined) read.problems.way = words.notes.refused['no-such-line'];
  if (!sound(read) || visit === undefined || way === undefined) return { problems: read.problems };
  if (way !== 'change') return { command: { do: 'end-visits', visit: visit.id, stands: way === 'back' } };
  const who = visitorIn(read, scene, 'optional') ?? visit.who;
  const days = read.choice('days', everyDays, 'optional');
  const chosen = childIn(read, scene);
  const child = chosen === undefined ? visit.child : chosen === 'all' ? undefined : chosen;
  const about = child === undefined ? {} : { child };
  if (!mayVisit(scene, who, about)) read.problems.child = words.actions.notTheirChild;
  if (!sound(read)) return { problems: read.problems };
  return {
    command: { do: 'change-visits', visit: visit.id, who, days: days === undefined ? visit.days : Number(days), ...about },
  };
}

/** When the child was last seen, as told by whoever sees them, or the lead professional for them. */
export function seenForm(scene: Scene, ref: FormRef): Form | null {
  const visit = visitAbout(scene, ref);
  if (visit?.status !== 'stands' || !mayTell(scene, visit)) return null;
  const words = wordsFor(scene).planPeople;
  const start = visit.seen === null ? {} : { start: visit.seen.on };
  return asked(
    scene,
    ref,
    words.seenForm,
    [say(visitText(scene, visit))],
    [{ name: 'on', label: words.seenLabel, hint: words.seenHint, required: false, field: 'date', ...start }],
  );
}

export function readSeen(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const on = read.date('on', 'optional');
  const visit = visitAbout(scene, ref);
  const day = dayFromIso(on);
  const today = localDay(scene.now);
  if (day !== null && (day > today || day <= today - 366)) read.problems.on = words.planPeople.seenFuture;
  if (visit === undefined) read.problems.on = words.notes.refused['no-such-line'];
  if (!sound(read) || visit === undefined) return { problems: read.problems };
  return { command: { do: 'say-seen', visit: visit.id, on } };
}

/** Whether the reader says when the child was last seen there. */
export function mayTell(scene: Scene, { who }: Visit): boolean {
  return isActive(scene) && (scene.lead === scene.me || ('person' in who && who.person === scene.me));
}

/** One agreement as a dialog says it: who, which child where there are several, how often. */
export function visitText(scene: Scene, { who, days, child }: VisitAgreed): string {
  const words = wordsFor(scene).planPeople;
  const all = scene.state.children.length < 2 && child === undefined;
  const of = all ? '' : child === undefined ? wordsFor(scene).actions.allChildren : childNamedOf(scene, child);
  return words.visit(visitorText(scene, who), words.often(days), of);
}

function daysField(scene: Scene, required: boolean): Field {
  const words = wordsFor(scene).planPeople;
  const options = everyDays.map((value) => ({ value, label: capital(words.often(Number(value))) }));
  return { name: 'days', label: words.daysLabel, required, field: 'one', options };
}

function visitAbout(scene: Scene, { about }: FormRef): Visit | undefined {
  return convened(scene.state)?.visits.find((one) => one.id === about);
}
