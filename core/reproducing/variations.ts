/** Settings of a machine that a pipeline should not depend on; one after the other is changed. After Debian's reprotest. */
export const VARIATIONS: readonly { name: string; env: Record<string, string> }[] = [
  { name: 'the number of threads', env: { OMP_NUM_THREADS: '3', OPENBLAS_NUM_THREADS: '3', MKL_NUM_THREADS: '3', NUMEXPR_NUM_THREADS: '3', VECLIB_MAXIMUM_THREADS: '3' } },
  { name: 'the hash seed', env: { PYTHONHASHSEED: '4711' } },
  { name: 'the time zone', env: { TZ: 'Pacific/Chatham' } },
  { name: 'the locale', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
]
