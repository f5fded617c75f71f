/** Types of the plugin `customizer`. Generated from contract/ by `npm run generate`; do not edit. */

/** Automodel backend spec. */
export interface AutomodelBackendSpec {
  /** Attn. */
  attn?: 'te' | 'sdpa' | 'flex' | 'eager' | 'tilelang' | (string & {}) | null;
  /** Linear. */
  linear?: 'torch' | 'te' | 'quack' | (string & {}) | null;
  /** Rms norm. */
  rms_norm?: 'torch' | 'torch_fp32' | 'te' | 'quack' | (string & {}) | null;
  /** Rope. */
  rope?: 'torch' | 'quack' | (string & {}) | null;
  /** Whether rope fusion applies. */
  rope_fusion?: boolean | null;
  /** Experts. */
  experts?: 'torch' | 'te' | 'gmm' | 'torch_mm' | 'torch_mm_mxfp8' | (string & {}) | null;
  /** Dispatcher. */
  dispatcher?: 'torch' | 'deepep' | 'hybridep' | 'uccl_ep' | (string & {}) | null;
  /** Whether fake balanced gate applies. */
  fake_balanced_gate?: boolean | null;
  /** Whether enable hf state dict adapter applies. */
  enable_hf_state_dict_adapter?: boolean | null;
  /** Whether enable fsdp optimizations applies. */
  enable_fsdp_optimizations?: boolean | null;
}

/** Automodel batch spec. */
export interface AutomodelBatchSpec {
  /** Global batch size. Default: `8`. */
  global_batch_size?: number | null;
  /** Micro batch size. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether sequence packing applies. Default: `false`. */
  sequence_packing?: boolean | null;
  /** Sequence packing max samples. Default: `1000`. */
  sequence_packing_max_samples?: number | null;
  /** Packed sequence size. */
  packed_sequence_size?: number | null;
}

/** Automodel dataset spec. */
export interface AutomodelDatasetSpec {
  /** Training. */
  training: string;
  /** Validation. */
  validation?: string | null;
  /** Prompt template. */
  prompt_template?: string | null;
  /** Whether shuffle applies. Default: `true`. */
  shuffle?: boolean | null;
}

/** Automodel export spec. */
export interface AutomodelExportSpec {
  /** Primary. Default: `'onnx'`. */
  primary?: 'onnx' | 'hf' | (string & {}) | null;
  /** Opset. Default: `17`. */
  opset?: number | null;
  /** Precision. Default: `'fp16'`. */
  precision?: 'fp32' | 'fp16' | (string & {}) | null;
  /** Attn implementation. Default: `'eager'`. */
  attn_implementation?: 'eager' | 'sdpa' | 'flash_attention_2' | (string & {}) | null;
  /** Pooling. Default: `'avg'`. */
  pooling?: 'avg' | 'cls' | 'last' | (string & {}) | null;
  /** Whether normalize applies. Default: `true`. */
  normalize?: boolean | null;
  /** Whether dimensions applies. Default: `false`. */
  dimensions?: boolean | null;
}

