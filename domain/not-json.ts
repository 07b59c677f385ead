/** What is most often wrong from there on. */
export const lookThere = 'look for a comma, a quotation mark or a bracket too many or too few';

/** From where on a text that JSON.parse refuses is not JSON. Nothing of what stands there is repeated: it may be a name or a secret. */
export function whereNotJson(text: string): string {
  const before = text.slice(0, soundLength(text)).split('\n');
  return `line ${before.length}, character ${(before.at(-1) ?? '').length + 1}`;
}

/** How much of it could be the beginning of a JSON text. The engine names the place of some faults only, so the place is searched for. */
function soundLength(text: string): number {
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isBeginning(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** Whether it is JSON, or would be with something after it: then the engine complains of its end. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = String(error);
    return /end of JSON input|Unterminated string/.test(said) || said.includes(`in JSON at position ${text.length} `);
  }
}
