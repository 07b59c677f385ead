import type { Instant } from '../../../domain/ids.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** docProps/core.xml: the library writes the time of its own clock there, and names an author. */
export function coreProperties(title: string, language: string, stamp: Instant): string {
  const at = new Date(stamp).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const text = title.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${text}</dc:title><dc:creator>Quorate</dc:creator><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
