/** Types of the plugin `data-designer`. Generated from contract/ by `npm run generate`; do not edit. */

/** Agent rollout format. */
export type AgentRolloutFormat =
  | 'atif'
  | 'claude_code'
  | 'codex'
  | 'hermes_agent'
  | 'pi_coding_agent'
  | (string & {});

/** Agent rollout seed source. */
export interface AgentRolloutSeedSource {
  /** Tells the kind of source; always the same text. Default: `'agent_rollout'`. */
  seed_type: 'agent_rollout';
  /** File, folder or pattern to read. */
  path?: string | null;
  /** Names of files to read, as in `*.json`. */
  file_pattern?: string | null;
  /** Whether folders below are read too. Default: `true`. */
  recursive?: boolean | null;
  /** Program that wrote the traces. */
  format: AgentRolloutFormat;
}

/** Audio context. */
export interface AudioContext {
  /** Tells images, audio and video apart. Default: `'audio'`. */
  modality: 'audio';
  /** Column with the media. */
  column_name: string;
  /** Whether cells hold URLs or base64; found out if it is left out. */
  data_type?: ModalityDataType | null;
  /** File format of base64 data, as in `wav`. */
  audio_format?: AudioFormat | null;
}

/** Audio format. */
export type AudioFormat = 'mp3' | 'wav' | (string & {});

/** Bernoulli mixture sampler params. */
export interface BernoulliMixtureSamplerParams {
  /** Probability of a success, from 0 to 1. From 0 to 1. */
  p: number;
  /** Distribution of `scipy.stats`, as in `norm`. */
  dist_name: string;
  /** Parameters of the distribution, by the names of `scipy.stats`. */
  dist_params: Record<string, unknown>;
  /** Tells the kind of parameters; always the same text. Default: `'bernoulli_mixture'`. */
  sampler_type: 'bernoulli_mixture';
}

/** Bernoulli sampler params. */
export interface BernoulliSamplerParams {
  /** Probability of a success, from 0 to 1. From 0 to 1. */
  p: number;
  /** Tells the kind of parameters; always the same text. Default: `'bernoulli'`. */
  sampler_type: 'bernoulli';
}

/** Binomial sampler params. */
export interface BinomialSamplerParams {
  /** Number of trials. */
  n: number;
  /** Probability of a success, from 0 to 1. From 0 to 1. */
  p: number;
  /** Tells the kind of parameters; always the same text. Default: `'binomial'`. */
  sampler_type: 'binomial';
}

/** Category sampler params. */
export interface CategorySamplerParams {
  /** What can be drawn; for subcategories by the value of the parent. */
  values: (string | number)[];
  /** Relative frequency of each value, in their order. */
  weights?: number[] | null;
  /** Tells the kind of parameters; always the same text. Default: `'category'`. */
  sampler_type: 'category';
}

/** Chat completion inference params. */
export interface ChatCompletionInferenceParams {
  /** Tells chat, embeddings and images apart; always the same text. Default: `'chat-completion'`. */
  generation_type: 'chat-completion';
  /** Requests that are open at the same time. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Further fields of each request. */
  extra_body?: Record<string, unknown> | null;
  /** Sampling temperature; 0 is the most deterministic. */
  temperature?: number | UniformDistribution | ManualDistribution | null;
  /** Share of the probability mass to sample from, 0 to 1. */
  top_p?: number | UniformDistribution | ManualDistribution | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
}

