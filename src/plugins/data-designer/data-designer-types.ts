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
  /** Type of the seed. Default: `'agent_rollout'`. */
  seed_type: 'agent_rollout';
  /** Path. */
  path?: string | null;
  /** File pattern. */
  file_pattern?: string | null;
  /** Whether recursive applies. Default: `true`. */
  recursive?: boolean | null;
  /** Format. */
  format: AgentRolloutFormat;
}

/** Audio context. */
export interface AudioContext {
  /** Modality. Default: `'audio'`. */
  modality: 'audio';
  /** Name of the column. */
  column_name: string;
  /** Type of the data. */
  data_type?: ModalityDataType | null;
  /** Audio format. */
  audio_format?: AudioFormat | null;
}

/** Audio format. */
export type AudioFormat = 'mp3' | 'wav' | (string & {});

/** Bernoulli mixture sampler params. */
export interface BernoulliMixtureSamplerParams {
  /** P. From 0 to 1. */
  p: number;
  /** Name of the dist. */
  dist_name: string;
  /** Dist params. */
  dist_params: Record<string, unknown>;
  /** Type of the sampler. Default: `'bernoulli_mixture'`. */
  sampler_type: 'bernoulli_mixture';
}

/** Bernoulli sampler params. */
export interface BernoulliSamplerParams {
  /** P. From 0 to 1. */
  p: number;
  /** Type of the sampler. Default: `'bernoulli'`. */
  sampler_type: 'bernoulli';
}

/** Binomial sampler params. */
export interface BinomialSamplerParams {
  /** Number of answers. */
  n: number;
  /** P. From 0 to 1. */
  p: number;
  /** Type of the sampler. Default: `'binomial'`. */
  sampler_type: 'binomial';
}

/** Category sampler params. */
export interface CategorySamplerParams {
  /** Values. */
  values: (string | number)[];
  /** Weights. */
  weights?: number[] | null;
  /** Type of the sampler. Default: `'category'`. */
  sampler_type: 'category';
}

/** Chat completion inference params. */
export interface ChatCompletionInferenceParams {
  /** Type of the generation. Default: `'chat-completion'`. */
  generation_type: 'chat-completion';
  /** Max parallel requests. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Extra body. */
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
  /** Name of the chunked validation config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'anonymizer-chunked-validation'`. */
  column_type: 'anonymizer-chunked-validation';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Pool. */
  pool: string[];
  /** Max entities per call. */
  max_entities_per_call: number;
  /** Excerpt window chars. */
  excerpt_window_chars: number;
  /** Max parallel chunks. */
  max_parallel_chunks?: number | null;
  /** Whether single chunk full text applies. Default: `true`. */
  single_chunk_full_text?: boolean | null;
  /** Prompt template. */
  prompt_template: string;
  /** System prompt. */
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
  /** Type of the validator. Default: `'code'`. */
  validator_type: 'code';
  /** Code lang. */
  code_lang: CodeLang;
}

/** Column inequality constraint. */
export interface ColumnInequalityConstraint {
  /** Target column. */
  target_column: string;
  /** Type of the constraint. Default: `'column_inequality'`. */
  constraint_type?: 'column_inequality' | null;
  /** Rhs. */
  rhs: string;
  /** Operator. */
  operator: InequalityOperator;
}

/** Custom column config. */
export interface CustomColumnConfig {
  /** Name of the custom column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'custom'`. */
  column_type: 'custom';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Generator function. */
  generator_function: unknown;
  /** Generation strategy. Default: `'cell_by_cell'`. */
  generation_strategy?: GenerationStrategy | null;
  /** Generator params. */
  generator_params?: DataModel | null;
}

/** Data designer config. */
export interface DataDesignerConfig {
  /** Columns. */
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
  /** Model configs. */
  model_configs?: ModelConfig[] | null;
  /** Tool configs. */
  tool_configs?: ToolConfig[] | null;
  /** Seed config. */
  seed_config?: SeedConfig | null;
  /** Constraints. */
  constraints?: (ScalarInequalityConstraint | ColumnInequalityConstraint)[] | null;
  /** Profilers. */
  profilers?: JudgeScoreProfilerConfig[] | null;
  /** Processors. */
  processors?: (DropColumnsProcessorConfig | SchemaTransformProcessorConfig)[] | null;
}

/** Data designer job config. */
export interface DataDesignerJobConfig {
  /** Number of records. */
  num_records: number;
  /** Configuration. */
  config: DataDesignerConfig;
}

