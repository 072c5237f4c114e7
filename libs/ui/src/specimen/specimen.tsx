import { useState, type ReactNode } from 'react';
import { Button } from '../actions/button';
import { TrefoilMark } from '../brand/trefoil-mark';
import { Section, Stack } from '../layout/layout';
import { PageHeader } from '../layout/page-header';
import { Cluster } from '../layout/layout';
import { SpecimenData } from './specimen-data';
import { SpecimenFeedback } from './specimen-feedback';
import { SpecimenForms } from './specimen-forms';
import { SpecimenSeats } from './specimen-seats';
import { SpecimenTypes } from './specimen-types';
import styles from './specimen.module.css';

/** Every part in all its states, for who builds with them and for who checks them. Its placeholder words are English. */
export type SpecimenProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** The words of the theme switch. */
  themeLabels: { page: string; light: string; dark: string };
};

type Theme = 'page' | 'light' | 'dark';

export function Specimen({ title, lead, themeLabels }: SpecimenProps) {
  const [theme, setTheme] = useState<Theme>('page');
  return (
    <div className={styles.specimen} data-theme={theme === 'page' ? undefined : theme}>
      <PageHeader
        title={title}
        lead={lead}
        actions={(['page', 'light', 'dark'] as const).map((name) => (
          <Button key={name} size="small" aria-pressed={theme === name} variant={theme === name ? 'primary' : 'secondary'} onClick={() => setTheme(name)}>
            {themeLabels[name]}
          </Button>
        ))}
      />
      <div lang="en">
        <Stack gap={7}>
          <Section title="Mark">
            <Cluster gap={6}>
              <span className={styles.ink}><TrefoilMark size="large" title="Mark, large" /></span>
              <span className={styles.ink}><TrefoilMark title="Mark" /></span>
              <span className={styles.ink}><TrefoilMark size="small" title="Mark, small" /></span>
            </Cluster>
          </Section>
          <SpecimenTypes />
          <SpecimenSeats />
          <SpecimenForms />
          <SpecimenFeedback />
          <SpecimenData />
        </Stack>
      </div>
    </div>
  );
}
