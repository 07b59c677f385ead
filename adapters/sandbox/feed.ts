/** Something a person saw go wrong, or the platform would hold against the bot. `user` is null when it is nobody's screen. */
export interface Trouble {
  readonly user: string | null;
  readonly what: string;
  readonly at: number;
}

/** Tells whoever draws or waits that something changed. */
export interface Feed {
  changed(): void;
  trouble(user: string | null, what: string): void;
  readonly troubles: () => readonly Trouble[];
  onChange(listener: () => void): () => void;
  /** Resolves when the condition holds; looks again at each change. Throws after `ms` of real time, naming what it waited for: as a function, as it stands then. */
  until(condition: () => boolean, what: string | (() => string), ms?: number): Promise<void>;
  forget(): void;
}

export function feed(now: () => number): Feed {
  const listeners = new Set<() => void>();
  let troubles: readonly Trouble[] = [];
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    changed,
    onChange,
    troubles: () => troubles,
    trouble(user, what) {
      troubles = [...troubles, { user, what, at: now() }];
      changed();
    },
    async until(condition, what, ms = 15_000) {
      if (condition()) return;
      await new Promise<void>((resolve, reject) => {
        const stop = onChange(() => {
          if (!condition()) return;
          clearTimeout(timer);
          stop();
          resolve();
        });
        const timer = setTimeout(() => {
          stop();
          const last = troubles.slice(-3).map((one) => one.what);
          reject(
            new Error(
              `waited ${ms} ms in vain for: ${typeof what === 'string' ? what : what()}${last.length > 0 ? `; last troubles: ${last.join(' | ')}` : ''}`,
            ),
          );
        }, ms);
      });
    },
    forget() {
      troubles = [];
      changed();
    },
  };
}
