import { limits } from '../limits.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG as a data: address, so that no picture of a case ever stands on a web server. Throws past what Teams draws. */
export function pictureUrl(png: Uint8Array): string {
  if (png.length < 24 || signature.some((byte, at) => png[at] !== byte)) throw new RangeError('Teams: a picture must be a PNG');
  // The header chunk always comes first: width and height are big-endian at 16 and 20 (https://www.w3.org/TR/png-3/#11IHDR).
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (Math.max(header.getUint32(16), header.getUint32(20)) > limits.imagePixels)
    throw new RangeError(`Teams: a picture may be ${limits.imagePixels} pixels each way`);
  if (png.length > limits.imageBytes) throw new RangeError(`Teams: a picture may be ${limits.imageBytes} bytes`);
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