/** Chunked validation config. */
export interface ChunkedValidationConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'anonymizer-chunked-validation'`. */
  column_type: 'anonymizer-chunked-validation';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Models among which the work is shared, by alias. */
  pool: string[];
  /** Findings that one question covers. More than 0. */
  max_entities_per_call: number;
  /** Characters around a finding that the model sees. More than 0. */
  excerpt_window_chars: number;
  /** Questions that are open at the same time. More than 0. */
  max_parallel_chunks?: number | null;
  /** Whether the model sees the whole text if one question is enough. Default: `true`. */
  single_chunk_full_text?: boolean | null;
  /** Template (Jinja) of the question to the model. */
  prompt_template: string;
  /** Instructions that precede the question. */
  system_prompt?: string | null;
}

/** Code lang. */
export type CodeLang =
  | 'bash'
  | 'c'
  | 'cobol'
  | 'cpp'
  | 'csharp'
  | 'go'
  | 'java'
  | 'javascript'
  | 'kotlin'
  | 'python'
  | 'ruby'
  | 'rust'
  | 'scala'
  | 'swift'
  | 'typescript'
  | 'sql:sqlite'
  | 'sql:tsql'
  | 'sql:bigquery'
  | 'sql:mysql'
  | 'sql:postgres'
  | 'sql:ansi'
  | (string & {});

/** Code validator params. */
export interface CodeValidatorParams {
  /** Tells the kind of check; always the same text. Default: `'code'`. */
  validator_type: 'code';
  /** Programming language that the code is checked for. */
  code_lang: CodeLang;
}

/** Column inequality constraint. */
export interface ColumnInequalityConstraint {
  /** Column on the left side. */
  target_column: string;
  /** Tells the kind of condition; always the same text. Default: `'column_inequality'`. */
  constraint_type?: 'column_inequality' | null;
  /** Number or column on the right side. */
  rhs: string;
  /** Comparison between left and right: `lt`, `le`, `gt` or `ge`. */
  operator: InequalityOperator;
}

/** Custom column config. */
export interface CustomColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'custom'`. */
  column_type: 'custom';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Function that computes the cells; only within Python. */
  generator_function: unknown;
  /** `cell_by_cell` computes each row alone, `full_column` all at once. Default: `'cell_by_cell'`. */
  generation_strategy?: GenerationStrategy | null;
  /** Arguments of the function. */
  generator_params?: DataModel | null;
}

/** Data designer config. */
export interface DataDesignerConfig {
  /** Columns of the data set; each can use those before it. */
  columns: (
    | CustomColumnConfig
    | ExpressionColumnConfig
    | LLMCodeColumnConfig
    | LLMJudgeColumnConfig
    | LLMStructuredColumnConfig
    | LLMTextColumnConfig
    | SamplerColumnConfig
    | SeedDatasetColumnConfig
    | ValidationColumnConfig
    | EmbeddingColumnConfig
    | ImageColumnConfig
    | ChunkedValidationConfig
    | DetectionTransformConfig
  )[];
  /** Models that columns refer to by alias. */
  model_configs?: ModelConfig[] | null;
  /** Tools (MCP) that models may call, by alias. */
  tool_configs?: ToolConfig[] | null;
  /** Existing data that rows start from. */
  seed_config?: SeedConfig | null;
  /** Conditions that sampled values must fulfil. */
  constraints?: (ScalarInequalityConstraint | ColumnInequalityConstraint)[] | null;
  /** Reports that are made of the finished data. */
  profilers?: JudgeScoreProfilerConfig[] | null;
  /** Changes of the finished data, as in dropping columns. */
  processors?: (DropColumnsProcessorConfig | SchemaTransformProcessorConfig)[] | null;
}

/** Data designer job config. */
export interface DataDesignerJobConfig {
  /** Rows to generate. */
  num_records: number;
  /** Configuration of the data designer job. */
  config: DataDesignerConfig;
}

/** Data designer step config. */
export interface DataDesignerStepConfig {
  /** What to generate, and how many records. */
  job_config: DataDesignerJobConfig;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers: DesignerModelProvider[];
  /** Models that columns refer to by alias. */
  model_configs: ModelConfig[];
}

/** Data frame seed source. */
export interface DataFrameSeedSource {
  /** Tells the kind of source; always the same text. Default: `'df'`. */
  seed_type: 'df';
}

/** Data model. */
export type DataModel = Record<string, unknown>;

