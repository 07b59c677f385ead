/** A comment, or a text in the source: between single or double quotes, or what stands between backticks. */
const pieces = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

/** The texts a source file has in its code, in order; what a comment says is none. A template is given with its `${…}` as it stands. */
export function literalsIn(source: string): readonly string[] {
  return [...source.matchAll(pieces)].flatMap(([, single, double, template]) => single ?? double ?? template ?? []);
}
