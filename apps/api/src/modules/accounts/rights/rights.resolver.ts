import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { type Actor, ANONYMOUS } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { GivenPassword } from '../graphql/account-fields';
import { requireRequest } from '../graphql/require-request';
import { RightsService } from './rights.service';

@InputType()
export class EraseAccountInput {
  @Field(() => String, { nullable: true, description: 'Asked of everybody who has a password; who has none must have signed in within the last ten minutes.' })
  @IsOptional()
  @GivenPassword()
  currentPassword: string | null = null;
}

@ObjectType()
export class ExportAccountPayload {
  @Field({ description: 'A JSON document of everything that refers to the person.' })
  json: string;
}

@ObjectType()
export class EraseAccountPayload {
  @Field()
  erased: boolean;
}

@Resolver()
export class RightsResolver {
  constructor(private readonly rights: RightsService) {}

  @Mutation(() => ExportAccountPayload, { description: 'Everything we hold that refers to the viewer. At most ten times an hour.' })
  async exportAccount(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ExportAccountPayload> {
    return { json: JSON.stringify(await this.rights.export(actor, requireRequest(context)), null, 2) };
  }

  @Mutation(() => EraseAccountPayload, {
    description:
      'Erases the viewer for good; what their organisations published stays, without their name. Errors ACCOUNT.PASSWORD_WRONG on currentPassword, ACCOUNT.SIGN_IN_IS_OLD, and PEOPLE.LAST_OWNER where others belong to an organisation they alone own.',
  })
  async eraseAccount(@Args('input') { currentPassword }: EraseAccountInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<EraseAccountPayload> {
    await this.rights.erase(actor, currentPassword, requireRequest(context));
    context.actor = ANONYMOUS;
    return { erased: true };
  }
}
