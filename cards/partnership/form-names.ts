/** Every form of the directory: of no case, and asked of no case. */
export const directoryFormNames = [
  'partnership',
  'find',
  'person',
  'person-add',
  'person-change',
  'person-agency',
  'person-end',
  'person-standing',
  'person-account',
  'person-suspend',
  'person-resume',
  'person-remove',
  'agency',
  'agency-add',
  'agency-change',
  'agency-contact',
  'list-later',
  'agency-suspend',
  'agency-resume',
  'agency-remove',
  'agency-back',
  'teams',
  'team-add',
  'team-change',
  'terms',
  'procedure',
  'procedure-adopt',
  'enter-code',
  'introduce',
  'away',
  'back',
  'settings',
] as const;

export type DirectoryFormName = (typeof directoryFormNames)[number];

export function isDirectoryForm(name: string): name is DirectoryFormName {
  return (directoryFormNames as readonly string[]).includes(name);
}

/** What a button asks of the directory itself. */
export const directoryVerbs = ['confirm-list', 'choose-language'] as const;
export type DirectoryVerb = (typeof directoryVerbs)[number];

export function isDirectoryVerb(verb: string): verb is DirectoryVerb {
  return (directoryVerbs as readonly string[]).includes(verb);
}
