import { useMutation } from '@apollo/client/react';
import { Button, Cluster, Disclosure } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { FORGET_REFUSALS } from './forget-refusals';
import { ReconsiderSuggestionDocument } from './refusals.graphql';
import type { RefusedSuggestionFragment } from './refused-suggestion.graphql';

export type RefusedSuggestionsProps = {
  readonly refused: readonly RefusedSuggestionFragment[];
  readonly ideaId: string;
  readonly asOrganisationId: string;
};

/** Who was told not to be suggested, why, and the way back. */
export function RefusedSuggestions({ refused, ideaId, asOrganisationId }: RefusedSuggestionsProps) {
  const t = useText();
  const [reconsider, { loading }] = useMutation(ReconsiderSuggestionDocument, FORGET_REFUSALS);
  const shown = refused.flatMap(({ organisation, reason, note }) => (organisation ? [{ organisation, reason, note }] : []));
  if (shown.length === 0) return null;
  return (
    <Disclosure summary={t('suggestions.refused.title', { count: shown.length })}>
      <ul>
        {shown.map(({ organisation, reason, note }) => (
          <li key={organisation.id}>
            <Cluster gap={3}>
              <span>{organisation.name}: {note ?? t(`suggestions.refusal.${reason}`)}</span>
              <Button
                size="small"
                busy={loading}
                aria-label={t('suggestions.refused.againNamed', { name: organisation.name })}
                onClick={() => void reconsider({ variables: { input: { asOrganisationId, ideaId, organisationId: organisation.id } } }).catch(() => undefined)}
              >
                {t('suggestions.refused.again')}
              </Button>
            </Cluster>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
