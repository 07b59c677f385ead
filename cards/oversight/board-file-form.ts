import { type BoardFile, boardFiles } from '../../domain/oversight/fetches.ts';
import { opens, say, shown } from '../building/building.ts';
import type { LinkShown } from '../linked-files.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { linkBlocks } from '../secret-link/link-blocks.ts';
import { wordsFor } from '../words/words-for.ts';

/** The ways from a board to its files, one each. */
export function boardFileRows(reader: Reader): readonly Block[] {
  const words = wordsFor(reader).oversight;
  return boardFiles.map((file) => ({
    block: 'row',
    text: words.file[file],
    button: opens(words.getFile[file], 'board-file', null, file),
  }));
}

/** The link to one file of the reader's board. */
export function boardFileForm(reader: Reader, ref: FormRef, file: BoardFile, link: LinkShown | null): Form {
  const words = wordsFor(reader).oversight;
  const keep = file === 'board-picture' ? [say(words.keep)] : [];
  return shown(reader, ref, words.fileTitle, [say(words.file[file]), ...keep, ...linkBlocks(reader, link, words.getFile[file])]);
}
