import { hashSecret, sameHash } from './secrets.js';
import { Attempts } from './attempts.js';
import { Hosts } from './hosts.js';
import { Sessions } from './sessions.js';

/** Somebody who may sign in: SHA-256 (hex) of their token. */
export interface Holder {
  name: string;
  hash: string;
}

export interface AccessOptions {
  /** `key`: one secret made at each start, for whoever started the server. `tokens`: one token a person, from a file. */
  mode: 'key' | 'tokens';
  holders: readonly Holder[];
  /** Address that it is bound to, and the one that people use where that is another (behind a proxy). */
  host: string;
  publicUrl: URL | null;
  now: () => number;
}

/** Who may ask, and from which page. */
export class Access {
  readonly mode: AccessOptions['mode'];
  readonly hosts: Hosts;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  /** The cookie is sent over TLS only. */
  readonly secure: boolean;
  private readonly holders: readonly Holder[];

  constructor({ mode, holders, host, publicUrl, now }: AccessOptions) {
    this.mode = mode;
    this.holders = holders;
    this.hosts = new Hosts(host, publicUrl);
    this.sessions = new Sessions(now);
    this.attempts = new Attempts(now);
    this.secure = publicUrl?.protocol === 'https:';
  }

  /** Cookies do not tell ports apart: two servers on one machine would overwrite each other's. */
  get cookie(): string {
    return `${this.secure ? '__Host-' : ''}counterclaim-${this.hosts.port}`;
  }

  /** Who holds a key or token. Every one is compared, so that the time taken tells nothing. */
  holderOf(secret: string): string | null {
    const hash = hashSecret(secret);
    let found: string | null = null;
    for (const holder of this.holders) if (sameHash(hash, holder.hash)) found = holder.name;
    return found;
  }
}
