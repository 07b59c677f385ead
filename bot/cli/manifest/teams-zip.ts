import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** What is uploaded in the Teams admin centre: the manifest and the two pictures it names, in one archive. */
export async function teamsZip(manifest: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('manifest.json', manifest);
  for (const name of ['color.png', 'outline.png'])
    zip.file(name, await readFile(new URL(`../../../manifest/teams/${name}`, import.meta.url)));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
