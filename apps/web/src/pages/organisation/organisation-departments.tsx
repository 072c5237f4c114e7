import { Section, Stack } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationPageQuery } from './organisation.graphql';

/** Whom to turn to for what. */
export function OrganisationDepartments({ departments }: Pick<NonNullable<OrganisationPageQuery['organisation']>, 'departments'>) {
  const t = useText();
  if (departments.length === 0) return null;
  return (
    <Section title={t('organisations.profile.departments')} headingLevel={2}>
      <Stack as="ul" gap={3}>
        {departments.map(({ id, name, purpose, email, phone }) => (
          <li key={id}>
            <strong>{name}</strong>
            {purpose ? <div>{purpose}</div> : null}
            {email ? <div><a href={`mailto:${email}`}>{email}</a></div> : null}
            {phone ? <div><a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></div> : null}
          </li>
        ))}
      </Stack>
    </Section>
  );
}
