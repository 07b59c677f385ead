import { writeFile } from 'node:fs/promises';
import { documentText } from '../../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../../cards/procedure-page/procedure-page.ts';
import { isLanguage } from '../../../domain/calendar/format.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { refuse, systemCode } from '../refuse.ts';

export interface ExplainOptions {
  readonly language: string;
  readonly html?: string;
  readonly docx?: string;
}

/** The procedure of this key; null: there is none, which has been said. */
export function named(key: string): Procedure | null {
  const found = procedures.find(key);
  if (found !== undefined) return found;
  refuse(`There is no procedure "${key}". There are: ${procedures.keys.join(', ')}.`);
  return null;
}

/** On standard output as text, or in a file. */
export async function explain(key: string, { language, html, docx }: ExplainOptions): Promise<void> {
  const procedure = named(key);
  if (procedure === null) return;
  if (!isLanguage(language)) return refuse(`--language is en or cy, and not "${language}".`);
  const page = pageOfProcedure(procedure, language);
  if (html !== undefined) {
    const { paperHtml } = await import('../../../adapters/files/paper/paper-html.ts');
    const { paperOfDocument } = await import('../../../adapters/files/paper/document-paper.ts');
    await written(html, paperHtml(paperOfDocument(page)));
  }
  if (docx !== undefined) {
    const { textDocumentFile } = await import('../../../adapters/files/docx/text-document.ts');
    await written(docx, await textDocumentFile(page, Date.now()));
  }
  if (html === undefined && docx === undefined) process.stdout.write(documentText(page));
}

async function written(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    process.stdout.write(`${file} is written.\n`);
  } catch (cause) {
    refuse(`${file} could not be written: ${systemCode(cause) === 'EEXIST' ? 'it exists already' : systemCode(cause)}.`);
  }
}
