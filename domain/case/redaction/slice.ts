import { type Right, readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { agreeRedaction, askRedaction, withdrawRedaction } from './ask.ts';
import type { RedactionCommands, RedactionEvents, RedactionState } from './shape.ts';

/** Nobody in their place: two people answer for it. */
const two: readonly Right[] = [{ who: ['chair', 'administrator', 'unit-manager'], when: readable, row: 'Q-22', inPerson: true }];

/** what was typed into the wrong case is destroyed by two people, and its place on the trail stays. */
export const redaction: Slice<CaseLevel, RedactionState, RedactionCommands, RedactionEvents> = {
  start: { asked: null, last: null, done: 0 },
  may: { 'ask-redaction': two, 'agree-redaction': two, 'withdraw-redaction': two },
  decide: { 'ask-redaction': askRedaction, 'agree-redaction': agreeRedaction, 'withdraw-redaction': withdrawRedaction },
  evolve: {
    'redaction-asked': (own, { texts, why, as, by, at }) => ({ ...own, asked: { texts, why, as, by: by as PersonId, at } }),
    'redaction-withdrawn': ({ asked, done }, { told, by, at }) => ({
      done,
      asked: null,
      last: { came: 'withdrawn', askedBy: asked?.by ?? (by as PersonId), by: by as PersonId, at, told },
    }),
    redacted: ({ done }, { askedBy, told, by, at }) => ({
      done: done + 1,
      asked: null,
      last: { came: 'redacted', askedBy, by: by as PersonId, at, told },
    }),
  },
  says: {
    'redaction-asked': ({ texts, why }) => `asked to redact ${texts.join(' ')}: ${why}`,
    'redaction-withdrawn': () => 'redaction withdrawn',
    redacted: ({ all, why, askedBy }, name) =>
      `redacted ${all.map(({ record }) => record).join(' ')}, asked by ${name(askedBy)}: ${why}`,
  },
  hear: {},
};
