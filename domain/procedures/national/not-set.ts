import type { ProcedureText } from '../text.ts';

/** Of a row whose figure no document was found for: it has no date until a partnership sets one in a file of its own. */
export const notSet = {
  kind: 'undated',
  says: {
    en: 'no national figure was found, your partnership decides',
    cy: 'ni chafwyd hyd i ffigur cenedlaethol, eich partneriaeth sy’n penderfynu',
  },
  strength: 'expected',
  assumed: { en: 'no figure was found', cy: 'ni chafwyd hyd i ffigur' },
  confidence: 0,
} as const satisfies { readonly says: ProcedureText } & Record<string, unknown>;
