/**
 * Signs that nobody sees and that change what others see: controls but for tab and new line, marks that turn the direction of writing
 * (Unicode UAX #9, Trojan Source), tag characters (invisible letters, U+E0000 to E007F), spaces of no width, separators of lines, halves
 * of signs, and code points that are no signs (U+FFFE, which no XML can hold). The joiners U+200C and U+200D stay: Persian and some emoji
 * are written with them.
 */
const hidden =
  /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** What is left of a text when everything without ink is taken away. */
const inkless = /[\s\p{Cc}\p{Cf}\p{Mn}\p{Me}]/gu;

/** Nothing of it is hidden, and what is not white has ink. Most of what is typed, which a press then need not ask of the two classes above (docs/performance.md). */
const plainAscii = /^[\t\n\r -~]*$/;

/** The text as everybody sees it, with its lines; '' where there is nothing to see. For what people type. */
export function plainText(text: string): string {
  if (plainAscii.test(text)) return text.trim();
  const plain = text.replace(hidden, '').trim();
  return plain.replace(inkless, '') === '' ? '' : plain;
}

/** The same on one line. For names, and for whatever is printed as one line of many: none may look like another line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ');
}

/** Whether a name may be taken as it stands: one line, nothing hidden, something to see. */
export function isPlainLine(text: string): boolean {
  return text !== '' && plainText(text) === text && !/[\t\n\r]/.test(text);
}

/** A line of many as it may go to a terminal: a question mark for every sign that a terminal obeys, that ends the line or that nobody sees. */
export function terminalLine(text: string): string {
  return text.replace(hidden, '?').replace(/[\t\n\r]/g, '?');
}
