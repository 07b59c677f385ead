import type { Language } from '../../../domain/calendar/format.ts';
import type { Form, FormRef } from '../../model.ts';
import { formFor, readForm } from '../../registry.ts';
import { chair, guests, sampleProcedure } from '../partnership.ts';
import { sampleReader } from '../scene-of.ts';

const first = guests[0] ?? chair;

/** The choice of a procedure, what each asks, and what each answers. */
export function whatIfForms(language: Language): readonly (readonly [name: string, form: Form])[] {
  const scene = { ...sampleReader(first, language), procedure: sampleProcedure() };
  const keys = ['forth-valley', 'stoke-on-trent', 'buckinghamshire', 'ceredigion'];
  return ['', ...keys].flatMap((about): readonly (readonly [string, Form])[] => {
    const ref: FormRef = about === '' ? { form: 'what-if', of: '' } : { form: 'what-if', of: '', about };
    const asked = formFor(ref, scene);
    if (asked === null) throw new Error('what-if shows nothing');
    const dates = asked.fields.flatMap((field) => (field.field === 'date' ? [[field.name, '2026-11-20'] as const] : []));
    const answered = readForm(ref, { type: 'initial', ...Object.fromEntries(dates) }, scene, () => '');
    return [[`what-if ${about}`, asked], ...('form' in answered ? [[`what-if ${about}, answered`, answered.form] as const] : [])];
  });
}
