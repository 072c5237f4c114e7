import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { UiProvider } from '../provider/ui-provider';
import { CheckboxGroup } from './choice';
import { ErrorSummary } from './error-summary';
import { SelectField } from './select-field';
import { TextArea } from './text-area';
import { TextField } from './text-field';

describe('fields', () => {
  it('names the control, describes it by hint and error, and marks it invalid', () => {
    render(
      <UiProvider errorWord="Error" closeWord="Close">
        <TextField id="sum" label="Sum" hint="In euro." error="Too much." />
      </UiProvider>,
    );
    const input = screen.getByRole('textbox', { name: 'Sum' });
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription('In euro. Error: Too much.');
  });

  it('is silent about validity while nothing is wrong', () => {
    render(<TextField id="sum" label="Sum" />);
    expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-invalid');
    expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-describedby');
  });

  it('says "optional" only where nothing is required', () => {
    render(
      <>
        <TextField id="a" label="First" optionalLabel="optional" required />
        <SelectField id="b" label="Second" optionalLabel="optional" options={[]} />
      </>,
    );
    expect(screen.getByRole('textbox', { name: 'First' })).toBeRequired();
    expect(screen.getByRole('combobox', { name: 'Second (optional)' })).not.toBeRequired();
  });

  it('hands ref, name and handlers to the native control, as a form library needs', async () => {
    const ref = createRef<HTMLInputElement>();
    const onChange = jest.fn();
    const onBlur = jest.fn();
    render(<TextField id="a" label="Line" name="line" ref={ref} onChange={onChange} onBlur={onBlur} />);
    await userEvent.type(screen.getByRole('textbox'), 'x');
    await userEvent.tab();
    expect(ref.current).toHaveAttribute('name', 'line');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onBlur).toHaveBeenCalledTimes(1);
  });

  it('counts what is typed past the limit instead of cutting it off', async () => {
    render(<TextArea id="t" label="Text" limit={5} counterText={(used, limit) => `${used} of ${limit} used`} />);
    await userEvent.type(screen.getByRole('textbox'), 'sevenxx');
    expect(screen.getByRole('textbox')).toHaveValue('sevenxx');
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('7 of 5 used');
  });

  it('counts what a form library has put in past React', () => {
    const area = <TextArea id="t" label="Text" limit={9} ref={(element) => { if (element) element.value = 'kept'; }} />;
    render(area);
    expect(screen.getByText('4 / 9')).toBeInTheDocument();
  });

  it('groups checkboxes under their legend and gives the first the id of the group', () => {
    render(<CheckboxGroup id="aims" name="aims" legend="Aims" error="Choose one." defaultValue={['b']} options={[{ value: 'a', label: 'A', count: 12 }, { value: 'b', label: 'B' }]} />);
    expect(screen.getByRole('group', { name: 'Aims' })).toHaveAccessibleDescription('Choose one.');
    expect(screen.getByRole('checkbox', { name: 'A' })).toHaveAttribute('id', 'aims');
    expect(screen.getByRole('checkbox', { name: 'A' })).toHaveAccessibleDescription('12');
    expect(screen.getByRole('checkbox', { name: 'B' })).toBeChecked();
  });
});

describe('ErrorSummary', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
    globalThis.CSS = { escape: (text: string) => text } as typeof CSS;
  });

  it('takes the focus when it appears, and gives it to the field whose line is pressed', async () => {
    const errors = [{ fieldId: 'name', message: 'Give a name' }];
    const { rerender } = render(<><ErrorSummary title="One thing is wrong" errors={[]} /><TextField id="name" label="Name" /></>);
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
    rerender(<><ErrorSummary title="One thing is wrong" errors={errors} /><TextField id="name" label="Name" /></>);
    expect(screen.getByRole('group', { name: 'One thing is wrong' })).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'Give a name' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });
});