/** Datetime sampler params. */
export interface DatetimeSamplerParams {
  /** Earliest date and time, included. */
  start: string;
  /** Latest date and time, excluded. */
  end: string;
  /** Smallest step: `D` days, `h` hours, `m` minutes, `s` seconds. Default: `'D'`. */
  unit?: 'Y' | 'M' | 'D' | 'h' | 'm' | 's' | (string & {}) | null;
  /** Tells the kind of parameters; always the same text. Default: `'datetime'`. */
  sampler_type: 'datetime';
}

/** Designer model provider. */
export interface DesignerModelProvider {
  /** Label that models refer to. */
  name: string;
  /** Base URL of the API, as in `https://integrate.api.nvidia.com/v1`. */
  endpoint: string;
  /** API that the server offers. Default: `'openai'`. */
  provider_type?: string | null;
  /** Key that the server asks for, or the name of a secret. */
  api_key?: string | null;
  /** Further fields of each request. */
  extra_body?: Record<string, unknown> | null;
  /** Further headers of each request. */
  extra_headers?: Record<string, string> | null;
}

/** Detection transform config. */
export interface DetectionTransformConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'anonymizer-detection-transform'`. */
  column_type: 'anonymizer-detection-transform';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** What happens to the findings. */
  operation: DetectionTransformOperation;
}

/** Detection transform operation. */
export type DetectionTransformOperation =
  | 'parse_detected_entities'
  | 'prepare_validation_inputs'
  | 'enrich_validation_decisions'
  | 'apply_validation_to_seed_entities'
  | 'merge_and_build_candidates'
  | 'apply_validation_and_finalize'
  | (string & {});

/** Directory seed source. */
export interface DirectorySeedSource {
  /** Tells the kind of source; always the same text. Default: `'directory'`. */
  seed_type: 'directory';
  /** File, folder or pattern to read. */
  path: string;
  /** Names of files to read, as in `*.json`. Default: `'*'`. */
  file_pattern?: string | null;
  /** Whether folders below are read too. Default: `true`. */
  recursive?: boolean | null;
}

/** Distribution type. */
export type DistributionType = 'uniform' | 'manual' | (string & {});

/** Drop columns processor config. */
export interface DropColumnsProcessorConfig {
  /** Label of the change, as in reports. */
  name: string;
  /** Tells the kind of change; always the same text. Default: `'drop_columns'`. */
  processor_type: 'drop_columns';
  /** Columns to remove from the result. */
  column_names: string[];
}

/** Embedding column config. */
export interface EmbeddingColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'embedding'`. */
  column_type: 'embedding';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Column with the text to embed. */
  target_column: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
}

/** Embedding inference params. */
export interface EmbeddingInferenceParams {
  /** Tells chat, embeddings and images apart; always the same text. Default: `'embedding'`. */
  generation_type: 'embedding';
  /** Requests that are open at the same time. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Further fields of each request. */
  extra_body?: Record<string, unknown> | null;
  /** Whether vectors arrive as numbers or as base64. Default: `'float'`. */
  encoding_format?: 'float' | 'base64' | (string & {}) | null;
  /** Length of the vectors; the model's own if it is left out. */
  dimensions?: number | null;
}