/** Data designer step config. */
export interface DataDesignerStepConfig {
  /** Job config. */
  job_config: DataDesignerJobConfig;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers: DesignerModelProvider[];
  /** Model configs. */
  model_configs: ModelConfig[];
}

/** Data frame seed source. */
export interface DataFrameSeedSource {
  /** Type of the seed. Default: `'df'`. */
  seed_type: 'df';
}

/** Data model. */
export type DataModel = Record<string, unknown>;

/** Datetime sampler params. */
export interface DatetimeSamplerParams {
  /** Start. */
  start: string;
  /** End. */
  end: string;
  /** Unit. Default: `'D'`. */
  unit?: 'Y' | 'M' | 'D' | 'h' | 'm' | 's' | (string & {}) | null;
  /** Type of the sampler. Default: `'datetime'`. */
  sampler_type: 'datetime';
}

/** Designer model provider. */
export interface DesignerModelProvider {
  /** Name of the designer model provider. */
  name: string;
  /** Endpoint. */
  endpoint: string;
  /** Type of the provider. Default: `'openai'`. */
  provider_type?: string | null;
  /** API key. */
  api_key?: string | null;
  /** Extra body. */
  extra_body?: Record<string, unknown> | null;
  /** Extra headers. */
  extra_headers?: Record<string, string> | null;
}

/** Detection transform config. */
export interface DetectionTransformConfig {
  /** Name of the detection transform config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'anonymizer-detection-transform'`. */
  column_type: 'anonymizer-detection-transform';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Operation. */
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
  /** Type of the seed. Default: `'directory'`. */
  seed_type: 'directory';
  /** Path. */
  path: string;
  /** File pattern. Default: `'*'`. */
  file_pattern?: string | null;
  /** Whether recursive applies. Default: `true`. */
  recursive?: boolean | null;
}

/** Distribution type. */
export type DistributionType = 'uniform' | 'manual' | (string & {});

/** Drop columns processor config. */
export interface DropColumnsProcessorConfig {
  /** Name of the drop columns processor config. */
  name: string;
  /** Type of the processor. Default: `'drop_columns'`. */
  processor_type: 'drop_columns';
  /** Names of the column. */
  column_names: string[];
}

/** Embedding column config. */
export interface EmbeddingColumnConfig {
  /** Name of the embedding column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'embedding'`. */
  column_type: 'embedding';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Target column. */
  target_column: string;
  /** Model alias. */
  model_alias: string;
}

/** Embedding inference params. */
export interface EmbeddingInferenceParams {
  /** Type of the generation. Default: `'embedding'`. */
  generation_type: 'embedding';
  /** Max parallel requests. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Extra body. */
  extra_body?: Record<string, unknown> | null;
  /** Encoding format. Default: `'float'`. */
  encoding_format?: 'float' | 'base64' | (string & {}) | null;
  /** Dimensions. */
  dimensions?: number | null;
}

/** Expression column config. */
export interface ExpressionColumnConfig {
  /** Name of the expression column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'expression'`. */
  column_type: 'expression';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Expr. */
  expr: string;
  /** Dtype. Default: `'str'`. */
  dtype?: 'int' | 'float' | 'str' | 'bool' | (string & {}) | null;
}

/** File contents seed source. */
export interface FileContentsSeedSource {
  /** Type of the seed. Default: `'file_contents'`. */
  seed_type: 'file_contents';
  /** Path. */
  path: string;
  /** File pattern. Default: `'*'`. */
  file_pattern?: string | null;
  /** Whether recursive applies. Default: `true`. */
  recursive?: boolean | null;
  /** Encoding. Default: `'utf-8'`. */
  encoding?: string | null;
}

/** Gaussian sampler params. */
export interface GaussianSamplerParams {
  /** Arithmetic mean. */
  mean: number;
  /** Stddev. */
  stddev: number;
  /** Decimal places. */
  decimal_places?: number | null;
  /** Type of the sampler. Default: `'gaussian'`. */
  sampler_type: 'gaussian';
}

/** Generation strategy. */
export type GenerationStrategy = 'cell_by_cell' | 'full_column' | (string & {});

/** Hugging face seed source. */
export interface HuggingFaceSeedSource {
  /** Type of the seed. Default: `'hf'`. */
  seed_type: 'hf';
  /** Path. */
  path: string;
  /** Token. */
  token?: string | null;
  /** Endpoint. Default: `'https://huggingface.co'`. */
  endpoint?: string | null;
}

