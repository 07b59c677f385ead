import type { DirectoryCell, DirectoryAsk as Name } from '../../../../domain/access/directory-matrix.ts';
import { reading } from './way-back.ts';

type DirectoryWay =
  | { readonly by: readonly Name[]; readonly theirs?: readonly DirectoryCell['who'][]; readonly why?: string }
  | string;

const by = (...names: readonly Name[]): DirectoryWay => ({ by: names });
const server = 'The bot itself, or whoever stands at the command line, does it again with what is right.';

/** Of whatever is asked of the directory: people and agencies, which are of no case. */
export const waysBackOfDirectory: Readonly<Record<Name, DirectoryWay>> = {
  'read-partnership': reading,
  'read-unit-cases': reading,
  'read-board': reading,
  'fetch-board':
    'Its link is good once, and who fetched what is on a trail of its own: a file that was saved is where it was saved.',
  import: server,
  'take-calendar': server,
  'meet-tenant': server,
  'keep-installations': server,
  'departures-noted': server,
  bury: 'What it notes is destroyed by then.',
  'add-person': by('remove'),
  'change-person': by('change-person'),
  'move-person': by('move-person'),
  'add-membership': by('end-membership'),
  'end-membership': by('add-membership'),
  'set-standings': by('set-standings'),
  suspend: {
    by: ['resume'],
    theirs: ['administrator', 'lead'],
    why: 'Whoever holds a lost telephone must not let themself in again (Q-8).',
  },
  resume: by('suspend'),
  remove: by('add-person'),
  'bind-account': by('unbind-account'),
  'unbind-account': by('bind-account'),
  'note-deactivated': server,
  'note-reactivated': server,
  'add-agency': by('remove-agency', 'change-agency'),
  'change-agency': by('change-agency'),
  'set-contact': by('set-contact'),
  'suspend-agency': by('resume-agency'),
  'resume-agency': by('suspend-agency', 'remove-agency'),
  'remove-agency': by('resume-agency'),
  'confirm-list': 'Whatever is wrong on the list is put right as ever, and it is asked about again in a month.',
  'put-off-list': by('put-off-list'),
  'go-away': by('come-back', 'go-away'),
  'come-back': by('go-away'),
  'set-preferences': by('set-preferences'),
  'choose-language': by('choose-language'),
  'change-terms': by('change-terms'),
  'set-team': by('set-team', 'close-team'),
  'close-team': by('set-team'),
  'adopt-procedure': by('drop-adoption', 'adopt-procedure'),
  'drop-adoption': by('adopt-procedure'),
  'keep-procedures': server,
  'take-procedure':
    'It was adopted for that day, and could be taken back until then; the one before is adopted again from another day.',
};
