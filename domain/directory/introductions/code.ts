/** Letters and digits that sound and look unlike each other, read out by telephone: no vowels, no 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B. */
const alphabet = 'CDFGHJKMNPRTVWXY34679';

const length = 8;

/** 8 signs of 21: 35 bits. Five tries an hour against a handful of living codes come to nothing. `chance`: whole numbers below 21, eight of them. */
export function codeOfChance(chance: readonly number[]): string {
  return Array.from({ length }, (_, nth) => alphabet[(chance[nth] ?? 0) % alphabet.length]).join('');
}

export const codeSigns = alphabet.length;
export const codeLength = length;

/** As it is read out: in two halves. */
export function spelledCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** As somebody types it: small or large, with blanks and hyphens. */
export function typedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '');
}
