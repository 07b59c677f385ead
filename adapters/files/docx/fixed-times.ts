/** 1 January 1980, 00:00, as MS-DOS has it: the first day a ZIP file knows. */
const first = { time: 0, date: 0x21 };
const endOfDirectory = 0x06054b50;

/**
 * A ZIP file with one and the same time at every entry, in its directory and before each file (APPNOTE.TXT 4.3.7, 4.3.12), so that the same
 * content is the same bytes. The library writes its own clock there. Throws for what is no ZIP file.
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < 0) throw new Error('docx: this is no ZIP file');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    stamp(view, at + 12);
    stamp(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, first.time, true);
  view.setUint16(at + 2, first.date, true);
}
