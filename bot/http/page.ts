import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from '../../adapters/route.ts';
import { readBody } from './read-body.ts';

/** What a browser gets. `name`: it is a file to keep, called so. */
export interface Sheet {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly name?: string;
}

/**
 * One address that people open in a browser. Whoever only looks, as previewers and scanners of mail and chat do, gets the same sheet whatever
 * the address carries, and nothing comes of it; `take` is asked by a POST of that sheet's own button. `why` where it gave nothing.
 */
export interface Page {
  readonly path: string;
  readonly shown: Sheet;
  readonly take: (query: URLSearchParams) => Promise<{ readonly sheet: Sheet; readonly why?: string }>;
}

/** The button sends no field at all. */
const mostOfBody = 1_024;

const style =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:3em auto;padding:0 1em;color:#1a1a1a;background:#fff}' +
  'button{font:inherit;padding:.6em 1.2em;border:2px solid #1d4f8c;border-radius:.3em;background:#1d4f8c;color:#fff;cursor:pointer}' +
  'button:focus-visible{outline:3px solid #f5a623;outline-offset:2px}';
const styleHash = createHash('sha256').update(style).digest('base64');

const headers = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** A page of ours: `body` is our own markup, with nothing in it that came from outside. */
export function sheetOf(status: number, title: string, body: string): Sheet {
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main>${body}</main></html>`;
  return { status, type: 'text/html; charset=utf-8', text };
}

export function showSheet(response: ServerResponse, { status, type, text, name }: Sheet): void {
  if (response.headersSent) return;
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
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
  const { sheet, why } = await page.take(new URLSearchParams(query));
  showSheet(response, sheet);
  return why === undefined ? undefined : { on: 'web', status: sheet.status, why };
}