/** Automodel job input. */
export interface AutomodelJobInput {
  /** Name of the automodel job. */
  name?: string | null;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Dataset. */
  dataset: AutomodelDatasetSpec;
  /** Training. */
  training: AutomodelTrainingSpec;
  /** Schedule. */
  schedule?: AutomodelScheduleSpec;
  /** Batch. */
  batch?: AutomodelBatchSpec;
  /** Optimizer. */
  optimizer?: AutomodelOptimizerSpec;
  /** Parallelism. */
  parallelism?: AutomodelParallelismSpec;
  /** Output. */
  output?: AutomodelOutputRequest | null;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Automodel job output. */
export interface AutomodelJobOutput {
  /** Name of the automodel job. */
  name?: string | null;
  /** Backend. Default: `'automodel'`. */
  backend?: 'automodel' | null;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Dataset. */
  dataset: AutomodelDatasetSpec;
  /** Training. */
  training: AutomodelTrainingSpec;
  /** Schedule. */
  schedule: AutomodelScheduleSpec;
  /** Batch. */
  batch: AutomodelBatchSpec;
  /** Optimizer. */
  optimizer: AutomodelOptimizerSpec;
  /** Parallelism. */
  parallelism: AutomodelParallelismSpec;
  /** Output. */
  output: AutomodelOutputResponse;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Automodel lo RA params. */
export interface AutomodelLoRAParams {
  /** Rank. Default: `16`. */
  rank?: number | null;
  /** Alpha. Default: `32`. */
  alpha?: number | null;
  /** Dropout. From 0 to 1. Default: `0`. */
  dropout?: number | null;
  /** Whether merge applies. Default: `false`. */
  merge?: boolean | null;
  /** Target modules. */
  target_modules?: string[] | null;
  /** Exclude modules. */
  exclude_modules?: string[] | null;
  /** Whether use triton applies. Default: `true`. */
  use_triton?: boolean | null;
  /** Whether use memory efficient LoRA applies. */
  use_memory_efficient_lora?: boolean | null;
}

/** Automodel MTP spec. */
export interface AutomodelMTPSpec {
  /** Number of nextn predict layers. */
  num_nextn_predict_layers?: number | null;
  /** Whether use repeated layer applies. */
  use_repeated_layer?: boolean | null;
  /** Loss scaling factor. At least 0. */
  loss_scaling_factor?: number | null;
}

/** Automodel optimizer spec. */
export interface AutomodelOptimizerSpec {
  /** Learning rate. Default: `0.000005`. */
  learning_rate?: number | null;
  /** Min learning rate. At least 0. */
  min_learning_rate?: number | null;
  /** Weight decay. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Adam beta1. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Adam beta2. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Warmup steps. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Adam eps. Default: `1e-8`. */
  adam_eps?: number | null;
  /** Optimizer. Default: `'auto'`. */
  optimizer?: 'auto' | 'Adam' | 'AdamW' | 'FusedAdam' | (string & {}) | null;
  /** Lr decay style. Default: `'cosine'`. */
  lr_decay_style?: 'cosine' | 'linear' | 'constant' | (string & {}) | null;
}

/** Automodel output request. */
export interface AutomodelOutputRequest {
  /** Name of the automodel output. */
  name: string;
  /** Description of the automodel output, for people. */
  description?: string | null;
}

/** Automodel output response. */
export interface AutomodelOutputResponse {
  /** Name of the automodel output response. */
  name: string;
  /** Type. */
  type: 'model' | 'adapter' | (string & {});
  /** Fileset of the automodel output response, as `name` or `workspace/name`. */
  fileset: string;
  /** Description of the automodel output response, for people. */
  description?: string | null;
}

/** Automodel parallelism spec. */
export interface AutomodelParallelismSpec {
  /** Number of nodes. Default: `1`. */
  num_nodes?: number | null;
  /** Number of GPUs per nodes. Default: `1`. */
  num_gpus_per_node?: number | null;
  /** Tensor parallel size. Default: `1`. */
  tensor_parallel_size?: number | null;
  /** Pipeline parallel size. Default: `1`. */
  pipeline_parallel_size?: number | null;
  /** Context parallel size. Default: `1`. */
  context_parallel_size?: number | null;
  /** Expert parallel size. */
  expert_parallel_size?: number | null;
  /** Whether sequence parallel applies. Default: `false`. */
  sequence_parallel?: boolean | null;
  /** Pipeline. */
  pipeline?: AutomodelPipelineSpec | null;
}

/** Automodel pipeline spec. */
export interface AutomodelPipelineSpec {
  /** Pp schedule. */
  pp_schedule?: string | null;
  /** Pp microbatch size. */
  pp_microbatch_size?: number | null;
  /** Round virtual stages to pp multiple. */
  round_virtual_stages_to_pp_multiple?: 'up' | 'down' | (string & {}) | null;
  /** Whether scale grads in schedule applies. */
  scale_grads_in_schedule?: boolean | null;
  /** Whether patch inner model applies. */
  patch_inner_model?: boolean | null;
  /** Whether patch causal lm model applies. */
  patch_causal_lm_model?: boolean | null;
}

/** Automodel retrieval spec. */
export interface AutomodelRetrievalSpec {
  /** Train n passages. At least 2. Default: `5`. */
  train_n_passages?: number | null;
  /** Eval negative size. At least 1. */
  eval_negative_size?: number | null;
  /** Whether do gradient checkpointing applies. Default: `false`. */
  do_gradient_checkpointing?: boolean | null;
  /** Whether do distributed inbatch negative applies. Default: `false`. */
  do_distributed_inbatch_negative?: boolean | null;
  /** Query max length. At least 1. Default: `512`. */
  query_max_length?: number | null;
  /** Passage max length. At least 1. Default: `512`. */
  passage_max_length?: number | null;
  /** Query prefix. Default: `'query: '`. */
  query_prefix?: string | null;
  /** Passage prefix. Default: `'passage: '`. */
  passage_prefix?: string | null;
  /** Export. */
  export?: AutomodelExportSpec | null;
}

/** Automodel schedule spec. */
export interface AutomodelScheduleSpec {
  /** Epochs. Default: `1`. */
  epochs?: number | null;
  /** Max steps. */
  max_steps?: number | null;
  /** Val check interval. */
  val_check_interval?: number | null;
  /** Validation split. Default: `0.1`. */
  validation_split?: number | null;
  /** Checkpoint selection. Default: `'best'`. */
  checkpoint_selection?: 'best' | 'last' | 'both' | (string & {}) | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Progress reporting. */
  progress_reporting?: ProgressReportingConfig | null;
}

/** Automodel training spec. */
export interface AutomodelTrainingSpec {
  /** Type of the training. Default: `'sft'`. */
  training_type?: 'sft' | 'distillation' | (string & {}) | null;
  /** Recipe. Default: `'auto'`. */
  recipe?: 'auto' | 'sft' | 'bi_encoder' | 'cross_encoder' | (string & {}) | null;
  /** Type of the finetuning. Default: `'lora'`. */
  finetuning_type?: 'lora' | 'all_weights' | 'lora_merged' | (string & {}) | null;
  /** LoRA. */
  lora?: AutomodelLoRAParams | null;
  /** Max seq length. Default: `2048`. */
  max_seq_length?: number | null;
  /** Precision. */
  precision?: 'bf16' | 'fp16' | 'fp32' | 'fp8' | (string & {}) | null;
  /** Attn implementation. Default: `'sdpa'`. */
  attn_implementation?: 'sdpa' | 'flash_attention_2' | 'eager' | (string & {}) | null;
  /** Execution profile. */
  execution_profile?: string | null;
  /** Teacher model. */
  teacher_model?: string | null;
  /** Distillation ratio. From 0 to 1. Default: `0.5`. */
  distillation_ratio?: number | null;
  /** Distillation temperature. Default: `1`. */
  distillation_temperature?: number | null;
  /** Teacher precision. Default: `'bf16'`. */
  teacher_precision?: 'bf16' | 'fp16' | 'fp32' | (string & {}) | null;
  /** Whether offload teacher applies. Default: `false`. */
  offload_teacher?: boolean | null;
  /** Retrieval. */
  retrieval?: AutomodelRetrievalSpec | null;
  /** Whether activation checkpointing applies. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Mtp. */
  mtp?: AutomodelMTPSpec | null;
  /** Backend. */
  backend?: AutomodelBackendSpec | null;
}

/** Batching strategy. */
export type BatchingStrategy = 'static' | 'dynamic' | 'sequence_packing' | (string & {});

/** Customizer secret ref. */
export type CustomizerSecretRef = string;

/** Deployment params. */
export interface DeploymentParams {
  /** Engine that runs the model. Default: `'vllm'`. */
  engine?: 'nim' | 'vllm' | (string & {}) | null;
  /** GPU. Default: `1`. */
  gpu?: number | null;
  /** Additional envs. */
  additional_envs?: Record<string, string> | null;
  /** Disk size. */
  disk_size?: string | null;
  /** Name of the image. */
  image_name?: string | null;
  /** Image tag. */
  image_tag?: string | null;
  /** Whether LoRA enabled applies. Default: `true`. */
  lora_enabled?: boolean | null;
  /** Tool call config. */
  tool_call_config?: ToolCallParams | null;
}

/** Integrations spec. */
export interface IntegrationsSpec {
  /** Wandb. */
  wandb?: WandbIntegration | null;
  /** Mlflow. */
  mlflow?: MlflowIntegration | null;
}

/** Mlflow integration. */
export interface MlflowIntegration {
  /** Name of the experiment. */
  experiment_name?: string | null;
  /** Name of the mlflow integration. */
  name?: string | null;
  /** Tags. */
  tags?: Record<string, string> | null;
  /** Description of the mlflow integration, for people. */
  description?: string | null;
  /** Tracking URI. */
  tracking_uri?: string | null;
}

/** Optimizer type. */
export type OptimizerType =
  | 'adamw_with_cosine_annealing'
  | 'adam_with_cosine_annealing'
  | 'adamw_with_flat_lr'
  | 'adam_with_flat_lr'
  | (string & {});

/** Output name type. */
export type OutputNameType = 'adapter' | 'model' | (string & {});

/** Policy backend. */
export type PolicyBackend = 'dtensor' | 'automodel' | (string & {});

/** Progress reporting config. */
export interface ProgressReportingConfig {
  /** Min report interval in seconds. At least 0. Default: `10`. */
  min_report_interval_seconds?: number | null;
  /** Time series metrics. */
  time_series_metrics?: string[] | null;
}

/** Rl DPO training. */
export interface RlDPOTraining {
  /** Type of the optimizer. */
  optimizer_type?: OptimizerType | null;
  /** Name of the optimizer. */
  optimizer_name?: string | null;
  /** Optimizer kwargs. */
  optimizer_kwargs?: Record<string, unknown> | null;
  /** Learning rate. Default: `0.0001`. */
  learning_rate?: number | null;
  /** Min learning rate. At least 0. */
  min_learning_rate?: number | null;
  /** Weight decay. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Adam beta1. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Adam beta2. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Adam eps. Default: `0.00001`. */
  adam_eps?: number | null;
  /** Warmup steps. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Epochs. Default: `1`. */
  epochs?: number | null;
  /** Max steps. */
  max_steps?: number | null;
  /** Val check interval. At least 0. */
  val_check_interval?: number | null;
  /** Whether val at end applies. Default: `true`. */
  val_at_end?: boolean | null;
  /** Progress reporting. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Keep top k. Default: `1`. */
  keep_top_k?: number | null;
  /** Batch size. Default: `32`. */
  batch_size?: number | null;
  /** Micro batch size. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether activation checkpointing applies. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Max seq length. Default: `2048`. */
  max_seq_length?: number | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Env vars. */
  env_vars?: Record<string, string> | null;
  /** Parallelism. */
  parallelism?: RlParallelismParams | null;
  /** Execution profile. */
  execution_profile?: string | null;
  /** Type. */
  type: 'dpo';
  /** Ref policy kl penalty. At least 0. Default: `0.05`. */
  ref_policy_kl_penalty?: number | null;
  /** Whether preference average log probs applies. Default: `false`. */
  preference_average_log_probs?: boolean | null;
  /** Whether sft average log probs applies. Default: `false`. */
  sft_average_log_probs?: boolean | null;
  /** Preference loss weight. At least 0. Default: `1`. */
  preference_loss_weight?: number | null;
  /** Sft loss weight. At least 0. Default: `0`. */
  sft_loss_weight?: number | null;
  /** Max grad norm. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
}

/** Rl GRPO training. */
export interface RlGRPOTraining {
  /** Type of the optimizer. */
  optimizer_type?: OptimizerType | null;
  /** Name of the optimizer. */
  optimizer_name?: string | null;
  /** Optimizer kwargs. */
  optimizer_kwargs?: Record<string, unknown> | null;
  /** Learning rate. Default: `0.0001`. */
  learning_rate?: number | null;
  /** Min learning rate. At least 0. */
  min_learning_rate?: number | null;
  /** Weight decay. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Adam beta1. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Adam beta2. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Adam eps. Default: `0.00001`. */
  adam_eps?: number | null;
  /** Warmup steps. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Epochs. Default: `1`. */
  epochs?: number | null;
  /** Max steps. */
  max_steps?: number | null;
  /** Val check interval. At least 0. */
  val_check_interval?: number | null;
  /** Whether val at end applies. Default: `true`. */
  val_at_end?: boolean | null;
  /** Progress reporting. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Keep top k. Default: `1`. */
  keep_top_k?: number | null;
  /** Batch size. Default: `32`. */
  batch_size?: number | null;
  /** Micro batch size. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether activation checkpointing applies. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Max seq length. Default: `2048`. */
  max_seq_length?: number | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Env vars. */
  env_vars?: Record<string, string> | null;
  /** Parallelism. */
  parallelism?: RlParallelismParams | null;
  /** Execution profile. */
  execution_profile?: string | null;
  /** Type. */
  type: 'grpo';
  /** Type of the finetuning. Default: `'all_weights'`. */
  finetuning_type?: 'all_weights' | 'lora' | (string & {}) | null;
  /** LoRA. */
  lora?: RlLoRAParams | null;
  /** Policy backend. */
  policy_backend?: PolicyBackend | null;
  /** Whether v4 compatible applies. Default: `true`. */
  v4_compatible?: boolean | null;
  /** Whether val at start applies. Default: `false`. */
  val_at_start?: boolean | null;
  /** Number of generations per prompts. Default: `8`. */
  num_generations_per_prompt?: number | null;
  /** Number of prompts per steps. */
  num_prompts_per_step?: number | null;
  /** Sampling temperature; 0 is the most deterministic. At most 2. Default: `1`. */
  temperature?: number | null;
  /** Number of max new tokens. */
  max_new_tokens?: number | null;
  /** Top k. */
  top_k?: number | null;
  /** Whether normalize rewards applies. Default: `true`. */
  normalize_rewards?: boolean | null;
  /** Whether use leave one out baseline applies. Default: `true`. */
  use_leave_one_out_baseline?: boolean | null;
  /** Advantage clip low. */
  advantage_clip_low?: number | null;
  /** Advantage clip high. */
  advantage_clip_high?: number | null;
  /** Whether overlong filtering applies. Default: `false`. */
  overlong_filtering?: boolean | null;
  /** Max rollout turns. Default: `1`. */
  max_rollout_turns?: number | null;
  /** Ref policy kl penalty. At least 0. Default: `0`. */
  ref_policy_kl_penalty?: number | null;
  /** Ratio clip min. At least 0. Default: `0.2`. */
  ratio_clip_min?: number | null;
  /** Ratio clip max. At least 0. Default: `0.28`. */
  ratio_clip_max?: number | null;
  /** Ratio clip c. */
  ratio_clip_c?: number | null;
  /** Whether use on policy kl approximation applies. Default: `true`. */
  use_on_policy_kl_approximation?: boolean | null;
  /** Whether use importance sampling correction applies. Default: `true`. */
  use_importance_sampling_correction?: boolean | null;
  /** Max grad norm. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
  /** Type of the truncated importance sampling. */
  truncated_importance_sampling_type?: 'tis' | 'icepop' | 'seq-mask-tis' | (string & {}) | null;
  /** Truncated importance sampling ratio. */
  truncated_importance_sampling_ratio?: number | null;
  /** Truncated importance sampling ratio min. At least 0. */
  truncated_importance_sampling_ratio_min?: number | null;
  /** Whether use dynamic sampling applies. Default: `false`. */
  use_dynamic_sampling?: boolean | null;
  /** Dynamic sampling max gen batches. Default: `10`. */
  dynamic_sampling_max_gen_batches?: number | null;
  /** Batch multiplier. At least 1. Default: `1`. */
  batch_multiplier?: number | null;
  /** Reward shaping. */
  reward_shaping?: RlRewardShapingParams | null;
  /** Reward scaling. */
  reward_scaling?: RlRewardScalingParams | null;
  /** Batching strategy. Default: `'dynamic'`. */
  batching_strategy?: BatchingStrategy | null;
  /** Number of train mb tokens. */
  train_mb_tokens?: number | null;
  /** Sequence length round. Default: `64`. */
  sequence_length_round?: number | null;
  /** Automodel kwargs. */
  automodel_kwargs?: Record<string, unknown> | null;
  /** Router aux loss coef. At least 0. */
  router_aux_loss_coef?: number | null;
  /** Hf config overrides. */
  hf_config_overrides?: Record<string, unknown> | null;
  /** Logprob chunk size. */
  logprob_chunk_size?: number | null;
  /** Vllm kwargs. */
  vllm_kwargs?: Record<string, unknown> | null;
  /** Moe parallelizer. */
  moe_parallelizer?: Record<string, unknown> | null;
  /** Vllm tensor parallel size. */
  vllm_tensor_parallel_size?: number | null;
  /** Vllm GPU memory utilization. At most 1. Default: `0.5`. */
  vllm_gpu_memory_utilization?: number | null;
  /** Whether log nemo gym full result tables applies. Default: `false`. */
  log_nemo_gym_full_result_tables?: boolean | null;
}

/** Rl job input. */
export interface RlJobInput {
  /** Name of the rl job. */
  name?: string | null;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Dataset. */
  dataset: string;
  /** Environment variables. */
  environment?: string | null;
  /** Training. */
  training: RlDPOTraining | RlGRPOTraining;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Output. */
  output?: RlOutputRequest | null;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Rl job output. */
export interface RlJobOutput {
  /** Name of the rl job. */
  name?: string | null;
  /** Backend. Default: `'rl'`. */
  backend?: 'rl' | null;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Dataset. */
  dataset: string;
  /** Environment variables. */
  environment?: string | null;
  /** Training. */
  training: RlDPOTraining | RlGRPOTraining;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Output. */
  output: RlOutputResponse;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Rl lo RA params. */
export interface RlLoRAParams {
  /** Rank. Default: `16`. */
  rank?: number | null;
  /** Alpha. Default: `32`. */
  alpha?: number | null;
  /** Dropout. From 0 to 1. Default: `0`. */
  dropout?: number | null;
  /** Target modules. */
  target_modules?: string[] | null;
  /** Exclude modules. */
  exclude_modules?: string[] | null;
  /** Whether use triton applies. */
  use_triton?: boolean | null;
}

/** Rl output request. */
export interface RlOutputRequest {
  /** Name of the rl output. */
  name?: string | null;
}

/** Rl output response. */
export interface RlOutputResponse {
  /** Name of the rl output response. */
  name: string;
  /** Type. Default: `'model'`. */
  type?: OutputNameType | null;
  /** Fileset of the rl output response, as `name` or `workspace/name`. */
  fileset: string;
}

/** Rl parallelism params. */
export interface RlParallelismParams {
  /** Number of GPUs per nodes. Default: `1`. */
  num_gpus_per_node?: number | null;
  /** Number of nodes. Default: `1`. */
  num_nodes?: number | null;
  /** Tensor parallel size. Default: `1`. */
  tensor_parallel_size?: number | null;
  /** Pipeline parallel size. Default: `1`. */
  pipeline_parallel_size?: number | null;
  /** Context parallel size. Default: `1`. */
  context_parallel_size?: number | null;
  /** Expert parallel size. Default: `1`. */
  expert_parallel_size?: number | null;
  /** Whether sequence parallel applies. Default: `false`. */
  sequence_parallel?: boolean | null;
}

/** Rl reward scaling params. */
export interface RlRewardScalingParams {
  /** Source min. Default: `0`. */
  source_min?: number | null;
  /** Source max. Default: `1`. */
  source_max?: number | null;
  /** Target min. Default: `0`. */
  target_min?: number | null;
  /** Target max. Default: `1`. */
  target_max?: number | null;
}

/** Rl reward shaping params. */
export interface RlRewardShapingParams {
  /** Overlong buffer length. */
  overlong_buffer_length?: number | null;
  /** Overlong buffer penalty. At least 0. */
  overlong_buffer_penalty?: number | null;
  /** Max response length. */
  max_response_length?: number | null;
  /** Stop properly penalty coef. From 0 to 1. */
  stop_properly_penalty_coef?: number | null;
}

/** Tool call params. */
export interface ToolCallParams {
  /** Tool call parser. */
  tool_call_parser?: string | null;
  /** Tool call plugin. */
  tool_call_plugin?: string | null;
  /** Whether auto tool choice applies. */
  auto_tool_choice?: boolean | null;
}

/** Unsloth batch spec. */
export interface UnslothBatchSpec {
  /** Per device train batch size. Default: `1`. */
  per_device_train_batch_size?: number | null;
  /** Gradient accumulation steps. Default: `1`. */
  gradient_accumulation_steps?: number | null;
}

/** Unsloth dataset spec. */
export interface UnslothDatasetSpec {
  /** Path. */
  path: string;
  /** Text field. Default: `'text'`. */
  text_field?: string | null;
  /** Whether apply chat template applies. Default: `false`. */
  apply_chat_template?: boolean | null;
  /** Path of the validation. */
  validation_path?: string | null;
  /** Whether packing applies. Default: `false`. */
  packing?: boolean | null;
}

/** Unsloth hardware spec. */
export interface UnslothHardwareSpec {
  /** GPUs. */
  gpus?: string | null;
  /** Precision. Default: `'bf16'`. */
  precision?: 'bf16' | 'fp16' | (string & {}) | null;
}

/** Unsloth job input. */
export interface UnslothJobInput {
  /** Name of the unsloth job. */
  name?: string | null;
  /** Model, as `name` or `workspace/name`. */
  model: UnslothModelLoadSpec;
  /** Dataset. */
  dataset: UnslothDatasetSpec;
  /** Training. */
  training?: UnslothTrainingSpec;
  /** Schedule. */
  schedule?: UnslothScheduleSpec;
  /** Batch. */
  batch?: UnslothBatchSpec;
  /** Optimizer. */
  optimizer?: UnslothOptimizerSpec;
  /** Hardware. */
  hardware?: UnslothHardwareSpec;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Output. */
  output?: UnslothOutputRequest | null;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Unsloth job output. */
export interface UnslothJobOutput {
  /** Name of the unsloth job. */
  name?: string | null;
  /** Backend. Default: `'unsloth'`. */
  backend?: 'unsloth' | null;
  /** Model, as `name` or `workspace/name`. */
  model: UnslothModelLoadSpec;
  /** Dataset. */
  dataset: UnslothDatasetSpec;
  /** Training. */
  training?: UnslothTrainingSpec | null;
  /** Schedule. */
  schedule?: UnslothScheduleSpec | null;
  /** Batch. */
  batch?: UnslothBatchSpec | null;
  /** Optimizer. */
  optimizer?: UnslothOptimizerSpec | null;
  /** Hardware. */
  hardware?: UnslothHardwareSpec | null;
  /** Integrations. */
  integrations?: IntegrationsSpec | null;
  /** Output. */
  output: UnslothOutputResponse;
  /** Deployment config. */
  deployment_config?: string | DeploymentParams | null;
}

/** Unsloth lo RA params. */
export interface UnslothLoRAParams {
  /** Rank. Default: `16`. */
  rank?: number | null;
  /** Alpha. Default: `16`. */
  alpha?: number | null;
  /** Dropout. At least 0. Default: `0`. */
  dropout?: number | null;
  /** Target modules. */
  target_modules?: string[] | null;
  /** Bias. Default: `'none'`. */
  bias?: 'none' | 'all' | 'lora_only' | (string & {}) | null;
  /** Whether use rslora applies. Default: `false`. */
  use_rslora?: boolean | null;
  /** Random state. Default: `3407`. */
  random_state?: number | null;
  /** Whether use dora applies. Default: `false`. */
  use_dora?: boolean | null;
  /** Loftq config. */
  loftq_config?: Record<string, unknown> | null;
  /** Modules to save. */
  modules_to_save?: string[] | null;
  /** Layers to transform. */
  layers_to_transform?: number | number[] | null;
  /** Layer replication. */
  layer_replication?: number[][] | null;
  /** Init LoRA weights. Default: `true`. */
  init_lora_weights?: boolean | 'gaussian' | 'pissa' | 'olora' | 'loftq' | (string & {}) | null;
}

/** Unsloth model load spec. */
export interface UnslothModelLoadSpec {
  /** Name of the unsloth model load. */
  name: string;
  /** Max seq length. Default: `2048`. */
  max_seq_length?: number | null;
  /** Whether load in 4bit applies. Default: `true`. */
  load_in_4bit?: boolean | null;
  /** Whether load in 8bit applies. Default: `false`. */
  load_in_8bit?: boolean | null;
  /** Dtype. Default: `'auto'`. */
  dtype?: 'auto' | 'bfloat16' | 'float16' | 'float32' | (string & {}) | null;
  /** Whether trust remote code applies. Default: `false`. */
  trust_remote_code?: boolean | null;
  /** Device map. */
  device_map?: string | number | Record<string, number> | null;
  /** Rope scaling. */
  rope_scaling?: Record<string, unknown> | null;
}

/** Unsloth optimizer spec. */
export interface UnslothOptimizerSpec {
  /** Learning rate. Default: `0.0002`. */
  learning_rate?: number | null;
  /** Weight decay. At least 0. Default: `0`. */
  weight_decay?: number | null;
  /** Optim. Default: `'adamw_8bit'`. */
  optim?:
    | 'adamw_torch'
    | 'adamw_torch_fused'
    | 'adamw_8bit'
    | 'paged_adamw_8bit'
    | 'sgd'
    | (string & {})
    | null;
  /** Adam beta1. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Adam beta2. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Adam epsilon. Default: `1e-8`. */
  adam_epsilon?: number | null;
  /** Max grad norm. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
  /** Label smoothing factor. At least 0. Default: `0`. */
  label_smoothing_factor?: number | null;
  /** Neftune noise alpha. At least 0. */
  neftune_noise_alpha?: number | null;
}

/** Unsloth output request. */
export interface UnslothOutputRequest {
  /** Name of the unsloth output. */
  name?: string | null;
  /** Description of the unsloth output, for people. */
  description?: string | null;
  /** Save method. Default: `'lora'`. */
  save_method?: 'lora' | 'merged_16bit' | 'merged_4bit' | (string & {});
}

/** Unsloth output response. */
export interface UnslothOutputResponse {
  /** Name of the unsloth output response. */
  name: string;
  /** Type. */
  type: 'adapter' | 'model' | (string & {});
  /** Save method. */
  save_method: 'lora' | 'merged_16bit' | 'merged_4bit' | (string & {});
  /** Fileset of the unsloth output response, as `name` or `workspace/name`. */
  fileset: string;
  /** Description of the unsloth output response, for people. */
  description?: string | null;
}

/** Unsloth schedule spec. */
export interface UnslothScheduleSpec {
  /** Epochs. Default: `1`. */
  epochs?: number | null;
  /** Max steps. */
  max_steps?: number | null;
  /** Warmup steps. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Warmup ratio. From 0 to 1. */
  warmup_ratio?: number | null;
  /** Type of the lr scheduler. Default: `'linear'`. */
  lr_scheduler_type?:
    | 'linear'
    | 'cosine'
    | 'constant'
    | 'constant_with_warmup'
    | 'cosine_with_restarts'
    | (string & {})
    | null;
  /** Logging steps. Default: `1`. */
  logging_steps?: number | null;
  /** Save steps. */
  save_steps?: number | null;
  /** Eval steps. */
  eval_steps?: number | null;
  /** Progress reporting. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Seed of the sampling. Default: `3407`. */
  seed?: number | null;
  /** Lr scheduler kwargs. */
  lr_scheduler_kwargs?: Record<string, unknown> | null;
}

/** Unsloth training spec. */
export interface UnslothTrainingSpec {
  /** Type of the training. Default: `'sft'`. */
  training_type?: 'sft' | null;
  /** Type of the finetuning. Default: `'lora'`. */
  finetuning_type?: 'lora' | 'all_weights' | (string & {}) | null;
  /** LoRA. */
  lora?: UnslothLoRAParams | null;
  /** Use gradient checkpointing. Default: `'unsloth'`. */
  use_gradient_checkpointing?: 'unsloth' | 'true' | 'false' | (string & {}) | null;
}

/** Wandb integration. */
export interface WandbIntegration {
  /** Name of the project that the wandb integration belongs to. */
  project?: string | null;
  /** Name of the wandb integration. */
  name?: string | null;
  /** Entity. */
  entity?: string | null;
  /** Tags. */
  tags?: string[] | null;
  /** Notes. */
  notes?: string | null;
  /** URL of the base. */
  base_url?: string | null;
  /** API key secret. */
  api_key_secret?: CustomizerSecretRef | null;
}
