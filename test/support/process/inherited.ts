/**
 * What a process that a test starts has of ours whatever else it is given: where programs are, what it may reach (test/egress), and where
 * compiled code is kept (vitest.config.ts), so that not each of them strips and compiles the whole bot again.
 */
export function inherited(): Record<string, string> {
  const names = ['PATH', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
