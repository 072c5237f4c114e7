import { useEffect, useRef, type MouseEvent } from 'react';
import { Icon } from '../text/icon';
import styles from './error-summary.module.css';

/**
 * Everything wrong with a form, at its top. Takes the focus when it appears; give it
 * a new `key` on each attempt (the submit count) so that it takes it again.
 */
export type ErrorSummaryProps = {
  title: string;
  /** Without `fieldId` a line is not a link: it is about the whole. */
  errors: readonly { fieldId?: string; message: string }[];
  headingLevel?: 2 | 3;
};

export function ErrorSummary(props: ErrorSummaryProps) {
  return props.errors.length === 0 ? null : <Shown {...props} />;
}

function Shown({ title, errors, headingLevel = 2 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const Heading = `h${headingLevel}` as const;
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="group" aria-label={title}>
      <Heading className={styles.title}><Icon name="alert" />{title}</Heading>
      <ul className={styles.list}>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {fieldId ? <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fragment link scrolls but does not focus, and hides the label above the edge. */
function goToField(event: MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const label = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(fieldId)}"]`);
  (label ?? field).scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}