/** Expression column config. */
export interface ExpressionColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'expression'`. */
  column_type: 'expression';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Expression (Jinja) over other columns. */
  expr: string;
  /** Data type that the result is converted to. Default: `'str'`. */
  dtype?: 'int' | 'float' | 'str' | 'bool' | (string & {}) | null;
}

/** File contents seed source. */
export interface FileContentsSeedSource {
  /** Tells the kind of source; always the same text. Default: `'file_contents'`. */
  seed_type: 'file_contents';
  /** File, folder or pattern to read. */
  path: string;
  /** Names of files to read, as in `*.json`. Default: `'*'`. */
  file_pattern?: string | null;
  /** Whether folders below are read too. Default: `true`. */
  recursive?: boolean | null;
  /** Character encoding of the files. Default: `'utf-8'`. */
  encoding?: string | null;
}

/** Gaussian sampler params. */
export interface GaussianSamplerParams {
  /** Expected value. */
  mean: number;
  /** Standard deviation, above 0. */
  stddev: number;
  /** Digits after the point; not rounded if it is left out. */
  decimal_places?: number | null;
  /** Tells the kind of parameters; always the same text. Default: `'gaussian'`. */
  sampler_type: 'gaussian';
}

/** Generation strategy. */
export type GenerationStrategy = 'cell_by_cell' | 'full_column' | (string & {});

/** Hugging face seed source. */
export interface HuggingFaceSeedSource {
  /** Tells the kind of source; always the same text. Default: `'hf'`. */
  seed_type: 'hf';
  /** File, folder or pattern to read. */
  path: string;
  /** Access token of the Hugging Face Hub, or the name of a secret. */
  token?: string | null;
  /** Base URL of the Hub, for mirrors. Default: `'https://huggingface.co'`. */
  endpoint?: string | null;
}

/** Image column config. */
export interface ImageColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'image'`. */
  column_type: 'image';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Template (Jinja) of the prompt; `{{ name }}` inserts another column. */
  prompt: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
  /** Columns with images, audio or video that go with the prompt. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
}

/** Image context. */
export interface ImageContext {
  /** Tells images, audio and video apart. Default: `'image'`. */
  modality: 'image';
  /** Column with the media. */
  column_name: string;
  /** Whether cells hold URLs or base64; found out if it is left out. */
  data_type?: ModalityDataType | null;
  /** File format of base64 data, as in `png`. */
  image_format?: ImageFormat | null;
}

/** Image format. */
export type ImageFormat = 'png' | 'jpg' | 'jpeg' | 'gif' | 'webp' | (string & {});

/** Image inference params. */
export interface ImageInferenceParams {
  /** Tells chat, embeddings and images apart; always the same text. Default: `'image'`. */
  generation_type: 'image';
  /** Requests that are open at the same time. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Further fields of each request. */
  extra_body?: Record<string, unknown> | null;
}

/** Index range. */
export interface IndexRange {
  /** First row to use, counted from 0. At least 0. */
  start: number;
  /** Last row to use, counted from 0. At least 0. */
  end: number;
}

/** Inequality operator. */
export type InequalityOperator = 'lt' | 'le' | 'gt' | 'ge' | (string & {});

/** Judge score profiler config. */
export interface JudgeScoreProfilerConfig {
  /** Which entry of `model_configs` writes the summary. */
  model_alias: string;
  /** Ratings that the summary is based on. At least 1. Default: `20`. */
  summary_score_sample_size?: number | null;
}

/** LLM code column config. */
export interface LLMCodeColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'llm-code'`. */
  column_type: 'llm-code';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Template (Jinja) of the prompt; `{{ name }}` inserts another column. */
  prompt: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
  /** Instructions that precede the prompt. */
  system_prompt?: string | null;
  /** Columns with images, audio or video that go with the prompt. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Which entry of `tool_configs` the model may use. */
  tool_alias?: string | null;
  /** Whether the conversation with the model is kept in a column of its own. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether the model's reasoning goes to a column `NAME__reasoning_content`. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** Programming language whose code block is taken from the answer. */
  code_lang: CodeLang;
}

/** LLM judge column config. */
export interface LLMJudgeColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'llm-judge'`. */
  column_type: 'llm-judge';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Template (Jinja) of the prompt; `{{ name }}` inserts another column. */
  prompt: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
  /** Instructions that precede the prompt. */
  system_prompt?: string | null;
  /** Columns with images, audio or video that go with the prompt. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Which entry of `tool_configs` the model may use. */
  tool_alias?: string | null;
  /** Whether the conversation with the model is kept in a column of its own. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether the model's reasoning goes to a column `NAME__reasoning_content`. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** Criteria that the judge rates, each with its scale. */
  scores: Score[];
}

