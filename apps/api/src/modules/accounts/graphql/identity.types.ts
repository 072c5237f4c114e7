import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'An OpenID Connect provider by which people may sign in, at /auth/<id>?locale=…&returnTo=…' })
export class IdentityProvider {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What people know it by, in every language.' })
  name: string;
}

@ObjectType('LinkedIdentity', { description: 'Somebody at an identity provider who is this person.' })
export class LinkedIdentityType {
  @Field(() => ID)
  id: string;

  @Field()
  providerName: string;

  @Field(() => String, { nullable: true, description: 'As the provider told it last.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'The domain of the organisation that vouches for them.' })
  homeOrganisation: string | null;

  @Field(() => GraphQLDateTime)
  linkedAt: Date;

  @Field(() => GraphQLDateTime)
  lastUsedAt: Date;
}

@ObjectType('ArrivedIdentity', { description: 'Somebody a provider has just vouched for in this browser, who is nobody here yet.' })
export class ArrivedIdentityType {
  @Field()
  providerName: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The domain of the organisation that vouches for them.' })
  homeOrganisation: string | null;

  @Field({ description: 'Whether an account can be made of it: for an address that is proven and has none yet.' })
  canRegister: boolean;

  @Field({ description: 'The page they wanted to go on to.' })
  returnTo: string;
}
