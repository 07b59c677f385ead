import { z } from 'zod';
import type { Language } from '../calendar/format.ts';

/** Words of a procedure. Welsh stands beside English where there is some; it is never shown alone before a speaker has read it. */
export const procedureText = z.strictObject({ en: z.string().min(1), cy: z.string().min(1).optional() }).readonly();
export type ProcedureText = z.infer<typeof procedureText>;

/** Words of a procedure for a reader. English that there is no Welsh of is a quotation from its document, and stands in “…” in Welsh. */
export function inLanguage(text: ProcedureText, language: Language): string {
  return language === 'cy' ? (text.cy ?? `“${text.en}”`) : text.en;
}

/** The name of a procedure or of an area, which is the same in every language where it has no Welsh name: never in quotation marks. */
export function nameIn(text: ProcedureText, language: Language): string {
  return language === 'cy' ? (text.cy ?? text.en) : text.en;
}

export const listOf = <T extends z.ZodType>(of: T) => z.array(of).readonly();
/** A list with something in it. */
export const someOf = <T extends z.ZodType>(of: T) => z.array(of).min(1).readonly();

/** Where a document can be read, by everybody: with nobody's name and password in it, nor a backslash, which two programs read as two hosts. */
export const webAddress = z.url({ protocol: /^https?$/ }).refine(namesNobody, {
  error: 'an address that everybody may open: no name and no password before the host, and no backslash',
});

/** What is no address at all has been said already. */
function namesNobody(address: string): boolean {
  const url = URL.parse(address);
  return url === null || (url.username === '' && url.password === '' && !address.includes('\\'));
}
