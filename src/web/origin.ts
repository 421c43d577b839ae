import type { Context } from 'hono';
import { type Config, isLoopback } from '#platform/config.ts';
import { plainAddress } from '#platform/network.ts';

/** Where a request was sent to and where it came from. */
export interface Place {
  /** Scheme, host and port under which the pages are asked. */
  readonly origin: string;
  /** The host is one under which the pages may be asked; another is a page elsewhere that tries to reach them. */
  readonly known: boolean;
  /** The connection of the browser is encrypted, or never leaves the computer: only then may one sign in. */
  readonly safe: boolean;
  readonly tls: boolean;
  /** The address of the visitor, as the server or the proxies before it saw it. */
  readonly address: string;
}

const hostName = (host: string): string => host.replace(/:\d+$/, '');

/** @param anyHost the pages were opened to the network on purpose, under names that are not known */
export function placeOf(context: Context, config: Config, anyHost: boolean): Place {
  const host = (context.req.header('host') ?? '').toLowerCase();
  const own = config.publicUrl !== undefined && host === config.publicUrl.host;
  const loopback = isLoopback(hostName(host));
  const origin = own && config.publicUrl !== undefined ? config.publicUrl.origin : `http://${host}`;
  return {
    origin,
    known: own || loopback || (anyHost && /^[a-z0-9.:[\]-]{1,253}$/.test(host)),
    safe: loopback || origin.startsWith('https:'),
    tls: origin.startsWith('https:'),
    address: addressOf(context, config.proxies),
  };
}

function addressOf(context: Context, proxies: number): string {
  const socket = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  const direct = (socket?.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  if (proxies === 0) return direct;
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return plainAddress(chain.at(-proxies) ?? '') ?? direct;
}
