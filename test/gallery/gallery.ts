import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGallery } from './write-gallery.ts';

const { values } = parseArgs({ options: { to: { type: 'string', default: 'gallery' } } });
const to = resolve(values.to);
const entries = await writeGallery(to);
const forms = entries.filter(({ name }) => name.startsWith('form ')).length;
process.stdout.write(`${entries.length - forms} cards and ${forms} forms: open ${to}/index.html\n`);
