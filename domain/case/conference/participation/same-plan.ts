/** So long is what is said besides the choices, in characters. Forms ask the same. */
export const longestWords = 300;
export const longestLanguage = 40;

/** Whether two plans say the same: of plain choices, words and lists of choices. */
export function isSamePlan(one: object, other: object): boolean {
  const [was, is] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => {
    const [value, also] = [was?.[name], is?.[name]];
    if (!Array.isArray(value) || !Array.isArray(also)) return value === also;
    return value.length === also.length && value.every((each) => also.includes(each));
  });
}
