/** An error as the API tells it. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly kind?: string;
    readonly params?: Record<string, unknown>;
    readonly fields?: readonly { readonly path: string; readonly code: string; readonly params?: Record<string, unknown> }[];
    readonly errorId?: string;
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by tests that know their query
export type Answer = { readonly data: any; readonly errors?: readonly ApiError[] };

/** A visitor: sends GraphQL with cookies of their own, from an address of their own. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly address: string,
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes note of the cookies, to put them back as a thief would. */
  keepCookies(): { putBack(): void } {
    const kept = [...this.cookies];
    return { putBack: () => kept.forEach(([name, value]) => this.cookies.set(name, value)) };
  }

  /** Sends a request of any kind and keeps the cookies that come back. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', this.address);
    if (this.cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value) this.cookies.set(name, value);
    }
    return response;
  }

  /** The whole answer, errors and all. */
  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The data of an answer that must have no errors. */
  async query(query: string, variables: object = {}): Promise<Answer['data']> {
    const answer = await this.ask(query, variables);
    if (answer.errors) throw new Error(`The API refused: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** Runs a mutation of the shape `name(input: $input)` and selects from its payload. */
  mutate(name: string, input: object, selection: string): Promise<Answer> {
    const type = name[0]!.toUpperCase() + name.slice(1);
    return this.ask(`mutation($input: ${INPUTS[name] ?? `${type}Input`}!) { ${name}(input: $input) { ${selection} } }`, { input });
  }

  /** The code of the one error a mutation is refused with; fails when it is not refused. */
  async refusal(name: string, input: object): Promise<string> {
    const { errors } = await this.mutate(name, input, '__typename');
    if (!errors) throw new Error(`${name} was not refused`);
    return errors[0]!.extensions.code;
  }
}

/** Mutations that share an input type. */
const INPUTS: Readonly<Record<string, string>> = { acceptInvitation: 'AnswerInvitationInput', declineInvitation: 'AnswerInvitationInput', resendMemberInvitation: 'MemberInvitationInput', withdrawMemberInvitation: 'MemberInvitationInput', removeMember: 'MemberInput', handOverOrganisation: 'MemberInput', withdrawVerification: 'ModerateOrganisationInput', suspendOrganisation: 'ModerateOrganisationInput', liftSuspension: 'ModerateOrganisationInput' };
