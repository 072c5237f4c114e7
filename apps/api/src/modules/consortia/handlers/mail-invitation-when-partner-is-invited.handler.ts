import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { slugify, toPath } from '@trefoil/vocabulary';
import { CONFIG, type Config } from '../../../platform/config/config';
import { DomainEvents } from '../../../platform/events/domain-events';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { Notice } from '../../../platform/notices/notice';
import { type Organisation, OrganisationService } from '../../organisations';
import { PartnerInvited } from '../consortium.events';
import { ConsortiumRepository } from '../consortium.repository';
import { consortiumMails } from '../mails/consortium-mails';

/** To who may answer for the invited organisation; where nobody does, to the address the coordinator gave, if any. */
@Injectable()
export class MailInvitationWhenPartnerIsInvited implements OnModuleInit {
  constructor(
    private readonly consortia: ConsortiumRepository,
    private readonly organisations: OrganisationService,
    private readonly events: DomainEvents,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(PartnerInvited, (event) => this.handle(event));
  }

  private async handle({ consortiumId, seatId, claim }: PartnerInvited): Promise<void> {
    const letter = await this.prepare(consortiumId, seatId);
    if (!letter) return;
    const { invitee, values } = letter;
    if (claim) {
      const link = `${this.config.publicUrl}/${claim.locale}/organisations/${toPath(slugify(invitee.name), invitee.id)}`;
      await this.mails.send(composeMail(consortiumMails, { to: claim.email, locale: claim.locale, id: 'mail.claim', values, link }));
    }
    if (!invitee.claimed) return;
    const { inviter, organisation, idea } = values;
    await this.events.publish(
      new Notice(
        {
          kind: 'CONSORTIUM_INVITED',
          subject: { kind: 'CONSORTIUM', id: consortiumId },
          facts: { inviter, organisation, idea },
          letter: {
            catalogues: consortiumMails,
            write: ({ email: to, locale, name }) => ({ to, locale, id: 'mail.invitation', values: { ...values, name }, link: `${this.config.publicUrl}/${locale}/my/consortia/${consortiumId}` }),
          },
        },
        await this.organisations.findSpeakers(invitee.id),
      ),
    );
  }

  private async prepare(consortiumId: string, seatId: string): Promise<{ invitee: Organisation; values: { inviter: string; organisation: string; idea: string; role: string } } | null> {
    const [consortium] = await this.consortia.findManyById([consortiumId]);
    const seat = consortium?.seats.find(({ id }) => id === seatId);
    if (!consortium || !seat) return null;
    const [idea] = await this.consortia.findIdeas([consortium.ideaId]);
    const [inviter, invitee] = await this.consortia.findOrganisations([consortium.coordinatorId, seat.organisationId]);
    if (!idea || !inviter || !invitee) return null;
    return { invitee, values: { inviter: inviter.name, organisation: invitee.name, idea: idea.title, role: seat.role } };
  }
}
