import { DescriptionList, type DescriptionItem } from '@trefoil/ui';
import { partnerSearchHref } from '../../entities/idea/partner-search-href';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { IdeaPageQuery } from './idea.graphql';
import styles from './partners-sought.module.css';

type Idea = NonNullable<IdeaPageQuery['idea']>;

/** Who is missing: each with what it should be and do, and a way to such organisations. */
export function PartnersSought({ idea: { partnersSought, language } }: { idea: Idea }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={styles.list} role="list">
      {partnersSought.map((partner) => {
        const { id, type, countries, fields, expertise, task, count } = partner;
        const href = partnerSearchHref(partner);
        const name = type ? t(`vocabulary.organisationType.${type}`) : t('ideas.partner.anyType');
        const items: DescriptionItem[] = [
          { term: t('ideas.partner.countries'), description: countries.length > 0 ? format.list(countries.map(format.country)) : t('ideas.partner.anyCountry') },
          ...(fields.length > 0 ? [{ term: t('ideas.partner.fields'), description: fields.map(format.field).join('; ') }] : []),
          ...(expertise ? [{ term: t('ideas.partner.expertise'), description: expertise, lang: language }] : []),
          ...(task ? [{ term: t('ideas.partner.task'), description: task, lang: language }] : []),
        ];
        return (
          <li key={id} className={styles.partner}>
            <h3 className={styles.title}>
              {name}
              <span className={styles.count}>{t('ideas.partner.howMany', { count })}</span>
            </h3>
            <DescriptionList items={items} />
            {href === null ? null : <p><RouterLink href={href}>{t('ideas.partner.search')}</RouterLink></p>}
          </li>
        );
      })}
    </ul>
  );
}
