/**
 * Levels of lists and objects in one body. Cards and views of the platforms have about 12, rich text included. Our own limit: whatever walks
 * over what was parsed (a schema, a copy) goes down a level of the stack for each.
 */
const deepest = 40;

const quote = 0x22;
const backslash = 0x5c;
/** A square bracket and a curly one differ in one bit. */
const eitherKind = 0xdf;
const opening = 0x5b;
const closing = 0x5d;

/** JSON as its value. Throws SyntaxError for what is none, and, before anything is parsed, for what is nested too deeply. */
export function boundedJson(text: Buffer): unknown {
  if (isDeep(text)) throw new SyntaxError('nested too deeply');
  return JSON.parse(text.toString());
}

/**
 * One look at each byte, since it is done for every press; inside a string nothing but its end is looked for. No byte of a longer UTF-8
 * sign is one of these, so nothing has to be decoded.
 */
function isDeep(text: Buffer): boolean {
  const end = text.length;
  let depth = 0;
  for (let at = 0; at < end; at++) {
    const byte = text[at] ?? 0;
    if (byte === quote) at = endOfString(text, at + 1, end);
    else if ((byte & eitherKind) === opening) {
      if (++depth > deepest) return true;
    } else if ((byte & eitherKind) === closing) depth--;
  }
  return false;
}

/** Where its closing quote is, or the end of the text. */
function endOfString(text: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = text[at];
    if (byte === quote) return at;
    if (byte === backslash) at++;
  }
  return end;
}
