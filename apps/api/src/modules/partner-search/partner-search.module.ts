import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas';
import { OrganisationsModule } from '../organisations';
import { PastProjectsModule } from '../past-projects';
import { PartnerSearchResolver } from './graphql/partner-search.resolver';
import { SimilarOrganisationsResolver } from './graphql/similar-organisations.resolver';
import { SuggestResolver } from './graphql/suggest.resolver';
import { KeepIdeasSearchable } from './handlers/keep-ideas-searchable.handler';
import { KeepOffersSearchable } from './handlers/keep-offers-searchable.handler';
import { KeepOrganisationsSearchable } from './handlers/keep-organisations-searchable.handler';
import { RebuildWhenOutdated } from './handlers/rebuild-when-outdated.handler';
import { PartnerSearchService } from './partner-search.service';
import { SearchIndexRepository } from './search-index.repository';
import { SearchLimit } from './search-limit';
import { SearchRepository } from './search.repository';
import { SuggestRepository } from './suggest.repository';
import { SimilarOrganisationsService } from './similar-organisations.service';
import { SuggestService } from './suggest.service';
import { SitemapController } from './sitemap.controller';
import { SitemapRepository } from './sitemap.repository';

@Module({
  imports: [OrganisationsModule, IdeasModule, PastProjectsModule],
  controllers: [SitemapController],
  providers: [
    SearchRepository,
    SitemapRepository,
    SearchIndexRepository,
    PartnerSearchService,
    PartnerSearchResolver,
    SearchLimit,
    SuggestRepository,
    SuggestService,
    SimilarOrganisationsService,
    SimilarOrganisationsResolver,
    SuggestResolver,
    RebuildWhenOutdated,
    KeepOrganisationsSearchable,
    KeepIdeasSearchable,
    KeepOffersSearchable,
  ],
})
export class PartnerSearchModule {}
