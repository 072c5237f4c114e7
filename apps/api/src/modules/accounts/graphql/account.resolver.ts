import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ACTOR_LOADER, type Actor, type ActorLoader, ANONYMOUS } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import { Sessions } from '../../../platform/auth/session';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { networkOf } from '../../../platform/rate-limits/network-of';
import { SignInRefused } from '../accounts.errors';
import { PasswordSignIn } from '../password-sign-in';
import { PasswordService } from '../password.service';
import type { Person } from '../person.entity';
import { PersonService } from '../person.service';
import { RegistrationService } from '../registration.service';
import { SignIns } from '../sign-ins';
import { ConfirmEmailInput, RegisterInput, RequestPasswordResetInput, ResetPasswordInput, SignInInput } from './account.inputs';
import { requireRequest } from './require-request';
import { RegisterPayload, RequestPasswordResetPayload, SignInPayload, SignOutPayload, ViewerType } from './viewer.type';

@Resolver(() => ViewerType)
export class AccountResolver {
  constructor(
    private readonly people: PersonService,
    private readonly registrations: RegistrationService,
    private readonly passwords: PasswordService,
    private readonly passwordSignIn: PasswordSignIn,
    private readonly sessions: Sessions,
    private readonly signIns: SignIns,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'The person signed in; null for a reader without an account.' })
  viewer(@CurrentActor() actor: Actor): Promise<Person | null> {
    return this.people.findSelf(actor);
  }

  @Public()
  @Mutation(() => RegisterPayload, {
    description: 'Asks for an account. The answer is the same whether or not the address has one; a mail follows, whose link confirms and signs in.',
  })
  async register(@Args('input') input: RegisterInput, @Context() context: GraphqlContext): Promise<RegisterPayload> {
    await this.registrations.register(input, networkOf(requireRequest(context).ip ?? ''));
    return { checkYourMail: true };
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Uses up the mailed link, makes the account with the name and password chosen now, and signs in. Error ACCOUNT.LINK_NOT_VALID.' })
  async confirmEmail(@Args('input') input: ConfirmEmailInput, @Context() context: GraphqlContext): Promise<SignInPayload> {
    return this.signInAs(await this.registrations.confirm(input, networkOf(requireRequest(context).ip ?? '')), context, 'MAIL');
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Errors ACCOUNT.SIGN_IN_REFUSED and, after too many tries, TOO_MANY_REQUESTS.' })
  async signIn(@Args('input') input: SignInInput, @Context() context: GraphqlContext): Promise<SignInPayload> {
    const person = await this.passwordSignIn.authenticate(requireRequest(context), input);
    if (!person) throw new SignInRefused();
    return this.signInAs(person, context, 'PASSWORD');
  }

  @Mutation(() => SignOutPayload, { description: 'Ends this session.' })
  async signOut(@Context() context: GraphqlContext): Promise<SignOutPayload> {
    await this.sessions.signOut(requireRequest(context));
    context.actor = ANONYMOUS;
    return { signedOut: true };
  }

  @Public()
  @Mutation(() => RequestPasswordResetPayload, { description: 'Mails a link for choosing a new password to the owner of the address, if it has one.' })
  async requestPasswordReset(@Args('input') input: RequestPasswordResetInput, @Context() context: GraphqlContext): Promise<RequestPasswordResetPayload> {
    await this.passwords.requestReset(input.email, input.locale, networkOf(requireRequest(context).ip ?? ''));
    return { checkYourMail: true };
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Uses up the mailed link, sets the password, ends all other sessions and signs in. Error ACCOUNT.LINK_NOT_VALID.' })
  async resetPassword(@Args('input') input: ResetPasswordInput, @Context() context: GraphqlContext): Promise<SignInPayload> {
    return this.signInAs(await this.passwords.reset(input.token, input.password, networkOf(requireRequest(context).ip ?? '')), context, 'MAIL');
  }

  private async signInAs(person: Person, context: GraphqlContext, provenBy: 'PASSWORD' | 'MAIL'): Promise<SignInPayload> {
    await this.signIns.begin(requireRequest(context), person, provenBy);
    context.actor = (await this.actors.loadActor(person.id)) ?? ANONYMOUS;
    return { viewer: person };
  }
}
