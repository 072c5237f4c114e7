import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { ANONYMOUS } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { AccountService } from '../account.service';
import { OpenSessionType } from './open-session.type';
import { requireRequest } from './require-request';
import {
  ChangePasswordInput,
  ConfirmAddressChangeInput,
  EditAccountInput,
  EndAllSessionsInput,
  EndSessionInput,
  RequestAddressChangeInput,
} from './settings.inputs';
import { EndSessionsPayload, RequestAddressChangePayload, ViewerPayload, ViewerType } from './viewer.type';

/** What people do to their own account. */
@Resolver(() => ViewerType)
export class SettingsResolver {
  constructor(private readonly accounts: AccountService) {}

  @ResolveField(() => Boolean, { description: 'False for somebody who has only ever come by an identity provider.' })
  async hasPassword(@CurrentActor() actor: Actor): Promise<boolean> {
    return (await this.accounts.requirePerson(actor)).passwordHash !== null;
  }

  @ResolveField(() => [OpenSessionType], { description: 'Where the person is signed in, this browser first; at most 100.' })
  async sessions(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<OpenSessionType[]> {
    const sessions = await this.accounts.listSessions(actor, requireRequest(context));
    return sessions.map(({ device, ...session }) => ({ ...session, ...device }));
  }

  @Mutation(() => ViewerPayload, { description: 'Changes one’s own name and language.' })
  async editAccount(@Args('input') input: EditAccountInput, @CurrentActor() actor: Actor): Promise<ViewerPayload> {
    return { viewer: await this.accounts.edit(actor, input) };
  }

  @Mutation(() => ViewerPayload, {
    description: 'Sets a new password and ends all other sessions; this one gets a new id. Errors ACCOUNT.PASSWORD_WRONG on currentPassword and ACCOUNT.NO_PASSWORD.',
  })
  async changePassword(@Args('input') input: ChangePasswordInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ViewerPayload> {
    return { viewer: await this.accounts.changePassword(actor, input, requireRequest(context)) };
  }

  @Mutation(() => RequestAddressChangePayload, {
    description: 'Mails a link to the new address. The answer is the same whether or not that has an account. Errors ACCOUNT.PASSWORD_WRONG on currentPassword and ACCOUNT.SAME_ADDRESS on email.',
  })
  async requestAddressChange(@Args('input') input: RequestAddressChangeInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<RequestAddressChangePayload> {
    await this.accounts.requestAddressChange(actor, input, requireRequest(context));
    return { checkYourMail: true };
  }

  @Mutation(() => ViewerPayload, { description: 'Uses up the mailed link, for the person alone who asked for it. Error ACCOUNT.LINK_NOT_VALID.' })
  async confirmAddressChange(@Args('input') { token }: ConfirmAddressChangeInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ViewerPayload> {
    return { viewer: await this.accounts.confirmAddressChange(actor, token, requireRequest(context)) };
  }

  @Mutation(() => EndSessionsPayload, { description: 'Signs one browser out, its open sockets too. Error NOT_FOUND.' })
  async endSession(@Args('input') { sessionId }: EndSessionInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<EndSessionsPayload> {
    await this.accounts.endSession(actor, sessionId, requireRequest(context));
    return { ended: true };
  }

  @Mutation(() => EndSessionsPayload, { description: 'Signs all browsers out, with or without this one, their open sockets too.' })
  async endAllSessions(@Args('input') { exceptThis }: EndAllSessionsInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<EndSessionsPayload> {
    await this.accounts.endAllSessions(actor, exceptThis, requireRequest(context));
    if (!exceptThis) context.actor = ANONYMOUS;
    return { ended: true };
  }
}
