import { Injectable } from '@nestjs/common';
import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { NotFound } from '../../../platform/errors/app-error';
import { IdeaService } from '../../ideas';
import { MessageService, ThreadService } from '../../messaging';
import { OrganisationService, PartnerOfferService, shorten } from '../../organisations';
import type { ReportSubjectKind } from './report.entity';

export interface ReportSubject {
  readonly organisationId: OrganisationId;
  /** How it reads now. */
  readonly quote: string;
}

/** What can be reported: whatever the reporter can read. */
@Injectable()
export class ReportSubjects {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly ideas: IdeaService,
    private readonly offers: PartnerOfferService,
    private readonly messages: MessageService,
    private readonly threads: ThreadService,
  ) {}

  /** Throws NotFound or Gone when the actor cannot read it. */
  async require(actor: Actor, kind: ReportSubjectKind, id: string): Promise<ReportSubject> {
    const found = await this.find(actor, kind, id);
    if (!found) throw new NotFound();
    const quote = found.texts.filter((text) => text !== null).join('\n\n');
    return { organisationId: found.organisationId, quote: shorten(quote, LIMITS.moderation.quote) ?? '' };
  }

  private async find(actor: Actor, kind: ReportSubjectKind, id: string): Promise<{ organisationId: OrganisationId; texts: (string | null)[] } | null> {
    switch (kind) {
      case 'ORGANISATION': {
        const found = await this.organisations.findVisible(actor, id);
        return found && { organisationId: found.id, texts: [found.name, found.website, found.description] };
      }
      case 'IDEA': {
        const found = await this.ideas.findVisible(actor, id);
        return found && { organisationId: found.organisationId, texts: [found.title, found.summary, found.body] };
      }
      case 'OFFER': {
        const found = await this.offers.findVisible(actor, id);
        return found && { organisationId: found.organisationId, texts: [found.title, found.text, found.seeks] };
      }
      case 'MESSAGE': {
        const sent = await this.messages.findSentById(id);
        const thread = sent && (await this.threads.findVisible(actor, sent.thread.id));
        return sent && thread && { organisationId: sent.message.organisationId, texts: [sent.message.text] };
      }
    }
  }
}
