import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@trefoil/vocabulary';
import { CONFIG, type Config } from '../../../platform/config/config';
import { DomainEvents } from '../../../platform/events/domain-events';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { BlockService, OrganisationService } from '../../organisations';
import type { ExpressionOfInterest } from '../expression-of-interest.entity';
import { ExpressionMoved, ExpressionReceived } from '../interest.events';
import { InterestRepository } from '../interest.repository';
import { interestMails } from '../mails/interest-mails';

interface Letter {
  readonly to: 'APPLICANT' | 'COORDINATOR';
  readonly id: string;
}

/** Tells the other side of each change, unless one has blocked the other; a seat that is offered is told by the invitation to it. */
@Injectable()
export class MailAboutInterests implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly organisations: OrganisationService,
    private readonly blocks: BlockService,
    private readonly interests: InterestRepository,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(ExpressionReceived, ({ interest }) => this.mail(interest, { to: 'COORDINATOR', id: 'mail.received' }));
    this.events.on(ExpressionMoved, async ({ interest, by, words }) => {
      const letter = letterFor(interest, by);
      if (letter) await this.mail(interest, letter, words);
    });
  }

  private async mail(interest: ExpressionOfInterest, { to, id }: Letter, words: Readonly<Record<Locale, string>> | null = null): Promise<void> {
    const { idea, organisationId, ideaId } = interest;
    const [applicant, coordinator] = await this.interests.findOrganisations([organisationId, idea.organisationId]);
    if (!applicant || !coordinator || !(await this.blocks.areInReach(applicant.id, coordinator.id))) return;
    const path = to === 'COORDINATOR' ? `my/ideas/${ideaId}/interests` : 'my/interests';
    for (const { email, locale, name } of await this.organisations.findSpeakers(to === 'COORDINATOR' ? coordinator.id : applicant.id)) {
      const values = { name, applicant: applicant.name, coordinator: coordinator.name, idea: idea.title, words: words?.[locale] ?? '' };
      await this.mails.send(composeMail(interestMails, { to: email, locale, id, values, link: `${this.config.publicUrl}/${locale}/${path}` }));
    }
  }
}

function letterFor({ state }: ExpressionOfInterest, by: ExpressionMoved['by']): Letter | null {
  if (state === 'WITHDRAWN') return { to: 'COORDINATOR', id: 'mail.withdrawn' };
  if (state === 'DECLINED') return { to: 'APPLICANT', id: by === 'IDEA' ? 'mail.ideaGone' : 'mail.declined' };
  if (state === 'SHORTLISTED') return { to: 'APPLICANT', id: by === 'SEAT' ? 'mail.seatTakenBack' : 'mail.shortlisted' };
  return state === 'NEW' ? { to: 'APPLICANT', id: 'mail.reconsidered' } : null;
}
