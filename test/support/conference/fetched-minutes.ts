import mammoth from 'mammoth';
import { expect } from 'vitest';
import type { Hand } from '../hands.ts';

/** The link and the code of the form that is open, tried; or the link with the code of somebody else's form. */
function fetchedFile(hand: Hand, codeOf: Hand = hand): Promise<Response> {
  const [, page, token] = [...hand.everything().matchAll(/(http:\/\/127\.0\.0\.1:\d+\/file)#([\w-]+)/g)].at(-1) ?? [];
  const code = /(?:Code|Cod): (\d{3} \d{3})/.exec(codeOf.open())?.[1];
  if (page === undefined || token === undefined || code === undefined) throw new Error('there is no link in the form');
  return fetch(page, { method: 'POST', body: new URLSearchParams({ t: token, code }) });
}

/** How somebody is answered who has the link of one form and the code of another. */
export async function triedWith(hand: Hand, codeOf: Hand): Promise<number> {
  return (await fetchedFile(hand, codeOf)).status;
}

/** What is to be printed, as its page. */
export async function fetchedText(hand: Hand): Promise<string> {
  const answer = await fetchedFile(hand);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The minutes, or another Word document, in words; or how they were refused. */
export async function fetched(hand: Hand, name = 'minutes'): Promise<string> {
  const buffer = await fetchedDocument(hand, name);
  return typeof buffer === 'string' ? buffer : (await mammoth.extractRawText({ buffer })).value;
}

/** The same with the alternative text of each picture in its place. */
export async function fetchedWithPictures(hand: Hand, name: string): Promise<string> {
  const buffer = await fetchedDocument(hand, name);
  if (typeof buffer === 'string') return buffer;
  const { value } = await mammoth.convertToHtml({ buffer });
  return value.replaceAll(/<img alt="([^"]*)" src="data:image\/png[^>]*>/g, '[$1]').replaceAll(/<[^>]+>/g, '\n');
}

async function fetchedDocument(hand: Hand, name: string): Promise<Buffer | string> {
  const answer = await fetchedFile(hand);
  if (answer.status !== 200) return String(answer.status);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}.docx"`);
  return Buffer.from(await answer.arrayBuffer());
}
