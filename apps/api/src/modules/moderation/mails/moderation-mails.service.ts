import { Inject, Injectable } from '@nestjs/common';
import { slugify, toPath } from '@trefoil/vocabulary';
import { CONFIG, type Config } from '../../../platform/config/config';
import { composeMail } from '../../../platform/mail/compose-mail';
import { Mails } from '../../../platform/mail/mails';
import { type Person, PersonService } from '../../accounts';
import { type Organisation, OrganisationService } from '../../organisations';
import { moderationMails } from './moderation-mails';

/** Tells people what a moderator decided, each in their language, in the transaction of the decision. */
@Injectable()
export class ModerationMails {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly people: PersonService,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Those who act in the organisation's name. */
  async tellSpeakers(organisation: Organisation, id: string, values: Readonly<Record<string, string>>): Promise<void> {
    for (const person of await this.organisations.findSpeakers(organisation.id)) await this.tell(person, organisation, id, values);
  }

  async tellPerson(personId: string, organisation: Organisation, id: string, values: Readonly<Record<string, string>>): Promise<void> {
    const person = await this.people.find(personId);
    if (person) await this.tell(person, organisation, id, values);
  }

  private tell({ email: to, name, locale }: Person, organisation: Organisation, id: string, values: Readonly<Record<string, string>>): Promise<void> {
    const link = `${this.config.publicUrl}/${locale}/organisations/${toPath(slugify(organisation.name), organisation.id)}`;
    return this.mails.send(composeMail(moderationMails, { to, locale, id, values: { name, organisation: organisation.name, ...values }, link }));
  }
}
