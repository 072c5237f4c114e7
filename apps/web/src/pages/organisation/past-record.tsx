import { Cluster, Prose, Section, Stack, Tag, UiLink } from '@trefoil/ui';
import { useLocation } from 'react-router';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationPageQuery } from './organisation.graphql';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
type Record = NonNullable<Organisation['pastRecord']>;

/** Programmes, projects and partners of the past, a page of each at an address of its own. */
export function PastRecord({ organisation, record: { projectCount, partnerCount, programmes, projects, partners } }: { organisation: Organisation; record: Record }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('organisations.past.title')}>
      <Stack gap={5}>
        <p>{t('organisations.past.lead', { projects: projectCount, partners: partnerCount })}</p>
        <Cluster as="ul" gap={2}>{programmes.map(({ programme, projects: count }) => <li key={programme}><Tag>{t('organisations.past.programme', { programme, count })}</Tag></li>)}</Cluster>
        <div>
          <Prose>
            <ul>
              {projects.edges.map(({ node: { role, project } }) => (
                <li key={project.id}>
                  {project.acronym ?? project.title ? <strong>{project.acronym ?? project.title}</strong> : project.sourceId}
                  {project.acronym && project.title && project.title !== project.acronym ? `: ${project.title}` : ''}
                  {` (${[project.programme, project.year, t(`vocabulary.seatRole.${role}`)].filter(Boolean).join(', ')})`}
                </li>
              ))}
            </ul>
          </Prose>
          <Pages organisation={organisation} of="projects" next={projects.pageInfo.hasNextPage ? projects.pageInfo.endCursor : null} label={t('organisations.past.moreProjects')} />
        </div>
        {partners.edges.length > 0 ? (
          <Section title={t('organisations.past.partners')} headingLevel={3}>
            <Prose>
              <ul>
                {partners.edges.map(({ node: { name, country, projects: count, organisation: partner } }) => (
                  <li key={partner?.id ?? `${name} ${country}`}>
                    {partner ? <UiLink href={organisationHref(partner)}>{partner.name}</UiLink> : name}
                    {`${country ? `, ${format.country(country)}` : ''} (${t('organisations.past.together', { count })})`}
                  </li>
                ))}
              </ul>
            </Prose>
            <p><UiLink href={`/organisations?worked-with=${organisation.id}`}>{t('organisations.past.findPartners')}</UiLink></p>
            <Pages organisation={organisation} of="partners" next={partners.pageInfo.hasNextPage ? partners.pageInfo.endCursor : null} label={t('organisations.past.morePartners')} />
          </Section>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Links, so that pages turn without a script; the other list stays where it is. */
function Pages({ organisation, of, next, label }: { organisation: Organisation; of: 'projects' | 'partners'; next: string | null | undefined; label: string }) {
  const t = useText();
  const { search } = useLocation();
  const to = (cursor: string | null) => {
    const asked = new URLSearchParams(search);
    if (cursor === null) asked.delete(of);
    else asked.set(of, cursor);
    const query = asked.toString();
    return `${organisationHref(organisation)}${query ? `?${query}` : ''}`;
  };
  const isLater = new URLSearchParams(search).has(of);
  if (!next && !isLater) return null;
  return (
    <Cluster gap={4}>
      {isLater ? <UiLink href={to(null)}>{t('organisations.past.firstPage')}</UiLink> : null}
      {next ? <UiLink href={to(next)}>{label}</UiLink> : null}
    </Cluster>
  );
}
