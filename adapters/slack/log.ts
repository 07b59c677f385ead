import { type Logger, LogLevel } from '@slack/bolt';

/** Everything this adapter ever logs: closed words, codes and ids of deliveries. Never a word of a payload, never a name. */
export interface SlackLogLine {
  readonly event:
    | 'late'
    | 'failed'
    | 'call failed'
    | 'not rendered'
    | 'not acknowledged'
    | 'socket not open'
    | 'socket closed'
    | 'sdk';
  readonly status?: number;
  readonly code?: string;
  readonly call?: string;
  readonly delivery?: string;
}
export type SlackLog = (level: 'warn' | 'error', line: SlackLogLine) => void;

/**
 * Stands in for Bolt's own logger, and for the web client's: they print what they were sent (a JSON error quotes the body it failed on).
 * Only their error codes pass.
 */
export function codesOnly(log: SlackLog): Logger {
  const pass =
    (level: 'warn' | 'error') =>
    (...said: unknown[]) => {
      const code = /\bslack_[a-z_]+\b/.exec(
        said.map((word) => (word instanceof Error ? word.message : String(word))).join(' '),
      )?.[0];
      log(level, { event: 'sdk', ...(code === undefined ? {} : { code }) });
    };
  const drop = () => undefined;
  return {
    debug: drop,
    info: drop,
    warn: pass('warn'),
    error: pass('error'),
    setLevel: drop,
    getLevel: () => LogLevel.WARN,
    setName: drop,
  };
}
