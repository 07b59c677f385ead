import { writeFile } from 'node:fs/promises';
import { documentText } from '../../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../../cards/procedure-page/procedure-page.ts';
import { isLanguage } from '../../../domain/calendar/format.ts';
import { type Procedures, proceduresOf } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { readOwnFile, readOwnProcedures } from '../../own-procedures/read-files.ts';
import { refuse, systemCode } from '../refuse.ts';

export interface ExplainOptions {
  readonly language: string;
  readonly html?: string;
  readonly docx?: string;
}

/** Ours with those of PROCEDURES_FILE; or with the one in this file (`*.json`), of which `key` is the key. null: something is wrong, which has been said. */
export async function knownTo(asked: string): Promise<{ readonly known: Procedures; readonly key: string } | null> {
  if (!asked.endsWith('.json')) {
    const own = await readOwnProcedures(process.env.PROCEDURES_FILE?.trim() || undefined);
    return 'wrong' in own ? refused(own.wrong) : { known: proceduresOf({ ownProcedures: own }), key: asked };
  }
  const own = await readOwnFile(asked);
  return 'wrong' in own ? refused(own.wrong) : { known: proceduresOf({ ownProcedures: [own] }), key: own.key };
}

/** The procedure of this key, or in this file; null: there is none, which has been said. */
export async function named(asked: string): Promise<Procedure | null> {
  const own = await knownTo(asked);
  if (own === null) return null;
  const found = own.known.find(own.key);
  return found ?? refused([`There is no procedure "${own.key}". There are: ${own.known.keys.join(', ')}.`]);
}

function refused(said: readonly string[]): null {
  refuse(said);
  return null;
}

/** On standard output as text, or in a file. */
export async function explain(key: string, { language, html, docx }: ExplainOptions): Promise<void> {
  const procedure = await named(key);
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
