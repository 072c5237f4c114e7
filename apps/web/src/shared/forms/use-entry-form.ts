import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useRef, useState, type BaseSyntheticEvent } from 'react';
import { useForm, type DefaultValues, type FieldErrors, type FieldPath, type FieldValues, type UseFormRegisterReturn, type UseFormReturn } from 'react-hook-form';
import type { $ZodType } from 'zod/v4/core';
import { usePageIntl } from '../i18n/intl';
import { toProblem, type Problem } from '../page/problem';
import { afterPress } from './after-press';
import { wordFault, writeFault } from './fault';
import { wordProblem } from './word-problem';

export type EntryFormOptions<TValues extends FieldValues> = {
  readonly schema: $ZodType<TValues, TValues>;
  readonly defaultValues: DefaultValues<TValues>;
  /** What each field is called in the summary of errors, by path; a star stands for the place in a list: `names.*.name`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Where the API's path of a field differs from the form's; by default the first word (`profile.`, `content.`) is left out. */
  readonly toFormPath?: (apiPath: string) => string;
  /** Where the same form stands more than once on a page: sets the ids of its fields apart. */
  readonly idPrefix?: string;
};

export type FieldBinding = Omit<UseFormRegisterReturn, 'required' | 'disabled' | 'min' | 'max' | 'maxLength' | 'minLength' | 'pattern'> & { readonly id: string; readonly error: string | undefined };

export type EntryForm<TValues extends FieldValues> = {
  readonly form: UseFormReturn<TValues>;
  /** `<TextField label=… {...field('city')} />` */
  readonly field: (path: FieldPath<TValues>) => FieldBinding;
  readonly errorOf: (path: FieldPath<TValues>) => string | undefined;
  readonly busy: boolean;
  /** The refusal that was not about a field. */
  readonly problem: Problem | null;
  /** `<form onSubmit={submit(async (values) => …)} noValidate>`. A rejected promise becomes errors of fields or the problem; what was typed stays. */
  readonly submit: (save: (values: TValues) => Promise<void>) => (event?: BaseSyntheticEvent) => Promise<void>;
  /** For FormSummary. */
  readonly attempt: number;
  readonly faults: readonly { readonly fieldId?: string; readonly message: string }[];
  /** For LeaveGuard: there is something to lose. */
  readonly hasUnsaved: () => boolean;
};

export function fieldId(path: string): string {
  return path.replaceAll('.', '-');
}

/** A form whose values are checked on leaving a field and on sending, whose faults have words, and which cannot be sent twice at once. */
export function useEntryForm<TValues extends FieldValues>({ schema, defaultValues, labels, toFormPath = withoutFirstWord, idPrefix = '' }: EntryFormOptions<TValues>): EntryForm<TValues> {
  const intl = usePageIntl();
  const form = useForm<TValues>({ resolver: zodResolver(schema), defaultValues, mode: 'onTouched', shouldFocusError: false });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const sending = useRef(false);
  const { errors, isSubmitting, isDirty } = form.formState;
  const dirty = useRef(false);
  dirty.current = isDirty;

  const errorOf = useCallback((path: string): string | undefined => {
    const message = form.getFieldState(path as FieldPath<TValues>, form.formState).error?.message;
    return message === undefined ? undefined : wordFault(intl, message);
  }, [form, intl]);

  function field(path: FieldPath<TValues>): FieldBinding {
    const { onBlur, ...binding } = form.register(path);
    return {
      ...binding,
      onBlur: (event: { target: unknown; type?: unknown }) => new Promise<void>((resolve) => afterPress(() => resolve(onBlur(event) as Promise<void>))),
      id: idPrefix + fieldId(path),
      error: errorOf(path),
    };
  }

  function refuse(error: unknown): void {
    const refused = toProblem(error);
    const [known, unknown] = [[] as string[], [] as string[]];
    for (const { path, code, params } of refused.fields ?? []) {
      const formPath = toFormPath(path);
      if (labelOf(labels, formPath) === undefined) unknown.push(code);
      else {
        known.push(formPath);
        form.setError(formPath as FieldPath<TValues>, { type: 'server', message: writeFault(code, params) });
      }
    }
    setProblem(known.length > 0 && unknown.length === 0 ? null : refused);
  }

  const submit: EntryForm<TValues>['submit'] = (save) => async (event) => {
    event?.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setProblem(null);
    try {
      await form.handleSubmit(async (values) => {
        try {
          await save(values);
        } catch (error) {
          sending.current = false;
          refuse(error);
        }
      })(event);
    } finally {
      sending.current = false;
      setAttempt((count) => count + 1);
    }
  };

  const faults = [
    ...(problem ? [{ message: wordProblem(intl, problem) }] : []),
    ...flatten(errors).map(({ path, message }) => {
      const label = labelOf(labels, path);
      const words = wordFault(intl, message);
      return { fieldId: idPrefix + fieldId(path), message: label === undefined ? words : intl.format('errors.summaryLine', { field: label, message: words }) };
    }),
  ];

  return {
    form, field, errorOf, submit, problem, attempt, faults,
    busy: isSubmitting,
    // while it is being sent, the page that follows may be opened
    hasUnsaved: useCallback(() => dirty.current && !sending.current, []),
  };
}

function withoutFirstWord(path: string): string {
  return path.replace(/^(?:profile|content|input)\./, '');
}

function labelOf(labels: Readonly<Record<string, string>>, path: string): string | undefined {
  return labels[path] ?? labels[path.replace(/\.\d+(?=\.|$)/g, '.*')] ?? labels[path.replace(/\.\d+$/, '')];
}

function flatten(errors: FieldErrors, prefix = ''): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    const path = prefix + key;
    if (typeof error.message === 'string') return [{ path, message: error.message }];
    return key === 'ref' ? [] : flatten(error as FieldErrors, `${path}.`);
  });
}
