import type { AtScreen } from './at-screen.ts';
import { type Button, type Face, type Field, linesOf } from './sight.ts';

type Written = string | readonly string[];
/** What goes into the fields of a form, by their labels; into a choice the labels of what is chosen. */
export type Values = Readonly<Record<string, Written>>;

const buttonsOf = (face: Face): readonly Button[] =>
  face.shown.flatMap((one) => (one.is === 'button' ? [one.button] : one.is === 'line' && one.button ? [one.button] : []));

/** A whole label before one that begins so, and that before one that only holds it. */
const named = <T extends { readonly label: string }>(all: readonly T[], label: string): T | undefined =>
  all.find((one) => one.label === label) ??
  all.find((one) => one.label.startsWith(label)) ??
  all.find((one) => one.label.includes(label));

/** Whether that is what a button is called that is looked for by these words. */
export const isTheButton = (label: string, words: string): boolean => named([{ label }], words) !== undefined;

export const buttonIn = (face: Face, label: string): Button | undefined => named(buttonsOf(face), label);

/** Where there are many buttons of one label, the one that stands beside these words. */
export function beside(face: Face, label: string, on: string | undefined): Button | undefined {
  if (on === undefined) return undefined;
  const lines = face.shown.flatMap((one) => (one.is === 'line' && one.button && one.text.includes(on) ? [one.button] : []));
  return named(lines, label);
}

export function newest(seat: AtScreen, label: string, on: string | undefined): Button {
  const places = seat
    .faces()
    .filter((face) => face.kind !== 'form' && (on === undefined || linesOf(face).join('\n').includes(on)))
    .toReversed();
  for (const face of places) {
    const found = beside(face, label, on) ?? buttonIn(face, label);
    if (found !== undefined) return found;
  }
  throw new Error(`${seat.name} has no button “${label}”${on === undefined ? '' : ` on “${on}”`}${sees(seat)}`);
}

export function fieldIn(face: Face, label: string): Field {
  const fields = face.shown.flatMap((one) => (one.is === 'field' ? [one.field] : []));
  const found = named(fields, label);
  if (found === undefined) throw new Error(`no field “${label}”; there is ${fields.map((one) => one.label).join(' | ')}`);
  return found;
}

export function inputOf(field: Field, written: Written) {
  const all = typeof written === 'string' ? [written] : written;
  if (field.kind !== 'one' && field.kind !== 'many') return { field, value: all[0] ?? '', said: all[0] ?? '' };
  const chosen = all.map((label) => {
    const found = named(field.options, label);
    if (found === undefined)
      throw new Error(`“${field.label}” offers no “${label}”; it offers ${field.options.map((one) => one.label).join(' | ')}`);
    return found;
  });
  const values = chosen.map((one) => one.value);
  return { field, value: field.kind === 'one' ? (values[0] ?? '') : values, said: chosen.map((one) => one.label).join('; ') };
}

export const sees = (seat: AtScreen): string =>
  `; sees:\n${seat
    .faces()
    .map((face) => linesOf(face).join('\n'))
    .join('\n--\n')}`;
