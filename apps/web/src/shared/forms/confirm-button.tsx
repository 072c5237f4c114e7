import { Button, Dialog, Notice, Stack } from '@trefoil/ui';
import { useState, type ReactNode } from 'react';
import { usePageIntl } from '../i18n/intl';
import { toProblem } from '../page/problem';
import { wordProblem } from './word-problem';

export type ConfirmButtonProps = {
  /** On the button, and on the one that goes through with it. */
  readonly label: string;
  /** For readers who hear many such buttons: whom it is about. */
  readonly accessibleLabel?: string;
  readonly title: string;
  readonly children: ReactNode;
  /** Rejects with the API's refusal, which is shown in the dialog. */
  readonly onConfirm: () => Promise<unknown>;
  readonly size?: 'normal' | 'small';
  /** Of the button that goes through with it: by default, danger. */
  readonly variant?: 'danger' | 'primary';
};

/** A button for what cannot be undone here: says what will happen, and asks. */
export function ConfirmButton({ label, accessibleLabel, title, children, onConfirm, size, variant = 'danger' }: ConfirmButtonProps) {
  const intl = usePageIntl();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function confirm() {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button size={size} aria-label={accessibleLabel} onClick={() => setOpen(true)}>{label}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        actions={
          <>
            <Button onClick={() => setOpen(false)} data-autofocus>{intl.format('shell.cancel')}</Button>
            <Button variant={variant} busy={busy} onClick={() => void confirm()}>{label}</Button>
          </>
        }
      >
        <Stack>
          <div>{children}</div>
          {error ? <Notice kind="danger" live="assertive">{wordProblem(intl, toProblem(error))}</Notice> : null}
        </Stack>
      </Dialog>
    </>
  );
}
