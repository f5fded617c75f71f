/** Types of the plugin `safe-synthesizer`. Generated from contract/ by `npm run generate`; do not edit. */

/** Classify config. */
export interface ClassifyConfig {
  /** Whether enable classify applies. */
  enable_classify?: boolean | null;
  /** Entities. */
  entities?: string[] | null;
  /** Number of samples. Default: `3`. */
  num_samples?: number | null;
  /** Classify model provider. */
  classify_model_provider?: string | null;
}

/** Column. */
export interface Column {
  /** Name of the column. */
  name?: string | null;
  /** Position. */
  position?: number | number[] | null;
  /** Condition. */
  condition?: string | null;
  /** Value. */
  value?: string | null;
  /** Entity. */
  entity?: string | string[] | null;
  /** Type. */
  type?: string | string[] | null;
}

/** Column actions. */
export interface ColumnActions {
  /** Add. */
  add?: Column[] | null;
  /** Drop. */
  drop?: Column[] | null;
  /** Rename. */
  rename?: Column[] | null;
}

/** Data parameters. */
export interface DataParameters {
  /** Group training examples by. */
  group_training_examples_by?: string | null;
  /** Order training examples by. */
  order_training_examples_by?: string | null;
  /** Max sequences per example. Default: `'auto'`. */
  max_sequences_per_example?: 'auto' | number | null;
  /** Holdout. Default: `0.05`. */
  holdout?: number;
  /** Max holdout. Default: `2000`. */
  max_holdout?: number;
  /** Random state. */
  random_state?: number | null;
}

/** Differential privacy hyperparams. */
export interface DifferentialPrivacyHyperparams {
  /** Whether dp enabled applies. Default: `false`. */
  dp_enabled?: boolean;
  /** Epsilon. Default: `8`. */
  epsilon?: number;
  /** Delta. Default: `'auto'`. */
  delta?: 'auto' | number;
  /** Per sample max grad norm. Default: `1`. */
  per_sample_max_grad_norm?: number;
}

/** Evaluation parameters. */
export interface EvaluationParameters {
  /** Whether mia enabled applies. Default: `true`. */
  mia_enabled?: boolean;
  /** Whether aia enabled applies. Default: `true`. */
  aia_enabled?: boolean;
  /** Sqs report columns. Default: `250`. */
  sqs_report_columns?: number;
  /** Sqs report rows. Default: `5000`. */
  sqs_report_rows?: number;
  /** Mandatory columns. */
  mandatory_columns?: number | null;
  /** Whether it is enabled. Default: `true`. */
  enabled?: boolean;
  /** Number of quasi identifiers. Default: `3`. */
  quasi_identifier_count?: number;
  /** Whether pii replay enabled applies. Default: `true`. */
  pii_replay_enabled?: boolean;
  /** Pii replay entities. */
  pii_replay_entities?: string[] | null;
  /** Pii replay columns. */
  pii_replay_columns?: string[] | null;
}

/** Generate parameters. */
export interface GenerateParameters {
  /** Number of records. Default: `1000`. */
  num_records?: number;
  /** Sampling temperature; 0 is the most deterministic. Default: `0.9`. */
  temperature?: number;
  /** Repetition penalty. Default: `1`. */
  repetition_penalty?: number;
  /** Share of the probability mass to sample from, 0 to 1. Default: `1`. */
  top_p?: number;
  /** Patience. Default: `3`. */
  patience?: number;
  /** Invalid fraction threshold. Default: `0.8`. */
  invalid_fraction_threshold?: number;
  /** Structured generation. */
  structured_generation?: StructuredGenerationParameters;
  /** Whether enforce timeseries fidelity applies. Default: `false`. */
  enforce_timeseries_fidelity?: boolean;
  /** Validation. */
  validation?: ValidationParameters;
  /** Attention backend. Default: `'auto'`. */
  attention_backend?: string | null;
}

/** Gliner config. */
export interface GlinerConfig {
  /** Whether enable gliner applies. Default: `true`. */
  enable_gliner?: boolean;
  /** Whether enable batch mode applies. Default: `true`. */
  enable_batch_mode?: boolean;
  /** Batch size. Default: `8`. */
  batch_size?: number;
  /** Chunk length. Default: `512`. */
  chunk_length?: number;
  /** Gliner model. Default: `'nvidia/gliner-PII'`. */
  gliner_model?: string;
}

/** Globals. */
export interface Globals {
  /** Locales. */
  locales?: string[] | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Classify. Default: `{'num_samples':3}`. */
  classify?: ClassifyConfig;
  /**
   * Ner. Default:
   * `{'ner_threshold':0.3,'enable_regexps':false,'gliner':{'batch_size':8,'chunk_length':512,'enable_batch_mode':true,'enable_gliner':true,'gliner_model':'nvidia/gliner-PII'}}`.
   */
  ner?: NERConfig;
  /** Lock columns. */
  lock_columns?: string[] | null;
}

