/** At the start of a line, where a procedure writes a word as within a sentence. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** With the English article: `an administrator`, `a Child Protection Administrator`. */
export function aOrAn(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** What somebody typed as a condition, where the sentence says `If` or `Os` itself. */
export function withoutIf(typed: string): string {
  return typed.replace(/^(?:if|os)\s+/i, '');
}

/** What somebody typed, where the sentence around it goes on: without the full stop at its end. */
export function withoutStop(typed: string): string {
  return typed.replace(/\.$/, '');
}
