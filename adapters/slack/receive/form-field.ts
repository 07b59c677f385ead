const plus = 0x2b;
const space = 0x20;
const percent = 0x25;
const ampersand = 0x26;
const none = 255;

/** What each byte is worth as a hexadecimal digit; 255: it is none. */
const digits = Uint8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase()));

/**
 * One field of an urlencoded form, as UTF-8, undefined when it is not there: the rest is not decoded, and what is wanted is decoded where it
 * lies, so `form` is used up. Throws SyntaxError on a percent sign with no two digits behind it.
 */
export function formField(form: Buffer, name: string): Buffer | undefined {
  const start = startOf(form, `${name}=`);
  if (start < 0) return undefined;
  const digit = (at: number) => digits[form[at] ?? 0] ?? none;
  let end = start;
  // All digits together: looked at once, at the end.
  let seen = 0;
  for (let at = start; at < form.length; at++) {
    let byte = form[at] ?? 0;
    if (byte === ampersand) break;
    if (byte === plus) byte = space;
    else if (byte === percent) {
      // Past the end there is a 0, which is no digit.
      const [high, low] = [digit(at + 1), digit(at + 2)];
      seen |= high | low;
      byte = (high << 4) | low;
      at += 2;
    }
    form[end++] = byte;
  }
  if (seen > 15) throw new SyntaxError('a percent sign that stands for nothing');
  return form.subarray(start, end);
}

function startOf(form: Buffer, sought: string): number {
  let found = form.indexOf(sought);
  while (found > 0 && form[found - 1] !== ampersand) found = form.indexOf(sought, found + 1);
  return found < 0 ? -1 : found + sought.length;
}