/** LLM structured column config. */
export interface LLMStructuredColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'llm-structured'`. */
  column_type: 'llm-structured';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Template (Jinja) of the prompt; `{{ name }}` inserts another column. */
  prompt: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
  /** Instructions that precede the prompt. */
  system_prompt?: string | null;
  /** Columns with images, audio or video that go with the prompt. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Which entry of `tool_configs` the model may use. */
  tool_alias?: string | null;
  /** Whether the conversation with the model is kept in a column of its own. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether the model's reasoning goes to a column `NAME__reasoning_content`. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** JSON Schema that the answer must match. */
  output_format: Record<string, unknown> | unknown;
}

/** LLM text column config. */
export interface LLMTextColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'llm-text'`. */
  column_type: 'llm-text';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Template (Jinja) of the prompt; `{{ name }}` inserts another column. */
  prompt: string;
  /** Which entry of `model_configs` answers. */
  model_alias: string;
  /** Instructions that precede the prompt. */
  system_prompt?: string | null;
  /** Columns with images, audio or video that go with the prompt. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Which entry of `tool_configs` the model may use. */
  tool_alias?: string | null;
  /** Whether the conversation with the model is kept in a column of its own. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether the model's reasoning goes to a column `NAME__reasoning_content`. Default: `false`. */
  extract_reasoning_content?: boolean | null;
}

/** Local callable validator params. */
export interface LocalCallableValidatorParams {
  /** Tells the kind of check; always the same text. Default: `'local_callable'`. */
  validator_type: 'local_callable';
  /** Function that checks the rows; only within Python. */
  validation_function: unknown;
  /** JSON Schema of what the check returns. */
  output_schema?: Record<string, unknown> | null;
}

/** Local file seed source. */
export interface LocalFileSeedSource {
  /** Tells the kind of source; always the same text. Default: `'local'`. */
  seed_type: 'local';
  /** File, folder or pattern to read. */
  path: string;
}

/** Manual distribution. */
export interface ManualDistribution {
  /** Tells the kind of distribution; always the same text. Default: `'manual'`. */
  distribution_type?: DistributionType | null;
  /** Parameters of the manual distribution. */
  params: ManualDistributionParams;
}

/** Manual distribution params. */
export interface ManualDistributionParams {
  /** Numbers that can be drawn. */
  values: number[];
  /** Relative frequency of each number, in their order. */
  weights?: number[] | null;
}

/** Modality data type. */
export type ModalityDataType = 'url' | 'base64' | (string & {});

/** Model config. */
export interface ModelConfig {
  /** Name by which columns refer to the model. */
  alias: string;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Temperature, limits and further parameters of the calls. */
  inference_parameters?:
    | ChatCompletionInferenceParams
    | EmbeddingInferenceParams
    | ImageInferenceParams
    | null;
  /** Provider of the platform that serves the model. */
  provider: string;
  /** Whether the job starts without a trial call of the model. Default: `false`. */
  skip_health_check?: boolean | null;
}

/** Partition block. */
export interface PartitionBlock {
  /** Which part to use, counted from 0. At least 0. Default: `0`. */
  index?: number | null;
  /** Parts that the data is divided into. At least 1. Default: `1`. */
  num_partitions?: number | null;
}

/** Person from faker sampler params. */
export interface PersonFromFakerSamplerParams {
  /** Language and country of the made-up people, as in `en_US`. Default: `'en_US'`. */
  locale?: string | null;
  /** Only people of this sex. */
  sex?: 'Male' | 'Female' | (string & {}) | null;
  /** Only people from these cities. */
  city?: string | string[] | null;
  /** Youngest and oldest age in years. Default: `[18,114]`. */
  age_range?: number[] | null;
  /** Tells the kind of parameters; always the same text. Default: `'person_from_faker'`. */
  sampler_type: 'person_from_faker';
}

