import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config/config';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Remembers in a browser that the owner of an account has signed in there (a device cookie): it opens nothing, but its
 * guesses at the password are counted apart from those of strangers, who therefore cannot lock the owner out.
 */
@Injectable()
export class KnownDevices {
  private readonly isHttps: boolean;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.isHttps = config.publicUrl.startsWith('https://');
  }

  remember(request: Request, account: string): void {
    const device = this.find(request, account) ?? randomBytes(16).toString('base64url');
    request.res?.cookie(this.cookieName, `${device}.${this.sign(device, account)}`, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isHttps,
      path: '/',
      maxAge: YEAR_MS,
      encode: String,
    });
  }

  /** What the browser is called when it is one of the account's; else null. */
  find(request: Request, account: string): string | null {
    const [device, signature] = this.read(request)?.split('.') ?? [];
    if (!device || !signature) return null;
    const [given, right] = [Buffer.from(signature), Buffer.from(this.sign(device, account))];
    return given.length === right.length && timingSafeEqual(given, right) ? device : null;
  }

  private get cookieName(): string {
    return this.isHttps ? '__Host-device' : 'device';
  }

  private read({ headers: { cookie = '' } }: Request): string | undefined {
    const start = `${this.cookieName}=`;
    return cookie.split('; ').find((pair) => pair.startsWith(start))?.slice(start.length);
  }

  private sign(device: string, account: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`device\n${device}\n${account.toLowerCase()}`).digest('base64url');
  }
}
