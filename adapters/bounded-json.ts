/**
 * Levels of lists and objects in one body. Cards and views of the platforms have about 12, rich text included. Our own limit: whatever walks
 * over what was parsed (a schema, a copy) goes down a level of the stack for each.
 */
const deepest = 40;

const quote = 0x22;
const backslash = 0x5c;

/** JSON as its value. Throws SyntaxError for what is none, and, before anything is parsed, for what is nested too deeply. */
export function boundedJson(text: Buffer): unknown {
  if (isDeep(text)) throw new SyntaxError('nested too deeply');
  return JSON.parse(text.toString());
}

/** One look at each byte. No byte of a longer UTF-8 sign is one of these, so nothing has to be decoded. */
function isDeep(text: Buffer): boolean {
  let depth = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at];
    if (byte === quote) within = !within;
    else if (within) {
      if (byte === backslash) at++;
    } else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > deepest) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
