import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';
import { OptionalText } from '../../../platform/graphql/input-fields';
import { OrganisationType } from '../../organisations';
import { SIMILARITIES, type Similarity } from '../similar-organisations.service';

export const SimilarityEnum = graphqlEnum('Similarity', SIMILARITIES, 'In what two organisations are alike.');

@InputType({ description: 'What has been typed so far of a new organisation; what cannot be read is passed over.' })
export class SimilarOrganisationsInput {
  @OptionalText(LIMITS.organisation.name)
  name: string | null = null;

  @OptionalText(LIMITS.organisation.website)
  website: string | null = null;

  @OptionalText(40)
  pic: string | null = null;

  @OptionalText(40)
  oid: string | null = null;

  @OptionalText(80)
  rorId: string | null = null;

  @OptionalText(40)
  erasmusCode: string | null = null;
}

@ObjectType('SimilarOrganisation', { description: 'One that may be the one somebody is about to register.' })
export class SimilarOrganisationType {
  @Field(() => [SimilarityEnum])
  reasons: Similarity[];

  @Field(() => OrganisationType, { nullable: true })
  organisation?: OrganisationType | null;
}
