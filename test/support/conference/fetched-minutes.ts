import mammoth from 'mammoth';
import { expect } from 'vitest';
import type { Hand } from '../hands.ts';

/** The link and the code of the form that is open, tried; in words, or how it was refused. */
export async function fetched(hand: Hand): Promise<string> {
  const [, page, token] = [...hand.everything().matchAll(/(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/g)].at(-1) ?? [];
  const code = /Code: (\d{3} \d{3})/.exec(hand.open())?.[1];
  if (page === undefined || token === undefined || code === undefined) throw new Error('there is no link in the form');
  const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
  if (answer.status !== 200) return String(answer.status);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="minutes.docx"');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) });
  return value;
}
