import { en, type Words } from './en.ts';

/** Welsh is not written yet: until then everybody reads English. */
export const cy: Words = { ...en };
