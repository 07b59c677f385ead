/** What a wire carries. `undefined` members are dropped when it is written. */
export type Json = null | boolean | number | string | readonly Json[] | Obj;
export interface Obj {
  readonly [key: string]: Json | undefined;
}

export function isObj(value: Json | undefined): value is Obj {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an untrusted body as the kind wanted; empty when it is something else. */
export const obj = (value: Json | undefined): Obj => (isObj(value) ? value : {});
export const str = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
export const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** undefined when it is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
