import type { SecretFileName } from '../../cards/linked-files.ts';
import type { Scene } from '../../cards/scene.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { SecretFetch } from '../../domain/case/trail/shape.ts';
import type { Sheet } from '../http/page.ts';
import { daySheet } from './day-sheet.ts';

/** What lies behind a secret link: which command asks it of the case, and how it is made of what its reader may see. */
export interface SecretFile {
  /** On the trail before anything is made. Its rights say who may, at that moment. */
  readonly asks: (fetch: SecretFetch, about: string | undefined) => CaseCommand;
  /** It shows what is folded on demand of a past meeting. */
  readonly inFull?: true;
  /** It is a record: whoever has left since was there all the same. */
  readonly asHeld?: true;
  /** `about`: as the form had it. null: there is nothing to give. */
  readonly make: (scene: Scene, about: string | undefined) => Sheet | null | Promise<Sheet | null>;
}

/** Every file that a secret link leads to, a row each. What draws pictures and writes documents is loaded when the first is asked for: 15 MB that many a bot never needs. */
export const secretFiles: Readonly<Record<SecretFileName, SecretFile>> = {
  minutes: {
    asks: (fetch) => ({ do: 'fetch-minutes', ...fetch }),
    inFull: true,
    asHeld: true,
    make: async (...of) => (await import('./minutes-file.ts')).minutesFile(...of),
  },
  sheet: { asks: (fetch) => ({ do: 'fetch-sheet', ...fetch }), make: daySheet },
  line: {
    asks: (fetch) => ({ do: 'fetch-line', ...fetch }),
    inFull: true,
    make: async (scene) => (await import('./line-file.ts')).lineFile(scene),
  },
  'review-report': {
    asks: (fetch) => ({ do: 'fetch-review-report', ...fetch }),
    make: async (scene) => (await import('./review-report-file.ts')).reviewReportFile(scene),
  },
  'over-time': {
    asks: (fetch) => ({ do: 'fetch-line', ...fetch, shows: 'over-time' }),
    inFull: true,
    make: async (scene) => (await import('./over-time-file.ts')).overTimeFile(scene),
  },
};
