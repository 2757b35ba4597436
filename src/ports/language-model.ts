/** One question to a model and the form in which it must answer. */
export interface ModelRequest {
  /** The fixed part: instructions. Comes first, byte for byte the same, so that providers cache it. */
  readonly system: string;
  /** The variable part: data. */
  readonly user: string;
  /** JSON Schema of the answer: two levels, enums, every field required, no unions. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Names the schema to providers that want a name. */
  readonly schemaName: string;
  /** The prompt's id and version, such as `extract@4`: for errors, records and cassettes. */
  readonly promptId: string;
  /** Default: the model's own. */
  readonly maxOutputTokens?: number;
  readonly signal?: AbortSignal;
}

export interface ModelAnswer {
  /** The answer as text; the caller parses and checks it. */
  readonly text: string;
  /** `false`: it was cut at the output limit. */
  readonly complete: boolean;
  readonly usage: { readonly promptTokens: number; readonly cachedPromptTokens: number; readonly completionTokens: number };
  /** The model that answered, as the endpoint names it. */
  readonly model: string;
  /** Calls that were made, tries included. */
  readonly calls: number;
}

/** Answers one request at a time; many may be under way. */
export interface LanguageModel {
  /** Names endpoint kind and model, such as `openai/gpt-5-nano`: kept with every episode that it read. */
  readonly id: string;
  /**
   * @throws AsofError `unavailable` where trying again later may help (rate limits, time-outs, 5xx), `incorrect` where it never will (key, model name),
   * with the prompt's id
   */
  complete(request: ModelRequest): Promise<ModelAnswer>;
}
