type Env = Record<string, string | undefined>

/** Where programs find themselves and their libraries: passed, but their values are this machine's own and not recorded. */
const PLACES = [
  'PATH', 'LD_LIBRARY_PATH', 'CUDA_HOME', 'CUDA_PATH', 'JAVA_HOME', 'SPARK_HOME', 'R_HOME', 'R_LIBS', 'R_LIBS_USER', 'R_LIBS_SITE',
  'VIRTUAL_ENV', 'CONDA_PREFIX', 'PYENV_ROOT', 'PYENV_VERSION', 'SSL_CERT_FILE', 'SSL_CERT_DIR',
  // By it GitHub's runner finds and ends what a cancelled job left running.
  'RUNNER_TRACKING_ID',
]

/** What may change results: passed and recorded when set. */
const SETTINGS = [
  'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS', 'NUMEXPR_NUM_THREADS', 'VECLIB_MAXIMUM_THREADS', 'OPENBLAS_CORETYPE', 'MKL_CBWR',
  'CUDA_VISIBLE_DEVICES', 'CUBLAS_WORKSPACE_CONFIG', 'NVIDIA_TF32_OVERRIDE', 'TF_DETERMINISTIC_OPS', 'TF_CUDNN_DETERMINISTIC', 'PYTHONHASHSEED',
]

/** Set for every run, so that it does not depend on who runs it. PYTHONHASHSEED can be set otherwise. */
const FIXED = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' }

/** All of the environment that a component is given, apart from PROVENDER_… and the folders of its sandbox. */
export function allowedEnv(env: Env): Record<string, string> {
  return { ...pick(env, PLACES), ...FIXED, ...pick(env, SETTINGS) }
}

/** The part of it that the lineage records. */
export function recordedEnv(env: Env): { name: string; value: string }[] {
  return Object.entries({ ...FIXED, ...pick(env, SETTINGS) })
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Settings under which equal inputs are meant to give equal outputs. */
export function determinismFlags(env: Env): string[] {
  const settings = recordedEnv(env).map(({ name, value }) => `${name}=${value}`)
  return settings.filter((text) => /^(PYTHONHASHSEED|CUBLAS_WORKSPACE_CONFIG|TF_DETERMINISTIC_OPS|TF_CUDNN_DETERMINISTIC|MKL_CBWR|NVIDIA_TF32_OVERRIDE)=/.test(text))
}

function pick(env: Env, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}
