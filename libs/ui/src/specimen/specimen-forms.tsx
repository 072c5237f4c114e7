import { useState } from 'react';
import { Button } from '../actions/button';
import { CheckboxGroup } from '../forms/choice';
import { CheckboxField, RadioGroup } from '../forms/choice-fields';
import { ErrorSummary } from '../forms/error-summary';
import { FieldSet } from '../forms/field-set';
import { SearchBox } from '../forms/search-box';
import { SelectField } from '../forms/select-field';
import { TextArea } from '../forms/text-area';
import { TextField } from '../forms/text-field';
import { Cluster, Grid, Section, Stack } from '../layout/layout';

const options = [{ value: 'one', label: 'The first option' }, { value: 'two', label: 'The second option' }, { value: 'three', label: 'The third, which is not to be had', disabled: true }];
const counted = [{ value: 'a', label: 'An option with a count', count: 128 }, { value: 'b', label: 'Another option', count: 42 }, { value: 'c', label: 'One with a hint', hint: 'The hint stands under its option.', count: 7 }, { value: 'd', label: 'One that finds nothing', count: 0, disabled: true }];

/** Fields at rest, filled, wrong and out of use. */
export function SpecimenForms() {
  const [shown, setShown] = useState(false);
  return (
    <Section title="Forms">
      <Stack gap={6}>
        <search><form onSubmit={(event) => event.preventDefault()}><SearchBox id="specimen-search" label="Search in one line" submitLabel="Search" size="large" /></form></search>
        <Grid min="medium" gap={6}>
          <Stack gap={5}>
            <TextField id="specimen-text" label="A line of text" required />
            <TextField id="specimen-hint" label="A line with a hint" hint="The hint says what is wanted, before it is typed." optionalLabel="optional" defaultValue="What was typed" />
            <TextField id="specimen-wrong" label="A line that is wrong" error="What is wrong, and how to mend it." defaultValue="12O" width="medium" />
            <TextField id="specimen-sum" label="A sum" suffix="EUR" inputMode="numeric" width="short" defaultValue="450 000" />
            <TextField id="specimen-disabled" label="A line out of use" disabled defaultValue="Not to be changed" />
          </Stack>
          <Stack gap={5}>
            <SelectField id="specimen-select" label="One of a list" placeholder="Choose one" options={options} />
            <TextArea id="specimen-area" label="Several lines" limit={200} hint="A counter says how much room is left." defaultValue="Text of several lines grows with what is typed." />
            <TextArea id="specimen-long" label="Several lines, too long" limit={20} error="Shorten it to 20 characters." rows={2} defaultValue="This is longer than twenty characters." />
            <CheckboxField id="specimen-check" label="A single yes" hint="With a hint under it." defaultChecked />
          </Stack>
          <CheckboxGroup id="specimen-many" name="many" legend="Any of these" hint="With counts, as in a search." options={counted} defaultValue={['a']} />
          <Stack gap={5}>
            <RadioGroup id="specimen-one" name="one" legend="One of these" options={options} defaultValue="one" />
            <CheckboxGroup id="specimen-none" name="none" legend="At least one of these" error="Choose at least one." options={options} />
          </Stack>
        </Grid>
        <FieldSet id="specimen-set" legend="Fields that belong together" hint="A legend set as a heading, over a rule.">
          <Grid min="small" gap={5}>
            <TextField id="specimen-from" label="From" type="date" />
            <TextField id="specimen-to" label="To" type="date" optionalLabel="optional" />
          </Grid>
        </FieldSet>
        {shown ? (
          <ErrorSummary
            title="Two things stand in the way"
            errors={[{ fieldId: 'specimen-wrong', message: 'A line that is wrong: mend it' }, { fieldId: 'specimen-none', message: 'Choose at least one of these' }, { message: 'Something about the whole form' }]}
          />
        ) : null}
        <Cluster><Button variant="primary" onClick={() => setShown(!shown)}>{shown ? 'Hide the summary' : 'Show the summary of errors'}</Button></Cluster>
      </Stack>
    </Section>
  );
}
