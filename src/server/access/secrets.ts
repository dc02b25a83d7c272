import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as they stand in an address or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 (hex). Enough for secrets of 256 random bits, which nobody can guess at; never for passwords people choose. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two digests (hex) are equal, in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}
