import { callYearsOf, findRuleSet } from '@trefoil/rules';
import { ACTION_CODES, EDUCATION_SECTORS, PROJECT_SCALES, type ActionCode } from '@trefoil/vocabulary';
import { CheckboxGroup, FieldSet, Notice, RadioGroup, SelectField, TextField } from '@trefoil/ui';
import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { useFormat } from '../../shared/format/use-format';
import { parseEuros } from '../../shared/forms/euros';
import { useText } from '../../shared/i18n/intl';
import { durationsOf, grantCeiling, nearestCallYear } from './call';
import styles from './call-section.module.css';
import type { IdeaSectionProps } from './idea-labels';
import { useZoneOptions } from './use-zone-options';

/** Under which call, how large, how long, how much, until when. What the rules of the call say is told beside the field. */
export function CallSection({ entry: { form, field }, labels }: IdeaSectionProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [action, callYear, durationMonths, grant, zone] = useWatch({ control: form.control, name: ['action', 'callYear', 'durationMonths', 'grant', 'deadlineZone'] });
  const zones = useZoneOptions(zone);
  const rules = findRuleSet(action as ActionCode, Number(callYear));
  const months = durationMonths === '' ? null : Number(durationMonths);
  const durations = durationsOf(rules, months);
  const { lumpSums, largestCents } = grantCeiling(action as ActionCode, Number(callYear), months);
  const asked = parseEuros(grant);
  const isOver = asked !== null && largestCents !== null && asked > largestCents;
  const toPublish = t('ideas.form.toPublish');
  const actionField = field('action');
  const monthOption = (count: number) => <option key={count} value={String(count)}>{t('ideas.months', { count })}</option>;
  const grantHint = lumpSums.length > 0 ? t('ideas.form.lumpSums', { sums: format.list(lumpSums.map(format.euros)) })
    : largestCents === null ? undefined
      : months === null ? t('ideas.form.ceiling', { amount: format.euros(largestCents) })
        : t('ideas.form.ceilingForMonths', { amount: format.euros(largestCents), count: months });

  return (
    <FieldSet id={id} legend={t('ideas.form.call')}>
      <SelectField
        {...actionField}
        label={labels['action']}
        required
        options={ACTION_CODES.map((value) => ({ value, label: t(`vocabulary.action.${value}`) }))}
        onChange={(event) => {
          form.setValue('callYear', String(nearestCallYear(event.target.value as ActionCode, Number(callYear))));
          return actionField.onChange(event);
        }}
      />
      <SelectField {...field('callYear')} label={labels['callYear']} required width="short" options={callYearsOf(action as ActionCode).toReversed().map((year) => ({ value: String(year), label: String(year) }))} />
      {rules && !rules.official ? <Notice>{t('ideas.form.notOfficial', { year: callYear })}</Notice> : null}
      {rules && !rules.forHigherEducation ? <Notice kind="warning">{t('ideas.form.notForHigherEducation')}</Notice> : null}
      <RadioGroup
        {...field('scale')}
        legend={labels['scale']}
        optionalLabel={toPublish}
        options={PROJECT_SCALES.map((value) => ({ value, label: t(`vocabulary.scale.${value}`), hint: t(`ideas.form.scaleHint.${value}`) }))}
      />
      <CheckboxGroup {...field('sectors')} legend={labels['sectors']} hint={t('ideas.form.sectorsHint')} optionalLabel={toPublish} options={EDUCATION_SECTORS.map((value) => ({ value, label: t(`vocabulary.sector.${value}`) }))} />
      <SelectField {...field('durationMonths')} label={labels['durationMonths']} optionalLabel={toPublish} placeholder={t('shell.choose')} width="medium">
        {durations.offered.length > 0 && durations.others.length > 0 ? (
          <>
            <optgroup label={t('ideas.form.usualDurations')}>{durations.offered.map(monthOption)}</optgroup>
            <optgroup label={t('ideas.form.otherDurations')}>{durations.others.map(monthOption)}</optgroup>
          </>
        ) : [...durations.offered, ...durations.others].map(monthOption)}
      </SelectField>
      <div>
        <TextField {...field('grant')} label={labels['grant']} hint={grantHint} optionalLabel={t('shell.optional')} width="medium" inputMode="decimal" autoComplete="off" suffix="EUR" />
        <div role="status" className={styles.over}>{isOver ? <Notice kind="warning">{t('ideas.form.overCeiling', { amount: format.euros(asked - largestCents) })}</Notice> : null}</div>
      </div>
      <FieldSet id={`${id}-deadline`} size="field" legend={labels['deadlineDate']} hint={t('ideas.form.deadlineHint')} optionalLabel={t('shell.optional')}>
        <div className={styles.deadline}>
          <TextField {...field('deadlineDate')} type="date" label={t('ideas.form.deadlineDay')} />
          <TextField {...field('deadlineTime')} type="time" label={labels['deadlineTime']} />
          <SelectField {...field('deadlineZone')} label={labels['deadlineZone']} options={zones} />
        </div>
      </FieldSet>
    </FieldSet>
  );
}
