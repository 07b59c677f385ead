import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** Hosts somebody tried to reach since this was loaded: the tests' own setup fails the test that did it, even if the code hid the error. */
export const denied: string[] = [];

/** Node's own errors name a host; this one says also what to do. */
export class EgressDenied extends Error {
  override readonly name = 'EgressDenied';
}

/** How the setup has processes load it that a test starts. */
const inChild = new URL(import.meta.url).searchParams.has('child');

function deny(host: string): never {
  denied.push(host);
  const words = `egress denied: something under test wanted to reach ${host}. Point it at a stand-in on 127.0.0.1.`;
  // A process that a test started ends here: whoever runs it would not look at its errors.
  if (inChild) {
    process.stderr.write(`${words}\n`);
    process.exit(97);
  }
  throw new EgressDenied(words);
}

const isOurs = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127\.\d.*|0\.0\.0\.0|::)$/i.test(host);

function allow(host: unknown): void {
  if (typeof host === 'string' && host !== '' && !isOurs(host)) deny(host);
}

/** The host in the arguments of Socket.connect: (options), (port, host), (path), or what net itself made of them, a list. */
function hostIn(args: readonly unknown[]): unknown {
  const [first, second] = args;
  if (Array.isArray(first)) return hostIn(first);
  if (typeof first !== 'object' || first === null) return typeof first === 'number' ? second : undefined;
  if ('path' in first && typeof first.path === 'string') return undefined;
  return 'host' in first ? first.host : undefined;
}

/** Everything goes through these: http, https, tls and fetch are all a net.Socket that connects. */
net.Socket.prototype.connect = new Proxy(net.Socket.prototype.connect, {
  apply(connect, socket, args: unknown[]) {
    allow(hostIn(args));
    return Reflect.apply(connect, socket, args);
  },
});
const asks = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveSrv', 'resolveTxt'] as const;
for (const names of [dns, dns.promises])
  for (const ask of asks) {
    Object.defineProperty(names, ask, {
      configurable: true,
      writable: true,
      value: new Proxy(names[ask], {
        apply(look, self, args: unknown[]) {
          allow(args[0]);
          return Reflect.apply(look, self, args);
        },
      }),
    });
  }
dgram.Socket.prototype.send = new Proxy(dgram.Socket.prototype.send, {
  apply(send, socket, args: unknown[]) {
    for (const one of args.slice(1)) allow(one);
    return Reflect.apply(send, socket, args);
  },
});