/** Person sampler params. */
export interface PersonSamplerParams {
  /** Language and country of the made-up people, as in `en_US`. Default: `'en_US'`. */
  locale?: string | null;
  /** Only people of this sex. */
  sex?: 'Male' | 'Female' | (string & {}) | null;
  /** Only people from these cities. */
  city?: string | string[] | null;
  /** Youngest and oldest age in years. Default: `[18,114]`. */
  age_range?: number[] | null;
  /** Only people with these values, by field. */
  select_field_values?: Record<string, string[]> | null;
  /** Whether each person gets columns about character and interests. Default: `false`. */
  with_synthetic_personas?: boolean | null;
  /** Tells the kind of parameters; always the same text. Default: `'person'`. */
  sampler_type: 'person';
}

/** Poisson sampler params. */
export interface PoissonSamplerParams {
  /** Expected value. */
  mean: number;
  /** Tells the kind of parameters; always the same text. Default: `'poisson'`. */
  sampler_type: 'poisson';
}

/** Statistics of the rows of the preview. */
export interface PreviewAnalysisFrame {
  /** `analysis`: statistics of the rows. */
  kind: 'analysis';
  /** Statistics by column, and results of the profilers. */
  analysis: Record<string, unknown>;
}

/** The rows of the preview. */
export interface PreviewDatasetFrame {
  /** `dataset`: the rows that were generated. */
  kind: 'dataset';
  /** Rows, each with its values by column. */
  records: Record<string, unknown>[];
}

/** Facts about the columns of the preview. */
export interface PreviewDatasetMetadataFrame {
  /** `dataset_metadata`: facts about the columns. */
  kind: 'dataset_metadata';
  /** What each column holds, as in images. */
  metadata: Record<string, unknown>;
}

/** A piece of a preview. */
export type PreviewFrame =
  | PreviewLogFrame
  | PreviewDatasetFrame
  | PreviewDatasetMetadataFrame
  | PreviewAnalysisFrame
  | PreviewProcessorOutputFrame;

/** A message about the preview, while it is made. */
export interface PreviewLogFrame {
  /** `log`: a message for readers. */
  kind: 'log';
  /** How serious the message is. */
  level: 'debug' | 'info' | 'warn' | 'warning' | 'error' | (string & {});
  /** The message, without a line break. */
  message: string;
}

/** Rows that a processor made of those of the preview. */
export interface PreviewProcessorOutputFrame {
  /** `processor_output`: rows that a processor made. */
  kind: 'processor_output';
  /** Which entry of `processors` made them. */
  processor_name: string;
  /** Rows, each with its values by column. */
  records: Record<string, unknown>[];
}

