/** The names of everything one partnership keeps in Redis. One hash tag, so that one script may touch all of it in a cluster. */
export interface RedisKeys {
  readonly due: string;
  readonly streams: string;
  readonly keys: string;
  readonly rolls: string;
  readonly floors: string;
  readonly summaries: string;
  readonly unscrubbed: string;
  readonly nudge: string;
  readonly probe: string;
  records(stream: string): string;
  ids(stream: string): string;
  snapshot(stream: string): string;
}

export function keysOf(partnership: string): RedisKeys {
  if (!/^[\w.-]+$/.test(partnership))
    throw new Error('The partnership’s name in Redis may have letters, digits, dots and dashes only.');
  const tag = `{quorate:${partnership}}`;
  return {
    due: `${tag}:due`,
    streams: `${tag}:streams`,
    keys: `${tag}:keys`,
    rolls: `${tag}:rolls`,
    floors: `${tag}:floors`,
    summaries: `${tag}:summaries`,
    unscrubbed: `${tag}:unscrubbed`,
    nudge: `${tag}:nudge`,
    probe: `${tag}:probe`,
    records: (stream) => `${tag}:records:${stream}`,
    ids: (stream) => `${tag}:ids:${stream}`,
    snapshot: (stream) => `${tag}:snapshot:${stream}`,
  };
}
