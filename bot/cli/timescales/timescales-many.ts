import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { localDay } from '../../../domain/calendar/london.ts';
import { linesOf } from '../lines.ts';
import { refuse, systemCode } from '../refuse.ts';
import { lineAnswer } from './timescales-line.ts';

const longest = 1_000_000;

/** On a terminal only, and on standard error, so that it never gets into the answers. */
function progress(done: number, bad: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString('en-GB')} lines, ${bad} not answered`);
}

/** Writes, and waits for a reader that is slower. */
async function put(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Answers a file of cases (`-`: standard input), line for line and in order. Exit status 1 when a line could not be answered. */
export async function answerMany(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error) => {
    if (systemCode(error) === 'EPIPE') process.exit(0);
    throw error;
  });
  const today = localDay(Date.now());
  let [done, bad] = [0, 0];
  try {
    for await (const lines of linesOf(input, longest)) {
      let out = '';
      for (const line of lines) {
        done += 1;
        const found = lineAnswer(line, done, today);
        if (found.bad) bad += 1;
        out += `${found.json}\n`;
      }
      await put(out);
      progress(done, bad);
    }
  } catch (cause) {
    if (systemCode(cause) === 'unknown cause') throw cause;
    return refuse(
      `${file} could not be read (${systemCode(cause)}), after ${done} lines. Name a file of cases, one a line, or - for standard input.`,
    );
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (bad > 0) {
    process.stderr.write(`${bad} of ${done} lines could not be answered: each has an error in its place.\n`);
    process.exitCode = 1;
  }
}