/** Image column config. */
export interface ImageColumnConfig {
  /** Name of the image column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'image'`. */
  column_type: 'image';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Prompt. */
  prompt: string;
  /** Model alias. */
  model_alias: string;
  /** Multi modal context. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
}

/** Image context. */
export interface ImageContext {
  /** Modality. Default: `'image'`. */
  modality: 'image';
  /** Name of the column. */
  column_name: string;
  /** Type of the data. */
  data_type?: ModalityDataType | null;
  /** Image format. */
  image_format?: ImageFormat | null;
}

/** Image format. */
export type ImageFormat = 'png' | 'jpg' | 'jpeg' | 'gif' | 'webp' | (string & {});

/** Image inference params. */
export interface ImageInferenceParams {
  /** Type of the generation. Default: `'image'`. */
  generation_type: 'image';
  /** Max parallel requests. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
  /** Time limit in seconds. At least 1. */
  timeout?: number | null;
  /** Extra body. */
  extra_body?: Record<string, unknown> | null;
}

/** Index range. */
export interface IndexRange {
  /** Start. At least 0. */
  start: number;
  /** End. At least 0. */
  end: number;
}

/** Inequality operator. */
export type InequalityOperator = 'lt' | 'le' | 'gt' | 'ge' | (string & {});

/** Judge score profiler config. */
export interface JudgeScoreProfilerConfig {
  /** Model alias. */
  model_alias: string;
  /** Summary score sample size. At least 1. Default: `20`. */
  summary_score_sample_size?: number | null;
}

/** LLM code column config. */
export interface LLMCodeColumnConfig {
  /** Name of the LLM code column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'llm-code'`. */
  column_type: 'llm-code';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Prompt. */
  prompt: string;
  /** Model alias. */
  model_alias: string;
  /** System prompt. */
  system_prompt?: string | null;
  /** Multi modal context. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Tool alias. */
  tool_alias?: string | null;
  /** With trace. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether extract reasoning content applies. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** Code lang. */
  code_lang: CodeLang;
}

/** LLM judge column config. */
export interface LLMJudgeColumnConfig {
  /** Name of the LLM judge column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'llm-judge'`. */
  column_type: 'llm-judge';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Prompt. */
  prompt: string;
  /** Model alias. */
  model_alias: string;
  /** System prompt. */
  system_prompt?: string | null;
  /** Multi modal context. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Tool alias. */
  tool_alias?: string | null;
  /** With trace. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether extract reasoning content applies. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** Scores. */
  scores: Score[];
}

/** LLM structured column config. */
export interface LLMStructuredColumnConfig {
  /** Name of the LLM structured column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'llm-structured'`. */
  column_type: 'llm-structured';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Prompt. */
  prompt: string;
  /** Model alias. */
  model_alias: string;
  /** System prompt. */
  system_prompt?: string | null;
  /** Multi modal context. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Tool alias. */
  tool_alias?: string | null;
  /** With trace. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether extract reasoning content applies. Default: `false`. */
  extract_reasoning_content?: boolean | null;
  /** Output format. */
  output_format: Record<string, unknown> | unknown;
}

/** LLM text column config. */
export interface LLMTextColumnConfig {
  /** Name of the LLM text column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'llm-text'`. */
  column_type: 'llm-text';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Prompt. */
  prompt: string;
  /** Model alias. */
  model_alias: string;
  /** System prompt. */
  system_prompt?: string | null;
  /** Multi modal context. */
  multi_modal_context?: (ImageContext | AudioContext | VideoContext)[] | null;
  /** Tool alias. */
  tool_alias?: string | null;
  /** With trace. Default: `'none'`. */
  with_trace?: TraceType | null;
  /** Whether extract reasoning content applies. Default: `false`. */
  extract_reasoning_content?: boolean | null;
}

/** Local callable validator params. */
export interface LocalCallableValidatorParams {
  /** Type of the validator. Default: `'local_callable'`. */
  validator_type: 'local_callable';
  /** Validation function. */
  validation_function: unknown;
  /** Output schema. */
  output_schema?: Record<string, unknown> | null;
}

/** Local file seed source. */
export interface LocalFileSeedSource {
  /** Type of the seed. Default: `'local'`. */
  seed_type: 'local';
  /** Path. */
  path: string;
}

/** Manual distribution. */
export interface ManualDistribution {
  /** Type of the distribution. Default: `'manual'`. */
  distribution_type?: DistributionType | null;
  /** Parameters. */
  params: ManualDistributionParams;
}

/** Manual distribution params. */
export interface ManualDistributionParams {
  /** Values. */
  values: number[];
  /** Weights. */
  weights?: number[] | null;
}

/** Modality data type. */
export type ModalityDataType = 'url' | 'base64' | (string & {});

/** Model config. */
export interface ModelConfig {
  /** Alias. */
  alias: string;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Inference parameters. */
  inference_parameters?:
    | ChatCompletionInferenceParams
    | EmbeddingInferenceParams
    | ImageInferenceParams
    | null;
  /** Provider. */
  provider: string;
  /** Whether skip health check applies. Default: `false`. */
  skip_health_check?: boolean | null;
}

/** Partition block. */
export interface PartitionBlock {
  /** Index. At least 0. Default: `0`. */
  index?: number | null;
  /** Number of partitions. At least 1. Default: `1`. */
  num_partitions?: number | null;
}

/** Person from faker sampler params. */
export interface PersonFromFakerSamplerParams {
  /** Locale. Default: `'en_US'`. */
  locale?: string | null;
  /** Sex. */
  sex?: 'Male' | 'Female' | (string & {}) | null;
  /** City. */
  city?: string | string[] | null;
  /** Age range. Default: `[18,114]`. */
  age_range?: number[] | null;
  /** Type of the sampler. Default: `'person_from_faker'`. */
  sampler_type: 'person_from_faker';
}

/** Person sampler params. */
export interface PersonSamplerParams {
  /** Locale. Default: `'en_US'`. */
  locale?: string | null;
  /** Sex. */
  sex?: 'Male' | 'Female' | (string & {}) | null;
  /** City. */
  city?: string | string[] | null;
  /** Age range. Default: `[18,114]`. */
  age_range?: number[] | null;
  /** Select field values. */
  select_field_values?: Record<string, string[]> | null;
  /** Whether with synthetic personas applies. Default: `false`. */
  with_synthetic_personas?: boolean | null;
  /** Type of the sampler. Default: `'person'`. */
  sampler_type: 'person';
}

/** Poisson sampler params. */
export interface PoissonSamplerParams {
  /** Arithmetic mean. */
  mean: number;
  /** Type of the sampler. Default: `'poisson'`. */
  sampler_type: 'poisson';
}

/** Remote validator params. */
export interface RemoteValidatorParams {
  /** Type of the validator. Default: `'remote'`. */
  validator_type: 'remote';
  /** URL of the endpoint. */
  endpoint_url: string;
  /** Output schema. */
  output_schema?: Record<string, unknown> | null;
  /** Time limit in seconds. Default: `30`. */
  timeout?: number | null;
  /** Max retries. At least 0. Default: `3`. */
  max_retries?: number | null;
  /** Retry backoff. Default: `2`. */
  retry_backoff?: number | null;
  /** Max parallel requests. At least 1. Default: `4`. */
  max_parallel_requests?: number | null;
}

/** Sampler column config. */
export interface SamplerColumnConfig {
  /** Name of the sampler column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'sampler'`. */
  column_type: 'sampler';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Type of the sampler. */
  sampler_type: SamplerType;
  /** Parameters. */
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
  /** Conditional params. */
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
  /** Convert to. */
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
  /** Target column. */
  target_column: string;
  /** Type of the constraint. Default: `'scalar_inequality'`. */
  constraint_type?: 'scalar_inequality' | null;
  /** Rhs. */
  rhs: number;
  /** Operator. */
  operator: InequalityOperator;
}

/** Schema transform processor config. */
export interface SchemaTransformProcessorConfig {
  /** Name of the schema transform processor config. */
  name: string;
  /** Type of the processor. Default: `'schema_transform'`. */
  processor_type: 'schema_transform';
  /** Template. */
  template: Record<string, unknown>;
}

/** Scipy sampler params. */
export interface ScipySamplerParams {
  /** Name of the dist. */
  dist_name: string;
  /** Dist params. */
  dist_params: Record<string, unknown>;
  /** Decimal places. */
  decimal_places?: number | null;
  /** Type of the sampler. Default: `'scipy'`. */
  sampler_type: 'scipy';
}

/** Score. */
export interface Score {
  /** Name of the score. */
  name: string;
  /** Description of the score, for people. */
  description: string;
  /** Options. */
  options: Record<string, string>;
}

/** Seed config. */
export interface SeedConfig {
  /** What created it, as in `cli`. */
  source:
    | LocalFileSeedSource
    | HuggingFaceSeedSource
    | DataFrameSeedSource
    | DirectorySeedSource
    | FileContentsSeedSource
    | AgentRolloutSeedSource;
  /** Sampling strategy. Default: `'ordered'`. */
  sampling_strategy?: SamplingStrategy | null;
  /** Selection strategy. */
  selection_strategy?: IndexRange | PartitionBlock | null;
}

/** Seed dataset column config. */
export interface SeedDatasetColumnConfig {
  /** Name of the seed dataset column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'seed-dataset'`. */
  column_type: 'seed-dataset';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
}

/** Skip config. */
export interface SkipConfig {
  /** When. */
  when: string;
  /** Value. */
  value?: boolean | number | string | null;
}

/** Subcategory sampler params. */
export interface SubcategorySamplerParams {
  /** Category. */
  category: string;
  /** Values. */
  values: Record<string, (string | number)[]>;
  /** Type of the sampler. Default: `'subcategory'`. */
  sampler_type: 'subcategory';
}

/** Time delta sampler params. */
export interface TimeDeltaSamplerParams {
  /** Dt min. At least 0. */
  dt_min: number;
  /** Dt max. */
  dt_max: number;
  /** Name of the reference column. */
  reference_column_name: string;
  /** Unit. Default: `'D'`. */
  unit?: 'D' | 'h' | 'm' | 's' | (string & {}) | null;
  /** Type of the sampler. Default: `'timedelta'`. */
  sampler_type: 'timedelta';
}

/** Tool config. */
export interface ToolConfig {
  /** Tool alias. */
  tool_alias: string;
  /** Providers. */
  providers: string[];
  /** Allow tools. */
  allow_tools?: string[] | null;
  /** Max tool call turns. At least 1. Default: `5`. */
  max_tool_call_turns?: number | null;
  /** Timeout sec. */
  timeout_sec?: number | null;
}

/** Trace type. */
export type TraceType = 'none' | 'last_message' | 'all_messages' | (string & {});

/** UUID sampler params. */
export interface UUIDSamplerParams {
  /** Prefix. */
  prefix?: string | null;
  /** Whether short form applies. Default: `false`. */
  short_form?: boolean | null;
  /** Whether uppercase applies. Default: `false`. */
  uppercase?: boolean | null;
  /** Type of the sampler. Default: `'uuid'`. */
  sampler_type: 'uuid';
}

/** Uniform distribution. */
export interface UniformDistribution {
  /** Type of the distribution. Default: `'uniform'`. */
  distribution_type?: DistributionType | null;
  /** Parameters. */
  params: UniformDistributionParams;
}

/** Uniform distribution params. */
export interface UniformDistributionParams {
  /** Low. */
  low: number;
  /** High. */
  high: number;
}

/** Uniform sampler params. */
export interface UniformSamplerParams {
  /** Low. */
  low: number;
  /** High. */
  high: number;
  /** Decimal places. */
  decimal_places?: number | null;
  /** Type of the sampler. Default: `'uniform'`. */
  sampler_type: 'uniform';
}

/** Validation column config. */
export interface ValidationColumnConfig {
  /** Name of the validation column config. */
  name: string;
  /** Whether drop applies. Default: `false`. */
  drop?: boolean | null;
  /** Type of the column. Default: `'validation'`. */
  column_type: 'validation';
  /** Skip. */
  skip?: SkipConfig | null;
  /** Whether propagate skip applies. Default: `true`. */
  propagate_skip?: boolean | null;
  /** Target columns. */
  target_columns: string[];
  /** Type of the validator. */
  validator_type: ValidatorType;
  /** Validator params. */
  validator_params: CodeValidatorParams | LocalCallableValidatorParams | RemoteValidatorParams;
  /** Batch size. At least 1. Default: `10`. */
  batch_size?: number | null;
}

/** Validator type. */
export type ValidatorType = 'code' | 'local_callable' | 'remote' | (string & {});

/** Video context. */
export interface VideoContext {
  /** Modality. Default: `'video'`. */
  modality: 'video';
  /** Name of the column. */
  column_name: string;
  /** Type of the data. */
  data_type?: ModalityDataType | null;
  /** Video format. */
  video_format?: VideoFormat | null;
}

/** Video format. */
export type VideoFormat = 'mp4' | 'mov' | 'webm' | (string & {});
