import { useQuery } from '@apollo/client/react';
import { type CountryCode, LIMITS } from '@trefoil/vocabulary';
import { Button, Card, CardList, Cluster, Lozenge, Notice, Skeleton, Stack } from '@trefoil/ui';
import { useState } from 'react';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { RefuseSuggestion } from '../../entities/suggestion/refuse-suggestion';
import { RefusedSuggestions } from '../../entities/suggestion/refused-suggestions';
import { SuggestionLimits } from '../../entities/suggestion/suggestion-limits';
import { SuggestionReasons } from '../../entities/suggestion/suggestion-reasons';
import { useFormat } from '../../shared/format/use-format';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import { SuggestedPartnersDocument } from './suggest-partners.graphql';

export type SuggestPartnersProps = {
  readonly ideaId: string;
  readonly asOrganisationId: string;
  /** Where somebody suggested can be invited at once; null while there is no consortium. */
  readonly consortiumId: string | null;
};

const AT_A_TIME = 5;

/** Who would fit the idea and why, for its own people: open the profile, invite, or say "not this one". */
export function SuggestPartners({ ideaId, asOrganisationId, consortiumId }: SuggestPartnersProps) {
  const intl = usePageIntl();
  const t = intl.format;
  const format = useFormat();
  const [first, setFirst] = useState(AT_A_TIME);
  const { data, previousData, loading, error, refetch } = useQuery(SuggestedPartnersDocument, { variables: { ideaId, first }, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.suggestedPartners;
  if (!found) {
    return error
      ? <Notice kind="danger" live="polite" actions={<Button onClick={() => void refetch()}>{t('suggestions.again')}</Button>}>{wordProblem(intl, toProblem(error))}</Notice>
      : <Skeleton label={t('suggestions.looking')} shape="entry" count={3} />;
  }
  const partners = found.edges.map(({ node }) => node);
  return (
    <Stack gap={4}>
      {partners.length === 0 ? <p>{t('suggestions.noPartners')}</p> : (
        <CardList>
          {partners.map(({ organisation, reasons }) => (
            <Card
              key={organisation.id}
              title={organisation.name}
              href={organisationHref(organisation)}
              kicker={[t(`vocabulary.organisationType.${organisation.type}`), organisation.city].filter(Boolean).join(' · ')}
              margin={<Lozenge code={organisation.country} label={format.country(organisation.country as CountryCode)} />}
              footer={(
                <Cluster gap={3}>
                  {consortiumId === null ? null : (
                    <Button size="small" href={`/my/consortia/${consortiumId}?invite=${organisation.id}#invite`} aria-label={t('suggestions.inviteNamed', { name: organisation.name })}>{t('suggestions.invite')}</Button>
                  )}
                  <RefuseSuggestion organisation={organisation} ideaId={ideaId} asOrganisationId={asOrganisationId} />
                </Cluster>
              )}
            >
              <SuggestionReasons reasons={reasons} country={organisation.country} type={organisation.type} side="partner" />
            </Card>
          ))}
        </CardList>
      )}
      {found.pageInfo.hasNextPage && first < LIMITS.page.first ? (
        <div><Button busy={loading} onClick={() => setFirst(Math.min(LIMITS.page.first, first + AT_A_TIME))}>{t('suggestions.more')}</Button></div>
      ) : null}
      <RefusedSuggestions refused={found.refused} ideaId={ideaId} asOrganisationId={asOrganisationId} />
      <SuggestionLimits lookedAt={found.lookedAt} />
    </Stack>
  );
}
