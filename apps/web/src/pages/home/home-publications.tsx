import { Badge, Button, Card, CardList, Grid, Section } from '@trefoil/ui';
import { ideaHref } from '../../entities/idea/idea-href';
import { offerHref } from '../../entities/offer/offer-href';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';

type Viewer = NonNullable<HomePageQuery['viewer']>;

/** One's ideas and offers, drafts included: a draft leads to its form, what is published to its page. */
export function HomePublications({ ideas, offers }: Pick<Viewer, 'ideas' | 'offers'>) {
  const t = useText();
  const format = useFormat();
  return (
    <Grid min="large" gap={6}>
      <Section title={t('home.ideas')} actions={<Button size="small" href="/my/ideas/new">{t('home.newIdea')}</Button>}>
        {ideas.length === 0 ? <p>{t('home.noIdeas')}</p> : (
          <CardList>
            {ideas.map((idea) => (
              <Card
                key={idea.id}
                title={idea.title}
                titleLang={idea.language}
                href={idea.status === 'DRAFT' ? `/my/ideas/${idea.id}/edit` : ideaHref(idea)}
                kicker={t('home.changed', { name: idea.organisation.name, date: format.date(idea.updatedAt) })}
                footer={
                  <>
                    <Badge kind={idea.status === 'PUBLISHED' ? 'success' : 'neutral'}>{t(`vocabulary.ideaStatus.${idea.status}`)}</Badge>
                    {idea.status === 'DRAFT' ? null : <Button size="small" variant="quiet" href={`/my/ideas/${idea.id}/interests`} aria-label={t('home.boardOf', { idea: idea.title })}>{t('home.board')}</Button>}
                  </>
                }
              />
            ))}
          </CardList>
        )}
      </Section>
      <Section title={t('home.offers')} actions={<Button size="small" href="/my/offers/new">{t('home.newOffer')}</Button>}>
        {offers.length === 0 ? <p>{t('home.noOffers')}</p> : (
          <CardList>
            {offers.map((offer) => (
              <Card
                key={offer.id}
                title={offer.title}
                titleLang={offer.language}
                href={offer.status === 'DRAFT' ? `/my/offers/${offer.id}/edit` : offerHref(offer)}
                kicker={t('home.changed', { name: offer.organisation.name, date: format.date(offer.updatedAt) })}
                footer={<Badge kind={offer.expired ? 'warning' : offer.status === 'PUBLISHED' ? 'success' : 'neutral'}>{offer.expired ? t('home.expired') : t(`vocabulary.offerStatus.${offer.status}`)}</Badge>}
              />
            ))}
          </CardList>
        )}
      </Section>
    </Grid>
  );
}
