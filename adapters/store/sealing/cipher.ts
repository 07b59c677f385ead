import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

/** AES-256-GCM as version ‖ nonce ‖ ciphertext ‖ tag. A random 96-bit nonce under a key per stream stays far below 2^32 uses. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const AROUND = 1 + NONCE + TAG;

/** Random bytes come a page at a time: asking the system for twelve costs nearly as much as asking for four thousand. */
const page = new Uint8Array(341 * NONCE);
let used = page.length;

/** Twelve bytes nobody has had before. */
function freshNonce(): Uint8Array {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  used += NONCE;
  return page.subarray(used - NONCE, used);
}

/**
 * Seals bytes; `about` is authenticated with them and must be given again to open. A KeyObject: with raw bytes each call takes five times as
 * long. What is short is a part of Buffer's pool, as memory of its own takes 3 µs more; the pool never travels to another thread
 * (sqlite/end-to-end.ts).
 */
export function sealBytes(key: KeyObject, about: string, plain: Uint8Array): Uint8Array {
  const sealed = Buffer.allocUnsafe(plain.length + AROUND);
  sealed[0] = VERSION;
  const nonce = freshNonce();
  sealed.set(nonce, 1);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  sealed.set(cipher.update(plain), 1 + NONCE);
  cipher.final();
  sealed.set(cipher.getAuthTag(), sealed.length - TAG);
  return sealed;
}

/** The bytes back, or undefined when key, `about` or a single bit differs. */
export function openBytes(key: KeyObject, about: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed[0] !== VERSION || sealed.length < AROUND) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about, 'utf8'));
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = cipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
  try {
    cipher.final();
  } catch {
    return undefined;
  }
  return plain;
}
