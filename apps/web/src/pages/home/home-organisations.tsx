import { Button, Card, CardList, Cluster, EmptyState, Lozenge, Section } from '@trefoil/ui';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { HomePageQuery } from './home.graphql';

type Viewer = NonNullable<HomePageQuery['viewer']>;

/** The organisations one belongs to; whoever belongs to none is told what comes first. */
export function HomeOrganisations({ memberships }: { memberships: Viewer['memberships'] }) {
  const t = useText();
  const format = useFormat();
  if (memberships.length === 0) {
    return <EmptyState title={t('home.first.title')} actions={<Button href="/my/organisations/new">{t('home.newOrganisation')}</Button>}>{t('home.first.text')}</EmptyState>;
  }
  return (
    <Section title={t('home.organisations')} actions={<Button size="small" href="/my/organisations/new">{t('home.newOrganisation')}</Button>}>
      <CardList>
        {memberships.map(({ id, role, organisation }) => (
          <Card
            key={id}
            title={organisation.name}
            href={organisationHref(organisation)}
            kicker={`${t(`vocabulary.organisationType.${organisation.type}`)} · ${t(`vocabulary.memberRole.${role}`)}`}
            margin={<Lozenge code={organisation.country} label={format.country(organisation.country)} />}
            footer={
              <Cluster gap={2}>
                {organisation.viewerCan.edit ? <Button size="small" href={`/my/organisations/${organisation.id}/edit`} aria-label={t('home.editNamed', { name: organisation.name })}>{t('shell.edit')}</Button> : null}
                <Button size="small" href={`/my/organisations/${organisation.id}/people`} aria-label={t('home.peopleNamed', { name: organisation.name })}>{t('home.people')}</Button>
              </Cluster>
            }
          />
        ))}
      </CardList>
    </Section>
  );
}
