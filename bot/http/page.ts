import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from '../../adapters/route.ts';
import { readBody } from './read-body.ts';

/** What a browser gets. `name`: it is a file to keep, called so. `may`: what its page may have besides nothing, as a policy says it. */
export interface Sheet {
  readonly status: number;
  readonly type: string;
  readonly text: string | Uint8Array;
  readonly name?: string;
  readonly may?: string;
  /** A cookie of ours, whole as the header has it. */
  readonly cookie?: string;
}

/**
 * One address that people open in a browser. Whoever only looks, as previewers and scanners of mail and chat do, gets the same sheet whatever
 * the address carries, and nothing comes of it; `take` is asked by a POST of that sheet's own button. `why` where it gave nothing.
 */
export interface Page {
  readonly path: string;
  readonly shown: Sheet;
  /** `sent`: the fields of its form. `cookies`: the header. */
  readonly take: (
    query: URLSearchParams,
    sent: URLSearchParams,
    cookies?: string,
  ) => Promise<{ readonly sheet: Sheet; readonly why?: string }>;
}

/** A token and a code at most. */
const mostOfBody = 1_024;

const style =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:3em auto;padding:0 1em;color:#1a1a1a;background:#fff}' +
  'button{font:inherit;padding:.6em 1.2em;border:2px solid #1d4f8c;border-radius:.3em;background:#1d4f8c;color:#fff;cursor:pointer}' +
  'label{display:block;margin:1em 0}input{font:inherit;letter-spacing:.2em;width:8em;padding:.4em;border:2px solid #595959;border-radius:.3em}' +
  'button:focus-visible,input:focus-visible{outline:3px solid #f5a623;outline-offset:2px}';
/** What a policy names a style or script of ours by, so that no other is. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const plain = `style-src ${hashOf(style)}; form-action 'self';`;

const headers = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** A page of ours: `body` is our own markup, with nothing in it that came from outside. `script`: its own, of our own words too. */
export function sheetOf(status: number, title: string, body: string, script?: string): Sheet {
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main>${body}</main>${script === undefined ? '' : `<script>${script}</script>`}</html>`;
  const may = script === undefined ? plain : `style-src ${hashOf(style)}; script-src ${hashOf(script)}; form-action 'self';`;
  return { status, type: 'text/html; charset=utf-8', text, may };
}

/** A page to print, whose markup was made with everything in it escaped. Its pictures stand in it. */
export function paperOf(html: string, itsStyle: string): Sheet {
  const may = `style-src ${hashOf(itsStyle)}; img-src data:;`;
  return { status: 200, type: 'text/html; charset=utf-8', text: html, may };
}

export function showSheet(response: ServerResponse, { status, type, text, name, may = plain, cookie }: Sheet): void {
  if (response.headersSent) return;
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
  response.setHeader('Content-Security-Policy', `default-src 'none'; ${may} base-uri 'none'; frame-ancestors 'none'`);
  if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
  if (name !== undefined) response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  respond(response, status, text, type);
}

/** Somebody pressed the button of a page. */
export async function takeFrom(
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly on: 'web'; readonly status: number; readonly why: string } | undefined> {
  const body = await readBody(request, mostOfBody);
  if (body === 'too large') return { on: 'web', status: 413, why: 'body too large' };
  if (body === 'gone') return undefined;
  const [, query = ''] = (request.url ?? '').split('?', 2);
  const { sheet, why } = await page.take(
    new URLSearchParams(query),
    new URLSearchParams(body.toString()),
    request.headers.cookie ?? '',
  );
  showSheet(response, sheet);
  return why === undefined ? undefined : { on: 'web', status: sheet.status, why };
}
