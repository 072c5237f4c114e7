import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ACTOR_LOADER, type Actor, type ActorLoader, ANONYMOUS } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdentityProviders } from '../identity/identity-providers';
import { IdentityService } from '../identity/identity.service';
import { RegisterWithIdentityInput, UnlinkIdentityInput } from './identity.inputs';
import { ArrivedIdentityType, IdentityProvider, LinkedIdentityType } from './identity.types';
import { requireRequest } from './require-request';
import { SignInPayload, ViewerPayload, ViewerType } from './viewer.type';

/** Signing in by OpenID Connect, and what it is linked to. */
@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly identities: IdentityService,
    private readonly providers: IdentityProviders,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
  ) {}

  @Public()
  @Query(() => [IdentityProvider], { description: 'The providers by which people may sign in; at most 20.' })
  identityProviders(): IdentityProvider[] {
    return this.providers.list().map(({ id, name }) => ({ id, name }));
  }

  @Public()
  @Query(() => ArrivedIdentityType, { nullable: true, description: 'Who has come from a provider in this browser and is not linked to an account yet; null when nobody has, or over a quarter of an hour ago.' })
  arrivedIdentity(@Context() { request }: GraphqlContext): Promise<ArrivedIdentityType | null> | null {
    return request && this.identities.findArrived(request);
  }

  @ResolveField('identities', () => [LinkedIdentityType], { description: 'At providers, by which the person can sign in; at most 50.' })
  async listIdentities(@CurrentActor() actor: Actor): Promise<LinkedIdentityType[]> {
    const identities = await this.identities.listOwn(actor);
    return identities.map((identity) => ({ ...identity, providerName: this.providers.nameOf(identity.provider) }));
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Makes an account of the arrived identity, without a password, and signs in. Errors ACCOUNT.NO_IDENTITY and ACCOUNT.ADDRESS_NOT_PROVEN.' })
  async registerWithIdentity(@Args('input') input: RegisterWithIdentityInput, @Context() context: GraphqlContext): Promise<SignInPayload> {
    const viewer = await this.identities.register(input, requireRequest(context));
    context.actor = (await this.actors.loadActor(viewer.id)) ?? ANONYMOUS;
    return { viewer };
  }

  @Mutation(() => ViewerPayload, { description: 'Links the arrived identity to one’s account. Errors ACCOUNT.NO_IDENTITY and ACCOUNT.IDENTITY_TAKEN.' })
  async linkIdentity(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ViewerPayload> {
    return { viewer: await this.identities.link(actor, requireRequest(context)) };
  }

  @Mutation(() => ViewerPayload, { description: 'From now on the provider does not sign one in. Error NOT_FOUND.' })
  async unlinkIdentity(@Args('input') { identityId }: UnlinkIdentityInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ViewerPayload> {
    return { viewer: await this.identities.unlink(actor, identityId, requireRequest(context)) };
  }
}
