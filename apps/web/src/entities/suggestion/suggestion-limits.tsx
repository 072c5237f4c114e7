import { Disclosure, Prose } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';

export type SuggestionLimitsProps = { readonly lookedAt: { readonly organisations: number; readonly pastProjects: number; readonly ideas: number } };

/** What was looked at, and what cannot be known from it. */
export function SuggestionLimits({ lookedAt }: SuggestionLimitsProps) {
  const t = useText();
  return (
    <Disclosure summary={t('suggestions.limits.title')}>
      <Prose>
        <p>{t('suggestions.limits.lookedAt', { organisations: lookedAt.organisations, projects: lookedAt.pastProjects, ideas: lookedAt.ideas })}</p>
        <p>{t('suggestions.limits.how')}</p>
        <p>{t('suggestions.limits.cannotKnow')}</p>
      </Prose>
    </Disclosure>
  );
}
