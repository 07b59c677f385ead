import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
// Node has these two only where it is told to (--experimental-vm-modules), and who starts the runner is not.
import * as vm from 'node:vm';

interface Source {
  readonly code: string;
  /** What V8 made of the text, so that it is parsed once and not for each mutant. */
  readonly compiled: Buffer;
}

/** The files of the project as modules that can be thrown away: each `fresh()` evaluates them anew, packages are loaded once. */
export class Modules {
  readonly #sources = new Map<string, Source>();
  readonly #packages = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #instead: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  /** `instead`: what a package is to be taken for. */
  constructor(instead: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
    this.#instead = instead;
  }

  /** A function that evaluates a file of the project, and whatever it imports, each once. */
  fresh(): (file: string) => Promise<void> {
    const made = new Map<string, vm.Module>();
    const link = async (specifier: string, from: vm.Module): Promise<vm.Module> => {
      const isOurs = specifier.startsWith('.');
      const name = isOurs ? resolve(dirname(from.identifier), specifier) : specifier;
      const module = made.get(name) ?? (isOurs ? this.#ours(name) : await this.#package(name));
      // Another import of the same may have been first while this one waited.
      const one = made.get(name) ?? module;
      made.set(name, one);
      return one;
    };
    return async (file) => {
      const module = made.get(file) ?? this.#ours(file);
      made.set(file, module);
      await module.link(link as Parameters<vm.Module['link']>[0]);
      await module.evaluate();
    };
  }

  #ours(file: string): vm.SourceTextModule {
    const known = this.#sources.get(file);
    const code = known?.code ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
    const module = new vm.SourceTextModule(code, {
      identifier: file,
      ...(known === undefined ? {} : { cachedData: known.compiled }),
      initializeImportMeta: (meta) => {
        meta.url = pathToFileURL(file).href;
        meta.dirname = dirname(file);
      },
    });
    if (known === undefined)
      this.#sources.set(file, { code, compiled: (module as unknown as { createCachedData(): Buffer }).createCachedData() });
    return module;
  }

  async #package(name: string): Promise<vm.SyntheticModule> {
    const exported =
      this.#instead[name] ?? this.#packages.get(name) ?? ((await import(name)) as Readonly<Record<string, unknown>>);
    this.#packages.set(name, exported);
    const names = Object.keys(exported);
    return new vm.SyntheticModule(
      names,
      function () {
        for (const one of names) this.setExport(one, exported[one]);
      },
      { identifier: name },
    );
  }
}
