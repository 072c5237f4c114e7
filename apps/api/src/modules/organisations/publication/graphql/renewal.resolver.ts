import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { slugify } from '@trefoil/vocabulary';
import { Public } from '../../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../../platform/graphql/graphql-context';
import { networkOf } from '../../../../platform/rate-limits/network-of';
import { requireRequest } from '../../../accounts';
import { PublicationLife, type RenewalSubject } from '../publication-life';
import { RenewalType, RenewByLinkInput, RenewByLinkPayload } from './renewal.type';

const networkOfContext = (context: GraphqlContext): string => networkOf(requireRequest(context).ip ?? '');

const toRenewal = ({ kind: { name }, publication: { id, title, status, expiresAt } }: RenewalSubject): RenewalType => ({
  kind: name,
  id,
  slug: slugify(title),
  title,
  expiresAt,
  expired: status === 'EXPIRED',
});

@Resolver()
export class RenewalResolver {
  constructor(private readonly life: PublicationLife) {}

  @Public()
  @Query(() => RenewalType, { description: 'What the link of a reminder would renew. Looking renews nothing. Error RENEWAL.NOT_VALID when it is used up, too old, or none.' })
  async renewal(@Context() context: GraphqlContext, @Args('token') token: string): Promise<RenewalType> {
    return toRenewal(await this.life.look(token, networkOfContext(context)));
  }

  @Public()
  @Mutation(() => RenewByLinkPayload, { description: 'Renews what the link is for, once, for whoever holds it, and gives no other right.' })
  async renewByLink(@Context() context: GraphqlContext, @Args('input') { token }: RenewByLinkInput): Promise<RenewByLinkPayload> {
    return { renewal: toRenewal(await this.life.renewByLink(token, networkOfContext(context))) };
  }
}
