import { createServer, type RequestListener, type Server } from 'node:http';
import { CannotStart } from './cannot-start.ts';

/** Pages served on this computer only, on both loopback addresses. */
export interface Listening {
  readonly port: number;
  /** Stops taking new requests, finishes the open ones, at most ten seconds. */
  close(): Promise<void>;
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

/**
 * Listens on 127.0.0.1 and, when the machine has it, ::1, on the same port; port 0 takes a free one.
 * @throws CannotStart `port-in-use`, with nothing left listening
 */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<Listening> {
  const servers: Server[] = [];
  try {
    for (let attempt = 0; ; attempt += 1) {
      const first = createServer(listener);
      const chosen = await listen(first, port, '127.0.0.1');
      const second = createServer(listener);
      try {
        await listen(second, chosen, '::1');
        servers.push(first, second);
      } catch (problem) {
        const code = (problem as NodeJS.ErrnoException).code;
        if (code === 'EADDRINUSE') {
          await shut(first);
          if (port === 0 && attempt < 10) continue;
          throw problem;
        }
        servers.push(first); // no IPv6 here
      }
      return { port: chosen, close: async () => void (await Promise.all(servers.map(shut))) };
    }
  } catch (problem) {
    await Promise.all(servers.map(shut));
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new CannotStart('port-in-use', { port });
    throw problem;
  }
}

/**
 * Listens on one address of this machine.
 * @throws CannotStart `port-in-use`
 */
export async function listenOn(listener: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(listener);
  try {
    const chosen = await listen(server, port, host);
    return { port: chosen, close: () => shut(server) };
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new CannotStart('port-in-use', { port });
    throw problem;
  }
}
