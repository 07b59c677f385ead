type Form = Intl.LDMLPluralRule;

/** Picks the form of a word for a number: English has two, Welsh six (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html). */
export function plural(
  rules: Intl.PluralRules,
  n: number,
  forms: Partial<Record<Form, string>> & { readonly other: string },
): string {
  return `${n} ${forms[rules.select(n)] ?? forms.other}`;
}
