/** So long is what is said besides the choices, in characters. Forms ask the same. */
export const longestWords = 300;
export const longestLanguage = 40;

interface Needing {
  readonly needs?: readonly string[];
  readonly language?: string;
}

/** The language of an interpreter: left empty it stays as it was said last. null: there is none for an interpreter that is needed, or it is too long. */
export function languageOf({ needs, language = '' }: Needing, before: Needing | undefined): string | null {
  if (needs?.includes('interpreter') !== true) return '';
  const is = language === '' ? (before?.language ?? '') : language;
  return is === '' || is.length > longestLanguage ? null : is;
}

/** Whether two plans say the same: of plain choices, words and lists of choices. */
export function isSamePlan(one: object, other: object): boolean {
  const [was, is] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => {
    const [value, also] = [was?.[name], is?.[name]];
    if (!Array.isArray(value) || !Array.isArray(also)) return value === also;
    return value.length === also.length && value.every((each) => also.includes(each));
  });
}
