import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { besideExport } from '../../../domain/case/keeping/export.ts';
import { decodeText } from '../../start/text-file.ts';
import { exported } from '../export/export-case.ts';
import { systemCode } from '../refuse.ts';
import type { Trail } from '../trail.ts';

const form = z.object({ quorate: z.literal('export'), case: z.string(), records: z.array(z.unknown()) });

/** The SHA-256 of an export, once it is sure that the file holds the whole trail as it stands; or why it does not. */
export async function confirmExport(
  file: string,
  id: string,
  trail: Trail,
): Promise<{ readonly sha256: string } | { readonly wrong: readonly string[] }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return { wrong: [`${file} cannot be read (${systemCode(cause)}). Nothing was changed.`] };
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return { wrong: [`${file} ${decoded.problem}. Nothing was changed.`] };
  const read = form.safeParse(json(decoded.text));
  if (!read.success || read.data.case !== id) return { wrong: [`${file} is not an export of case ${id}. Nothing was changed.`] };
  const { records } = read.data;
  const same = JSON.stringify(exported(trail.slice(0, records.length))) === JSON.stringify(records);
  const rest = trail.slice(records.length).every((event) => besideExport.has(event.event));
  if (!same || !rest)
    return { wrong: [`${file} does not hold the whole trail of case ${id}: export it again. Nothing was changed.`] };
  return { sha256: createHash('sha256').update(bytes).digest('hex') };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
