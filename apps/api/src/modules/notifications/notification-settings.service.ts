import { Injectable } from '@nestjs/common';
import { DIGEST_RHYTHMS, NOTIFICATION_DEFAULTS, NOTIFICATION_KINDS, type NotificationChoice, type NotificationKind, type PersonId, rhythmsOf } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { InvalidInput, Unauthenticated } from '../../platform/errors/app-error';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { UnsubscribeLinkNotValid } from './notification.errors';
import { NotificationRepository } from './notification.repository';
import { DEFAULT_TIME_ZONE, type NotificationSettings } from './notification-settings.entity';
import { type Unsubscribable, UnsubscribeLinks, type Unsubscription } from './unsubscribe-links';

const TIME_ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

export const choiceOf = (settings: NotificationSettings | undefined, kind: NotificationKind): NotificationChoice => settings?.choices[kind] ?? NOTIFICATION_DEFAULTS[kind];

export interface SettingsView {
  readonly timeZone: string;
  readonly choices: readonly (NotificationChoice & { readonly kind: NotificationKind })[];
}

/** By which ways each person hears of each kind of thing. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly links: UnsubscribeLinks,
    private readonly work: UnitOfWork,
  ) {}

  async find(actor: Actor): Promise<SettingsView> {
    const personId = requirePersonId(actor);
    const settings = (await this.notifications.findSettings([personId])).get(personId);
    return { timeZone: settings?.timeZone ?? DEFAULT_TIME_ZONE, choices: NOTIFICATION_KINDS.map((kind) => ({ kind, ...choiceOf(settings, kind) })) };
  }

  async choose(actor: Actor, kind: NotificationKind, choice: NotificationChoice): Promise<SettingsView> {
    if (!rhythmsOf(kind).includes(choice.mail)) throw new InvalidInput([{ path: 'mail', code: 'UNKNOWN_VALUE' }]);
    await this.notifications.setChoices(requirePersonId(actor), { [kind]: { inProduct: choice.inProduct, mail: choice.mail } });
    return this.find(actor);
  }

  async setTimeZone(actor: Actor, timeZone: string): Promise<SettingsView> {
    if (!TIME_ZONES.has(timeZone)) throw new InvalidInput([{ path: 'timeZone', code: 'UNKNOWN_VALUE' }]);
    await this.notifications.setTimeZone(requirePersonId(actor), timeZone);
    return this.find(actor);
  }

  /** Throws UnsubscribeLinkNotValid. */
  readLink(token: string): Unsubscription {
    const found = this.links.open(token);
    if (!found) throw new UnsubscribeLinkNotValid();
    return found;
  }

  /** By whoever holds the mail: nothing is mailed of this kind any more, or the digest is stopped. Returns what was. */
  unsubscribe(token: string): Promise<Unsubscribable> {
    const { personId, from } = this.readLink(token);
    return this.work.run(async () => {
      const settings = (await this.notifications.findSettings([personId])).get(personId);
      const isOf = (kind: NotificationKind) => (DIGEST_RHYTHMS.some((digest) => digest === from) ? choiceOf(settings, kind).mail === from : kind === from);
      const stopped = NOTIFICATION_KINDS.filter(isOf).map((kind) => [kind, { inProduct: choiceOf(settings, kind).inProduct, mail: 'NONE' }] as const);
      if (await this.notifications.isThere(personId)) await this.notifications.setChoices(personId, Object.fromEntries(stopped));
      return from;
    });
  }
}

export function requirePersonId({ personId }: Actor): PersonId {
  if (personId === null) throw new Unauthenticated();
  return personId;
}
