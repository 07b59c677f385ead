const plus = 0x2b;
const space = 0x20;
const percent = 0x25;
const ampersand = 0x26;

/** What each byte is worth as a hexadecimal digit; -1: it is none. */
const digits = Int8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase()));
const digit = (byte: number | undefined) => (byte === undefined ? -1 : (digits[byte] ?? -1));

/**
 * One field of an urlencoded form, undefined when it is not there: the rest is not decoded, and what is wanted is decoded where it lies, so
 * `form` is used up. Throws SyntaxError on a percent sign with no two digits behind it.
 */
export function formField(form: Buffer, name: string): string | undefined {
  const start = startOf(form, `${name}=`);
  if (start < 0) return undefined;
  let end = start;
  for (let at = start; at < form.length; at++) {
    let byte = form[at];
    if (byte === ampersand) break;
    if (byte === plus) byte = space;
    else if (byte === percent) {
      byte = (digit(form[at + 1]) << 4) | digit(form[at + 2]);
      if (byte < 0) throw new SyntaxError('a percent sign that stands for nothing');
      at += 2;
    }
    form[end++] = byte ?? 0;
  }
  return form.toString('utf8', start, end);
}

function startOf(form: Buffer, sought: string): number {
  let found = form.indexOf(sought);
  while (found > 0 && form[found - 1] !== ampersand) found = form.indexOf(sought, found + 1);
  return found < 0 ? -1 : found + sought.length;
}
