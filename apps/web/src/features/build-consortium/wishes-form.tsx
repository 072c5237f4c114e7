import type { RuleSet } from '@trefoil/rules';
import { LIMITS, ORGANISATION_TYPES } from '@trefoil/vocabulary';
import { Button, CheckboxField, Cluster, Disclosure, SelectField, Stack, TextField } from '@trefoil/ui';
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { parseEuros } from '../../shared/forms/euros';
import { writeFault } from '../../shared/forms/fault';
import { FormSummary } from '../../shared/forms/form-summary';
import { PickMany } from '../../shared/forms/pick-many';
import { useCountryGroups, useFieldGroups } from '../../shared/forms/use-pick-options';
import { useEntryForm } from '../../shared/forms/use-entry-form';
import { useText } from '../../shared/i18n/intl';
import type { WishValues } from './wishes';

const anAmountOrNothing = z.string().check(z.refine((text) => text.trim() === '' || parseEuros(text) !== null, writeFault('NOT_AN_AMOUNT')));
const codes = z.array(z.string());
const SCHEMA = z.object({
  sizeFrom: z.string(), sizeTo: z.string(), budget: anAmountOrNothing, memberCost: anAmountOrNothing, mostPerCountry: z.string(), mostPerRegion: z.string(), leastNewcomers: z.string(),
  wanted: codes, unwanted: codes, types: codes, unwantedTypes: codes, fields: codes, claimedOnly: z.boolean(),
});
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));

export type WishesFormProps = {
  readonly initial: WishValues;
  readonly rules: RuleSet;
  readonly onAsked: (values: WishValues) => void;
};

/** What the coordinator wishes for beyond the rules. `initial` anew puts other values in. */
export function WishesForm({ initial, rules, onAsked }: WishesFormProps) {
  const t = useText();
  const fields = useFieldGroups();
  const countries = useCountryGroups(rules.countries.fullParticipation, t('proposals.form.programme'), t('proposals.form.elsewhere')).slice(0, 1);
  const types = [{ label: null, options: ORGANISATION_TYPES.map((value) => ({ value, label: t(`vocabulary.organisationType.${value}`) })) }];
  const labels = {
    sizeFrom: t('proposals.form.sizeFrom'), sizeTo: t('proposals.form.sizeTo'), budget: t('proposals.form.budget'), memberCost: t('proposals.form.memberCost'),
    mostPerCountry: t('proposals.form.mostPerCountry'), mostPerRegion: t('proposals.form.mostPerRegion'), leastNewcomers: t('proposals.form.leastNewcomers'),
    wanted: t('proposals.form.wanted'), unwanted: t('proposals.form.unwanted'), types: t('proposals.form.types'), unwantedTypes: t('proposals.form.unwantedTypes'),
    fields: t('proposals.form.fields'), claimedOnly: t('proposals.form.claimedOnly'),
  };
  const entry = useEntryForm<WishValues>({ schema: SCHEMA, defaultValues: initial, labels });
  const { form } = entry;
  useEffect(() => form.reset(initial), [form, initial]);
  const noBound = { value: '', label: t('proposals.form.any') };
  const { members, perWish, wishes } = LIMITS.proposal;
  const pick = (name: 'wanted' | 'unwanted' | 'types' | 'unwantedTypes' | 'fields', groups: typeof types | typeof fields) => (
    <PickMany control={form.control} name={name} error={undefined} label={labels[name]} groups={groups} max={wishes / 2} />
  );
  return (
    <form
      noValidate
      aria-label={t('proposals.form.title')}
      onSubmit={entry.submit((values) => {
        onAsked(values);
        return Promise.resolve();
      })}
    >
      <Stack gap={4}>
        <FormSummary form={entry} />
        <Cluster gap={3} align="end">
          <SelectField {...entry.field('sizeFrom')} label={labels.sizeFrom} width="short" options={upTo(1, members)} />
          <SelectField {...entry.field('sizeTo')} label={labels.sizeTo} width="short" options={upTo(1, members)} />
        </Cluster>
        {pick('wanted', countries)}
        {pick('types', types)}
        {pick('fields', fields)}
        <Disclosure summary={t('proposals.form.more')}>
          <Stack gap={4}>
            <SelectField {...entry.field('mostPerCountry')} label={labels.mostPerCountry} width="short" options={[noBound, ...upTo(1, 5)]} />
            <SelectField {...entry.field('mostPerRegion')} label={labels.mostPerRegion} hint={t('proposals.form.regionHint')} width="short" options={[noBound, ...upTo(1, perWish / 2)]} />
            <SelectField {...entry.field('leastNewcomers')} label={labels.leastNewcomers} hint={t('proposals.form.newcomersHint')} width="short" options={upTo(0, 5)} />
            {pick('unwanted', countries)}
            {pick('unwantedTypes', types)}
            <TextField {...entry.field('budget')} inputMode="decimal" label={labels.budget} width="short" optionalLabel={t('shell.optional')} />
            <TextField {...entry.field('memberCost')} inputMode="decimal" label={labels.memberCost} hint={t('proposals.form.memberCostHint')} width="short" optionalLabel={t('shell.optional')} />
            <CheckboxField {...form.register('claimedOnly')} id="claimed-only" label={labels.claimedOnly} hint={t('proposals.form.claimedOnlyHint')} />
          </Stack>
        </Disclosure>
        <Cluster><Button type="submit" variant="primary">{t('proposals.form.submit')}</Button></Cluster>
      </Stack>
    </form>
  );
}
