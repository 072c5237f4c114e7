import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DIGEST_RHYTHMS, type NotificationKind, notificationPath, rhythmsOf, type MailRhythm } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { Page } from '../../../platform/graphql/connection';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Delivery } from '../../../platform/realtime/delivery';
import { ViewerType } from '../../accounts';
import type { Notification } from '../notification.entity';
import { NotificationFeed } from '../notification-feed';
import { NotificationService } from '../notification.service';
import { NotificationSettingsService, type SettingsView } from '../notification-settings.service';
import {
  ChooseNotificationInput,
  MailRhythmEnum,
  MarkAllNotificationsReadPayload,
  MarkNotificationReadInput,
  NotificationChoiceType,
  NotificationConnection,
  NotificationPayload,
  NotificationSettingsPayload,
  NotificationSettingsType,
  NotificationType,
  SetTimeZoneInput,
  UnreadNotifications,
  UnsubscribeInput,
  UnsubscribePayload,
} from './notification.types';

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly service: NotificationService,
    private readonly feed: NotificationFeed,
  ) {}

  @Query(() => NotificationConnection, { description: 'What the viewer is told, the newest first; kept for ninety days.' })
  notifications(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
  ): Promise<Page<Notification>> {
    return this.service.findOfActor(actor, first, after);
  }

  @Mutation(() => NotificationPayload, { description: 'Error NOT_FOUND for another’s.' })
  async markNotificationRead(@CurrentActor() actor: Actor, @Args('input') { id }: MarkNotificationReadInput): Promise<{ notification: Notification }> {
    return { notification: await this.service.markRead(actor, id) };
  }

  @Mutation(() => MarkAllNotificationsReadPayload, { description: 'All of the viewer’s own.' })
  async markAllNotificationsRead(@CurrentActor() actor: Actor): Promise<MarkAllNotificationsReadPayload> {
    await this.service.markAllRead(actor);
    return { unreadCount: await this.service.countUnread(actor) };
  }

  @Subscription(() => UnreadNotifications, { description: 'How many wait unread: at once, and whenever it changes.' })
  unreadNotifications(@Context() { actor, dropReader }: GraphqlContext): AsyncIterableIterator<Delivery> {
    return this.feed.open(actor, dropReader);
  }

  @ResolveField()
  path(@Parent() { subjectKind, subjectId }: Notification): string {
    return notificationPath(subjectKind, subjectId);
  }

  @ResolveField()
  isRead(@Parent() { readAt }: Notification): boolean {
    return readAt !== null;
  }
}

@Resolver(() => NotificationChoiceType)
export class NotificationChoiceResolver {
  @ResolveField(() => [MailRhythmEnum])
  rhythms(@Parent() { kind }: { kind: NotificationKind }): readonly MailRhythm[] {
    return rhythmsOf(kind);
  }
}

@Resolver(() => ViewerType)
export class NotificationSettingsResolver {
  constructor(
    private readonly settings: NotificationSettingsService,
    private readonly notifications: NotificationService,
  ) {}

  @ResolveField(() => Int)
  unreadNotificationCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.notifications.countUnread(actor);
  }

  @ResolveField(() => NotificationSettingsType)
  notificationSettings(@CurrentActor() actor: Actor): Promise<SettingsView> {
    return this.settings.find(actor);
  }

  @Mutation(() => NotificationSettingsPayload, { description: 'By which ways the viewer hears of one kind of thing. What must reach people, as links they asked for, is always mailed.' })
  async chooseNotification(@CurrentActor() actor: Actor, @Args('input') { kind, inProduct, mail }: ChooseNotificationInput): Promise<{ settings: SettingsView }> {
    return { settings: await this.settings.choose(actor, kind, { inProduct, mail }) };
  }

  @Mutation(() => NotificationSettingsPayload, { description: 'Where it is eight o’clock when summaries come.' })
  async setTimeZone(@CurrentActor() actor: Actor, @Args('input') { timeZone }: SetTimeZoneInput): Promise<{ settings: SettingsView }> {
    return { settings: await this.settings.setTimeZone(actor, timeZone) };
  }

  @Public()
  @Mutation(() => UnsubscribePayload, { description: 'Stops the mails the link stood in, for whoever holds it. Error NOTIFICATION.LINK_NOT_VALID.' })
  async unsubscribe(@Args('input') { token }: UnsubscribeInput): Promise<UnsubscribePayload> {
    const from = await this.settings.unsubscribe(token);
    return { kind: DIGEST_RHYTHMS.some((digest) => digest === from) ? null : (from as NotificationKind) };
  }
}