/** Remote validator params. */
export interface RemoteValidatorParams {
  /** Tells the kind of check; always the same text. Default: `'remote'`. */
  validator_type: 'remote';
  /** URL that rows are posted to. */
  endpoint_url: string;
  /** JSON Schema of what the check returns. */
  output_schema?: Record<string, unknown> | null;
  /** Time limit in seconds. More than 0. Default: `30`. */
  timeout?: number | null;
  /** How often a failed request is repeated. At least 0. Default: `3`. */
  max_retries?: number | null;
  /** Factor by which the wait grows from one repetition to the next. More than 1. Default: `2`. */
  retry_backoff?: number | null;
  /** Requests that are open at the same time. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
}

/** Sampler column config. */
export interface SamplerColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'sampler'`. */
  column_type: 'sampler';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Distribution or generator that the values come from. */
  sampler_type: SamplerType;
  /** Parameters of the sampler column. */
  params:
    | SubcategorySamplerParams
    | CategorySamplerParams
    | DatetimeSamplerParams
    | PersonSamplerParams
    | PersonFromFakerSamplerParams
    | TimeDeltaSamplerParams
    | UUIDSamplerParams
    | BernoulliSamplerParams
    | BernoulliMixtureSamplerParams
    | BinomialSamplerParams
    | GaussianSamplerParams
    | PoissonSamplerParams
    | UniformSamplerParams
    | ScipySamplerParams;
  /** Other parameters for rows that fulfil a condition, by the condition. */
  conditional_params?: Record<
    string,
    | SubcategorySamplerParams
    | CategorySamplerParams
    | DatetimeSamplerParams
    | PersonSamplerParams
    | PersonFromFakerSamplerParams
    | TimeDeltaSamplerParams
    | UUIDSamplerParams
    | BernoulliSamplerParams
    | BernoulliMixtureSamplerParams
    | BinomialSamplerParams
    | GaussianSamplerParams
    | PoissonSamplerParams
    | UniformSamplerParams
    | ScipySamplerParams
  > | null;
  /** Conversion of sampled values: `int`, `float`, `str`, or a format of dates. */
  convert_to?: string | null;
}

/** Sampler type. */
export type SamplerType =
  | 'bernoulli'
  | 'bernoulli_mixture'
  | 'binomial'
  | 'category'
  | 'datetime'
  | 'gaussian'
  | 'person'
  | 'person_from_faker'
  | 'poisson'
  | 'scipy'
  | 'subcategory'
  | 'timedelta'
  | 'uniform'
  | 'uuid'
  | (string & {});

/** Sampling strategy. */
export type SamplingStrategy = 'ordered' | 'shuffle' | (string & {});

/** Scalar inequality constraint. */
export interface ScalarInequalityConstraint {
  /** Column on the left side. */
  target_column: string;
  /** Tells the kind of condition; always the same text. Default: `'scalar_inequality'`. */
  constraint_type?: 'scalar_inequality' | null;
  /** Number or column on the right side. */
  rhs: number;
  /** Comparison between left and right: `lt`, `le`, `gt` or `ge`. */
  operator: InequalityOperator;
}

/** Schema transform processor config. */
export interface SchemaTransformProcessorConfig {
  /** Label of the change, as in reports. */
  name: string;
  /** Tells the kind of change; always the same text. Default: `'schema_transform'`. */
  processor_type: 'schema_transform';
  /** New columns, each with a template (Jinja) over the old ones. */
  template: Record<string, unknown>;
}

/** Scipy sampler params. */
export interface ScipySamplerParams {
  /** Distribution of `scipy.stats`, as in `norm`. */
  dist_name: string;
  /** Parameters of the distribution, by the names of `scipy.stats`. */
  dist_params: Record<string, unknown>;
  /** Digits after the point; not rounded if it is left out. */
  decimal_places?: number | null;
  /** Tells the kind of parameters; always the same text. Default: `'scipy'`. */
  sampler_type: 'scipy';
}

/** Score. */
export interface Score {
  /** What is rated, as in `clarity`. */
  name: string;
  /** What the score is for, in free text. */
  description: string;
  /** Meaning of each rating, by the rating. */
  options: Record<string, string>;
}

/** Seed config. */
export interface SeedConfig {
  /** Where the existing data is. */
  source:
    | LocalFileSeedSource
    | HuggingFaceSeedSource
    | DataFrameSeedSource
    | DirectorySeedSource
    | FileContentsSeedSource
    | AgentRolloutSeedSource;
  /** Whether rows are taken in their order or shuffled. Default: `'ordered'`. */
  sampling_strategy?: SamplingStrategy | null;
  /** Part of the existing data to use; all of it if it is left out. */
  selection_strategy?: IndexRange | PartitionBlock | null;
}

/** Seed dataset column config. */
export interface SeedDatasetColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'seed-dataset'`. */
  column_type: 'seed-dataset';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
}

/** Skip config. */
export interface SkipConfig {
  /** Expression (Jinja); if it is true, the cell is not generated. */
  when: string;
  /** What an empty cell gets instead. */
  value?: boolean | number | string | null;
}

/** Subcategory sampler params. */
export interface SubcategorySamplerParams {
  /** Column with the parent category. */
  category: string;
  /** What can be drawn; for subcategories by the value of the parent. */
  values: Record<string, (string | number)[]>;
  /** Tells the kind of parameters; always the same text. Default: `'subcategory'`. */
  sampler_type: 'subcategory';
}

