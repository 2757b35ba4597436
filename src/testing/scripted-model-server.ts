import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { chatCompletion } from './scripted-model-server/chat-completion.ts';
import { readChatRequest, type ScriptedChatRequest } from './scripted-model-server/chat-request.ts';
import { embeddingsAnswer, letterCounts } from './scripted-model-server/embeddings-answer.ts';
import type { ModelFault } from './scripted-model-server/model-fault.ts';
import { rerankingAnswer, sharedWords } from './scripted-model-server/reranking-answer.ts';

/** A parameter that the endpoint answers with 400, as one does that lacks what it asks for; `encoding_format` only where it is not `float`. */
export type RefusedParameter = 'response_format' | 'tools' | 'temperature' | 'max_tokens' | 'dimensions' | 'encoding_format';

export interface ScriptedModelServerOptions {
  /** The model's answer: text as it is, anything else as JSON. Default `{}`. */
  readonly answer?: (request: ScriptedChatRequest) => unknown;
  /** The fault of the n-th request (from 0), or none. Faults given to {@link ScriptedModelServer.failNext} come first. */
  readonly fault?: (request: RecordedModelRequest, index: number) => ModelFault | undefined;
  readonly refuses?: readonly RefusedParameter[];
  /** The models it has; others are answered with 404. Default: every name is known, and `scripted-model` is listed. */
  readonly models?: readonly string[];
  /** Asked of every request where it is set: others are answered with 401. */
  readonly apiKey?: string;
  /** A text's vector. Default: how often each letter occurs. */
  readonly embed?: (text: string, dimension: number) => readonly number[];
  /** How near a text is to a query, for `/rerank`. Default: how many words of the query it has. */
  readonly relevance?: (query: string, text: string) => number;
  /** Length of vectors where the request asks for none. Default 8. */
  readonly dimension?: number;
  /** More texts in one embedding request are answered with 413. Default: no limit. */
  readonly maxBatch?: number;
}

export interface RecordedModelRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ScriptedModelServer {
  /** Such as `http://127.0.0.1:40123/v1`. */
  readonly baseURL: string;
  /** Every request so far, in order of arrival, faulty ones included. */
  readonly requests: readonly RecordedModelRequest[];
  /** The next requests fail so, one fault each. */
  failNext(...faults: readonly ModelFault[]): void;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * An OpenAI-compatible endpoint over real HTTP on this machine, for tests: chat completions, embeddings, rerankings and the list of models, answered by a script,
 * with faults where the test wants them.
 */
export async function scriptedModelServer(options: ScriptedModelServerOptions = {}): Promise<ScriptedModelServer> {
  const requests: RecordedModelRequest[] = [];
  const faults: ModelFault[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => send(response, refusal(500, `The script failed: ${String(error)}`)));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = request.method === 'POST' ? ((await json(request)) as Record<string, unknown>) : {};
    const recorded = { path: request.url ?? '', headers: request.headers, body };
    requests.push(recorded);
    const fault = faults.shift() ?? options.fault?.(recorded, requests.length - 1);
    if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
    if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { ref: false });
    send(response, fault?.kind === 'status' ? faultyStatus(fault) : await answerTo(options, recorded, fault), fault);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    failNext: (...next) => {
      faults.push(...next);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface HttpAnswer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answerTo(
  options: ScriptedModelServerOptions,
  { path, headers, body }: RecordedModelRequest,
  fault: ModelFault | undefined,
): Promise<HttpAnswer> {
  const { apiKey, models, refuses = [], maxBatch = Number.POSITIVE_INFINITY, embed = letterCounts, dimension = 8 } = options;
  if (apiKey !== undefined && headers['authorization'] !== `Bearer ${apiKey}`) return refusal(401, 'Incorrect API key provided.');
  if (path === '/v1/models') return { status: 200, body: modelList(models ?? ['scripted-model']) };
  if (models && !models.includes(String(body['model']))) return refusal(404, `The model \`${body['model']}\` does not exist.`);
  const refused = refuses.find((parameter) => parameter in body && body[parameter] !== 'float');
  if (refused) return refusal(400, `Unsupported parameter: '${refused}' is not supported with this model.${INSTEAD[refused] ?? ''}`);
  if (path === '/v1/embeddings') {
    const texts = Array.isArray(body['input']) ? body['input'].length : 1;
    if (texts > maxBatch) return refusal(413, `batch size ${texts} > maximum allowed batch size ${maxBatch}`);
    return okOrRefusal(embeddingsAnswer(body, embed, dimension));
  }
  if (path === '/v1/rerank') return okOrRefusal(rerankingAnswer(body, options.relevance ?? sharedWords));
  if (path !== '/v1/chat/completions') return refusal(404, `There is no ${path}.`);
  const request = readChatRequest(body);
  if (typeof request === 'string') return refusal(400, request);
  const said = (await options.answer?.(request)) ?? {};
  return { status: 200, body: chatCompletion(request, typeof said === 'string' ? said : JSON.stringify(said), fault) };
}

const INSTEAD: Partial<Record<RefusedParameter, string>> = { max_tokens: " Use 'max_completion_tokens' instead." };

function modelList(models: readonly string[]): object {
  return { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'script' })) };
}

function okOrRefusal(body: object | string): HttpAnswer {
  return typeof body === 'string' ? refusal(400, body) : { status: 200, body };
}

function refusal(status: number, message: string, code: string | null = null): HttpAnswer {
  return { status, body: { error: { message, type: 'scripted_error', param: null, code } } };
}

function faultyStatus({ status, message = `scripted ${status}`, code, headers = {} }: Extract<ModelFault, { kind: 'status' }>): HttpAnswer {
  return { ...refusal(status, message, code), headers };
}

function send(response: ServerResponse, { status, body, headers }: HttpAnswer, fault?: ModelFault): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  const text = JSON.stringify(body);
  if (fault?.kind === 'stalls') response.write(text.slice(0, text.length / 2));
  else response.end(fault?.kind === 'half-body' ? text.slice(0, text.length / 2) : text);
}