/** NER config. */
export interface NERConfig {
  /** Ner threshold. Default: `0.3`. */
  ner_threshold?: number;
  /** Whether enable regexps applies. Default: `false`. */
  enable_regexps?: boolean;
  /**
   * Gliner. Default:
   * `{'enable_gliner':true,'enable_batch_mode':true,'batch_size':8,'chunk_length':512,'gliner_model':'nvidia/gliner-PII'}`.
   */
  gliner?: GlinerConfig;
  /** Ner entities. */
  ner_entities?: string[] | null;
}

/** Pii replacer config. */
export interface PiiReplacerConfig {
  /** Globals. */
  globals?: Globals;
  /** Steps. */
  steps: StepDefinition[];
}

/** Preflight parameters. */
export interface PreflightParameters {
  /** Disabled checks. */
  disabled_checks?: string[];
}

/** Quantization scheme. */
export type QuantizationScheme =
  | 'bnb-4bit'
  | 'bnb-8bit'
  | 'fp8'
  | 'nvfp4'
  | 'mxfp4'
  | (string & {});

/** Row. */
export interface Row {
  /** Name of the row. */
  name?: string | string[] | null;
  /** Condition. */
  condition?: string | null;
  /** Foreach. */
  foreach?: string | null;
  /** Value. */
  value?: string | null;
  /** Entity. */
  entity?: string | string[] | null;
  /** Type. */
  type?: string | string[] | null;
  /** Fallback value. */
  fallback_value?: string | null;
  /** Description of the row, for people. */
  description?: string | null;
}

/** Row actions. */
export interface RowActions {
  /** Drop. */
  drop?: Row[] | null;
  /** Update. */
  update?: Row[] | null;
}

/** Safe synthesizer job config. */
export interface SafeSynthesizerJobConfig {
  /** Data source. */
  data_source: string;
  /** Configuration. */
  config: SafeSynthesizerParameters;
  /** Hf token secret. */
  hf_token_secret?: string | null;
  /** Pretrained model job. */
  pretrained_model_job?: string | null;
}

/** Safe synthesizer parameters. */
export interface SafeSynthesizerParameters {
  /** Content. */
  data?: DataParameters;
  /** Evaluation. */
  evaluation?: EvaluationParameters;
  /** Training. */
  training?: TrainingHyperparams;
  /** Generation. */
  generation?: GenerateParameters;
  /** Privacy. */
  privacy?: DifferentialPrivacyHyperparams | null;
  /** Time series. */
  time_series?: TimeSeriesParameters;
  /** Replace pii. */
  replace_pii?: PiiReplacerConfig | null;
  /** Preflight. */
  preflight?: PreflightParameters;
  /** Whether emit telemetry applies. */
  emit_telemetry?: boolean;
  /** Whether enable synthesis applies. Default: `true`. */
  enable_synthesis?: boolean;
  /** Whether enable replace pii applies. Default: `true`. */
  enable_replace_pii?: boolean;
}

/** Safe synthesizer summary. */
export interface SafeSynthesizerSummary {
  /** Synthetic data quality score. */
  synthetic_data_quality_score?: number | null;
  /** Column correlation stability score. */
  column_correlation_stability_score?: number | null;
  /** Deep structure stability score. */
  deep_structure_stability_score?: number | null;
  /** Column distribution stability score. */
  column_distribution_stability_score?: number | null;
  /** Text semantic similarity score. */
  text_semantic_similarity_score?: number | null;
  /** Text structure similarity score. */
  text_structure_similarity_score?: number | null;
  /** Data privacy score. */
  data_privacy_score?: number | null;
  /** Membership inference protection score. */
  membership_inference_protection_score?: number | null;
  /** Attribute inference protection score. */
  attribute_inference_protection_score?: number | null;
  /** Number of valid records. */
  num_valid_records?: number | null;
  /** Number of invalid records. */
  num_invalid_records?: number | null;
  /** Number of prompts. */
  num_prompts?: number | null;
  /** Valid record fraction. */
  valid_record_fraction?: number | null;
  /** Number of completion tokens. */
  num_completion_tokens?: number | null;
  /** Number of valid record tokens. */
  num_valid_record_tokens?: number | null;
  /** Number of invalid record tokens. */
  num_invalid_record_tokens?: number | null;
  /** Number of non record tokens. */
  num_non_record_tokens?: number | null;
  /** Valid record token fraction. */
  valid_record_token_fraction?: number | null;
  /** Tokens per prompt. */
  tokens_per_prompt?: number | null;
  /** Tokens per second. */
  tokens_per_second?: number | null;
  /** Valid tokens per second. */
  valid_tokens_per_second?: number | null;
  /** Tokenization overhead sec. */
  tokenization_overhead_sec?: number | null;
  /** Timing. */
  timing: SafeSynthesizerTiming;
}