/** Time delta sampler params. */
export interface TimeDeltaSamplerParams {
  /** Smallest difference, included. At least 0. */
  dt_min: number;
  /** Largest difference, excluded. More than 0. */
  dt_max: number;
  /** Column with the time that the difference is added to. */
  reference_column_name: string;
  /** Unit of the difference: `D` days, `h` hours, `m` minutes, `s` seconds. Default: `'D'`. */
  unit?: 'D' | 'h' | 'm' | 's' | (string & {}) | null;
  /** Tells the kind of parameters; always the same text. Default: `'timedelta'`. */
  sampler_type: 'timedelta';
}

/** Tool config. */
export interface ToolConfig {
  /** Name by which columns refer to the tools. */
  tool_alias: string;
  /** Servers (MCP) that offer the tools. */
  providers: string[];
  /** Tools that may be called; all if it is left out. */
  allow_tools?: string[] | null;
  /** How often the model may call tools for one cell. At least 1. Default: `5`. */
  max_tool_call_turns?: number | null;
  /** Seconds that one call of a tool may take. More than 0. */
  timeout_sec?: number | null;
}

/** Trace type. */
export type TraceType = 'none' | 'last_message' | 'all_messages' | (string & {});

/** UUID sampler params. */
export interface UUIDSamplerParams {
  /** Text before each ID. */
  prefix?: string | null;
  /** Whether IDs are cut to 8 characters. Default: `false`. */
  short_form?: boolean | null;
  /** Whether letters are capitals. Default: `false`. */
  uppercase?: boolean | null;
  /** Tells the kind of parameters; always the same text. Default: `'uuid'`. */
  sampler_type: 'uuid';
}

/** Uniform distribution. */
export interface UniformDistribution {
  /** Tells the kind of distribution; always the same text. Default: `'uniform'`. */
  distribution_type?: DistributionType | null;
  /** Parameters of the uniform distribution. */
  params: UniformDistributionParams;
}

/** Uniform distribution params. */
export interface UniformDistributionParams {
  /** Smallest value, included. */
  low: number;
  /** Largest value. */
  high: number;
}

/** Uniform sampler params. */
export interface UniformSamplerParams {
  /** Smallest value, included. */
  low: number;
  /** Largest value. */
  high: number;
  /** Digits after the point; not rounded if it is left out. */
  decimal_places?: number | null;
  /** Tells the kind of parameters; always the same text. Default: `'uniform'`. */
  sampler_type: 'uniform';
}

/** Validation column config. */
export interface ValidationColumnConfig {
  /** Column in the result; later templates use it as `{{ name }}`. */
  name: string;
  /** Whether the column is left out of the result and only serves others. Default: `false`. */
  drop?: boolean | null;
  /** Tells the kind of column; always the same text. Default: `'validation'`. */
  column_type: 'validation';
  /** Condition under which a cell stays empty. */
  skip?: SkipConfig | null;
  /** Whether a cell also stays empty if one that it depends on does. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Columns that are checked. */
  target_columns: string[];
  /** Whether code, a function or a server does the check. */
  validator_type: ValidatorType;
  /** Settings of the check. */
  validator_params: CodeValidatorParams | LocalCallableValidatorParams | RemoteValidatorParams;
  /** Rows that are checked at once. At least 1. Default: `10`. */
  batch_size?: number | null;
}

/** Validator type. */
export type ValidatorType = 'code' | 'local_callable' | 'remote' | (string & {});

/** Video context. */
export interface VideoContext {
  /** Tells images, audio and video apart. Default: `'video'`. */
  modality: 'video';
  /** Column with the media. */
  column_name: string;
  /** Whether cells hold URLs or base64; found out if it is left out. */
  data_type?: ModalityDataType | null;
  /** File format of base64 data, as in `mp4`. */
  video_format?: VideoFormat | null;
}

/** Video format. */
export type VideoFormat = 'mp4' | 'mov' | 'webm' | (string & {});
