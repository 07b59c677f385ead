import { textDocumentFile } from '../../adapters/files/docx/text-document.ts';
import { minutesJson } from '../../adapters/files/json/minutes-json.ts';
import { linePicture } from '../../adapters/files/png/line-picture.ts';
import { minutesDocument, restrictedDocument } from '../../cards/conference/minutes/document/minutes-document.ts';
import { whichMinutes } from '../../cards/conference/minutes/which.ts';
import type { Scene } from '../../cards/scene.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { minutesOf, restrictedMinutesOf } from '../../domain/case/conference/minutes/content/minutes-of.ts';
import type { Sheet } from '../http/page.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
} as const;

/** The minutes, or the restricted part, as a file to keep, under one and the same name. `about`: which; null: it is not theirs. */
export async function minutesFile(scene: Scene, about: string | undefined): Promise<Sheet | null> {
  const which = whichMinutes(scene, about);
  if (which === null) return null;
  const { format, version } = which;
  const text = version === 'restricted' ? await restricted(scene, format) : await open(scene, format, { ...which, version });
  return text === null ? null : { status: 200, type: types[format], text, name: `minutes.${format}` };
}

type Format = keyof typeof types;

/** Above each picture stands whose line it is. */
async function open(scene: Scene, format: Format, who: Parameters<typeof minutesOf>[1]): Promise<string | Uint8Array | null> {
  const is = minutesOf(scene, who);
  if (is === null) return null;
  return format === 'json'
    ? minutesJson(is)
    : textDocumentFile(
        minutesDocument(is, scene, (line) => linePicture(line, wordsFor(scene).scale, 'untitled')),
        scene.now,
      );
}

async function restricted(scene: Scene, format: Format): Promise<string | Uint8Array | null> {
  const is = restrictedMinutesOf(scene);
  if (is === null) return null;
  return format === 'json' ? minutesJson(is) : textDocumentFile(restrictedDocument(is, scene), scene.now);
}
