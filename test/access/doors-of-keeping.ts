import type { CommandName } from '../../domain/case/case.ts';
import type { At, Door } from './doors.ts';

/** Of an export, as the command line works it out. */
export const sha256 = 'b'.repeat(64);

/** What is kept, left out and destroyed: holds and exports on the command line, private notes, redactions and incidents. */
export const doorsOfKeeping = {
  'set-hold': (): Door => ({ server: { do: 'set-hold' } }),
  'release-hold': (): Door => ({ server: { do: 'release-hold' } }),
  'record-export': (): Door => ({ server: { do: 'record-export', sha256 } }),
  'record-return': (): Door => ({ server: { do: 'record-return', what: 'ssd', sha256 } }),
  'leave-note': (): Door => ({ form: 'private-note', about: 'x00000000007', values: { note: 'invented' } }),
  'take-back-note': (): Door => ({ form: 'private-note', values: { 'take-back': 'x00000000007' } }),
  'read-notes': (): Door => ({ form: 'private-notes' }),
  'settle-note': (): Door => ({ form: 'note-settle', about: 'x00000000007', values: {} }),
  'ask-redaction': (): Door => ({ form: 'redact', values: { texts: '1.0', why: 'wrong-case' } }),
  'read-redaction': (): Door => ({ form: 'redaction' }),
  'read-incidents': (): Door => ({ form: 'incidents' }),
  'agree-redaction': (): Door => ({ form: 'redaction-agree', about: '1', values: {} }),
  'withdraw-redaction': (): Door => ({ form: 'redaction-withdraw', about: '1', values: {} }),
} satisfies { readonly [N in CommandName]?: (at: At) => Door };
