import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'payloads');

/** One recorded payload, by name. Written after docs.slack.dev and java-slack-sdk's json-logs/samples, every person and id in it invented. */
export const recorded = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.payload.json`), 'utf8'));

export const recordedNames: readonly string[] = readdirSync(folder).map((file) => file.replace('.payload.json', ''));
