import type { Sealed } from '../../adapters/store/sealing/sealed.ts';

/** The same store. Where it reads that records were taken out, a sentence on standard error says so, once a stream: what a command then writes covers it. */
export function sayLosses(sealed: Sealed): Sealed {
  const said = new Set<string>();
  return {
    ...sealed,
    async read(stream, after) {
      const read = await sealed.read(stream, after);
      if (read.claimed !== undefined && !said.has(stream)) {
        said.add(stream);
        process.stderr.write(
          `${stream}: records are lost. The store had written down ${read.claimed}, and stands at ${read.head || 'nothing'}.\n`,
        );
      }
      return read;
    },
  };
}
