import { hashSecret, newSecret } from './secrets.js';

const MOST = 1000;
const IDLE_MS = 14 * 86_400_000;

interface Session {
  user: string;
  used: number;
}

/** Who is signed in. Kept in memory by digest: it ends with the server, after two weeks unused, or by signing out. */
export class Sessions {
  private readonly open = new Map<string, Session>();

  constructor(private readonly now: () => number) {}

  /** Makes a session and gives its secret, for a cookie. */
  start(user: string): string {
    const secret = newSecret();
    if (this.open.size >= MOST) this.drop([...this.open].sort((a, b) => a[1].used - b[1].used)[0]?.[0]);
    this.open.set(hashSecret(secret), { user, used: this.now() });
    return secret;
  }

  userOf(secret: string): string | null {
    const key = hashSecret(secret);
    const session = this.open.get(key);
    if (!session) return null;
    if (this.now() - session.used > IDLE_MS) {
      this.drop(key);
      return null;
    }
    session.used = this.now();
    return session.user;
  }

  end(secret: string): void {
    this.drop(hashSecret(secret));
  }

  private drop(key: string | undefined): void {
    if (key !== undefined) this.open.delete(key);
  }
}
