import { useCallback, useEffect, useRef, useState, type ComponentProps, type Ref } from 'react';
import { classNames } from '../class-names';
import { VisuallyHidden } from '../text/visually-hidden';
import { describedBy, descriptionIds, FieldFrame, type FieldProps } from './field-frame';
import styles from './field.module.css';

/** Several lines. With `limit` a counter stands below; nothing is cut off, so that a long paste can be shortened by hand. */
export type TextAreaProps = FieldProps & {
  limit?: number;
  /** Words the counter; `12 / 500` without it. */
  counterText?: (used: number, limit: number) => string;
} & Omit<ComponentProps<'textarea'>, 'id'>;

function plainCount(used: number, limit: number): string {
  return `${used} / ${limit}`;
}

export function TextArea({ id, label, hint, error, optionalLabel, limit, counterText = plainCount, className, ref, onInput, 'aria-describedby': more, ...textarea }: TextAreaProps) {
  const field = { id, label, hint, error, optionalLabel };
  const [used, setUsed] = useState(() => String(textarea.value ?? textarea.defaultValue ?? '').length);
  const own = useRef<HTMLTextAreaElement | null>(null);
  const attach = useAttachedRef(own, ref);
  // A form library writes the value past React, so it is read back after every render.
  const readBack = () => {
    if (limit !== undefined && own.current) setUsed(own.current.value.length);
  };
  useEffect(readBack);
  const counted = limit !== undefined;
  return (
    <FieldFrame
      field={field}
      required={textarea.required}
      after={counted ? <Counter id={id} used={used} limit={limit} text={counterText} /> : null}
    >
      <textarea
        rows={5}
        {...textarea}
        ref={attach}
        id={id}
        className={classNames(styles.control, styles.area, className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(descriptionIds(field, counted && `${id}-counter`), more)}
        onInput={(event) => {
          setUsed(event.currentTarget.value.length);
          onInput?.(event);
        }}
      />
    </FieldFrame>
  );
}

function useAttachedRef<T>(own: { current: T | null }, given: Ref<T> | undefined) {
  return useCallback((element: T | null) => {
    own.current = element;
    if (typeof given === 'function') return given(element);
    if (given) given.current = element;
    return undefined;
  }, [own, given]);
}

/** Seen at once, spoken only near the limit and after a second's rest. */
function Counter({ id, used, limit, text }: { id: string; used: number; limit: number; text: (used: number, limit: number) => string }) {
  const [spoken, setSpoken] = useState('');
  const near = used > limit * 0.9;
  const words = text(used, limit);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(near ? words : ''), 1000);
    return () => clearTimeout(timer);
  }, [near, words]);
  return (
    <>
      <p id={`${id}-counter`} className={styles.counter} data-over={used > limit ? '' : undefined}>{words}</p>
      <VisuallyHidden><span aria-live="polite">{spoken}</span></VisuallyHidden>
    </>
  );
}
