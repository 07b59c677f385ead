const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** The same text as editors and shells write it, by who does so. */
export function asWindowsWrites(text: string) {
  const lines = text.replaceAll('\n', '\r\n');
  return {
    'UTF-8': Buffer.from(text),
    'UTF-8 with CRLF': Buffer.from(lines),
    'Notepad (UTF-8 with its mark)': Buffer.from(`\ufeff${lines}`),
    'PowerShell > (UTF-16LE)': Buffer.from(`\ufeff${lines}`, 'utf16le'),
    'UTF-16BE': bigEndian(`\ufeff${lines}`),
  } as const;
}