/** Safe synthesizer timing. */
export interface SafeSynthesizerTiming {
  /** Total time sec. */
  total_time_sec?: number | null;
  /** Pii replacer time sec. */
  pii_replacer_time_sec?: number | null;
  /** Training time sec. */
  training_time_sec?: number | null;
  /** Generation time sec. */
  generation_time_sec?: number | null;
  /** Evaluation time sec. */
  evaluation_time_sec?: number | null;
}

/** Step definition. */
export interface StepDefinition {
  /** Vars. */
  vars?: Record<string, string | Record<string, unknown> | unknown[]> | null;
  /** Columns. */
  columns?: ColumnActions | null;
  /** Rows. */
  rows?: RowActions | null;
}

/** Structured generation parameters. */
export interface StructuredGenerationParameters {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean;
  /** Backend. Default: `'auto'`. */
  backend?: 'auto' | 'xgrammar' | 'guidance' | 'outlines' | 'lm-format-enforcer' | (string & {});
  /** Schema method. Default: `'auto'`. */
  schema_method?: 'auto' | 'regex' | 'json_schema' | 'structural_tag' | (string & {});
  /** Whether use single sequence applies. Default: `false`. */
  use_single_sequence?: boolean;
}

/** Time series parameters. */
export interface TimeSeriesParameters {
  /** Whether it is timeseries. Default: `false`. */
  is_timeseries?: boolean;
  /** Timestamp column. */
  timestamp_column?: string | null;
  /** Timestamp interval in seconds. */
  timestamp_interval_seconds?: number | null;
  /** Timestamp format. */
  timestamp_format?: string | null;
  /** Start timestamp. */
  start_timestamp?: string | number | null;
  /** Stop timestamp. */
  stop_timestamp?: string | number | null;
}

/** Training hyperparams. */
export interface TrainingHyperparams {
  /** Number of input records to samples. Default: `'auto'`. */
  num_input_records_to_sample?: 'auto' | number;
  /** Batch size. Default: `1`. */
  batch_size?: number;
  /** Gradient accumulation steps. Default: `8`. */
  gradient_accumulation_steps?: number;
  /** Weight decay. Default: `0.01`. */
  weight_decay?: number;
  /** Warmup ratio. Default: `0.05`. */
  warmup_ratio?: number;
  /** Lr scheduler. Default: `'cosine'`. */
  lr_scheduler?: string;
  /** Learning rate. Default: `'auto'`. */
  learning_rate?: 'auto' | number;
  /** LoRA r. Default: `32`. */
  lora_r?: number;
  /** LoRA alpha over r. Default: `1`. */
  lora_alpha_over_r?: number;
  /** LoRA target modules. Default: `['q_proj','k_proj','v_proj','o_proj']`. */
  lora_target_modules?: string[];
  /** Rope scaling factor. Default: `'auto'`. */
  rope_scaling_factor?: 'auto' | number | null;
  /** Validation ratio. Default: `0`. */
  validation_ratio?: number;
  /** Validation steps. Default: `15`. */
  validation_steps?: number;
  /** Pretrained model. Default: `'HuggingFaceTB/SmolLM3-3B'`. */
  pretrained_model?: string;
  /** Whether quantize model applies. Default: `false`. */
  quantize_model?: boolean;
  /**
   * Quantization bits. Default: `8`.
   * @deprecated The platform advises against it.
   */
  quantization_bits?: 4 | 8 | number;
  /** Quantization scheme. */
  quantization_scheme?: QuantizationScheme | null;
  /** Peft implementation. Default: `'QLORA'`. */
  peft_implementation?: string;
  /** Max vram fraction. Default: `0.8`. */
  max_vram_fraction?: number;
  /** Attn implementation. Default: `'sdpa'`. */
  attn_implementation?: string;
}

/** Validation parameters. */
export interface ValidationParameters {
  /** Whether group by accept no delineator applies. Default: `false`. */
  group_by_accept_no_delineator?: boolean;
  /** Whether group by ignore invalid records applies. Default: `false`. */
  group_by_ignore_invalid_records?: boolean;
  /** Whether group by fix non unique value applies. Default: `false`. */
  group_by_fix_non_unique_value?: boolean;
  /** Whether group by fix unordered records applies. Default: `false`. */
  group_by_fix_unordered_records?: boolean;
}
