import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isId } from '@trefoil/vocabulary';
import type { Request, Response } from 'express';
import { ACTOR_LOADER, type Actor, type ActorLoader } from '../../../platform/auth/actor';
import { Public } from '../../../platform/auth/public.decorator';
import { sessionPersonId } from '../../../platform/auth/session';
import { CONFIG, type Config } from '../../../platform/config/config';
import { NotAllowed, NotFound, Unauthenticated } from '../../../platform/errors/app-error';
import { isOwnOrigin } from '../../../platform/http/own-origin';
import { AttachmentService } from './attachment.service';
import { readUpload } from './read-upload';

/** Files of conversations go in and out over plain HTTP: in from our own pages alone, out as downloads alone. */
@Public()
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentService,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  async upload(@Req() request: Request, @Query('thread') threadId: unknown, @Query('as') asOrganisationId: unknown) {
    try {
      if (request.headers.origin === undefined || !isOwnOrigin(request, this.config)) throw new NotAllowed();
      const actor = await this.requireActor(request);
      if (!isText(threadId) || !isText(asOrganisationId) || !isId(threadId) || !isId(asOrganisationId)) throw new NotFound();
      const { id, name, kind, size } = await this.attachments.upload(actor, { threadId, asOrganisationId }, () => readUpload(request));
      return { id, name, kind, size };
    } finally {
      // What was not read is let pass, so that the answer is heard.
      request.resume();
    }
  }

  @Get(':id')
  async download(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const actor = await this.requireActor(request);
    if (!isId(id)) throw new NotFound();
    const attachment = await this.attachments.requireReadable(actor, id);
    response.attachment(attachment.name).set({
      'content-type': 'application/octet-stream',
      'content-length': String(attachment.size),
      'content-security-policy': `default-src 'none'; sandbox`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    await pipeline(Readable.from(this.attachments.read(attachment)), response).catch(() => response.destroy());
  }

  private async requireActor(request: Request): Promise<Actor> {
    const personId = sessionPersonId(request);
    const actor = personId === null ? null : await this.actors.loadActor(personId);
    if (!actor) throw new Unauthenticated();
    return actor;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
