import { useMutation } from '@apollo/client/react';
import { LIMITS, LOCALES } from '@trefoil/vocabulary';
import { Button, Dialog, Stack, TextArea } from '@trefoil/ui';
import * as z from 'zod/mini';
import { FormSummary } from '../../shared/forms/form-summary';
import { requiredText } from '../../shared/forms/schema';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import { DeclineInterestsDocument } from './triage-interests.graphql';

type Words = { en: string; sv: string; fi: string };

export type DeclineInterestsProps = {
  readonly asOrganisationId: string;
  readonly ideaTitle: string;
  /** Whom. */
  readonly interests: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

const text = requiredText(LIMITS.interest.declineMessage);
const schema = z.object({ en: text, sv: text, fi: text });

/** Says no to one or many with a word that can be changed, in each applicant's own language. */
export function DeclineInterests({ asOrganisationId, ideaTitle, interests, onClose, onDone }: DeclineInterestsProps) {
  const t = useText();
  const [decline] = useMutation(DeclineInterestsDocument);
  const words = {
    en: `Dear {organisation},\n\nThank you for your interest in our project idea “${ideaTitle}” and for the time you put into your answer. We had to choose among many good ones and cannot offer you a place this time. We hope that our paths cross in another project.`,
    sv: `Bästa {organisation},\n\nTack för ert intresse för vår projektidé ”${ideaTitle}” och för den tid ni lade på ert svar. Vi var tvungna att välja bland många goda svar och kan inte erbjuda er en plats den här gången. Vi hoppas att våra vägar korsas i ett annat projekt.`,
    fi: `Hyvä {organisation},\n\nKiitos kiinnostuksestanne hankeideaamme ”${ideaTitle}” kohtaan ja vastaukseenne käyttämästänne ajasta. Jouduimme valitsemaan monen hyvän vastauksen joukosta emmekä voi tällä kertaa tarjota teille paikkaa. Toivomme, että tiemme kohtaavat toisessa hankkeessa.`,
  } satisfies Words;
  const labels = { en: t('interests.decline.en'), sv: t('interests.decline.sv'), fi: t('interests.decline.fi') };
  const entry = useEntryForm<Words>({ schema, defaultValues: words, labels, toFormPath: (path) => path.replace(/^words\./, '') });
  const names = interests.map(({ name }) => name);
  return (
    <Dialog open onClose={onClose} title={t('interests.decline.title', { count: interests.length })} size="wide">
      <form noValidate onSubmit={entry.submit(async (values) => {
        await decline({ variables: { input: { asOrganisationId, interestIds: interests.map(({ id }) => id), words: values } } });
        await onDone();
      })}
      >
        <Stack gap={4}>
          <FormSummary form={entry} />
          <p>{t('interests.decline.whom', { names: names.join(', ') })}</p>
          <p>{t('interests.decline.text')}</p>
          {LOCALES.map((locale) => <TextArea key={locale} {...entry.field(locale)} label={labels[locale]} required lang={locale} rows={5} limit={LIMITS.interest.declineMessage} />)}
          <div><Button type="submit" variant="danger" busy={entry.busy}>{t('interests.decline.send', { count: interests.length })}</Button></div>
        </Stack>
      </form>
    </Dialog>
  );
}
