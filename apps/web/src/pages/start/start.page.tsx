import { Button, CardList, Columns, IndexList, Page, SearchBox, Section, Stack } from '@trefoil/ui';
import { LIMITS } from '@trefoil/vocabulary';
import type { ReactNode } from 'react';
import { IdeaCard } from '../../entities/idea/idea-card';
import { OfferCard } from '../../entities/offer/offer-card';
import { useFormat } from '../../shared/format/use-format';
import { Rich, useText } from '../../shared/i18n/intl';
import { definePage } from '../../shared/page/define-page';
import { GetForm } from '../../shared/page/get-form';
import { PageHead } from '../../shared/page/page-head';
import { RouterLink } from '../../shared/page/ui-link';
import { StartPageDocument, type StartPageQuery } from './start.graphql';
import styles from './start.module.css';

export const { loader, Component } = definePage({ query: StartPageDocument, variables: () => ({}), view: StartView });

function StartView({ data: { directory, searchIdeas, searchOffers } }: { data: StartPageQuery }) {
  const t = useText();
  const format = useFormat();
  const countries = [...directory.countries]
    .map(({ country, organisations }) => ({ id: country, label: format.country(country), href: `/organisations?country=${country}`, count: format.number(organisations) }))
    .sort((a, b) => format.compare(a.label, b.label));
  return (
    <Page>
      <PageHead />
      <div className={styles.plate}>
        <h1 className={styles.title} tabIndex={-1}><Rich id="start.title" values={{ line: (words: ReactNode) => <span className={styles.line}>{words}</span> }} /></h1>
        <p className={styles.lead}>{t('start.lead')}</p>
      </div>
      <div className={styles.entrances}>
        <Entrance id="partner" action="/organisations" title={t('start.partner.title')} text={t('start.partner.text')} label={t('shell.searchLabel')} placeholder={t('shell.searchPlaceholder')} all={t('start.partner.all', { count: directory.organisationCount })} />
        <Entrance id="idea" action="/ideas" title={t('start.idea.title')} text={t('start.idea.text')} label={t('start.idea.label')} placeholder={t('start.idea.placeholder')} all={t('start.idea.all', { count: directory.ideaCount })} />
      </div>
      <Stack gap={8}>
        <Columns
          asideLabel={t('start.newOffers')}
          aside={
            <Section title={t('start.newOffers')} actions={<RouterLink href="/offers">{t('start.allOffers')}</RouterLink>}>
              {searchOffers.edges.length > 0 ? <CardList>{searchOffers.edges.map(({ node }) => <OfferCard key={node.id} offer={node} />)}</CardList> : <p>{t('start.noOffers')}</p>}
            </Section>
          }
        >
          <Section title={t('start.newIdeas')} actions={<RouterLink href="/ideas">{t('start.allIdeas')}</RouterLink>}>
            {searchIdeas.edges.length > 0 ? <CardList>{searchIdeas.edges.map(({ node }) => <IdeaCard key={node.id} idea={node} />)}</CardList> : <p>{t('start.noIdeas')}</p>}
          </Section>
        </Columns>
        {countries.length > 0 ? (
          <Section title={t('start.countries')}><IndexList label={t('start.countries')} items={countries} /></Section>
        ) : null}
        <Section title={t('start.join.title')} actions={<Button variant="primary" href="/register">{t('shell.register')}</Button>}>
          <p className={styles.join}>{t('start.join.text')}</p>
        </Section>
      </Stack>
    </Page>
  );
}

type EntranceProps = { readonly id: string; readonly action: string; readonly title: string; readonly text: string; readonly label: string; readonly placeholder: string; readonly all: string };

function Entrance({ id, action, title, text, label, placeholder, all }: EntranceProps) {
  const t = useText();
  return (
    <section className={styles.entrance} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.entranceTitle}>{title}</h2>
      <p>{text}</p>
      <GetForm action={action} role="search" aria-label={label}>
        <SearchBox id={`${id}-words`} name="words" label={label} labelHidden submitLabel={t('shell.search')} placeholder={placeholder} maxLength={LIMITS.search.words} enterKeyHint="search" />
      </GetForm>
      <RouterLink href={action}>{all}</RouterLink>
    </section>
  );
}
