import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit/audit';
import { KnownDevices } from '../../platform/auth/known-devices';
import { Sessions } from '../../platform/auth/session';
import { networkOf } from '../../platform/rate-limits/network-of';
import type { Person } from './person.entity';

/** Begins a session for somebody who has just proven who they are. */
@Injectable()
export class SignIns {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly audit: Audit,
  ) {}

  async begin(request: Request, { id, email }: Pick<Person, 'id' | 'email'>, provenBy: 'PASSWORD' | 'MAIL' | 'PROVIDER'): Promise<void> {
    await this.sessions.signIn(request, id);
    this.devices.remember(request, email);
    await this.audit.record({ act: 'SESSION.STARTED', personId: id, subject: { kind: 'PERSON', id }, details: { provenBy }, network: networkOf(request.ip ?? '') });
  }
}
