import type { ComponentProps, SubmitEvent } from 'react';
import { useHref, useNavigate } from 'react-router';

/** Path and query of a filled-in GET form. Empty fields are left out, so that addresses stay short and one search has one address. */
export function formAddress(action: string, form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim());
  const text = query.toString();
  return text === '' ? action : `${action}?${text}`;
}

/** A GET form: by the router where there is script, by the browser where there is none. `action` is a path without the language. */
export function GetForm({ action, onSubmit, ...rest }: ComponentProps<'form'> & { action: string }) {
  const navigate = useNavigate();
  const address = useHref(action);
  function submit(event: SubmitEvent<HTMLFormElement>) {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    void navigate(formAddress(action, event.currentTarget));
  }
  return <form {...rest} method="get" action={address} onSubmit={submit} />;
}
