/**
 * A network for tests of what the kit does with answers: the faults and oddities that no working server produces. Tests of
 * what the server does use the real instance.
 */

/** One answer: a response, or an error for "did not arrive". Functions see the request. */
export type Reply = Response | Error | ((request: Request) => Response | Error | Promise<Response | Error>);

/** A recording network. */
export interface FakeNetwork {
  readonly fetch: typeof fetch;
  readonly requests: Request[];
  /** Bodies of the requests, as forms. */
  readonly forms: URLSearchParams[];
}

/** Answers requests in order; the last reply answers all that follow. */
export function fakeNetwork(...replies: Reply[]): FakeNetwork {
  const requests: Request[] = [];
  const forms: URLSearchParams[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push(request);
    forms.push(new URLSearchParams(await request.clone().text()));
    request.signal.throwIfAborted();
    const result = typeof reply === 'function' ? await reply(request) : reply;
    if (result instanceof Error) throw result;
    if (!result) throw new Error('The fake network has no reply.');
    return result.clone();
  };
  return { fetch: answer, requests, forms };
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** A refusal in the envelope. */
export function refusal(status: number, code: string, meta: object = {}): Response {
  return json({ errors: [{ code, message: code, long_message: `Long ${code}.`, meta }] }, status);
}

/** What fetch throws when no answer arrives. */
export function networkFailure(): Error {
  return new TypeError('Failed to fetch');
}
