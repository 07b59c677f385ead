/** Every press the bot knows. A closed list: anything else that comes in is 'unsupported'. */
export const verbs = [
  'home', // show me what I am part of
] as const;
export type Verb = (typeof verbs)[number];

/** Every form the bot knows. */
export const forms = ['details'] as const;
export type FormName = (typeof forms)[number];
