import { CheckboxField, Stack, TextField, type TextFieldProps } from '@trefoil/ui';
import { useState } from 'react';
import { useText } from '../i18n/intl';

/** A password that can be looked at before it is sent; pasting and password managers work. */
export function PasswordField({ autoComplete, ...field }: Omit<TextFieldProps, 'type'> & { autoComplete: 'new-password' | 'current-password' }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <Stack gap={1}>
      <TextField {...field} type={shown ? 'text' : 'password'} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} />
      <CheckboxField id={`${field.id}-shown`} label={t('errors.showPassword')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </Stack>
  );
}
