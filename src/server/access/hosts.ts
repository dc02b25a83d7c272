const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LITERAL = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/** Whether an address reaches this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.replace(/^\[|\]$/g, ''));

/**
 * The names under which this server may be asked. A page elsewhere can make its own name lead here (DNS rebinding), and
 * the browser then takes both for one: such a request carries that name, and is refused.
 */
export class Hosts {
  /** Set once it listens. */
  port = 0;

  constructor(
    private readonly bound: string,
    private readonly publicUrl: URL | null,
  ) {}

  /** Whether a Host header names this server. Addresses cannot be rebound, so any is taken where it is bound to all. */
  allows(host: string | undefined): boolean {
    if (!host) return false;
    const asked = host.toLowerCase();
    if (this.publicUrl && asked === this.publicUrl.host.toLowerCase()) return true;
    const { name, port } = split(asked);
    if (port !== this.port) return false;
    if (isLoopback(this.bound)) return isLoopback(name);
    return name === this.bound.toLowerCase() || isLoopback(name) || LITERAL.test(name);
  }

  /** Whether an Origin header names a page of this server. */
  allowsOrigin(origin: string): boolean {
    try {
      const { host, protocol } = new URL(origin);
      if (this.publicUrl && origin.toLowerCase() === this.publicUrl.origin) return true;
      return protocol === 'http:' && this.allows(host.includes(':') ? host : `${host}:80`);
    } catch {
      return false;
    }
  }
}

function split(host: string): { name: string; port: number } {
  const at = host.lastIndexOf(':');
  const hasPort = at > host.lastIndexOf(']');
  return hasPort ? { name: host.slice(0, at), port: Number(host.slice(at + 1)) } : { name: host, port: 80 };
}
