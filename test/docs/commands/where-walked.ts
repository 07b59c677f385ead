/** What a command wants of the outside world, which no test has, or why it is no step that somebody is led through. */
export const outside: Readonly<Record<string, string>> = {
  'npm ci': 'the registry of npm',
  'npm ci && npm start': 'the registry of npm; "npm start" is among what tests start (test/bot/start/sandbox-start.test.ts)',
  'npm ci && npm test': 'the registry of npm; .ci/run types it',
  'docker compose up --build': 'Docker, and images of its registry; test/deploy.test.ts reads what it is given',
  'echo "NODE_DIGEST=$(docker buildx imagetools inspect node:24-slim --format \'{{.Manifest.Digest}}\')" >> .env':
    'Docker, and its registry',
  'echo "REDIS_DIGEST=$(docker buildx imagetools inspect redis:8 --format \'{{.Manifest.Digest}}\')" >> .env':
    'Docker, and its registry',
};

/** What whoever works on the program types, not whoever runs it: it tests, measures or rewrites this repository for minutes. */
export const developers =
  /^(?:[A-Z_]+=\S+ )?(?:npm test|npm run (?:-s )?(?:bench|bench:[a-z-]+|break-rules|check|check:static|format|mutate|pictures|test:[a-z]+)|npx vitest|node --cpu-prof|kill -9)\b/;

interface Elsewhere {
  /** All that is to be copied on this page, or all commands of ours on it; a command by its line where only that is meant. */
  readonly of: { readonly page: string; readonly alone?: true } | { readonly line: string };
  readonly file: string;
  readonly title: string;
}

/** Tests that find the steps of a page by themselves, or type one command as it stands there. */
export const elsewhere: readonly Elsewhere[] = [
  {
    of: { page: 'docs/slack-in-five-minutes.md', alone: true },
    file: 'test/cli/walked.long.test.ts',
    title: 'Slack in five minutes: every command as it stands there, and the bot answers at Home',
  },
  {
    of: { page: 'docs/run-it.md', alone: true },
    file: 'test/cli/walked.long.test.ts',
    title: 'From an empty machine: key, partnership, manifest, start, backup, restore and verify as they stand there',
  },
  ...['docs/connect-slack.md', 'docs/connect-teams.md'].map((page) => ({
    of: { page },
    file: 'test/bot/installed/connecting.long.test.ts',
    title:
      'docs/connect-slack.md and docs/connect-teams.md: each entry and command as it stands there, the second while the bot runs; none is lost unless it is named',
  })),
  {
    of: { line: 'kill -HUP' },
    file: 'test/e2e/slack/sockets-reload.long.test.ts',
    title:
      'the process that runs opens the connection of an installation that is added and closes that of one that is removed; the others stand',
  },
  {
    of: { line: 'npm run gallery' },
    file: 'test/page/gallery.long.test.ts',
    title:
      'opened from the disk, it draws what is searched for as both platforms do, with its limits, and remembers what was chosen',
  },
  {
    of: { line: 'npm run build' },
    file: 'test/bot/start/build.test.ts',
    title: 'the sandbox runs as it was built: its page, its store and its people are there',
  },
  {
    of: { line: 'npm run build && npm start' },
    file: 'test/bot/start/build.test.ts',
    title: 'the sandbox runs as it was built: its page, its store and its people are there',
  },
  {
    of: { line: 'npm start' },
    file: 'test/bot/start/sandbox-start.test.ts',
    title: 'is the sandbox where there is nothing, or only what the sandbox reads',
  },
  {
    of: { line: 'npm run sandbox' },
    file: 'test/bot/start/sandbox-start.test.ts',
    title:
      'beside live settings and a live store it touches its own folder alone, and never Redis; the live bot will not use that folder',
  },
  {
    of: { line: 'npm run -s sbom' },
    file: 'test/licences/licences.test.ts',
    title: 'npm writes the same list as a bill of materials in CycloneDX',
  },
  {
    of: { line: 'quorate replay FILE' },
    file: 'test/cli/replay.long.test.ts',
    title: 'a payload of Slack, as somebody of the invented partnership: their home, as Slack is sent it',
  },
];
